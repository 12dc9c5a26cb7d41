"""Every page, dialog, popover and menu with a screen reader and without a mouse, in French and English."""

from collections.abc import Callable

import pytest
from building import TODAY, euros
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from seat import Seat
from shiboken6 import isValid

from salesdesk.ui.commands.deal_menu import DealMenu
from salesdesk.ui.panel.guidance.check_line import CheckLine
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.focus.focus_trap import focus_stops

LookEverywhere = Callable[..., dict[str, list[str]]]


def spoken(widget: QWidget) -> str:
    """The name a screen reader reads."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def without_name(_seat: Seat, part: QWidget) -> list[str]:
    return [repr(stop) for stop in focus_stops(part) if not spoken(stop)]


def walked(seat: Seat, part: QWidget) -> list[QWidget]:
    """From the first stop on with Tab alone, until it begins anew."""
    stops, seen = focus_stops(part), []
    # From a panel Tab goes on to the page beside it, and comes back.
    most = len(focus_stops(part.window())) + 1
    # Nobody looks at the window meanwhile.
    part.window().setUpdatesEnabled(False)
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    while (there := QApplication.focusWidget()) not in seen and len(seen) <= most:
        seen.append(there)
        QTest.keyClick(part.window().windowHandle(), Qt.Key.Key_Tab)
    part.window().setUpdatesEnabled(True)
    return seen


def companions(button: QAbstractButton) -> list[QAbstractButton]:
    """Those of which one is on: Tab stops at one, the arrows go to the others."""
    if button.group():
        return button.group().buttons() if button.group().exclusive() else []
    alike = button.parentWidget().findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if button.parentWidget().focusProxy() is button:
        return [other for other in alike if other.focusPolicy() is Qt.FocusPolicy.ClickFocus]
    return [other for other in alike if other.autoExclusive()] if button.autoExclusive() else []


def is_for_her(button: QAbstractButton) -> bool:
    """A line of the checklist that is only read is a button that nothing presses."""
    read = isinstance(button, CheckLine) and button.focusPolicy() is Qt.FocusPolicy.NoFocus
    return button.isVisible() and button.isEnabled() and not read


def out_of_reach(seat: Seat, part: QWidget) -> list[str]:
    buttons = [button for button in part.findChildren(QAbstractButton) if is_for_her(button)]
    wanted = {*focus_stops(part), *buttons}
    before, seen = seat.desk.undo_key(), walked(seat, part)
    # A toast may have gone meanwhile, with its button.
    groups = [companions(stop) for stop in seen if isValid(stop) and isinstance(stop, QAbstractButton)]
    reached = {*seen, *(button for group in groups for button in group)}
    # A list read anew during the walk has put other rows in the place of these.
    missed = [f'{spoken(stop)} {stop!r}' for stop in wanted - reached if isValid(stop)]
    return missed + (['Tab alone changed something'] if seat.desk.undo_key() != before else [])


def faults(seat: Seat, part: QWidget) -> list[str]:
    return without_name(seat, part) + out_of_reach(seat, part)


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_everything_has_a_name_and_a_place_for_the_keyboard(look_everywhere: LookEverywhere, language: str) -> None:
    assert look_everywhere(faults, language, 1180, 720) == {}


def entries(menu: QMenu) -> list[str]:
    """What a screen reader reads in it, and in the menus it opens."""
    lines = [action for action in menu.actions() if not action.isSeparator()]
    inner = [entry for action in lines if action.menu() for entry in entries(action.menu())]
    return [action.text().partition('\t')[0].strip() for action in lines] + inner


@pytest.mark.parametrize('state', ['open', 'won', 'deleted'])
def test_every_entry_of_a_deal_s_menu_is_read(sample_seat: Seat, state: str) -> None:
    deal_id = sample_seat.card('Bureaux').id
    if state == 'won':
        sample_seat.desk.closing.win(deal_id, TODAY, euros(100))
    if state == 'deleted':
        sample_seat.desk.deals.delete(deal_id)
    menu = DealMenu(
        sample_seat.office.desk, sample_seat.page.commands, sample_seat.desk.deal(deal_id), sample_seat.window
    )
    names = entries(menu)
    assert all(names)
    assert len({*names}) == len(names)


def test_every_entry_of_the_program_s_menu_is_read(sample_seat: Seat) -> None:
    sample_seat.window.open_menu(QPoint(10, 60))
    menu = sample_seat.one(Menu)
    assert all(entries(menu))
    assert len({*entries(menu)}) == len(entries(menu))
    menu.close()
