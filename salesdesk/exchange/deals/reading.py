"""Deals out of a table, chunk by chunk: whole columns at a time, which keeps 100,000 rows under half a second."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from types import MappingProxyType
from typing import Any

from salesdesk.domain.deals.deal import DealStatus
from salesdesk.exchange.cells.readings import Flaw
from salesdesk.exchange.columns.plan import ImportPlan
from salesdesk.exchange.deals.deal_rows import DealChunk, DealRow, RefusedRow
from salesdesk.exchange.deals.own_columns import joined_own
from salesdesk.exchange.deals.readers import FieldReader, extra_readers, readers_for, standing_reader
from salesdesk.exchange.deals.settling import Values, settle
from salesdesk.exchange.deals.shape import Squared, squared
from salesdesk.exchange.errors import RowError
from salesdesk.exchange.tables.csv_table import CsvTable
from salesdesk.exchange.tables.records import CHUNK_ROWS, RowChunk

_TEXTS = (
    'stage', 'pipeline', 'organization', 'contact', 'email', 'phone', 'owner', 'product', 'external_id', 'note',
    'lost_reason', 'lost_note',
)  # fmt: skip
_GUARDED = re.compile(rb"'[=+\-@\t\r]")
# One for all deals: a hundred thousand empty dictionaries would be most of the memory.
_NO_EXTRA: Mapping[str, str] = MappingProxyType({})
_NO_OWN: Mapping[int, str] = MappingProxyType({})

Errors = dict[int, list[RowError]]


def read_deals(table: CsvTable, plan: ImportPlan, *, size: int = CHUNK_ROWS) -> Iterator[DealChunk]:
    """Every row below the header, as a deal or with the reasons why not; blank rows are passed over. The caller may
    stop between two chunks."""
    reading = _Reading(table, plan)
    for chunk in table.chunks(size):
        yield reading.chunk(chunk)


def preview(table: CsvTable, plan: ImportPlan, rows: int = 20) -> DealChunk:
    """The first rows as they would be read."""
    return next(read_deals(table, plan, size=rows + table.skipped_rows), DealChunk([], [], 0, 0))


def stage_values(table: CsvTable, plan: ImportPlan) -> Counter[str]:
    """The names in the stage column that are not just an outcome, and how many deals each has."""
    counts: Counter[str] = Counter()
    readers = [reader for reader in standing_reader(plan) if plan.column('stage')]
    for chunk in table.chunks() if readers else ():
        rows = squared(chunk, table.header, may_hold_nul=False).rows
        values = readers[0].read(list(zip(*rows, strict=True)))[1] if rows else []
        counts.update(stage for stage in values if stage and not isinstance(stage, Flaw))
    return counts


class _Reading:
    """A plan compiled for one file, with what its cells have been found to mean so far."""

    def __init__(self, table: CsvTable, plan: ImportPlan) -> None:
        # One search of the whole file costs less than a look at the first letter of every cell.
        guarded = _GUARDED.search(table.utf8) is not None
        self._plan = plan
        self._header = table.header
        self._may_hold_nul = b'\0' in table.utf8
        self._fields = readers_for(plan, guarded=guarded)
        self._extras = extra_readers(plan, guarded=guarded)
        self._absent = {'tags': (), 'answers': (), 'extra': _NO_EXTRA, 'own': _NO_OWN, 'currency': plan.currency}
        self._absent |= dict.fromkeys(_TEXTS, '') | {'status': DealStatus.OPEN}
        self._own = [column.field for column in plan.columns if column.field in plan.own]
        self._rows_read = 0

    def chunk(self, chunk: RowChunk) -> DealChunk:
        self._rows_read += len(chunk.rows)
        square = squared(chunk, self._header, may_hold_nul=self._may_hold_nul)
        deals, refused = self._converted(square) if square.rows else ([], [])
        refused = sorted(square.refused + refused) if square.refused else refused
        return DealChunk(deals, refused, self._rows_read, chunk.bytes_read)

    def _converted(self, square: Squared) -> tuple[list[DealRow], list[RefusedRow]]:
        cells = list(zip(*square.rows, strict=True))
        values: Values = {'number': square.numbers}
        errors: Errors = {}
        for reader in self._fields:
            self._read(reader, cells, values, errors)
        if self._extras:
            values['extra'] = self._extra(cells, errors)
        if self._own:
            values['own'] = joined_own({name: values.pop(name) for name in self._own}, len(square.rows))
        settle(values, len(square.rows), self._plan.zone)
        _miss_titles(values['title'], errors)
        # Rows with flaws are assembled too and dropped afterwards: they are few, and columns stay whole.
        deals = self._assembled(values)
        if not errors:
            return deals, []
        refused = [self._refused(square, i, errors[i]) for i in sorted(errors) if self._says_something(square.rows[i])]
        return [deal for i, deal in enumerate(deals) if i not in errors], refused

    def _read(self, reader: FieldReader, cells: Sequence[Any], values: Values, errors: Errors) -> None:
        read = reader.read(cells)
        values.update(zip(reader.fields, read, strict=True))
        if reader.cells.flawed:
            for i, value in enumerate(read[0]):
                if isinstance(value, Flaw):
                    errors.setdefault(i, []).append(RowError(value.code, reader.blamed(value), value.values))

    def _extra(self, cells: Sequence[Any], errors: Errors) -> list[Mapping[str, str]]:
        values: Values = {}
        for reader in self._extras:
            self._read(reader, cells, values, errors)
        names = tuple(values)
        rows = zip(*values.values(), strict=True)
        return [{name: text for name, text in zip(names, row, strict=True) if text} for row in rows]

    def _assembled(self, values: Values) -> list[DealRow]:
        columns = (values.get(field) or repeat(self._absent.get(field)) for field in DealRow._fields)
        return list(map(DealRow._make, zip(*columns, strict=False)))

    def _refused(self, square: Squared, index: int, errors: list[RowError]) -> RefusedRow:
        return RefusedRow(square.numbers[index], tuple(square.rows[index]), tuple(errors))

    def _says_something(self, row: Sequence[str]) -> bool:
        """Neither a blank row nor the header once more."""
        return any(cell.strip() for cell in row) and [' '.join(cell.split()) for cell in row] != list(self._header)


def _miss_titles(titles: Sequence[Any], errors: Errors) -> None:
    if not all(titles):
        for i, title in enumerate(titles):
            if not title:
                errors.setdefault(i, []).append(RowError('title_missing'))
