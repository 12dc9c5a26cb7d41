"""The toast: one at a time, with the way back."""

from collections.abc import Iterator

import pytest
from in_window import hover, leave, picture, put
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.painting.glyphs import paint_won_glyph
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.floating.surface import FOOT_BAR
from salesdesk.ui.widgets.floating.toast import Toast, show_toast


@pytest.fixture
def toast(window: QWidget) -> Toast:
    return show_toast(window, 'Deal moved to Proposal', action='Undo', key_hint='Ctrl+Z')


@pytest.fixture
def readers_on() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def open_toasts(window: QWidget) -> list[Toast]:
    return [toast for toast in window.findChildren(Toast) if not toast.isHidden()]


def test_a_toast_stands_at_the_bottom_in_the_middle(window: QWidget, toast: Toast) -> None:
    box = toast.geometry()
    assert (box.height(), box.bottom()) == (40, 720 - 24 - 1)
    assert abs(box.center().x() - window.rect().center().x()) <= 1


def test_it_follows_the_window(window: QWidget, toast: Toast) -> None:
    window.resize(1440, 900)
    assert toast.geometry().bottom() == 900 - 24 - 1
    assert abs(toast.geometry().center().x() - 720) <= 1


def test_a_long_text_is_cut_at_the_window(window: QWidget) -> None:
    toast = show_toast(window, 'x' * 400, action='Undo')
    assert toast.width() == 1180 - 48
    assert toast.label.toolTip() == 'x' * 400


def test_a_new_toast_replaces_the_old_one(window: QWidget, toast: Toast, qtbot: QtBot) -> None:
    with qtbot.waitSignal(toast.closed):
        newer = show_toast(window, 'Deal won')
    assert open_toasts(window) == [newer]


def test_the_action_is_told_and_the_toast_goes(window: QWidget, toast: Toast, qtbot: QtBot) -> None:
    with qtbot.waitSignals([toast.acted, toast.closed]):
        qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert open_toasts(window) == []


def test_the_keyboard_can_take_the_action(toast: Toast, qtbot: QtBot) -> None:
    toast.action.setFocus()
    with qtbot.waitSignal(toast.acted):
        qtbot.keyClick(toast.action, Qt.Key.Key_Return)


def test_it_goes_by_itself(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window, 'Deal moved')
    toast._timer.setInterval(20)
    with qtbot.waitSignal(toast.closed):
        toast.open()


def test_it_stays_six_seconds(toast: Toast) -> None:
    assert (toast._timer.interval(), toast.is_waiting()) == (6000, True)


def test_it_waits_while_the_mouse_is_on_it(toast: Toast, qtbot: QtBot) -> None:
    hover(toast)
    assert not toast.is_waiting()
    leave(toast)
    assert toast.is_waiting()


def test_it_goes_on_where_it_had_stopped(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window, 'Deal moved')
    toast.open()
    toast._timer.start(50)
    hover(toast)
    assert toast._timer.interval() < 100
    with qtbot.waitSignal(toast.closed):
        leave(toast)


def test_it_waits_while_it_has_the_focus(window: QWidget, toast: Toast) -> None:
    toast.action.setFocus()
    assert not toast.is_waiting()
    put(window, Button('Page')).setFocus()
    assert toast.is_waiting()


def test_leaving_with_the_mouse_does_not_end_the_focus(toast: Toast) -> None:
    toast.action.setFocus()
    hover(toast)
    leave(toast)
    assert not toast.is_waiting()


def test_it_is_drawn_in_inverse_colours(window: QWidget, toast: Toast) -> None:
    assert picture(toast).pixelColor(4, 20) == theme().color('tooltip')


def test_a_glyph_may_stand_before_the_words(window: QWidget) -> None:
    toast = show_toast(window, 'Won', glyph=paint_won_glyph)
    assert picture(toast).pixelColor(14 + 8, 14) == theme().color('success-fill')
    assert toast.label.x() == 14 + 16 + 8


def test_without_an_action_there_is_no_button(window: QWidget) -> None:
    assert show_toast(window, 'Saved').action is None


def test_a_button_in_the_dark_toast_can_be_read(window: QWidget, toast: Toast, qapp: QApplication) -> None:
    apply_theme(qapp, 'dark', animations=False)
    ground, ink = theme().color('tooltip'), theme().color('tooltip-text')
    tint = picture(toast).pixelColor(toast.action.x() + 3, 20)
    assert ink.lightness() < tint.lightness() < ground.lightness()


def test_readers_hear_it(window: QWidget, readers_on: None) -> None:
    toast = show_toast(window, 'Deal moved to Proposal', action='Undo')
    face = QAccessible.queryAccessibleInterface(toast)
    assert face.text(QAccessible.Text.Name) == 'Deal moved to Proposal'
    assert toast.action.accessibleName() == 'Undo'


def test_it_is_thrown_away(toast: Toast, qtbot: QtBot) -> None:
    with qtbot.waitSignals([toast.destroyed, toast.shadow.destroyed]):
        toast.close_toast()


def test_it_closes_once(toast: Toast, qtbot: QtBot) -> None:
    toast.close_toast()
    with qtbot.assertNotEmitted(toast.closed):
        toast.close_toast()


def test_it_stands_over_the_buttons_at_the_foot_of_a_page(window: QWidget) -> None:
    bar = put(window, QWidget())
    bar.setObjectName(FOOT_BAR)
    bar.setGeometry(100, 650, 900, 48)
    toast = show_toast(window, 'Deal won')
    assert toast.geometry().bottom() < bar.geometry().top()
    bar.hide()
    assert show_toast(window, 'Deal lost').geometry().bottom() == 720 - 24 - 1


def test_it_makes_way_when_such_buttons_come_up(window: QWidget) -> None:
    bar = put(window, QWidget())
    bar.setObjectName(FOOT_BAR)
    bar.setGeometry(100, 650, 900, 48)
    bar.hide()
    toast = show_toast(window, 'Deal won')
    bar.show()
    assert not toast.geometry().intersects(bar.geometry())
