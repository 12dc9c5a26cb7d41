"""Version 2 of the database: people in full, activities in full, notes, files, own fields, views, search. Frozen."""

_CONTACT_COLUMNS = (
    "email_label TEXT NOT NULL DEFAULT ''",
    "phone_label TEXT NOT NULL DEFAULT ''",
    "job_title TEXT NOT NULL DEFAULT ''",
    "source TEXT NOT NULL DEFAULT ''",
    "language TEXT NOT NULL DEFAULT ''",
    'birthday TEXT',
    'do_not_contact INTEGER NOT NULL DEFAULT 0',
    "note TEXT NOT NULL DEFAULT ''",
    'merged_into INTEGER REFERENCES contact (id)',
)
_ORGANIZATION_COLUMNS = (
    "website TEXT NOT NULL DEFAULT ''",
    "size TEXT NOT NULL DEFAULT ''",
    "sector TEXT NOT NULL DEFAULT ''",
    "source TEXT NOT NULL DEFAULT ''",
    'do_not_contact INTEGER NOT NULL DEFAULT 0',
    "note TEXT NOT NULL DEFAULT ''",
    'merged_into INTEGER REFERENCES organization (id)',
)
_ACTIVITY_COLUMNS = (
    'contact_id INTEGER REFERENCES contact (id)',
    'minutes INTEGER',
    "place TEXT NOT NULL DEFAULT ''",
    "note TEXT NOT NULL DEFAULT ''",
    "repeats TEXT NOT NULL DEFAULT ''",
    'series_id INTEGER',
    "result TEXT NOT NULL DEFAULT ''",
    'snoozed_until INTEGER',
)

# What must be read again before the next search: kept by triggers, so that no way of writing (undo, import, sync)
# forgets it, and read when there is time, so that a drag or an import does not pay for it.
# kind: 0 deal, 1 contact, 2 organization, 3 note, 4 activity.
_TODO = 'INSERT OR IGNORE INTO index_todo'
_WATCHED = (
    ('deal', 0, 'title, note, owner, product, organization_id, contact_id, deleted_at', 'NEW.id'),
    ('contact', 1, 'name, email, phone, job_title, note, organization_id, deleted_at', 'NEW.id'),
    ('organization', 2, 'name, website, sector, note, deleted_at', 'NEW.id'),
    ('note', 3, 'text, deleted_at', 'NEW.id'),
    ('activity', 4, 'subject, place, note, outcome, deleted_at', 'NEW.id'),
)


def _watch(table: str, kind: int, columns: str, key: str) -> tuple[str, ...]:
    mark = f'BEGIN {_TODO} VALUES ({kind}, {key}); END'
    return (
        f'CREATE TRIGGER {table}_to_index_after_insert AFTER INSERT ON {table} {mark}',
        f'CREATE TRIGGER {table}_to_index_after_update AFTER UPDATE OF {columns} ON {table} {mark}',
        # Undoing the making of a record deletes its row: its words must go from the index too.
        f'CREATE TRIGGER {table}_to_index_after_delete AFTER DELETE ON {table} {mark.replace("NEW.", "OLD.")}',
    )


def _watch_points(event: str, row: str) -> str:
    return f"""CREATE TRIGGER contact_point_to_index_after_{event} AFTER {event.upper()} ON contact_point BEGIN
        {_TODO} SELECT 1, {row}.contact_id WHERE {row}.contact_id IS NOT NULL;
        {_TODO} SELECT 2, {row}.organization_id WHERE {row}.organization_id IS NOT NULL;
    END"""


# Every word is typed from its first letter on: without an index of single letters, FTS5 would merge all words that
# begin so, and the first letter would take a hundred times as long as the next one.
def _words(kind: str) -> str:
    return f"""CREATE VIRTUAL TABLE search_{kind} USING fts5(name, body, content='', contentless_delete=1,
        tokenize="unicode61 remove_diacritics 2", prefix='1 2 3')"""


