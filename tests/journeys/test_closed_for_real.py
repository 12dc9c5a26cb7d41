"""Closed deals in the real window: compared, opened again, put back by undo; and what they say of a competitor."""

import pytest
from closing_both import close_two
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from seat import CTRL, PLAIN
from side_by_side import SideBySide

from salesdesk.ui.archive.archive_page import ArchivePage
from salesdesk.ui.comparing.compare_dialog import CompareDialog
from salesdesk.ui.reports.behind.behind_dialog import BehindDialog
from salesdesk.ui.reports.report_page import ReportPage
from salesdesk.ui.reports.sheet.report_sheet import ReportSheet

pytestmark = pytest.mark.real_window
Key = Qt.Key


@pytest.fixture
def page(pair: SideBySide) -> ArchivePage:
    """In front in both windows, both of its deals chosen."""
    close_two(pair)
    pair.start()
    pair.click(pair.twin.page.top.saved)
    # From the bottom: the view saved, the closed deals.
    pair.press_all(*[('Up', Key.Key_Up)] * 2, ('Return', Key.Key_Return))
    shown = pair.twin.window.front
    assert isinstance(shown, ArchivePage)
    pair.click_at(shown.list.table.viewport().mapTo(pair.twin.window, QPoint(60, 18)))
    pair.press('ctrl+a', Key.Key_A, CTRL)
    pair.until_alike()
    return shown


def still_open(pair: SideBySide) -> int:
    (count,) = pair.row('SELECT COUNT(*) FROM deal WHERE won_at IS NULL AND lost_at IS NULL')
    return int(count)


def test_two_closed_deals_are_compared_and_opened_again_together(pair: SideBySide, page: ArchivePage) -> None:
    pair.click(page.list.bar.buttons['compare'])
    assert pair.twin.one(CompareDialog).found.differing > 0
    pair.until_alike()
    pair.press('Escape', Key.Key_Escape, PLAIN)
    pair.until_alike()
    pair.click(page.list.bar.buttons['reopen'])
    pair.real.until(lambda: still_open(pair) == 3)
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: still_open(pair) == 1)
    assert page.list.model.total == 2


def test_a_competitor_is_looked_up_among_the_reports(pair: SideBySide, page: ArchivePage, qtbot: QtBot) -> None:
    assert page.list.model.total == 2
    pair.press('ctrl+4', Key.Key_4, CTRL)
    shown = pair.twin.window.front
    assert isinstance(shown, ReportPage)
    qtbot.waitUntil(lambda: not shown.reader.is_reading)
    pair.click(shown.bar.others)
    # Behind the overview and six reports, the second group: its sixth report.
    pair.press_all(*[('Down', Key.Key_Down)] * 9, ('Right', Key.Key_Right), *[('Down', Key.Key_Down)] * 5)
    pair.press('Return', Key.Key_Return, PLAIN)
    qtbot.waitUntil(lambda: not shown.reader.is_reading)
    table = pair.twin.one(ReportSheet).table
    qtbot.waitUntil(lambda: table.model().rowCount() > 0)
    pair.until_alike()
    pair.click_at(table.viewport().mapTo(pair.twin.window, table.visualRect(table.model().index(0, 1)).center()))
    # Which deals they are is read beside the window.
    qtbot.waitUntil(lambda: bool(pair.twin.shown(BehindDialog)))
    pair.until_alike()
