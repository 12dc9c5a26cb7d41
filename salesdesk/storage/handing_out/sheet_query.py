"""A table as it is handed out: one question to the database, whose columns name themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from salesdesk.domain.custom_field import Entity
from salesdesk.storage.connection.database import Database
from salesdesk.storage.handing_out.row_chunks import Row, read_chunks

_OWN_VALUE = '(SELECT value FROM custom_value WHERE field_id = {field_id} AND record_id = {table}.id)'


@dataclass(frozen=True)
class SheetQuery:
    """Its name, its cells by column, where they come from, and in which order: one that an index gives.

    own: whose own fields come as further columns; the table is then called like the entity.
    """

    name: str
    cells: dict[str, str]
    source: str
    order: str
    own: Entity | None = None

    def sql(self, own_ids: Sequence[int] = ()) -> str:
        cells = [f'{cell} AS "{name}"' for name, cell in self.cells.items()]
        cells += [_OWN_VALUE.format(field_id=int(field_id), table=self.own) for field_id in own_ids]
        return f'SELECT {", ".join(cells)}\nFROM {self.source}\nORDER BY {self.order}'


def count_rows(database: Database, sheet: SheetQuery) -> int:
    return int(database.value(f'SELECT COUNT(*) FROM {sheet.source}'))


def read_sheet(database: Database, sheet: SheetQuery, own_ids: Sequence[int] = ()) -> Iterator[list[Row]]:
    """Some dozen rows at a time: their cells, then the values of the own fields with these ids."""
    return read_chunks(database, [(sheet.sql(own_ids), {})])
