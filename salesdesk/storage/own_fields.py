"""Reads the seller's own fields and what records say in them."""

from collections.abc import Sequence

from salesdesk.domain.custom_field import CustomField, CustomValue, Entity
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS


def read_fields(database: Database) -> list[CustomField]:
    """All of them, archived ones too, in the seller's order."""
    kind = KINDS[CustomField]
    # An export reads a file of an older program as it is: it may have no such table yet.
    if not database.value("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'custom_field'"):
        return []
    return [kind.from_row(row) for row in database.rows(f'{kind.select_sql} ORDER BY entity, position, id')]


def read_deal_fields(database: Database) -> dict[int, CustomField]:
    """Those of deals by id, in the seller's order, archived ones too."""
    return {field.id: field for field in read_fields(database) if field.entity is Entity.DEAL}


def read_values(database: Database, record_id: int) -> dict[int, str]:
    """By field, what a record says; fields it leaves empty are left out."""
    sql = "SELECT field_id, value FROM custom_value WHERE record_id = ? AND value <> ''"
    return dict(database.rows(sql, (record_id,)))


def read_values_of(database: Database, field_id: int, record_ids: Sequence[int]) -> dict[int, str]:
    """By record, what these say in one field: a column of a list."""
    kind = KINDS[CustomValue]
    marks = ', '.join('?' * len(record_ids))
    sql = f'{kind.select_sql} WHERE field_id = ? AND record_id IN ({marks})'
    return {record_id: value for _field, record_id, value in database.rows(sql, (field_id, *record_ids)) if value}


def used_values(database: Database, field_id: int, limit: int) -> list[str]:
    """Different values of a field, the most frequent first: for filters and suggestions."""
    sql = """SELECT value FROM custom_value WHERE field_id = ? AND value <> ''
        GROUP BY value ORDER BY COUNT(*) DESC, value LIMIT ?"""
    return [value for (value,) in database.rows(sql, (field_id, limit))]


def count_used(database: Database, field_id: int) -> int:
    """How many records say something in a field."""
    return int(database.value("SELECT COUNT(*) FROM custom_value WHERE field_id = ? AND value <> ''", (field_id,)))


def deal_fields_filled(database: Database, deal_id: int) -> frozenset[int]:
    """The own fields of deals that this deal fills: what a gate may ask for."""
    sql = """SELECT field_id FROM custom_value JOIN custom_field ON custom_field.id = field_id
        WHERE record_id = ? AND value <> '' AND entity = ?"""
    return frozenset(id_ for (id_,) in database.rows(sql, (deal_id, str(Entity.DEAL))))


def deal_fields_in_use(database: Database) -> frozenset[int]:
    """The own fields of deals that are not put away."""
    sql = 'SELECT id FROM custom_field WHERE entity = ? AND archived_at IS NULL'
    return frozenset(id_ for (id_,) in database.rows(sql, (str(Entity.DEAL),)))
