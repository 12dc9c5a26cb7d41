"""Version 1 of the database. Frozen: a shipped step is never edited, the next version is a new file."""


def _is_open(row: str) -> str:
    return f'{row}.won_at IS NULL AND {row}.lost_at IS NULL AND {row}.deleted_at IS NULL'


_ADD = f"""INSERT INTO stage_sum
        SELECT NEW.pipeline_id, NEW.stage_id, IFNULL(NEW.currency, ''), 1, IFNULL(NEW.amount, 0) WHERE {_is_open('NEW')}
        ON CONFLICT DO UPDATE SET deals = deals + 1, amount = amount + excluded.amount;"""
_TAKE = f"""UPDATE stage_sum SET deals = deals - 1, amount = amount - IFNULL(OLD.amount, 0)
        WHERE (pipeline_id, stage_id, currency) = (OLD.pipeline_id, OLD.stage_id, IFNULL(OLD.currency, ''))
            AND {_is_open('OLD')};"""
_SUM_AFTER_INSERT = f'CREATE TRIGGER stage_sum_after_insert AFTER INSERT ON deal BEGIN {_ADD} END'
_SUM_AFTER_DELETE = f'CREATE TRIGGER stage_sum_after_delete AFTER DELETE ON deal BEGIN {_TAKE} END'
_SUM_AFTER_UPDATE = f"""CREATE TRIGGER stage_sum_after_update
    AFTER UPDATE OF pipeline_id, stage_id, currency, amount, won_at, lost_at, deleted_at ON deal
    BEGIN {_TAKE} {_ADD} END"""

