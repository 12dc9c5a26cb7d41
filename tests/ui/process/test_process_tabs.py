"""The tabs of the process page: made when looked at, reached by the keyboard, left with what was typed saved."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.touched import Touched
from salesdesk.i18n.translator import mark
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.process_page import ProcessPage
from salesdesk.ui.process.process_tab import ProcessTab, TabEntry
from salesdesk.ui.settings.parts.page_bar import PageBar

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Told(ProcessTab):
    """A tab that keeps what it was told."""

    def __init__(self, name: str, told: list[str]) -> None:
        super().__init__()
        self._name, self._told = name, told
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = PageBar(name)
        told.append(f'{name} made')

    def arrive(self) -> None:
        self._told.append(f'{self._name} arrived')

    def follow(self, touched: Touched) -> None:
        self._told.append(f'{self._name} followed')

    def finish(self) -> None:
        self._told.append(f'{self._name} finished')


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def three(qtbot: QtBot, ui_desk: Desk, told: list[str]) -> ProcessPage:
    names = {'stages': mark('Stages'), 'won': mark('Won'), 'lost': mark('Lost')}
    entries = [TabEntry(key, title, lambda _desk, key=key: Told(key, told)) for key, title in names.items()]
    page = ProcessPage(ui_desk, entries)
    QVBoxLayout(ui_desk.window).addWidget(page)
    with qtbot.waitExposed(ui_desk.window):
        ui_desk.window.show()
    ui_desk.window.activateWindow()
    page.front.setFocus()
    return page


def test_a_tab_is_made_when_it_is_first_looked_at(three: ProcessPage, told: list[str]) -> None:
    assert told == ['stages made']
    three.show_tab('lost')
    assert told == ['stages made', 'stages finished', 'lost made', 'lost arrived']
    three.show_tab('stages')
    assert told[4:] == ['lost finished', 'stages arrived']


def test_only_the_one_in_front_follows(three: ProcessPage, told: list[str]) -> None:
    three.show_tab('won')
    told.clear()
    three.follow(Touched())
    three.arrive()
    assert told == ['won followed', 'won arrived']


def test_choosing_the_one_in_front_saves_and_closes_nothing(three: ProcessPage, told: list[str]) -> None:
    three.show_tab('stages')
    assert told == ['stages made', 'stages arrived']


def test_the_bar_of_the_tab_in_front_stands_beside_the_tabs(three: ProcessPage) -> None:
    behind = three.front.bar
    assert behind.isVisible()
    three.show_tab('won')
    assert three.front.bar.isVisible()
    assert not behind.isVisible()
    assert three.front.bar.mapTo(three, three.front.bar.rect().topLeft()).y() == 0


@pytest.mark.parametrize(
    ('keys', 'front'),
    [
        ([(Key.Key_Tab, CTRL)], 'won'),
        ([(Key.Key_PageDown, CTRL)] * 2, 'lost'),
        ([(Key.Key_Tab, CTRL)] * 3, 'stages'),
        ([(Key.Key_Backtab, CTRL | SHIFT)], 'lost'),
        ([(Key.Key_PageUp, CTRL)] * 2, 'won'),
    ],
    ids=['the next', 'the one after', 'round to the first', 'back from the first', 'back twice'],
)
def test_the_keyboard_turns_the_tabs(
    three: ProcessPage, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]], front: str
) -> None:
    for key, modifiers in keys:
        QTest.keyClick(three.window().windowHandle(), key, modifiers)
    assert three.tabs.current() == front
    assert [segment.option.key for segment in three.tabs.segments if segment.hasFocus()] == [front]


def test_the_arrows_go_from_tab_to_tab(three: ProcessPage) -> None:
    three.tabs.segments[0].setFocus()
    QTest.keyClick(three.window().windowHandle(), Key.Key_Right)
    assert three.tabs.current() == 'won'
    assert three.tabs.segments[1].hasFocus()


def test_a_deal_asked_for_in_a_tab_is_asked_of_the_page(qtbot: QtBot, three: ProcessPage) -> None:
    with qtbot.waitSignal(three.deal_asked) as asked:
        three.show_tab('won').deal_asked.emit(7)
    assert asked.args == [7]


class Windows(QObject):
    """Notes what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_making_the_page_shows_no_window_of_its_own(qtbot: QtBot, qapp: QApplication, ui_desk: Desk) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    page = ProcessPage(ui_desk, [TabEntry(key, mark('Won'), lambda _desk: Told('x', [])) for key in ('a', 'b')])
    qapp.removeEventFilter(windows)
    qtbot.addWidget(page)
    assert windows.shown == []


def test_a_single_tab_needs_no_tabs(qtbot: QtBot, ui_desk: Desk) -> None:
    page = ProcessPage(ui_desk, [TabEntry('stages', mark('Stages'), lambda _desk: Told('stages', []))])
    qtbot.addWidget(page)
    assert page.tabs.isHidden()
