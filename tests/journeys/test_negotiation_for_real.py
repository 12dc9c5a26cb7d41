"""A negotiation in the real window: what is given and got in a row, and a late promise settled in the day's page."""

from datetime import UTC, datetime, timedelta

import pytest
from building import PARIS, Desk, euros
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from seat import CTRL
from side_by_side import SideBySide

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.negotiation.negotiation import Negotiation
from salesdesk.domain.closing.promise import Side
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.panel.negotiation.concessions import ConcessionPopover, ConcessionSection
from salesdesk.ui.panel.negotiation.negotiation_rows import NegotiationRows
from salesdesk.ui.today.today_page import TodayPage

pytestmark = pytest.mark.real_window
Key = Qt.Key
SOLD = 'Serre horticole'
GIVEN = "SELECT COUNT(*), SUM(cost), MAX(counterpart) FROM concession WHERE side = 'mine' AND deleted_at IS NULL"
PROMISE = 'SELECT kept_on IS NOT NULL FROM promise WHERE text = ?'


@pytest.fixture
def negotiating(pair: SideBySide) -> SideBySide:
    """Given twice, and a promise that is late. In her database as in the twin's."""
    hers = Desk(pair.path, FixedClock(datetime.now(UTC), PARIS))
    for desk in (hers, pair.twin.desk):
        deal_id = desk.workspace.database.value('SELECT id FROM deal WHERE title = ?', (SOLD,))
        book = Negotiation(desk.workspace)
        for words in ('Pose', 'Transport'):
            book.concessions.add(deal_id, Side.MINE, words, euros(100))
        book.promises.add(deal_id, Side.THEIRS, 'Plan', desk.clock.today() - timedelta(days=1))
    hers.workspace.close()
    pair.start()
    return pair


def click_tab(pair: SideBySide, bar: QWidget, tab: int) -> None:
    pair.click_at(bar.mapTo(pair.twin.window, bar.tabRect(tab).center()))  # type: ignore[attr-defined]
    pair.until_alike()


def test_the_third_give_is_warned_of_while_she_writes_it_and_stays_warned_of(negotiating: SideBySide) -> None:
    twin = negotiating.twin
    negotiating.click_at(twin.grip(SOLD))
    negotiating.until_alike()
    click_tab(negotiating, twin.one(DealPanel).tabs.bar, 3)
    (rows,) = twin.shown(NegotiationRows)
    negotiating.click(rows.buttons[1])
    popover = twin.one(ConcessionPopover)
    assert popover.warning.isVisible()
    for text, widget in (('Garantie', popover.text), ('300', popover.cost), ('Avis', popover.counterpart)):
        negotiating.click(widget.line)
        negotiating.real.write(text)
        twin.write(text)
    negotiating.press('ctrl+Return', Key.Key_Return, CTRL)
    negotiating.real.until(lambda: negotiating.row(GIVEN) == (3, 500_00, 'Avis'))
    assert twin.one(ConcessionSection).warning.isVisible()
    negotiating.until_alike()
    negotiating.press('ctrl+z', Key.Key_Z, CTRL)
    negotiating.real.until(lambda: negotiating.row(GIVEN)[0] == 2)
    assert not twin.one(ConcessionSection).warning.isVisible()


def test_a_late_promise_is_seen_on_the_card_settled_in_the_day_and_brought_back(negotiating: SideBySide) -> None:
    twin = negotiating.twin
    assert twin.card(SOLD).is_owed
    negotiating.press('ctrl+1', Key.Key_1, CTRL)
    page = twin.window.front
    assert isinstance(page, TodayPage)
    negotiating.until_alike()
    negotiating.click(page.agenda.watching.rows[0].buttons[0])
    negotiating.real.until(lambda: negotiating.row(PROMISE, 'Plan') == (1,))
    assert not page.agenda.watching.isVisible()
    negotiating.press('ctrl+z', Key.Key_Z, CTRL)
    negotiating.real.until(lambda: negotiating.row(PROMISE, 'Plan') == (0,))
    negotiating.press('ctrl+2', Key.Key_2, CTRL)
    assert twin.card(SOLD).is_owed
