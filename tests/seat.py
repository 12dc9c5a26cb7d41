"""The seller's seat: the program's own window and office over a desk of the test's, driven by mouse and keys."""

from typing import TypeVar

from building import Desk
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from salesdesk.domain.views.deal_card import DealCard
from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.board.columns.stage_lane import StageLane
from salesdesk.ui.office.office import Office
from salesdesk.ui.widgets.floating.toast import Toast
from salesdesk.ui.widgets.focus.keyboard_focus import note_input
from salesdesk.ui.window.main_window import MainWindow

W = TypeVar('W', bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Hand:
    """The left mouse button over a window, through Qt's own dispatch: grabs, hovering and buttons are as in earnest."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def move(self, *points: QPoint) -> None:
        """Points of the window, one after the other."""
        for point in points:
            QTest.mouseMove(self._window.windowHandle(), point)

    def press(self, point: QPoint) -> None:
        self.move(point)
        QTest.mousePress(self._window.windowHandle(), LEFT, PLAIN, point)

    def release(self, point: QPoint) -> None:
        QTest.mouseRelease(self._window.windowHandle(), LEFT, PLAIN, point)

    def click(self, point: QPoint) -> None:
        self.press(point)
        self.release(point)

    def drag(self, start: QPoint, end: QPoint, *, release: bool = True) -> None:
        """In steps, as a hand does."""
        self.press(start)
        self.move(*(start + (end - start) * step / 4 for step in range(1, 5)))
        if release:
            self.release(end)


class Seat:
    """What she sees and does. `desk` looks at the same database through the controllers."""

    def __init__(self, desk: Desk, window: MainWindow, office: Office) -> None:
        self.desk = desk
        self.window = window
        self.office = office
        self.hand = Hand(window)

    @property
    def page(self) -> BoardPage:
        page = self.window.front
        assert isinstance(page, BoardPage)
        return page

    def lane(self, stage: str, pipeline: str = 'sales') -> StageLane:
        wanted = self.desk.stage(stage, pipeline).id
        return next(lane for lane in self.page.board.lanes if lane.key == wanted)

    def titles(self, stage: str, pipeline: str = 'sales') -> list[str]:
        """The cards of a column as they stand on the screen."""
        return [card.title for card in self.lane(stage, pipeline).model.cards]

    def card(self, title: str) -> DealCard:
        cards = [card for lane in self.page.board.lanes for card in lane.model.cards]
        return next(card for card in cards if card.title.startswith(title))

    def grip(self, title: str) -> QPoint:
        """Where a hand takes a card: a point of the window."""
        rect = self.page.board.card_in_window(self.card(title).id)
        assert rect is not None
        return rect.topLeft() + QPoint(60, 20)

    def over(self, stage: str, row: int = 0) -> QPoint:
        """A point of the window over which a held card would go to that row."""
        view = self.lane(stage).view
        cards = view.column.cards
        rect = view.card_rect_of(cards[min(row, len(cards) - 1)].id) if cards else None
        y = 10 if rect is None else rect.top() + 5 if row < len(cards) else rect.bottom() + 30
        return view.viewport().mapTo(self.window, QPoint(view.viewport().width() // 2, round(y)))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """A key, wherever the focus is."""
        QTest.keyClick(self.window.windowHandle(), key, modifiers)

    def write(self, text: str) -> None:
        """Plain ASCII only."""
        for letter in text:
            QTest.keyClick(self.window.windowHandle(), letter)

    def focus(self, title: str) -> None:
        """Puts the keyboard on a card."""
        assert self.page.board.focus_deal(self.card(title).id)

    def focused_title(self) -> str:
        card = self.page.board.focused_deal()
        return card.title if card else ''

    def toast(self) -> str:
        """What the window says at the moment."""
        toasts = [toast for toast in self.window.findChildren(Toast) if toast.isVisible()]
        return toasts[-1].accessibleName() if toasts else ''

    def shown(self, kind: type[W]) -> list[W]:
        """The visible widgets of a kind, in the window."""
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]

    def one(self, kind: type[W]) -> W:
        (widget,) = self.shown(kind)
        return widget


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def last_input(*, keyboard: bool) -> None:
    """What she used last, as the program's window notes it: a ring is for who uses the keyboard."""
    spot = QPointF(0, 0)
    mouse = QMouseEvent(QEvent.Type.MouseButtonPress, spot, spot, LEFT, LEFT, PLAIN)
    note_input(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, PLAIN) if keyboard else mouse)
