"""Asks the search index: by the beginnings of words, newest first, or by any part of a name."""

from collections.abc import Sequence

from salesdesk.domain.knowledge.lesson_words import plain_text
from salesdesk.domain.search import RecordType, SearchHit, snippet_of
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import from_ms
from salesdesk.storage.search.indexing import NAMED, PART_NUMBERS, TABLES

# The trigram index knows parts of three letters and more.
SHORTEST_PART = 3
_NAMED_BY_NUMBER = {number: kind for kind, number in PART_NUMBERS.items()}

_HITS = {
    RecordType.DEAL: """SELECT deal.id, deal.title, IFNULL(organization.name, ''),
            deal.note || ' ' || product || ' ' || IFNULL(contact.name, ''),
            deal.created_at, deal.id, deal.contact_id, deal.organization_id
        FROM deal LEFT JOIN organization ON organization.id = deal.organization_id
            LEFT JOIN contact ON contact.id = deal.contact_id WHERE deal.deleted_at IS NULL AND deal.id IN""",
    RecordType.CONTACT: """SELECT contact.id, contact.name, IFNULL(organization.name, ''),
            job_title || ' ' || email || ' ' || phone || ' ' || contact.note,
            contact.created_at, NULL, contact.id, organization_id
        FROM contact LEFT JOIN organization ON organization.id = organization_id
        WHERE contact.deleted_at IS NULL AND contact.id IN""",
    RecordType.ORGANIZATION: """SELECT id, name, sector, website || ' ' || note, created_at, NULL, NULL, id
        FROM organization WHERE deleted_at IS NULL AND id IN""",
    RecordType.NOTE: """SELECT note.id, '', COALESCE(deal.title, contact.name, organization.name, ''), text, at,
            note.deal_id, note.contact_id, note.organization_id
        FROM note LEFT JOIN deal ON deal.id = note.deal_id LEFT JOIN contact ON contact.id = note.contact_id
            LEFT JOIN organization ON organization.id = note.organization_id
        WHERE note.deleted_at IS NULL AND note.id IN""",
    RecordType.ACTIVITY: """SELECT activity.id, subject, deal.title,
            outcome || ' ' || activity.note || ' ' || place, IFNULL(done_at, activity.created_at),
            activity.deal_id, activity.contact_id, NULL
        FROM activity JOIN deal ON deal.id = activity.deal_id
        WHERE activity.deleted_at IS NULL AND activity.id IN""",
    RecordType.LESSON: """SELECT lesson.id, title, sector, body || ' ' || IFNULL(competitor.name, ''),
            IFNULL(edited_at, lesson.created_at), NULL, NULL, NULL
        FROM lesson LEFT JOIN competitor ON competitor.id = competitor_id
        WHERE lesson.deleted_at IS NULL AND lesson.id IN""",
}


def find_ids(database: Database, kind: RecordType, words: Sequence[str], limit: int) -> list[int]:
    """The newest records that hold words which begin so, all of them; for people and things the names count first."""
    table = TABLES[kind]
    whole = ' '.join(f'"{word}"*' for word in words)
    asked = (f'{{name}} : ({whole})', whole) if kind in NAMED else (whole,)
    found: dict[int, None] = {}
    for match in asked:
        if len(found) < limit:
            sql = f'SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?'
            found |= dict.fromkeys(id_ for (id_,) in database.rows(sql, (match, limit)))
    return list(found)[:limit]


def find_parts(database: Database, words: Sequence[str], limit: int) -> list[tuple[RecordType, int]]:
    """The newest records whose names hold these parts anywhere; parts of fewer than three letters are left out."""
    parts = [word for word in words if len(word) >= SHORTEST_PART]
    if not parts:
        return []
    match = ' '.join(f'"{part}"' for part in parts)
    sql = 'SELECT rowid FROM search_name WHERE search_name MATCH ? ORDER BY rowid DESC LIMIT ?'
    return [(_NAMED_BY_NUMBER[row_id % 4], row_id // 4) for (row_id,) in database.rows(sql, (match, limit))]


def read_hits(database: Database, kind: RecordType, ids: Sequence[int], words: Sequence[str]) -> list[SearchHit]:
    """These records as they are shown, in this order; one that is gone meanwhile is left out."""
    marks = ', '.join('?' * len(ids))
    rows = {row[0]: row for row in database.rows(f'{_HITS[kind]} ({marks})', list(ids))}
    return [_hit(kind, rows[id_], words) for id_ in ids if id_ in rows]


def _hit(kind: RecordType, row: tuple[object, ...], words: Sequence[str]) -> SearchHit:
    id_, title, detail, body, at, deal_id, contact_id, organization_id = row
    # A lesson is read without the signs of its Markdown.
    read = plain_text(str(body)) if kind is RecordType.LESSON else str(body)
    snippet = snippet_of(read, words)
    owners = (deal_id, contact_id, organization_id)
    return SearchHit(kind, id_, title, detail, snippet, from_ms(at), *owners)  # type: ignore[arg-type]
