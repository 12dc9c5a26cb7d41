"""After a sale, in the real window: its deal in after-sales, a referral, a new attempt, a prospecting list."""

from datetime import UTC, datetime

import pytest
from building import PARIS, Desk
from PySide6.QtCore import QPoint, Qt
from seat import ALT, CTRL
from side_by_side import SideBySide

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal.reopen_popover import ReopenPopover
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.deal_list.deal_list_view import DealListView
from salesdesk.ui.panel.deal_panel import DealPanel

pytestmark = pytest.mark.real_window
READY = 'Serre horticole'
Key = Qt.Key
LINKS = 'SELECT COUNT(*), MAX(kind) FROM deal_link'
LINES = 'SELECT COUNT(*), COUNT(done_at) FROM checklist_item'


@pytest.fixture
def selling(pair: SideBySide) -> SideBySide:
    """After-sales goes on from a win; two leads wait in prospecting. In her database as in the twin's."""
    hers = Desk(pair.path, FixedClock(datetime.now(UTC), PARIS))
    for desk in (hers, pair.twin.desk):
        PreferencesController(desk.workspace).change(after_sales=True)
        for title in ('Hangar', 'Verger'):
            desk.put(title, 'to_contact', pipeline='prospecting')
    hers.workspace.close()
    pair.start()
    return pair


def open_panel(pair: SideBySide) -> DealPanel:
    pair.click_at(pair.twin.grip(READY))
    pair.until_alike()
    return pair.twin.one(DealPanel)


def save(pair: SideBySide) -> None:
    pair.press('ctrl+Return', Key.Key_Return, CTRL)


def undo(pair: SideBySide) -> None:
    pair.press('ctrl+z', Key.Key_Z, CTRL)


def win(pair: SideBySide) -> None:
    pair.press('alt+g', Key.Key_G, ALT)
    pair.click(pair.twin.one(WonDialog).reasons.rows[0])
    save(pair)
    pair.real.until(lambda: pair.row(LINKS) == (1, 'after_sales'))


def test_a_win_starts_after_sales_and_undo_removes_it(selling: SideBySide) -> None:
    open_panel(selling)
    win(selling)
    assert selling.row(LINES) == (3, 0)
    assert selling.row("SELECT COUNT(*) FROM activity WHERE is_next = 1 AND subject LIKE '%7 jours'") == (1,)
    undo(selling)
    selling.real.until(lambda: selling.row(LINKS) == (0, None))
    assert selling.row(LINES) == (0, 0)
    assert selling.row('SELECT COUNT(*) FROM deal') == (5,)
    selling.until_alike()


def test_a_customer_is_handed_over_and_refers_somebody(selling: SideBySide) -> None:
    panel = open_panel(selling)
    win(selling)
    selling.click(panel.links.lines[0].link)
    assert panel.after_sales is not None
    selling.click(panel.after_sales.lines.rows[0].box)
    selling.real.until(lambda: selling.row(LINES) == (3, 1))
    panel.after_sales.referral.setFocus()
    selling.click(panel.after_sales.referral)
    selling.write('Anne Roy')
    save(selling)
    selling.real.until(lambda: selling.row(LINKS) == (2, 'referral'))
    lead = """SELECT deal.title, pipeline.key FROM deal_link JOIN deal ON deal.id = to_id
        JOIN pipeline ON pipeline.id = pipeline_id WHERE kind = 'referral'"""
    assert selling.row(lead) == ('Anne Roy', 'prospecting')


def test_a_lost_deal_is_tried_again_as_a_new_one(selling: SideBySide) -> None:
    panel = open_panel(selling)
    selling.press('alt+p', Key.Key_P, ALT)
    selling.click(selling.twin.one(LostDialog).reasons.rows[0])
    save(selling)
    selling.real.until(lambda: selling.row('SELECT COUNT(*) FROM deal WHERE lost_at IS NOT NULL') == (1,))
    selling.click(panel.guidance.foot.reopen)
    assert selling.twin.one(ReopenPopover).again.isChecked()
    selling.press_all(('Down', Key.Key_Down), ('Return', Key.Key_Return))
    selling.real.until(lambda: selling.row(LINKS) == (1, 'retry'))
    assert selling.row('SELECT COUNT(*) FROM deal WHERE lost_at IS NOT NULL') == (1,)
    selling.until_alike()


def test_leads_are_put_on_a_list_together_and_taken_back(selling: SideBySide) -> None:
    tabs = selling.twin.page.top.tabs
    selling.click_at(tabs.mapTo(selling.twin.window, tabs.tabRect(0).center()))
    selling.click(selling.twin.page.top.views.segments[1])
    selling.until_alike()
    view = selling.twin.one(DealListView)
    selling.click_at(view.table.viewport().mapTo(selling.twin.window, QPoint(60, 18)))
    selling.press('ctrl+a', Key.Key_A, CTRL)
    selling.click(view.bar.buttons['list'])
    selling.write('Salon')
    selling.press_all(('Return', Key.Key_Return))
    selling.real.until(lambda: selling.row('SELECT COUNT(*) FROM prospecting_member') == (2,))
    undo(selling)
    selling.real.until(lambda: selling.row('SELECT COUNT(*) FROM prospecting_list') == (0,))
    selling.until_alike()
