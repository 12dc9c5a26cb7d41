"""Version 3 of the database: what figures are counted from, made of the history or kept by triggers. Frozen."""

_TODO = 'INSERT OR IGNORE INTO figure_todo'
# What facts are made from. Its stage is left out: every move writes its line of history, and is noticed by that.
_DEAL_COLUMNS = """pipeline_id, created_at, organization_id, contact_id, amount, currency, expected_close_on, product,
    won_at, lost_at, lost_reason_id, deleted_at"""
# A deal is noticed when it is made, so its first line need not be; the others tell of it what no figure asks.
_UNTOLD = "('created', 'answered', 'activity_done', 'edited', 'decided', 'deleted', 'restored')"


def _note(name: str, event: str, row: str, condition: str = '') -> str:
    return f'CREATE TRIGGER {name} AFTER {event} {condition} BEGIN {_TODO} VALUES ({row}); END'


def _note_source(table: str) -> str:
    """A deal comes from where its person or company does."""
    return f"""CREATE TRIGGER {table}_source_to_figures AFTER UPDATE OF source ON {table}
        BEGIN {_TODO} SELECT id FROM deal WHERE {table}_id = NEW.id; END"""


def _is_open(row: str) -> str:
    return f'{row}.won_at IS NULL AND {row}.lost_at IS NULL AND {row}.deleted_at IS NULL'


def _periods(row: str) -> str:
    """A deal counts in its month, 'M2026-06' ('M' without a date), and on its day, 'D2026-06-09'."""
    return f"""SELECT 'M' || IFNULL(substr({row}.expected_close_on, 1, 7), '') AS period
        UNION ALL SELECT 'D' || {row}.expected_close_on WHERE {row}.expected_close_on IS NOT NULL"""


_ADD = f"""INSERT INTO close_sum
        SELECT NEW.pipeline_id, period, NEW.stage_id, IFNULL(NEW.currency, ''), 1, IFNULL(NEW.amount, 0)
        FROM ({_periods('NEW')}) WHERE {_is_open('NEW')}
        ON CONFLICT DO UPDATE SET deals = deals + 1, amount = amount + excluded.amount;"""
_TAKE = f"""UPDATE close_sum SET deals = deals - 1, amount = amount - IFNULL(OLD.amount, 0)
        WHERE pipeline_id = OLD.pipeline_id AND period IN ({_periods('OLD')})
            AND stage_id = OLD.stage_id AND currency = IFNULL(OLD.currency, '') AND {_is_open('OLD')};"""
_CLOSE_AFTER_UPDATE = f"""CREATE TRIGGER close_sum_after_update
    AFTER UPDATE OF pipeline_id, stage_id, currency, amount, expected_close_on, won_at, lost_at, deleted_at ON deal
    BEGIN {_TAKE} {_ADD} END"""

