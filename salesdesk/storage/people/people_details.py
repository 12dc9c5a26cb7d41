"""Reads what belongs to a person or a company beside its own row."""

from datetime import datetime
from typing import Any

from salesdesk.domain.activity import Activity
from salesdesk.domain.contact import Contact, ContactPoint
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.note import Note
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.schema.codecs import from_ms, maybe_instant

# The column that names the owner, by what owns.
OWNERS = {'contact': 'contact_id', 'organization': 'organization_id'}


def read_points(database: Database, owner: str, id_: int) -> list[ContactPoint]:
    """Further e-mails, phones and addresses, in the seller's order. owner: 'contact' or 'organization'."""
    kind = KINDS[ContactPoint]
    sql = f'{kind.select_sql} WHERE {OWNERS[owner]} = ? AND deleted_at IS NULL ORDER BY position, id'
    return [kind.from_row(row) for row in database.rows(sql, (id_,))]


def read_deals_of(database: Database, owner: str, id_: int, limit: int = 100) -> list[Deal]:
    """Their deals, open ones first, then the latest; for a person also those she only takes part in."""
    kind = KINDS[Deal]
    part = ' OR id IN (SELECT deal_id FROM deal_person WHERE contact_id = :id)' if owner == 'contact' else ''
    sql = f"""{kind.select_sql} WHERE ({OWNERS[owner]} = :id{part}) AND deleted_at IS NULL
        ORDER BY IFNULL(won_at, lost_at) IS NOT NULL, IFNULL(won_at, lost_at) DESC, created_at DESC LIMIT :limit"""
    return [kind.from_row(row) for row in database.rows(sql, {'id': id_, 'limit': limit})]


def read_people_of(database: Database, organization_id: int, limit: int = 200) -> list[Contact]:
    """The people of a company, by name."""
    kind = KINDS[Contact]
    sql = f'{kind.select_sql} WHERE organization_id = ? AND deleted_at IS NULL ORDER BY folded, id LIMIT ?'
    return [kind.from_row(row) for row in database.rows(sql, (organization_id, limit))]


def read_exchanges(database: Database, owner: str, id_: int, limit: int) -> list[tuple[datetime, Activity | Note]]:
    """What was said lately: done activities of their deals, and notes about them; the latest first."""
    activity, note = KINDS[Activity], KINDS[Note]
    done_ones, notes = _exchanged(owner)
    values: dict[str, Any] = {'id': id_, 'limit': limit}
    done = f'{activity.select_sql} WHERE {done_ones} ORDER BY done_at DESC LIMIT :limit'
    written = f'{note.select_sql} WHERE {notes} ORDER BY at DESC LIMIT :limit'
    found: list[tuple[datetime, Activity | Note]] = []
    for row in database.rows(done, values):
        record = activity.from_row(row)
        assert record.done_at is not None
        found.append((record.done_at, record))
    found += [(record.at, record) for record in map(note.from_row, database.rows(written, values))]
    return sorted(found, key=lambda pair: pair[0], reverse=True)[:limit]


def count_exchanges(database: Database, owner: str, id_: int) -> tuple[int, datetime | None]:
    """How often something was said, and when it was first."""
    done, notes = _exchanged(owner)
    sql = f"""SELECT COUNT(*), MIN(at) FROM (SELECT done_at AS at FROM activity WHERE {done}
        UNION ALL SELECT at FROM note WHERE {notes})"""
    ((count, first),) = database.rows(sql, {'id': id_})
    return count, maybe_instant(first)


def _exchanged(owner: str) -> tuple[str, str]:
    """Conditions on activities and on notes."""
    column = OWNERS[owner]
    own = ' OR contact_id = :id' if owner == 'contact' else ''
    deals = f'SELECT id FROM deal WHERE {column} = :id AND deleted_at IS NULL'
    return (
        f'(deal_id IN ({deals}){own}) AND done_at IS NOT NULL AND deleted_at IS NULL',
        f'({column} = :id OR deal_id IN ({deals})) AND deleted_at IS NULL',
    )


def customer_since(database: Database, owner: str, id_: int) -> datetime | None:
    """When their first deal was won; None as long as none is."""
    sql = f'SELECT MIN(won_at) FROM deal WHERE {OWNERS[owner]} = ? AND deleted_at IS NULL'
    found = database.value(sql, (id_,))
    return None if found is None else from_ms(found)


def read_sources(database: Database) -> list[str]:
    """What people and companies name as their source, the most frequent first."""
    sql = """SELECT source FROM (
            SELECT source FROM contact WHERE deleted_at IS NULL UNION ALL
            SELECT source FROM organization WHERE deleted_at IS NULL)
        WHERE source <> '' GROUP BY source ORDER BY COUNT(*) DESC, source LIMIT 500"""
    return [source for (source,) in database.rows(sql)]
