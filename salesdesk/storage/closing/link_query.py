"""Reads how deals came of one another."""

from salesdesk.domain.closing.deal_link import DealLink, LinkKind
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS

_KIND = KINDS[DealLink]


def read_links(database: Database, deal_id: int) -> list[DealLink]:
    """Those of a deal in the order in which they were made; neither end lies in the trash."""
    columns = ', '.join(f'link.{column}' for column in _KIND.columns)
    sql = f"""SELECT {columns} FROM deal_link AS link
            JOIN deal AS older ON older.id = from_id JOIN deal AS younger ON younger.id = to_id
        WHERE (from_id = ?1 OR to_id = ?1) AND link.deleted_at IS NULL
            AND older.deleted_at IS NULL AND younger.deleted_at IS NULL
        ORDER BY link.id"""
    return [_KIND.from_row(row) for row in database.rows(sql, (deal_id,))]


def came_of(database: Database, deal_id: int, kind: LinkKind) -> int | None:
    """The last deal of that kind that came of this one and is not in the trash."""
    sql = """SELECT to_id FROM deal_link JOIN deal ON deal.id = to_id
        WHERE from_id = ? AND kind = ? AND deal_link.deleted_at IS NULL AND deal.deleted_at IS NULL
        ORDER BY deal_link.id DESC LIMIT 1"""
    row = database.row(sql, (deal_id, str(kind)))
    return int(row[0]) if row else None


def converted_at(database: Database, deal_id: int) -> int | None:
    """When a lead was first handed over, in milliseconds; None if it never was."""
    sql = "SELECT MIN(at) FROM deal_event WHERE deal_id = ? AND kind = 'handed_over'"
    at = database.value(sql, (deal_id,))
    return None if at is None else int(at)


def came_from(database: Database, deal_id: int, kind: LinkKind) -> int | None:
    """The deal that this one came of in that way, if it is not in the trash."""
    sql = """SELECT from_id FROM deal_link JOIN deal ON deal.id = from_id
        WHERE to_id = ? AND kind = ? AND deal_link.deleted_at IS NULL AND deal.deleted_at IS NULL
        ORDER BY deal_link.id DESC LIMIT 1"""
    row = database.row(sql, (deal_id, str(kind)))
    return int(row[0]) if row else None
