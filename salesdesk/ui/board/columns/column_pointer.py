"""The mouse over a column: hovering, clicking, and a press that becomes a drag."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListView

from salesdesk.ui.board.cards.card_painter import menu_box
from salesdesk.ui.board.cards.deal_card_delegate import CARD_ROLE, card_rect
from salesdesk.ui.ids import ID

DRAG_DISTANCE = 6


class ColumnPointer(QObject):
    """Watches a view's viewport. Signals name deals; positions are global.

    `drag_lost` where the button was released out of our sight: the card goes home.
    """

    opened = Signal(ID)
    menu_asked = Signal(ID, QPoint)
    drag_started = Signal(ID, QPointF)
    drag_moved = Signal(QPointF)
    drag_ended = Signal()
    drag_lost = Signal()
    hover_changed = Signal()

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.hovered_row = -1
        self._view = view
        self._pressed_id: int | None = None
        self._pressed_at = QPointF()
        self._dragging = False
        view.viewport().installEventFilter(self)

    @property
    def is_dragging(self) -> bool:
        return self._dragging

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return isinstance(event, QMouseEvent) and self._press(event)
            case QEvent.Type.MouseMove:
                return isinstance(event, QMouseEvent) and self._move(event)
            case QEvent.Type.MouseButtonRelease:
                return isinstance(event, QMouseEvent) and self._release(event)
            case QEvent.Type.MouseButtonDblClick:
                # The first click has opened the deal already.
                return True
            case QEvent.Type.Leave:
                self._hover(-1)
        return False

    def stop_drag(self) -> None:
        """Esc: the button may still be down, but what follows is no drag any more."""
        self._pressed_id, self._dragging = None, False

    def _press(self, event: QMouseEvent) -> bool:
        index = self._view.indexAt(event.position().toPoint())
        if self._dragging:
            # Another button while a card is held means nothing.
            return True
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return False
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._view.setCurrentIndex(index)
        self._pressed_id, self._pressed_at = index.data(CARD_ROLE).id, event.globalPosition()
        return True

    def _move(self, event: QMouseEvent) -> bool:
        self._hover(self._view.indexAt(event.position().toPoint()).row())
        if self._pressed_id is None:
            return False
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._lose()
            return False
        if self._dragging:
            self.drag_moved.emit(event.globalPosition())
        elif (event.globalPosition() - self._pressed_at).manhattanLength() >= DRAG_DISTANCE:
            self._dragging = True
            # The card is held where it was pressed, not where the six pixels ended.
            self.drag_started.emit(self._pressed_id, self._pressed_at)
            self.drag_moved.emit(event.globalPosition())
        return True

    def _release(self, event: QMouseEvent) -> bool:
        if self._pressed_id is None or event.button() != Qt.MouseButton.LeftButton:
            return self._dragging
        dragging = self._dragging
        self.stop_drag()
        if dragging:
            self.drag_ended.emit()
        else:
            self._click(event)
        return True

    def _lose(self) -> None:
        dragging = self._dragging
        self.stop_drag()
        if dragging:
            self.drag_lost.emit()

    def _click(self, event: QMouseEvent) -> None:
        index = self._view.indexAt(event.position().toPoint())
        rect = card_rect(self._view.visualRect(index))
        if not index.isValid() or not rect.contains(event.position()):
            return
        deal_id = index.data(CARD_ROLE).id
        if menu_box(rect).contains(event.position()):
            self.menu_asked.emit(deal_id, event.globalPosition().toPoint())
        else:
            self.opened.emit(deal_id)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.hover_changed.emit()
