"""Keeps the search index in step with the records: reads what triggers have noted, a batch at a time."""

from collections.abc import Iterable
from typing import Any

from salesdesk.domain.folding import fold
from salesdesk.domain.search import RecordType, SearchText
from salesdesk.storage.connection.database import Database

# Notes and activities share a table: their ids never meet.
TABLES = {
    RecordType.DEAL: 'search_deal',
    RecordType.CONTACT: 'search_contact',
    RecordType.ORGANIZATION: 'search_organization',
    RecordType.NOTE: 'search_note',
    RecordType.ACTIVITY: 'search_note',
    RecordType.LESSON: 'search_lesson',
}
WORD_TABLES = (*dict.fromkeys(TABLES.values()), 'search_name')
# Those that are found by a part of their name too.
NAMED = (RecordType.DEAL, RecordType.CONTACT, RecordType.ORGANIZATION, RecordType.LESSON)
# A row of search_name is its record's id * 4 + this: notes have no names, and have left their number to lessons.
PART_NUMBERS = {RecordType.DEAL: 0, RecordType.CONTACT: 1, RecordType.ORGANIZATION: 2, RecordType.LESSON: 3}

_POINTS = """IFNULL((SELECT group_concat(value, ' ') FROM contact_point
    WHERE {owner} = {table}.id AND contact_point.deleted_at IS NULL), '')"""
# Each gives id, name, body of the records among :ids that can be found; those in the trash cannot.
_TEXTS = {
    RecordType.DEAL: """SELECT deal.id, deal.title,
            IFNULL(organization.name, '') || ' ' || IFNULL(contact.name, '') || ' ' || product || ' ' || owner || ' '
                || deal.note
        FROM deal LEFT JOIN organization ON organization.id = deal.organization_id
            LEFT JOIN contact ON contact.id = deal.contact_id
        WHERE deal.deleted_at IS NULL AND deal.id IN""",
    RecordType.CONTACT: f"""SELECT contact.id, contact.name,
            email || ' ' || phone || ' ' || job_title || ' ' || contact.note || ' ' || IFNULL(organization.name, '')
                || ' ' || {_POINTS.format(owner='contact_id', table='contact')}
        FROM contact LEFT JOIN organization ON organization.id = contact.organization_id
        WHERE contact.deleted_at IS NULL AND contact.id IN""",
    RecordType.ORGANIZATION: f"""SELECT id, name, website || ' ' || sector || ' ' || note || ' '
            || {_POINTS.format(owner='organization_id', table='organization')}
        FROM organization WHERE deleted_at IS NULL AND id IN""",
    RecordType.NOTE: "SELECT id, '', text FROM note WHERE deleted_at IS NULL AND id IN",
    RecordType.ACTIVITY: """SELECT id, '', subject || ' ' || place || ' ' || note || ' ' || outcome
        FROM activity WHERE deleted_at IS NULL AND id IN""",
    RecordType.LESSON: """SELECT lesson.id, title, body || ' ' || sector || ' ' || IFNULL(competitor.name, '') || ' '
            || IFNULL((SELECT group_concat(name, ' ') FROM lesson_tag JOIN tag ON tag.id = tag_id
                WHERE lesson_id = lesson.id), '')
        FROM lesson LEFT JOIN competitor ON competitor.id = competitor_id
        WHERE lesson.deleted_at IS NULL AND lesson.id IN""",
}
_OF_KIND = 'SELECT kind, record_id FROM index_todo WHERE kind = {} ORDER BY record_id DESC LIMIT :limit'
# Each kind is read from its end: after an import, sorting all that waits would take longer than reading a batch.
_PENDING = ' UNION ALL '.join(f'SELECT * FROM ({_OF_KIND.format(int(kind))})' for kind in RecordType)


def pending(database: Database) -> int:
    """How many records the index has still to read."""
    return int(database.value('SELECT COUNT(*) FROM index_todo'))


def pends_more_than(database: Database, limit: int) -> bool:
    """Counts no further than it must."""
    sql = 'SELECT COUNT(*) FROM (SELECT 1 FROM index_todo LIMIT ?)'
    return int(database.value(sql, (limit + 1,))) > limit


def read_pending(database: Database, limit: int) -> list[tuple[RecordType, int]]:
    """Some of them, those made last first: they are what she looks for."""
    return [
        (RecordType(kind), id_)
        for kind, id_ in database.rows(f'{_PENDING} ORDER BY record_id DESC LIMIT :limit', {'limit': limit})
    ]


def read_texts(database: Database, wanted: Iterable[tuple[RecordType, int]]) -> list[SearchText]:
    """The words of these records; those that were deleted have none."""
    by_kind: dict[RecordType, list[int]] = {}
    for kind, id_ in wanted:
        by_kind.setdefault(kind, []).append(id_)
    return [
        SearchText(kind, *row)
        for kind, ids in by_kind.items()
        for row in database.rows(f'{_TEXTS[kind]} ({_marks(ids)})', ids)
    ]


def write_texts(database: Database, wanted: Iterable[tuple[RecordType, int]], texts: Iterable[SearchText]) -> None:
    """Puts these words in the place of what the index knew of these records, and notes that they are read."""
    done = list(wanted)
    cursor = database.connection.cursor()
    for kind, id_ in done:
        cursor.execute(f'DELETE FROM {TABLES[kind]} WHERE rowid = ?', (id_,))
        if kind in NAMED:
            cursor.execute('DELETE FROM search_name WHERE rowid = ?', (id_ * 4 + PART_NUMBERS[kind],))
    for text in texts:
        name = fold(text.name)
        cursor.execute(
            f'INSERT INTO {TABLES[text.kind]} (rowid, name, body) VALUES (?, ?, ?)', (text.id, name, fold(text.body))
        )
        if text.kind in NAMED:
            cursor.execute(
                'INSERT INTO search_name (rowid, name) VALUES (?, ?)', (text.id * 4 + PART_NUMBERS[text.kind], name)
            )
    cursor.executemany('DELETE FROM index_todo WHERE kind = ? AND record_id = ?', done)


def join_parts(database: Database, table: str, pages: int, *, anew: bool) -> bool:
    """Joins a little of what many batches left in parts; whether there is more to join. anew: counts all parts in."""
    before = database.connection.total_changes()
    # Less than two changes is how FTS5 says that there was nothing to do.
    database.execute(f'INSERT INTO {table} ({table}, rank) VALUES (?, ?)', ('merge', -pages if anew else pages))
    return database.connection.total_changes() - before >= 2


def forget_erased_words(database: Database) -> None:
    """After DELETE an FTS index still holds the words until it is written anew."""
    for table in WORD_TABLES:
        database.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def _marks(values: list[Any]) -> str:
    return ', '.join('?' * len(values))
