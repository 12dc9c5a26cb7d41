"""A report's rows by the keys of their columns."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from salesdesk.domain.figures.unit import Unit
from salesdesk.reports.periods import whole_months
from salesdesk.reports.report import Column, Figure, Period, Report, Scope
from salesdesk.ui.reports.words.explained import Shown

Row = Mapping[str, Figure]


def rows_of(report: Report) -> list[Row]:
    keys = [column.key for column in report.columns]
    return [dict(zip(keys, row, strict=True)) for row in report.rows]


def column_of(report: Report, key: str) -> Column:
    return next(column for column in report.columns if column.key == key)


def shown(report: Report, key: str, name: str, row: Row) -> Shown:
    """A figure of a row under a name of its own, with the definition of its column."""
    return Shown(name, row[key], scope_of(report, row[report.columns[0].key]), column_of(report, key).definition)


def scope_of(report: Report, lead: Figure) -> Scope:
    """What the row is about that begins with this figure: its month, else all that the report is about."""
    if lead.unit is not Unit.MONTH or not isinstance(lead.value, date):
        return report.scope
    month = whole_months(lead.value, 1)
    period = Period(max(month.first, report.scope.period.first), min(month.last, report.scope.period.last))
    return replace(report.scope, period=period)


def money_keys(report: Report, key: str) -> Iterator[str]:
    """The columns of a sum: one for each currency, the seller's own first."""
    column = column_of(report, key)
    for other in report.columns:
        if other.title == column.title and other.unit is column.unit:
            yield other.key