STATEMENTS = (
    *(f'ALTER TABLE contact ADD COLUMN {column}' for column in _CONTACT_COLUMNS),
    *(f'ALTER TABLE organization ADD COLUMN {column}' for column in _ORGANIZATION_COLUMNS),
    *(f'ALTER TABLE activity ADD COLUMN {column}' for column in _ACTIVITY_COLUMNS),
    # The first e-mail and phone of a person stand in her own row; further ones, addresses, and those of a company here.
    """CREATE TABLE contact_point (
        id INTEGER PRIMARY KEY NOT NULL,
        contact_id INTEGER REFERENCES contact (id),
        organization_id INTEGER REFERENCES organization (id),
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        value TEXT NOT NULL,
        position INTEGER NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX contact_point_by_contact ON contact_point (contact_id) WHERE contact_id IS NOT NULL',
    'CREATE INDEX contact_point_by_organization ON contact_point (organization_id) WHERE organization_id IS NOT NULL',
    """CREATE TABLE deal_person (
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        contact_id INTEGER NOT NULL REFERENCES contact (id),
        role TEXT NOT NULL,
        stance TEXT NOT NULL,
        PRIMARY KEY (deal_id, contact_id)
    ) STRICT, WITHOUT ROWID""",
    'CREATE INDEX deal_person_by_contact ON deal_person (contact_id)',
    """CREATE TABLE note (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER REFERENCES deal (id),
        contact_id INTEGER REFERENCES contact (id),
        organization_id INTEGER REFERENCES organization (id),
        at INTEGER NOT NULL,
        text TEXT NOT NULL,
        edited_at INTEGER,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX note_by_deal ON note (deal_id, at) WHERE deal_id IS NOT NULL',
    'CREATE INDEX note_by_contact ON note (contact_id, at) WHERE contact_id IS NOT NULL',
    'CREATE INDEX note_by_organization ON note (organization_id, at) WHERE organization_id IS NOT NULL',
    # A file that was dropped on a deal; its bytes lie in the data folder under their SHA-256.
    """CREATE TABLE attachment (
        id INTEGER PRIMARY KEY NOT NULL,
        deal_id INTEGER NOT NULL REFERENCES deal (id),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        added_at INTEGER NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    'CREATE INDEX attachment_by_deal ON attachment (deal_id)',
    """CREATE TABLE custom_field (
        id INTEGER PRIMARY KEY NOT NULL,
        entity TEXT NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        choices TEXT NOT NULL,
        position INTEGER NOT NULL,
        archived_at INTEGER
    ) STRICT""",
    """CREATE TABLE custom_value (
        field_id INTEGER NOT NULL REFERENCES custom_field (id),
        record_id INTEGER NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (field_id, record_id)
    ) STRICT, WITHOUT ROWID""",
    'CREATE INDEX custom_value_by_record ON custom_value (record_id)',
    """CREATE TABLE saved_view (
        id INTEGER PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        definition TEXT NOT NULL,
        deleted_at INTEGER
    ) STRICT""",
    # What she wants to win in a month, 'YYYY-MM', in minor units.
    """CREATE TABLE target (
        month TEXT NOT NULL,
        currency TEXT NOT NULL,
        amount INTEGER NOT NULL,
        PRIMARY KEY (month, currency)
    ) STRICT, WITHOUT ROWID""",
    # Two records that look alike and are not: she said so. one_id is the smaller.
    """CREATE TABLE distinct_pair (
        one_id INTEGER NOT NULL,
        other_id INTEGER NOT NULL,
        PRIMARY KEY (one_id, other_id)
    ) STRICT, WITHOUT ROWID""",
    'CREATE INDEX activity_planned ON activity (due_on, due_minute) WHERE done_at IS NULL AND deleted_at IS NULL',
    'CREATE INDEX activity_done ON activity (done_at) WHERE done_at IS NOT NULL',
    'CREATE INDEX activity_by_contact ON activity (contact_id) WHERE contact_id IS NOT NULL',
    'CREATE INDEX deal_won ON deal (won_at) WHERE won_at IS NOT NULL',
    # What follows is not history: drafts, what has been reminded of, and indexes that can be made anew at any time.
    """CREATE TABLE draft (
        key TEXT PRIMARY KEY NOT NULL,
        text TEXT NOT NULL,
        saved_at INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE reminded (
        activity_id INTEGER PRIMARY KEY NOT NULL,
        due TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE index_todo (
        kind INTEGER NOT NULL,
        record_id INTEGER NOT NULL,
        PRIMARY KEY (kind, record_id)
    ) STRICT, WITHOUT ROWID""",
    # A table for each kind: the newest of one are found without passing over the others. A row's id is its record's;
    # notes and activities share one.
    *(_words(name) for name in ('deal', 'contact', 'organization', 'note')),
    # For parts of names; a row's id is that of its record times four plus its kind.
    """CREATE VIRTUAL TABLE search_name USING fts5(name, content='', contentless_delete=1,
        tokenize='trigram remove_diacritics 1')""",
    # Keys that a record shares with its possible duplicates; phones normalised to E.164 are among them.
    """CREATE TABLE match_key (
        key TEXT NOT NULL,
        kind INTEGER NOT NULL,
        record_id INTEGER NOT NULL,
        PRIMARY KEY (key, kind, record_id)
    ) STRICT, WITHOUT ROWID""",
    'CREATE INDEX match_key_by_record ON match_key (record_id)',
    *(statement for watched in _WATCHED for statement in _watch(*watched)),
    _watch_points('insert', 'NEW'),
    _watch_points('update', 'NEW'),
    _watch_points('delete', 'OLD'),
    # A deal is found by the names of its company and of its person: renamed, they are read again.
    f"""CREATE TRIGGER organization_name_to_index AFTER UPDATE OF name ON organization
        BEGIN {_TODO} SELECT 0, id FROM deal WHERE organization_id = NEW.id; END""",
    f"""CREATE TRIGGER contact_name_to_index AFTER UPDATE OF name ON contact
        BEGIN {_TODO} SELECT 0, id FROM deal WHERE contact_id = NEW.id; END""",
    # Whatever version 1 had kept is read once.
    f'{_TODO} SELECT 0, id FROM deal',
    f'{_TODO} SELECT 1, id FROM contact',
    f'{_TODO} SELECT 2, id FROM organization',
    f'{_TODO} SELECT 4, id FROM activity',
)
