"""Deals narrowed by a condition, kept as a view, found again, changed together and put back, in the real window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from seat import CTRL
from side_by_side import SideBySide

from salesdesk.ui.board.filter_popover import FilterPopover
from salesdesk.ui.deal_list.bulk.bulk_popovers import OwnerPopover
from salesdesk.ui.deal_list.deal_list_view import DealListView

pytestmark = pytest.mark.real_window
Key = Qt.Key


def to_list(pair: SideBySide) -> DealListView:
    pair.click(pair.twin.page.top.views.segments[1])
    pair.until_alike()
    return pair.twin.one(DealListView)


def filters(pair: SideBySide) -> FilterPopover:
    """Opened by their key, once everything in them has its place."""
    pair.press_all(('f', Key.Key_F))
    popover = pair.twin.one(FilterPopover)
    pair.real.until(lambda: popover.clear.height() > 20 and popover.clear.isVisible())
    return popover


def narrow(pair: SideBySide, word: str) -> None:
    """By the title, with the keyboard."""
    pair.click(filters(pair).conditions.add)
    pair.press_all(*[('Tab', Key.Key_Tab)] * 3)
    pair.write(word)
    pair.press_all(('Escape', Key.Key_Escape))


def save_as(pair: SideBySide, name: str) -> None:
    pair.click(pair.twin.page.top.saved)
    pair.press_all(('Up', Key.Key_Up), ('Return', Key.Key_Return))
    pair.write(name)
    pair.press_all(('Return', Key.Key_Return))


def owners(pair: SideBySide) -> tuple[object, ...]:
    return pair.row("SELECT group_concat(owner, ',') FROM (SELECT owner FROM deal ORDER BY owner)")


def test_a_condition_becomes_a_view_and_its_deals_are_changed_together(pair: SideBySide) -> None:
    pair.start()
    narrow(pair, 're')
    view = to_list(pair)
    assert view.model.total == 2
    save_as(pair, 'Vertes')
    pair.real.until(lambda: pair.row('SELECT name FROM saved_view') == ('Vertes',))
    pair.click(filters(pair).clear)
    pair.press_all(('Escape', Key.Key_Escape))
    assert view.model.total == 3
    pair.click(pair.twin.page.top.saved)
    pair.press_all(('Down', Key.Key_Down), ('Return', Key.Key_Return))
    assert view.model.total == 2
    pair.until_alike()
    pair.click_at(view.table.viewport().mapTo(pair.twin.window, QPoint(60, 18)))
    pair.press('ctrl+a', Key.Key_A, CTRL)
    pair.click(view.bar.buttons['owner'])
    assert pair.twin.one(OwnerPopover)
    pair.write('Paul')
    pair.press_all(('Return', Key.Key_Return))
    pair.real.until(lambda: owners(pair) == (',Paul,Paul',))
    pair.press('ctrl+z', Key.Key_Z, CTRL)
    pair.real.until(lambda: owners(pair) == (',,',))
