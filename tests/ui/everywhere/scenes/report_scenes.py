"""The figures and what lies behind them."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.reports.behind.behind_dialog import BehindDialog
from salesdesk.ui.reports.period_popover import PeriodPopover
from salesdesk.ui.reports.report_page import ReportPage


def reports(seat: Seat, qtbot: QtBot) -> ReportPage:
    """Read."""
    shown = seat.window.show_page('reports')
    assert isinstance(shown, ReportPage)
    if shown.sheet.isVisible():
        shown.open_report('')
    qtbot.waitUntil(lambda: not shown.reader.is_reading)
    return shown


def overview(seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    reports(seat, qtbot)
    return seat.window


def report(name: str, seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    """A report as a table."""
    shown = reports(seat, qtbot)
    shown.open_report(name)
    qtbot.waitUntil(lambda: not shown.reader.is_reading)
    return seat.window


def behind(seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    """The deals that make up a bar."""
    reports(seat, qtbot).overview.lost.chart.chosen.emit(2)
    return seat.one(BehindDialog)


def period(seat: Seat, qtbot: QtBot, _folder: Path) -> QWidget:
    reports(seat, qtbot).bar.range.click()
    return seat.one(PeriodPopover)
