"""Keys that a person or a company shares with her possible doubles: kept beside the records, read in one look-up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from salesdesk.domain.search import RecordType
from salesdesk.storage.connection.database import Database

_PARTS = '\x1f'
_POINTS = """(SELECT group_concat(value, char(31)) FROM contact_point
    WHERE {owner} = {table}.id AND kind = '{kind}' AND contact_point.deleted_at IS NULL)"""


@dataclass(frozen=True, slots=True)
class Identity:
    """What somebody is recognised by, as typed."""

    id: int
    name: str
    organization: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    addresses: tuple[str, ...]
    website: str


_NAMES = {
    RecordType.CONTACT: 'SELECT name FROM contact WHERE id = ? AND deleted_at IS NULL',
    RecordType.ORGANIZATION: 'SELECT name FROM organization WHERE id = ? AND deleted_at IS NULL',
}


def _points(table: str, owner: str) -> str:
    return ', '.join(_POINTS.format(owner=owner, table=table, kind=kind) for kind in ('email', 'phone', 'address'))


_SQL = {
    RecordType.CONTACT: f"""SELECT contact.id, contact.name, IFNULL(organization.name, ''), email, phone,
            {_points('contact', 'contact_id')}, ''
        FROM contact LEFT JOIN organization ON organization.id = contact.organization_id
        WHERE contact.deleted_at IS NULL AND contact.id IN""",
    RecordType.ORGANIZATION: f"""SELECT id, name, '', '', '', {_points('organization', 'organization_id')}, website
        FROM organization WHERE deleted_at IS NULL AND id IN""",
}


def read_identities(database: Database, kind: RecordType, ids: Sequence[int]) -> list[Identity]:
    """Those of these people or companies that are not in the trash."""
    rows = database.rows(f'{_SQL[kind]} ({", ".join("?" * len(ids))})', list(ids))
    return [_identity(row) for row in rows]


def write_keys(database: Database, kind: RecordType, ids: Iterable[int], keys: Mapping[int, Iterable[str]]) -> None:
    """These keys in the place of those that these records had."""
    cursor = database.connection.cursor()
    cursor.executemany('DELETE FROM match_key WHERE record_id = ? AND kind = ?', [(id_, int(kind)) for id_ in ids])
    rows = ((key, int(kind), id_) for id_, own in keys.items() for key in own)
    cursor.executemany('INSERT OR IGNORE INTO match_key VALUES (?, ?, ?)', rows)


def ids_sharing(database: Database, kind: RecordType, keys: Iterable[str], most: int) -> list[int]:
    """Who shares one of these keys; a key that more than `most` share says nothing."""
    found: dict[int, None] = {}
    for key in keys:
        sql = 'SELECT record_id FROM match_key WHERE key = ? AND kind = ? LIMIT ?'
        ids = [id_ for (id_,) in database.rows(sql, (key, int(kind), most + 1))]
        if len(ids) <= most:
            found |= dict.fromkeys(ids)
    return list(found)


def names_under(database: Database, company: str, person: str, most: int) -> list[tuple[RecordType, int, str]]:
    """Who has the key of its kind: kind, id and name as typed, companies first, the oldest first."""
    sql = 'SELECT kind, record_id FROM match_key WHERE (key = ? AND kind = 2) OR (key = ? AND kind = 1) LIMIT ?'
    # Most words name nobody: one look-up says so.
    found = [(RecordType(kind), id_) for kind, id_ in database.rows(sql, (company, person, most))]
    named = [(kind, id_, database.value(_NAMES[kind], (id_,))) for kind, id_ in found]
    return sorted(((kind, id_, name) for kind, id_, name in named if name), key=lambda row: (-row[0], row[1]))


def read_blocks(database: Database, kind: RecordType, most: int) -> Iterator[tuple[str, list[int]]]:
    """Every key that some share and not too many, with the ids of those."""
    sql = """SELECT key, group_concat(record_id) FROM match_key WHERE kind = ?
        GROUP BY key HAVING COUNT(*) BETWEEN 2 AND ?"""
    for key, ids in database.rows(sql, (int(kind), most)):
        yield key, [int(id_) for id_ in ids.split(',')]


def _identity(row: tuple[object, ...]) -> Identity:
    id_, name, organization, email, phone, emails, phones, addresses, website = row
    assert isinstance(id_, int)
    return Identity(
        id_, str(name), str(organization), _parts(email, emails), _parts(phone, phones), _parts('', addresses),
        str(website),
    )  # fmt: skip


def _parts(first: object, rest: object) -> tuple[str, ...]:
    return tuple(part for part in (str(first), *str(rest or '').split(_PARTS)) if part)
