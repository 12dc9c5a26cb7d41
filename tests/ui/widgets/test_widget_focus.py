"""Focus: the ring that shows it, who gets it next, and giving it back."""

import pytest
from in_window import picture, put
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.focus.focus_return import FocusReturn
from salesdesk.ui.widgets.focus.focus_ring import FocusRing
from salesdesk.ui.widgets.focus.focus_trap import focus_stops, move_focus
from salesdesk.ui.widgets.focus.keyboard_focus import InputWatch, keyboard_leads, note_input

Reason = Qt.FocusReason


class Deaf(QObject):
    """Keeps from a widget that it has lost the focus."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() in {QEvent.Type.FocusAboutToChange, QEvent.Type.FocusOut}


def rings(window: QWidget) -> list[FocusRing]:
    return [ring for ring in window.findChildren(FocusRing) if not ring.isHidden()]


@pytest.fixture
def pair(window: QWidget) -> tuple[Button, Button]:
    return put(window, Button('First')), put(window, Button('Second'), 200)


def test_tab_shows_a_ring(window: QWidget, pair: tuple[Button, Button]) -> None:
    pair[0].setFocus(Reason.TabFocusReason)
    assert len(rings(window)) == 1


def test_a_click_shows_none(window: QWidget, pair: tuple[Button, Button], qtbot: QtBot) -> None:
    qtbot.mouseClick(pair[0], Qt.MouseButton.LeftButton)
    pair[0].setFocus(Reason.MouseFocusReason)
    assert rings(window) == []


def test_the_ring_goes_with_the_focus(window: QWidget, pair: tuple[Button, Button], qtbot: QtBot) -> None:
    pair[0].setFocus(Reason.TabFocusReason)
    qtbot.keyClick(pair[0], Qt.Key.Key_Tab)
    assert [ring.geometry().center() for ring in rings(window)] == [pair[1].geometry().center()]


def test_the_ring_is_drawn_outside(window: QWidget, pair: tuple[Button, Button]) -> None:
    pair[0].setFocus(Reason.TabFocusReason)
    box, image = pair[0].geometry(), picture(window)
    column = [image.pixelColor(box.center().x(), box.top() - step).name() for step in (1, 2, 3, 4)]
    focus, canvas = theme().color('focus').name(), theme().color('canvas').name()
    assert column == [canvas, focus, focus, canvas]


def test_the_ring_moves_with_its_widget(window: QWidget, pair: tuple[Button, Button]) -> None:
    pair[0].setFocus(Reason.TabFocusReason)
    pair[0].move(300, 300)
    assert rings(window)[0].geometry() == pair[0].geometry().adjusted(-3, -3, 3, 3)


def test_a_ring_fits_a_button_whose_words_have_just_changed(window: QWidget) -> None:
    row = put(window, QWidget(), width=500, height=60)
    button = Button('Import', 'primary')
    line = QHBoxLayout(row)
    line.addStretch()
    line.addWidget(button)
    button.show()
    row.grab()
    button.set_caption('Import 100,000 deals')
    button.setFocus(Reason.TabFocusReason)
    row.grab()
    assert button.width() == button.sizeHint().width() > 150
    assert rings(row)[0].geometry() == button.geometry().adjusted(-3, -3, 3, 3)


def test_a_ring_goes_where_the_focus_goes_on_without_an_event(window: QWidget, pair: tuple[Button, Button]) -> None:
    """As after a file dialog that is followed by another dialog at once."""
    pair[0].setFocus(Reason.TabFocusReason)
    pair[0].installEventFilter(Deaf(window))
    pair[1].setFocus(Reason.MouseFocusReason)
    assert rings(window) == []


def test_a_hidden_widget_has_no_ring(window: QWidget, pair: tuple[Button, Button]) -> None:
    pair[0].setFocus(Reason.TabFocusReason)
    pair[0].hide()
    assert all(ring.geometry().center() != pair[0].geometry().center() for ring in rings(window))


def test_focus_set_by_code_follows_the_last_input(window: QWidget, pair: tuple[Button, Button], qtbot: QtBot) -> None:
    qtbot.mousePress(pair[1], Qt.MouseButton.LeftButton)
    pair[0].setFocus()
    assert rings(window) == []
    qtbot.keyClick(pair[0], Qt.Key.Key_Shift)
    pair[1].setFocus()
    assert len(rings(window)) == 1


def test_focus_coming_back_looks_as_before(window: QWidget, pair: tuple[Button, Button]) -> None:
    pair[0].setFocus(Reason.TabFocusReason)
    pair[0].clearFocus()
    pair[0].setFocus(Reason.PopupFocusReason)
    assert len(rings(window)) == 1


def test_a_field_shows_its_focus_however_it_got_it(window: QWidget) -> None:
    field = put(window, LineField('Name'), width=200)
    field.line.setFocus(Reason.MouseFocusReason)
    assert len(rings(window)) == 1
    assert rings(window)[0].geometry().width() == 202


def test_a_ring_finds_a_parent_with_room(window: QWidget) -> None:
    tight = put(window, QWidget(), width=100, height=32)
    button = put(tight, Button('Save'), 0, 0)
    button.setFocus(Reason.TabFocusReason)
    assert rings(window)[0].parentWidget() is window


def test_a_ring_follows_the_parent_of_its_widget(window: QWidget) -> None:
    tight = put(window, QWidget(), width=100, height=32)
    button = put(tight, Button('Save'), 0, 0)
    button.setFocus(Reason.TabFocusReason)
    tight.move(400, 400)
    ring = rings(window)[0]
    assert ring.geometry().center() == tight.pos() + button.geometry().center()


def test_a_ring_scrolls_with_the_page(window: QWidget) -> None:
    page = QWidget()
    page.setFixedSize(180, 900)
    button = Button('Save', parent=page)
    button.move(20, 20)
    area = QScrollArea()
    area.setWidget(page)
    put(window, area, width=200, height=200)
    button.setFocus(Reason.TabFocusReason)
    area.verticalScrollBar().setValue(15)
    ring = rings(window)[0]
    assert ring.mapTo(window, ring.rect().center()) == button.mapTo(window, button.rect().center())


def test_a_key_in_the_window_is_noted(qapp: QApplication, window: QWidget) -> None:
    InputWatch(window)
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    note_input(QEvent(QEvent.Type.MouseButtonPress))
    assert not keyboard_leads()
    qapp.sendEvent(window.windowHandle(), press)
    assert keyboard_leads()


def test_a_window_can_be_watched_before_it_is_shown(qapp: QApplication, qtbot: QtBot) -> None:
    late = QWidget()
    qtbot.addWidget(late)
    InputWatch(late)
    late.show()
    note_input(QEvent(QEvent.Type.MouseButtonPress))
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    qapp.sendEvent(late.windowHandle(), press)
    assert keyboard_leads()


@pytest.fixture
def panel(window: QWidget) -> QWidget:
    """Three buttons, the second of which is disabled, beside one on the page."""
    box = QWidget()
    column = QVBoxLayout(box)
    for name in ('one', 'two', 'three'):
        button = QPushButton(name)
        button.setObjectName(name)
        button.setEnabled(name != 'two')
        column.addWidget(button)
    put(window, QPushButton('page'), 600, 40)
    return put(window, box)


def test_stops_are_what_tab_may_reach(panel: QWidget) -> None:
    assert [stop.objectName() for stop in focus_stops(panel)] == ['one', 'three']


def test_hidden_parts_are_no_stops(panel: QWidget) -> None:
    panel.findChild(QPushButton, 'one').hide()
    assert [stop.objectName() for stop in focus_stops(panel)] == ['three']


def test_tab_goes_round(window: QWidget, panel: QWidget) -> None:
    seen = []
    for _step in range(3):
        assert move_focus(panel, forward=True)
        seen.append(window.focusWidget().objectName())
    assert seen == ['one', 'three', 'one']


def test_shift_tab_goes_round_the_other_way(window: QWidget, panel: QWidget) -> None:
    move_focus(panel, forward=False)
    assert window.focusWidget().objectName() == 'three'


def test_an_empty_part_takes_no_focus(window: QWidget) -> None:
    assert not move_focus(put(window, QWidget()), forward=True)


def test_a_hidden_part_takes_no_focus(panel: QWidget) -> None:
    panel.hide()
    assert not move_focus(panel, forward=True)


def test_the_focus_is_given_back(window: QWidget, panel: QWidget, pair: tuple[Button, Button]) -> None:
    pair[0].setFocus()
    way_back = FocusReturn()
    way_back.remember(panel)
    focus_stops(panel)[0].setFocus()
    way_back.give_back(panel)
    assert window.focusWidget() is pair[0]


def test_the_focus_is_left_where_she_put_it(window: QWidget, panel: QWidget, pair: tuple[Button, Button]) -> None:
    pair[0].setFocus()
    way_back = FocusReturn()
    way_back.remember(panel)
    pair[1].setFocus()
    way_back.give_back(panel)
    assert window.focusWidget() is pair[1]


def test_what_is_gone_is_not_given_the_focus(window: QWidget, panel: QWidget, pair: tuple[Button, Button]) -> None:
    pair[0].setFocus()
    way_back = FocusReturn()
    way_back.remember(panel)
    focus_stops(panel)[0].setFocus()
    pair[0].hide()
    way_back.give_back(panel)
    assert window.focusWidget() is focus_stops(panel)[0]
