"""The board on the screen: scrolls sideways where the columns do not fit, and follows the workspace."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from salesdesk.domain.touched import Touched
from salesdesk.domain.views.board import Board, Conversion
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.canvas.board_canvas import BoardCanvas
from salesdesk.ui.board.columns.board_metrics import MARGIN
from salesdesk.ui.board.columns.stage_lane import StageLane
from salesdesk.ui.ids import ID
from salesdesk.ui.theme.theme import theme_signals

if TYPE_CHECKING:
    from salesdesk.ui.board.canvas.drop_target import DropTarget
    from salesdesk.ui.board.canvas.nothing_found import NothingFound
    from salesdesk.ui.board.columns.card_source import CardSource
else:
    DropTarget = on_demand('salesdesk.ui.board.canvas.drop_target', 'DropTarget')
    NothingFound = on_demand('salesdesk.ui.board.canvas.nothing_found', 'NothingFound')

# What an action may touch that shows on many cards at once.
READ_AGAIN = frozenset({'organization', 'tag', 'stage', 'pipeline', 'requirement', 'exchange_rate'})


class BoardView(QScrollArea):
    """Signals name deals and stages. Rows move only when the workspace says that something was touched."""

    opened = Signal(ID)
    focused = Signal(ID)
    menu_asked = Signal(ID, QPoint)
    new_deal_asked = Signal(ID)
    drag_started = Signal(ID, QPointF)
    drag_moved = Signal(QPointF)
    drag_ended = Signal()
    drag_lost = Signal()
    clear_asked = Signal()

    def __init__(self, source: 'CardSource', parent: QWidget, canvas: type[BoardCanvas] = BoardCanvas) -> None:
        super().__init__(parent)
        self.setViewport(QWidget(self))
        self._source = source
        self._selected = self._before = 0
        self.canvas = canvas(source, self)
        self.nothing: NothingFound | None = None
        self.setWidget(self.canvas)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The columns take the focus, one tab stop each.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas.lanes_changed.connect(self._listen_to_lanes)
        self.canvas.new_deal_asked.connect(self.new_deal_asked)
        theme_signals().changed.connect(self._redress)

    @property
    def lanes(self) -> list[StageLane]:
        return list(self.canvas.lanes)

    def show_board(self, board: Board, conversions: Mapping[int, Conversion]) -> None:
        self.canvas.show_board(board, conversions)
        self.fit()
        self.say_nothing_found(board.totals.count)

    def reload(self) -> None:
        """Every column from the top, as far as it was loaded; the scroll position and the keyboard stay."""
        for lane in self.lanes:
            held = lane.view.current_deal()
            position = lane.view.verticalScrollBar().value()
            lane.model.reload()
            row = lane.model.row_of(held.id) if held else None
            if row is not None:
                lane.view.setCurrentIndex(lane.model.index(row))
            lane.view.verticalScrollBar().setValue(position)

    def follow(self, touched: Touched) -> None:
        """Moves the rows of the deals an action touched; reads all again where it touched more than cards."""
        if touched.everything or touched.kinds & READ_AGAIN:
            self.reload()
            return
        cards = self._source.cards_of(touched.deals) if touched.deals else []
        for lane in self.lanes:
            lane.model.follow(touched.deals, [card for card in cards if self.canvas.home_of(card) == lane.key])

    def focus_deal(self, deal_id: int) -> bool:
        """Puts the keyboard on a card and brings it into sight, however far down its column it stands."""
        lane = self.canvas.lane_of_deal(deal_id) or self.canvas.lane_loaded_to(deal_id)
        if lane is None or not lane.view.focus_deal(deal_id):
            return False
        column = self.lanes.index(lane)
        self.show_column(column)
        lane.view.scrollTo(lane.view.currentIndex())
        return True

    def reveal(self, deal_id: int) -> None:
        """Brings a card into sight and the keyboard of its column to it; who has the focus keeps it."""
        beside = self.canvas.lane_of_deal(self._before)
        if beside is not None and self.canvas.lane_of_deal(deal_id) is None:
            # Walked past the last card that is loaded: it comes with the next window of the same column.
            beside.model.fetchMore()
        lane = self.canvas.lane_of_deal(deal_id)
        row = lane.model.row_of(deal_id) if lane else None
        if lane is not None and row is not None:
            lane.view.setCurrentIndex(lane.model.index(row))
            lane.view.scrollTo(lane.view.currentIndex())
            self.show_column(self.lanes.index(lane))

    def focused_deal(self) -> DealCard | None:
        """The card the keyboard is on, in the column that has the focus."""
        lane = next((lane for lane in self.lanes if lane.view.hasFocus()), None)
        return lane.view.current_deal() if lane else None

    def show_column(self, column: int) -> None:
        left = self.canvas.metrics.left(column)
        # Both edges: the column may be wider than what is left of the screen.
        self.ensureVisible(left, 0, MARGIN, 0)
        self.ensureVisible(left + self.canvas.metrics.width, 0, MARGIN, 0)

    def mark_edited(self, deal_id: int) -> None:
        """The card whose form is open; 0 once it is closed."""
        for lane in self.lanes:
            lane.view.select_deal(deal_id or self._selected)

    def select_deal(self, deal_id: int) -> None:
        """The card whose panel is open; 0 for none."""
        self._before, self._selected = self._selected, deal_id
        for lane in self.lanes:
            lane.view.select_deal(deal_id)

    def card_in_window(self, deal_id: int) -> QRect | None:
        """A card's rectangle in the window's px, None if it is not loaded."""
        lane = self.canvas.lane_of_deal(deal_id)
        rect = lane.view.card_rect_of(deal_id) if lane else None
        if lane is None or rect is None:
            return None
        corner = lane.view.viewport().mapTo(self.window(), rect.topLeft().toPoint())
        return QRectF(QPointF(corner), rect.size()).toRect()

    def deal_at(self, global_point: QPoint) -> int:
        """The deal whose card is under a point of the screen, 0 for none."""
        for lane in self.lanes if self.viewport().rect().contains(self.viewport().mapFromGlobal(global_point)) else ():
            here = lane.view.viewport().mapFromGlobal(global_point)
            index = lane.view.indexAt(here) if lane.view.viewport().rect().contains(here) else None
            if index is not None and index.isValid():
                return lane.model.card(index.row()).id
        return 0

    def target_at(self, global_point: QPoint) -> 'DropTarget':
        """The column and row under a point of the screen; nowhere outside the board."""
        here = self.viewport().mapFromGlobal(global_point)
        if not self.viewport().rect().contains(here):
            return DropTarget()
        point = self.canvas.mapFromGlobal(global_point)
        column = self.canvas.column_at(point)
        return DropTarget(column, self.canvas.row_at(column, point)) if column >= 0 else DropTarget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A scroll area would take the arrows for itself; here they go from card to card.
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        self.canvas.fit(self.viewport().width(), self.viewport().height())
        if self.nothing is not None:
            size, room = self.nothing.sizeHint(), self.viewport().rect()
            self.nothing.move(room.center().x() - self.nothing.width() // 2, (room.height() - size.height()) // 2)

    def say_nothing_found(self, deals: int) -> None:
        """Once for the whole board, however many columns are empty."""
        asked = self._source.filter
        if self.nothing is not None and not (deals == 0 and asked == self.nothing.asked):
            self.nothing.hide()
            self.nothing.deleteLater()
            self.nothing = None
        if self.nothing is None and deals == 0 and asked.narrows:
            self.nothing = NothingFound(asked, self.viewport())
            self.nothing.clear_asked.connect(self.clear_asked)
            self.nothing.adjustSize()
            self.fit()
            self.nothing.show()

    def _listen_to_lanes(self) -> None:
        for lane in self.lanes:
            pointer = lane.view.pointer
            for signal, mine in (
                (lane.view.opened, self.opened), (lane.view.focused, self.focused),
                (lane.view.menu_asked, self.menu_asked), (pointer.opened, self.opened),
                (pointer.menu_asked, self.menu_asked), (pointer.drag_started, self.drag_started),
                (pointer.drag_moved, self.drag_moved), (pointer.drag_ended, self.drag_ended),
                (pointer.drag_lost, self.drag_lost),
            ):  # fmt: skip
                signal.connect(mine)

    def _redress(self) -> None:
        """Another theme or density: cards have other heights. A board behind reads anew when it comes to the front."""
        if self.isVisible():
            self.reload()
