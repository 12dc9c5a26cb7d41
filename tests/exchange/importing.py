"""Files of deals as the tests write them, and what the import makes of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, tzinfo

from salesdesk.exchange.columns.plan import ImportPlan, make_plan, open_deals
from salesdesk.exchange.deals.deal_rows import DealRow, RefusedRow
from salesdesk.exchange.deals.reading import read_deals
from salesdesk.exchange.tables.csv_table import CsvTable

TODAY = date(2026, 7, 1)


@dataclass
class Imported:
    """A file read to its end."""

    table: CsvTable
    plan: ImportPlan
    deals: list[DealRow]
    refused: list[RefusedRow]

    @property
    def titles(self) -> list[str]:
        return [deal.title for deal in self.deals]

    @property
    def deal(self) -> DealRow:
        (only,) = self.deals
        return only

    @property
    def problems(self) -> list[tuple[int, str, str]]:
        """Row, code and column of everything that went wrong."""
        return [(row.number, error.code, error.column) for row in self.refused for error in row.errors]


def planned(
    content: str | bytes,
    *,
    overrides: Mapping[str, str] | None = None,
    language: str = 'fr',
    currency: str = 'EUR',
    zone: tzinfo = UTC,
) -> tuple[CsvTable, ImportPlan]:
    table = open_deals(content.encode() if isinstance(content, str) else content)
    plan = make_plan(table, mapping_overrides=overrides, language=language, currency=currency, today=TODAY, zone=zone)
    return table, plan


def imported(content: str | bytes, *, size: int = 2000, **options: object) -> Imported:
    table, plan = planned(content, **options)
    chunks = list(read_deals(table, plan, size=size))
    return Imported(
        table,
        plan,
        [deal for chunk in chunks for deal in chunk.deals],
        [row for chunk in chunks for row in chunk.refused],
    )


def column(name: str, *cells: str) -> str:
    """A file of one named column beside a title."""
    rows = ''.join(f'Deal {i}\t{cell}\n' for i, cell in enumerate(cells))
    return f'Title\t{name}\n{rows}'
