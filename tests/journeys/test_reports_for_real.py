"""From the rail to a bar, from the bar to its deals, and to the deal itself, in the real window."""

from datetime import UTC, datetime, timedelta

import pytest
from building import PARIS, Desk, euros
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from seat import ALT, CTRL, PLAIN
from side_by_side import SideBySide

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.reports.report_groups import GROUPS
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.reports.behind.behind_dialog import BehindDialog
from salesdesk.ui.reports.report_page import ReportPage

pytestmark = pytest.mark.real_window
Key = Qt.Key


@pytest.fixture
def page(pair: SideBySide, qtbot: QtBot) -> ReportPage:
    """In front, counted, in both windows."""
    pair.start()
    pair.press('ctrl+4', Key.Key_4, CTRL)
    shown = pair.twin.window.front
    assert isinstance(shown, ReportPage)
    qtbot.waitUntil(lambda: not shown.reader.is_reading)
    # Where the mouse explains nothing.
    pair.click_at(shown.bar.mapTo(pair.twin.window, QPoint(shown.bar.tabs.geometry().right() + 20, 8)))
    pair.until_alike()
    return shown


@pytest.fixture
def offered(pair: SideBySide) -> SideBySide:
    """An offer was sent and accepted, before either window was opened."""
    hers = Desk(pair.path, FixedClock(datetime.now(UTC), PARIS))
    for desk in (hers, pair.twin.desk):
        deal_id = desk.workspace.database.value('SELECT id FROM deal WHERE title = ?', ('Serre horticole',))
        now = desk.clock.now()
        accepted = Proposal(
            1, deal_id, 1, ProposalState.ACCEPTED, now - timedelta(hours=3), amount=euros(1000),
            sent_at=now - timedelta(hours=2), answered_at=now - timedelta(hours=1),
        )  # fmt: skip
        with desk.workspace.unrecorded() as work:
            work.save(accepted)
    hers.workspace.close()
    return pair


def keys_to(name: str) -> list[tuple[str, Key]]:
    """Through the menu of all reports: down to its group, into it, down to the report."""
    down, titles = ('Down', Key.Key_Down), list(GROUPS)
    group = next(title for title in titles if name in GROUPS[title])
    above = sum(1 if title else len(GROUPS[title]) for title in titles[: titles.index(group)])
    # The overview stands above them all; the first of a group is marked as soon as it opens.
    return [down] * (above + 2) + [('Right', Key.Key_Right)] + [down] * GROUPS[group].index(name) + [
        ('Return', Key.Key_Return)
    ]  # fmt: skip


def test_what_became_of_offers_is_a_report_like_the_others(offered: SideBySide, page: ReportPage, qtbot: QtBot) -> None:
    offered.click(page.bar.others)
    offered.press_all(*keys_to('proposals'))
    qtbot.waitUntil(lambda: page.sheet.isVisible() and not page.reader.is_reading)
    offered.until_alike()
    table = page.sheet.table
    assert table.model().rowCount() > 0


def test_a_bar_lists_its_deals_and_one_is_opened(pair: SideBySide, page: ReportPage) -> None:
    chart = page.overview.funnel.chart
    pair.click_at(chart.mapTo(pair.twin.window, chart.spot_rect(0).center() + QPoint(40, 0)))
    assert pair.twin.one(BehindDialog).table is not None
    pair.until_alike()
    pair.press('Return', Key.Key_Return, PLAIN)
    assert pair.twin.one(DealPanel).isVisible()
    pair.until_alike()


def test_by_keys_through_the_bars_of_another_period(pair: SideBySide, page: ReportPage, qtbot: QtBot) -> None:
    pair.click(page.bar.kinds.segments[0])
    qtbot.waitUntil(lambda: not page.reader.is_reading)
    pair.until_alike()
    for _stop in range(4):
        pair.press('Tab', Key.Key_Tab, PLAIN)
    assert page.overview.tiles.buttons[0].hasFocus()
    pair.until_alike()
    pair.press('Return', Key.Key_Return, PLAIN)
    assert pair.twin.one(BehindDialog).table is not None
    pair.until_alike()


def test_a_deal_won_beside_it_is_in_the_figures(pair: SideBySide, page: ReportPage, qtbot: QtBot) -> None:
    before = page.overview.tiles.faces()[0].value
    chart = page.overview.funnel.chart
    pair.click_at(chart.mapTo(pair.twin.window, chart.spot_rect(0).center() + QPoint(40, 0)))
    pair.until_alike()
    pair.press('Return', Key.Key_Return, PLAIN)
    pair.until_alike()
    pair.press('alt+g', Key.Key_G, ALT)
    pair.press('ctrl+Return', Key.Key_Return, CTRL)
    pair.real.until(lambda: pair.row('SELECT COUNT(*) FROM deal WHERE won_at IS NOT NULL') == (1,))
    qtbot.waitUntil(lambda: page.overview.tiles.faces()[0].value != before)
    pair.twin.office.desk.feedback.hush()
