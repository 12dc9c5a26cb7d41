"""Version 3 of the database: what figures are counted from, made of the history and made anew at any time. Frozen."""

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
)