STATEMENTS = (
    """CREATE TABLE setting (
        key TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE pipeline (
        id INTEGER PRIMARY KEY NOT NULL,
        key TEXT NOT NULL,
        name_fr TEXT NOT NULL,
        name_en TEXT NOT NULL,
        rank TEXT NOT NULL,
        may_skip INTEGER NOT NULL,
        may_override INTEGER NOT NULL,
        back_needs_reason INTEGER NOT NULL,
        hands_over_to INTEGER REFERENCES pipeline (id),
        archived_at INTEGER
    ) STRICT""",
    """CREATE TABLE stage (
        id INTEGER PRIMARY KEY NOT NULL,
        pipeline_id INTEGER NOT NULL REFERENCES pipeline (id),
        key TEXT NOT NULL,
        name_fr TEXT NOT NULL,
        name_en TEXT NOT NULL,
        purpose_fr TEXT NOT NULL,
        purpose_en TEXT NOT NULL,
        rank TEXT NOT NULL,
        probability INTEGER NOT NULL CHECK (probability BETWEEN 0 AND 100),
        rotting_after INTEGER,
        asks_decision INTEGER NOT NULL,
        archived_at INTEGER
    ) STRICT""",
    'CREATE INDEX stage_by_pipeline ON stage (pipeline_id, rank)',
    """CREATE TABLE requirement (
        id INTEGER PRIMARY KEY NOT NULL,
        stage_id INTEGER NOT NULL REFERENCES stage (id),
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        level TEXT NOT NULL,
        position INTEGER NOT NULL,
        archived_at INTEGER
    ) STRICT""",
    'CREATE INDEX requirement_by_stage ON requirement (stage_id)',
    """CREATE TABLE organization (
        id INTEGER PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX organization_by_name ON organization (folded)',
    """CREATE TABLE contact (
        id INTEGER PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        organization_id INTEGER REFERENCES organization (id),
        email TEXT NOT NULL,
        phone TEXT NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX contact_by_name ON contact (folded)',
    'CREATE INDEX contact_by_organization ON contact (organization_id)',
    """CREATE TABLE lost_reason (
        id INTEGER PRIMARY KEY NOT NULL,
        key TEXT NOT NULL,
        name_fr TEXT NOT NULL,
        name_en TEXT NOT NULL,
        position INTEGER NOT NULL,
        needs_note INTEGER NOT NULL,
        archived_at INTEGER
    ) STRICT""",
    """CREATE TABLE tag (
        id INTEGER PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        folded TEXT NOT NULL,
        color TEXT NOT NULL
    ) STRICT""",
    'CREATE UNIQUE INDEX tag_by_name ON tag (folded)',
    """CREATE TABLE deal (
        id INTEGER PRIMARY KEY NOT NULL,
        pipeline_id INTEGER NOT NULL REFERENCES pipeline (id),
        stage_id INTEGER NOT NULL REFERENCES stage (id),
        rank TEXT NOT NULL,
        title TEXT NOT NULL,
        folded TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        stage_entered_at INTEGER NOT NULL,
        organization_id INTEGER REFERENCES organization (id),
        contact_id INTEGER REFERENCES contact (id),
        amount INTEGER,
        currency TEXT,
        expected_close_on TEXT,
        owner TEXT NOT NULL,
        product TEXT NOT NULL,
        note TEXT NOT NULL,
        external_id TEXT NOT NULL,
        next_action_kind TEXT,
        next_action_on TEXT,
        next_action_minute INTEGER,
        won_at INTEGER,
        lost_at INTEGER,
        lost_reason_id INTEGER REFERENCES lost_reason (id),
        lost_note TEXT NOT NULL,
        returns_on TEXT,
        deleted_at INTEGER,
        extra TEXT NOT NULL
    ) STRICT""",
    # The board reads open deals only: partial indexes stay small and cover what its figures need. The three columns of
    # their condition are in them (always NULL, a byte each): without them SQLite would look up every row again.
    """CREATE INDEX deal_on_board ON deal (stage_id, rank, id)
        WHERE won_at IS NULL AND lost_at IS NULL AND deleted_at IS NULL""",
    """CREATE INDEX deal_attention ON deal (
            pipeline_id, next_action_on, stage_id, stage_entered_at, won_at, lost_at, deleted_at)
        WHERE won_at IS NULL AND lost_at IS NULL AND deleted_at IS NULL""",
    "CREATE INDEX deal_by_external_id ON deal (external_id) WHERE external_id <> ''",
    'CREATE INDEX deal_by_organization ON deal (organization_id) WHERE organization_id IS NOT NULL',
    'CREATE INDEX deal_by_contact ON deal (contact_id) WHERE contact_id IS NOT NULL',
    'CREATE INDEX deal_returning ON deal (returns_on) WHERE returns_on IS NOT NULL',
    """CREATE TABLE deal_tag (
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        tag_id INTEGER NOT NULL REFERENCES tag (id),
        PRIMARY KEY (deal_id, tag_id)
    ) STRICT, WITHOUT ROWID""",
    'CREATE INDEX deal_tag_by_tag ON deal_tag (tag_id)',
    """CREATE TABLE answer (
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        criterion TEXT NOT NULL,
        value TEXT NOT NULL,
        evidence TEXT NOT NULL,
        answered_on TEXT,
        PRIMARY KEY (deal_id, criterion)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE activity (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        kind TEXT NOT NULL,
        due_on TEXT NOT NULL,
        due_minute INTEGER,
        subject TEXT NOT NULL,
        is_next INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        done_at INTEGER,
        outcome TEXT NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX activity_by_deal ON activity (deal_id)',
    'CREATE UNIQUE INDEX activity_next ON activity (deal_id) WHERE is_next = 1',
    """CREATE TABLE deal_event (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        from_stage_id INTEGER,
        to_stage_id INTEGER,
        amount INTEGER,
        currency TEXT,
        text TEXT NOT NULL,
        detail TEXT NOT NULL
    ) STRICT""",
    'CREATE INDEX deal_event_by_deal ON deal_event (deal_id, at)',
    """CREATE TABLE exchange_rate (
        id INTEGER PRIMARY KEY NOT NULL,
        currency TEXT NOT NULL,
        into_currency TEXT NOT NULL,
        value TEXT NOT NULL,
        on_day TEXT NOT NULL
    ) STRICT""",
    # The board's column figures, kept by triggers so that no way of writing a deal (undo, import, sync) forgets them:
    # adding up 100,000 rows at every glance would be felt. currency is '' for deals without an amount.
    """CREATE TABLE stage_sum (
        pipeline_id INTEGER NOT NULL,
        stage_id INTEGER NOT NULL,
        currency TEXT NOT NULL,
        deals INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        PRIMARY KEY (pipeline_id, stage_id, currency)
    ) STRICT, WITHOUT ROWID""",
    _SUM_AFTER_INSERT,
    _SUM_AFTER_DELETE,
    _SUM_AFTER_UPDATE,
    # The journal: what was done, and the changeset that takes it back. Not part of what it records.
    """CREATE TABLE action (
        id INTEGER PRIMARY KEY NOT NULL,
        at INTEGER NOT NULL,
        title TEXT NOT NULL,
        role TEXT NOT NULL,
        target_id INTEGER REFERENCES action (id),
        state TEXT NOT NULL
    ) STRICT""",
    'CREATE INDEX action_by_state ON action (state, id)',
    """CREATE TABLE action_changeset (
        action_id INTEGER PRIMARY KEY NOT NULL REFERENCES action (id),
        data BLOB NOT NULL
    ) STRICT""",
)
