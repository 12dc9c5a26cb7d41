"""One column of cards: a list that knows how its cards stand. It decides nothing; what is done to it, it says."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from salesdesk.domain.views.deal_card import DealCard
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.cards.card_layout import BLEED, ITEM_MARGIN
from salesdesk.ui.board.cards.card_painter import REST, CardState
from salesdesk.ui.board.cards.deal_card_delegate import DealCardDelegate, card_rect
from salesdesk.ui.board.columns.column_look import AT_REST, ROOM, ColumnLook
from salesdesk.ui.board.columns.column_model import ColumnModel
from salesdesk.ui.board.columns.column_pointer import ColumnPointer
from salesdesk.ui.board.columns.insert_line import paint_insert_line
from salesdesk.ui.ids import ID
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads

if TYPE_CHECKING:
    from salesdesk.ui.board.columns.room_animation import RoomAnimation
else:
    RoomAnimation = on_demand('salesdesk.ui.board.columns.room_animation', 'RoomAnimation')

LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ColumnView(QListView):
    """A list of cards; `pointer` speaks for the mouse, the signals here for the keyboard."""

    opened = Signal(ID)
    menu_asked = Signal(ID, QPoint)
    focused = Signal(ID)

    def __init__(self, model: ColumnModel, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        # Of its own making: the first widget that Qt hands out makes PySide load every kind of widget there is.
        self.setViewport(QWidget(self))
        self._look = AT_REST
        self._selected_id = 0
        self._dress()
        self.pointer = ColumnPointer(self)
        self.pointer.hover_changed.connect(self.viewport().update)
        self.setItemDelegate(DealCardDelegate(self, today, self._state_of, self._shift_of))
        self.setModel(model)

    @property
    def column(self) -> ColumnModel:
        model = self.model()
        assert isinstance(model, ColumnModel)
        return model

    @cached_property
    def _room(self) -> 'RoomAnimation':
        room: RoomAnimation = RoomAnimation(self)
        room.moved.connect(self.viewport().update)
        return room

    def set_look(self, look: ColumnLook) -> None:
        """How a drag makes this column look."""
        if look == self._look:
            return
        if look.insert_row is None:
            self._room.close()
        elif self._look.insert_row is None:
            self._room.make()
        self._look = look
        self.viewport().update()

    def select_deal(self, deal_id: int) -> None:
        """The card whose form is open; 0 for none."""
        self._selected_id = deal_id
        self.viewport().update()

    def focus_deal(self, deal_id: int) -> bool:
        """Puts the keyboard on a card if it is loaded."""
        row = self.column.row_of(deal_id)
        if row is None:
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(self.column.index(row))
        return True

    def current_deal(self) -> DealCard | None:
        row = self.currentIndex().row()
        return self.column.card(row) if 0 <= row < len(self.column.cards) else None

    def card_rect_of(self, deal_id: int) -> QRectF | None:
        """The card's rectangle in the viewport, None if it is not loaded."""
        row = self.column.row_of(deal_id)
        return None if row is None else card_rect(self.visualRect(self.column.index(row)))

    def row_at(self, y: float) -> int:
        """The row a card would take if it were dropped at that height of the viewport: 0 is the top."""
        for row in range(len(self.column.cards)):
            # The middle of a card decides: above it the dragged one goes before, below it behind.
            if y < self.visualRect(self.column.index(row)).center().y():
                return row
        return len(self.column.cards)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._look.insert_row is not None and self.column.cards:
            painter = QPainter(self.viewport())
            left, right = BLEED + 2, self.viewport().width() - BLEED - 2
            paint_insert_line(painter, self._line_y(self._look.insert_row), left, right, refused=self._look.refused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.pointer.is_dragging:
            return
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if index.isValid():
            at = self.viewport().mapToGlobal(card_rect(self.visualRect(index)).center().toPoint())
            self.menu_asked.emit(self.column.card(index.row()).id, at if by_keys else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        card = self.current_deal()
        if self._look.lifted_id is not None:
            # While a card is held, keys are for what is in hand.
            event.ignore()
        elif event.key() in OPENING_KEYS and card is not None and not event.modifiers():
            self.opened.emit(card.id)
        elif event.key() in LIST_KEYS and not event.modifiers():
            super().keyPressEvent(event)
        else:
            # Letters are the window's: a list would jump to a title that begins with them.
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.column.cards:
            self.setCurrentIndex(self.column.index(0))
        self.viewport().update()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if current.isValid() and current.row() < len(self.column.cards):
            self.focused.emit(self.column.card(current.row()).id)

    def rowsAboutToBeRemoved(self, parent: QModelIndex, start: int, end: int) -> None:  # type: ignore[override]
        """The keyboard goes on to the card that moves up; Qt would take the one above."""
        if start <= self.currentIndex().row() <= end < len(self.column.cards) - 1:
            self.setCurrentIndex(self.column.index(end + 1))
        super().rowsAboutToBeRemoved(parent, start, end)

    def _dress(self) -> None:
        self.setObjectName('stage-column')
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        # The bar lies in the gap beside the column (OverlayScrollBar), so that cards keep their width.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    def _state_of(self, row: int) -> CardState:
        card = self.column.card(row)
        # The card in hand leaves its outline, so that she sees where Esc would bring it.
        if card.id == self._look.lifted_id:
            return CardState(empty=True)
        if self._look.faded:
            return CardState(faded=True)
        state = CardState(selected=True) if card.id == self._selected_id else REST
        if row == self.currentIndex().row() and self.hasFocus() and keyboard_leads():
            state = state._replace(focused=True)
        # During a drag, cards under the pointer are not offered: the line is.
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        return state._replace(hovered=True) if row == self.pointer.hovered_row and not pressed else state

    def _shift_of(self, row: int) -> float:
        insert_row = self._look.insert_row
        return self._room.shift if insert_row is not None and row >= insert_row else 0.0

    def _line_y(self, row: int) -> float:
        """Where the line goes: in the gap above that row, or under the last card."""
        if row < len(self.column.cards):
            top = self.visualRect(self.column.index(row)).top()
            return float(top) + (ROOM / 2 if row else ITEM_MARGIN - 1)
        return float(self.visualRect(self.column.index(len(self.column.cards) - 1)).bottom()) + 1