STATEMENTS = (
    # A deal whose figures are to be made anew: kept by triggers, so that no way of writing (undo, import, sync)
    # forgets it, and done when there is time, so that a drag or an import does not pay for it.
    'CREATE TABLE figure_todo (deal_id INTEGER PRIMARY KEY NOT NULL) STRICT',
    # With what the facts were made: zone, order of stages, version of the reading.
    """CREATE TABLE figure_state (
        key TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
    ) STRICT""",
    # Days are counted from 1970: two bytes each. See domain/figures/facts.py.
    """CREATE TABLE deal_fact (
        deal_id INTEGER NOT NULL,
        pipeline_id INTEGER NOT NULL,
        entered_on INTEGER NOT NULL,
        entered_minor INTEGER NOT NULL,
        entered_currency TEXT NOT NULL,
        outcome TEXT NOT NULL,
        closed_on INTEGER,
        minor INTEGER NOT NULL,
        currency TEXT NOT NULL,
        reason TEXT NOT NULL,
        product TEXT NOT NULL,
        source TEXT NOT NULL,
        overridden INTEGER NOT NULL,
        expected_on INTEGER,
        stage_id INTEGER,
        path INTEGER NOT NULL,
        PRIMARY KEY (deal_id, pipeline_id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE deal_stay (
        deal_id INTEGER NOT NULL,
        number INTEGER NOT NULL,
        pipeline_id INTEGER NOT NULL,
        stage_id INTEGER NOT NULL,
        from_on INTEGER NOT NULL,
        to_on INTEGER,
        minor INTEGER NOT NULL,
        currency TEXT NOT NULL,
        mark INTEGER NOT NULL,
        seconds INTEGER,
        PRIMARY KEY (deal_id, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE deal_push (
        deal_id INTEGER NOT NULL,
        number INTEGER NOT NULL,
        pipeline_id INTEGER NOT NULL,
        day INTEGER NOT NULL,
        days INTEGER NOT NULL,
        minor INTEGER NOT NULL,
        currency TEXT NOT NULL,
        PRIMARY KEY (deal_id, number)
    ) STRICT, WITHOUT ROWID""",
    'CREATE INDEX deal_push_by_day ON deal_push (day)',
    """CREATE TABLE roll_up (
        measure TEXT NOT NULL,
        pipeline_id INTEGER NOT NULL,
        day INTEGER NOT NULL,
        subject TEXT NOT NULL,
        currency TEXT NOT NULL,
        count INTEGER NOT NULL,
        minor INTEGER NOT NULL,
        extra INTEGER NOT NULL,
        PRIMARY KEY (measure, pipeline_id, day, subject, currency)
    ) STRICT, WITHOUT ROWID""",
    # Nearly always empty: what came to nothing is found without reading the rest.
    'CREATE INDEX roll_up_nothing ON roll_up (day) WHERE count = 0 AND minor = 0 AND extra = 0',
    _note('deal_to_figures_after_insert', 'INSERT ON deal', 'NEW.id'),
    _note('deal_to_figures_after_update', f'UPDATE OF {_DEAL_COLUMNS} ON deal', 'NEW.id'),
    _note('deal_to_figures_after_delete', 'DELETE ON deal', 'OLD.id'),
    _note('event_to_figures_after_insert', 'INSERT ON deal_event', 'NEW.deal_id', f'WHEN NEW.kind NOT IN {_UNTOLD}'),
    _note('event_to_figures_after_update', 'UPDATE ON deal_event', 'NEW.deal_id'),
    _note('event_to_figures_after_delete', 'DELETE ON deal_event', 'OLD.deal_id'),
    _note_source('contact'),
    _note_source('organization'),
    # Whatever older versions had kept is read once.
    f'{_TODO} SELECT id FROM deal',
    # The forecast: open deals by the day their close is expected on. The columns of its condition are in the index
    # (always NULL), so that counting looks up no row.
    """CREATE INDEX deal_expected ON deal (pipeline_id, expected_close_on, id, won_at, lost_at, deleted_at)
        WHERE won_at IS NULL AND lost_at IS NULL AND deleted_at IS NULL""",
    # Its figures, kept by triggers as those of the board are: by month, and by day for what of a month has passed.
    """CREATE TABLE close_sum (
        pipeline_id INTEGER NOT NULL,
        period TEXT NOT NULL,
        stage_id INTEGER NOT NULL,
        currency TEXT NOT NULL,
        deals INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        PRIMARY KEY (pipeline_id, period, stage_id, currency)
    ) STRICT, WITHOUT ROWID""",
    f'CREATE TRIGGER close_sum_after_insert AFTER INSERT ON deal BEGIN {_ADD} END',
    f'CREATE TRIGGER close_sum_after_delete AFTER DELETE ON deal BEGIN {_TAKE} END',
    _CLOSE_AFTER_UPDATE,
    *(
        f"""INSERT INTO close_sum
        SELECT pipeline_id, {period}, stage_id, IFNULL(currency, ''), COUNT(*), IFNULL(SUM(amount), 0)
        FROM deal WHERE {_is_open('deal')} AND {period} IS NOT NULL GROUP BY 1, 2, 3, 4"""
        for period in ("'M' || IFNULL(substr(expected_close_on, 1, 7), '')", "'D' || expected_close_on")
    ),
)
