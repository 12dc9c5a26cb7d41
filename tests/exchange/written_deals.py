"""Deals as CSV without a database."""

from collections.abc import Iterable, Iterator, Sequence

from salesdesk.exchange.deals.export_columns import KINDS
from salesdesk.exchange.tables.cell_kinds import Kind
from salesdesk.exchange.tables.table_writing import Cells, Format, write_rows


def write_deals(
    rows: Iterable[Cells], columns: Sequence[str], *, delimiter: str = ',', bom: bool = False, raw: bool = False
) -> Iterator[bytes]:
    kinds = [KINDS.get(name, Kind.TEXT) for name in columns]
    currency = columns.index('currency') if 'currency' in columns else None
    return write_rows(rows, columns, kinds, currency, Format(delimiter, bom, raw))
