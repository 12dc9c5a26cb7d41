"""The seller's own fields as columns of a table that is handed out."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from salesdesk.domain.custom_field import CustomField, Entity
from salesdesk.exchange.columns.fields import FIELDS, NOT_READ
from salesdesk.exchange.everything.dictionary import FILES
from salesdesk.exchange.tables.csv_table import unused
from salesdesk.storage.connection.database import Database
from salesdesk.storage.own_fields import read_fields

Row = tuple[Any, ...]
Chunks = Iterable[Sequence[Row]]


def fields_in_use(database: Database, entity: Entity) -> list[CustomField]:
    return [field for field in read_fields(database) if field.entity is entity and field.archived_at is None]


def own_headers(fields: Iterable[CustomField], file: str) -> list[str]:
    """Their names as columns: never to the letter one of ours, or the import would take it for that."""
    taken = set(FIELDS) | set(NOT_READ) | set(FILES[file])
    headers: list[str] = []
    for field in fields:
        headers.append(unused(field.name.capitalize() if field.name in taken else field.name, taken | set(headers)))
    return headers


def with_own(rows: Chunks, first: int, writers: list[Callable[[str], str]]) -> Chunks:
    """The values of own fields, which stand from the column `first` on, as cells."""
    return ([_written(row, first, writers) for row in chunk] for chunk in rows) if writers else rows


def _written(row: Row, first: int, writers: list[Callable[[str], str]]) -> Row:
    behind = first + len(writers)
    own = (write(value) if value else '' for write, value in zip(writers, row[first:behind], strict=True))
    return (*row[:first], *own, *row[behind:])
