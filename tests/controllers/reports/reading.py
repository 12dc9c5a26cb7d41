"""Reports of a desk, read from fresh figures."""

from datetime import date

from building import Desk

from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.reports.report import Figure, Period, Report, Scope

MONTH = Period(date(2026, 6, 1), date(2026, 6, 30))
EVER = Period(date.min, date.max)


def reports_of(desk: Desk) -> ReportController:
    figures = Figures(desk.workspace)
    figures.refresh()
    return ReportController(desk.workspace, desk.book, figures)


def read(desk: Desk, name: str, scope: Scope | None = None) -> list[dict[str, object]]:
    """Rows by the keys of their columns."""
    return rows_of(reports_of(desk).report(name, scope or Scope(None, MONTH)))


def rows_of(report: Report) -> list[dict[str, object]]:
    keys = [column.key for column in report.columns]
    return [dict(zip(keys, (figure.value for figure in row), strict=True)) for row in report.rows]


def figure(report: Report, row: int, key: str) -> Figure:
    place = next(number for number, column in enumerate(report.columns) if column.key == key)
    return report.rows[row][place]
