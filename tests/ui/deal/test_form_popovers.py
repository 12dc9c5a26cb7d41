"""What the small forms share: they close when it is done, stay when it is not, and give the focus back."""

from collections.abc import Callable

import pytest
from building import TODAY, in_days
from filling import CTRL, captions, click, focused, page_button, press
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.errors import DiskFull
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.deal.reason_popover import ReasonPopover
from salesdesk.ui.widgets.calendar.month_grid import MonthGrid

CARD = QRect(100, 100, 200, 120)


@pytest.fixture
def popover(window: QWidget) -> ReasonPopover:
    opened = ReasonPopover(window, 'Why does it go back?')
    opened.open_at(CARD)
    return opened


def fail() -> None:
    raise DiskFull(path='/desk.db')


def test_it_says_what_it_is_about(popover: ReasonPopover) -> None:
    assert popover.accessibleName() == 'Why does it go back?'
    assert captions(popover) == ['Move']


def test_the_first_field_has_the_focus(popover: ReasonPopover) -> None:
    assert focused() is popover.reason.line


def test_escape_gives_the_focus_back(window: QWidget, popover: ReasonPopover, qtbot: QtBot) -> None:
    with qtbot.waitSignal(popover.dismissed):
        press(Qt.Key.Key_Escape)
    assert focused() is page_button(window)


def test_a_dismissed_one_is_gone(window: QWidget, popover: ReasonPopover, qtbot: QtBot) -> None:
    with qtbot.waitSignal(popover.destroyed):
        press(Qt.Key.Key_Escape)


def test_a_reason_is_given(popover: ReasonPopover, qtbot: QtBot) -> None:
    QTest.keyClicks(popover.reason.line, ' Budget gone ')
    with qtbot.waitSignal(popover.given) as given:
        press(Qt.Key.Key_Return)
    assert given.args == ['Budget gone']
    assert popover.isVisible()


@pytest.mark.parametrize('submit', [
    lambda popover: click(popover.button),
    lambda _popover: press(Qt.Key.Key_Return),
    lambda _popover: press(Qt.Key.Key_Return, CTRL),
])  # fmt: skip
def test_no_reason_is_none(popover: ReasonPopover, submit: Callable[[ReasonPopover], None], qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(popover.given):
        submit(popover)
    assert popover.reason.error() == 'Write the reason in a few words.'
    assert focused() is popover.reason.line


def test_it_grows_with_a_sentence(popover: ReasonPopover, qtbot: QtBot) -> None:
    before = popover.height()
    click(popover.button)
    qtbot.waitUntil(lambda: popover.height() > before)
    assert popover.rect().contains(popover.childrenRect())


def test_the_caller_names_the_verb(window: QWidget) -> None:
    named = ReasonPopover(window, 'Why?', sentence='It is kept.', verb='Go back')
    named.open_at(CARD)
    assert captions(named) == ['Go back']
    assert named.head.sentence.text() == 'It is kept.'


def test_what_is_done_closes_it(window: QWidget, popover: FormPopover, qtbot: QtBot) -> None:
    with qtbot.waitSignal(popover.closed), qtbot.assertNotEmitted(popover.dismissed):
        assert popover.attempt(lambda: None)
    assert focused() is page_button(window)


def test_what_cannot_be_done_is_said_and_stays(popover: ReasonPopover) -> None:
    QTest.keyClicks(popover.reason.line, 'Budget gone')
    assert not popover.attempt(fail)
    assert popover.isVisible()
    assert popover.fault.text() == 'The disk is full. Make room, then try again: nothing was lost.'
    assert popover.reason.text() == 'Budget gone'


def test_a_click_elsewhere_dismisses_it(window: QWidget, popover: ReasonPopover, qtbot: QtBot) -> None:
    with qtbot.waitSignal(popover.dismissed):
        QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(1100, 700))


class DatedPopover(FormPopover):
    """Asks for a day."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 'When?', 'Save')
        self.day = day_field('Day', TODAY, day=TODAY)
        self.content.addWidget(self.day)


@pytest.fixture
def dated(window: QWidget) -> DatedPopover:
    """Its calendar is open: it hangs out of the popover's own rectangle."""
    opened = DatedPopover(window)
    opened.open_at(CARD)
    click(opened.day.button)
    return opened


def test_a_click_in_a_calendar_it_has_opened_does_not(window: QWidget, dated: DatedPopover) -> None:
    grid = window.findChild(MonthGrid)
    assert isinstance(grid, MonthGrid)
    spot = grid.cell(in_days(20)).center().toPoint()
    assert not dated.geometry().contains(grid.mapTo(window, spot))
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=spot)
    assert dated.isVisible()
    assert dated.day.day() == in_days(20)


def test_a_click_elsewhere_closes_calendar_and_popover(window: QWidget, dated: DatedPopover) -> None:
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(1100, 700))
    assert not dated.day.is_open()
    assert not dated.isVisible()


def test_escape_closes_the_calendar_first(dated: DatedPopover) -> None:
    press(Qt.Key.Key_Escape)
    assert (dated.day.is_open(), dated.isVisible()) == (False, True)
    assert focused() is dated.day.line


@pytest.mark.parametrize('side', ['right', 'left', 'below', 'above'])
def test_it_lies_within_the_window(window: QWidget, side: str) -> None:
    popover = DatedPopover(window)
    popover.open_at(QRect(900, 600, 200, 100), side)
    assert window.rect().contains(popover.geometry())
