"""The surface the columns lie on: headers in step with them, and the tint of the lane a card is over."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from salesdesk.domain.views.board import Board, Conversion
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.ui.board.columns.board_metrics import BoardMetrics
from salesdesk.ui.board.columns.column_look import ColumnLook
from salesdesk.ui.board.columns.stage_lane import StageLane
from salesdesk.ui.board.header.board_header import BoardHeader
from salesdesk.ui.board.header.header_cells import HeaderLook, header_cells
from salesdesk.ui.ids import ID
from salesdesk.ui.theme.painting.boxes import paint_box, paint_ground
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

if TYPE_CHECKING:
    from salesdesk.ui.board.columns.card_source import CardSource

TOP = 2
# The tint of a lane reaches a little over the header.
LANE_OVER = 6
LANE_BLEED = 5


class BoardLook(NamedTuple):
    """What a drag does to the whole board; everything by the column's key.

    over: the column under the card, -1 for none. covered: px at the bottom that the drop zones lie over.
    """

    columns: Mapping[int, ColumnLook]
    headers: Mapping[int, HeaderLook]
    over: int = -1
    refused: bool = False
    covered: int = 0


AT_REST = BoardLook({}, {})


class BoardCanvas(QWidget):
    """Rebuilds its lanes when the stages change; otherwise only their contents follow."""

    lanes_changed = Signal()
    new_deal_asked = Signal(ID)

    def __init__(self, source: 'CardSource', parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source
        self._look = AT_REST
        self._room = 0
        self.metrics = BoardMetrics.fitting(0, 1)
        self.lanes: Sequence[StageLane] = ()
        self.header = self.made_header()
        self.header.new_deal_asked.connect(self.new_deal_asked)

    def made_header(self) -> BoardHeader:
        return BoardHeader(self)

    def made_lane(self, key: int, name: str) -> StageLane:
        return StageLane(key, name, self._source, self)

    def show_board(self, board: Board, conversions: Mapping[int, Conversion]) -> None:
        """Headers and figures; lanes are made anew if the stages are others."""
        cells = header_cells(board, conversions)
        self.header.set_cells(cells)
        names = [(cell.stage_id, cell.name) for cell in cells]
        self.show_lanes(names, [cell.accessible for cell in cells], board.totals.count)

    def show_lanes(self, names: Sequence[tuple[int, str]], accessible: Sequence[str], deals: int) -> None:
        """Columns by key and name; `deals` is how many there are in all of them."""
        # Made anew only for other columns: lanes hold the scroll position, the focus and perhaps a drag.
        if names != [(lane.key, lane.objectName()) for lane in self.lanes]:
            self._make_lanes(names)
        for lane, words in zip(self.lanes, accessible, strict=True):
            lane.name_accessibly(words)
            lane.be_quiet(deals == 0 and self._source.filter.narrows)

    def fit(self, room: int, height: int) -> None:
        """Lays out for that many px of viewport."""
        self._room = room
        self.metrics = BoardMetrics.fitting(room, len(self.lanes))
        self.setMinimumWidth(max(room, self.metrics.total))
        self.resize(max(room, self.metrics.total), height)
        self._place()

    def set_look(self, look: BoardLook) -> None:
        self._look = look
        self.header.set_looks(dict(look.headers))
        for lane in self.lanes:
            lane.view.set_look(look.columns.get(lane.key, ColumnLook()))
        self.update()

    def lane_of_deal(self, deal_id: int) -> StageLane | None:
        return next((lane for lane in self.lanes if lane.model.row_of(deal_id) is not None), None)

    def lane_loaded_to(self, deal_id: int) -> StageLane | None:
        """The column of a card that was not loaded: now it is, as far as the card."""
        for card in self._source.cards_of((deal_id,)):
            for lane in self.lanes:
                if lane.key == self.home_of(card):
                    lane.model.load_to(card)
        return self.lane_of_deal(deal_id)

    def home_of(self, card: DealCard) -> int:
        """The key of the column a card stands in."""
        key = self._source.column_of(card)
        # Lane 0 collects deals whose stage the pipeline does not know: none is ever out of sight.
        return key if any(lane.key == key for lane in self.lanes) else 0

    def row_of_landing(self, column: int, row: int, card: DealCard) -> int:
        """The row a card let go there would come to: that one, where order is hers to choose."""
        del column, card
        return row

    def column_at(self, point: QPoint) -> int:
        """The column under a point of the canvas, -1 for none."""
        column = self.metrics.column_at(point.x())
        # Before the first lanes are made, the measures are those of one column.
        return column if column < len(self.lanes) else -1

    def row_at(self, column: int, point: QPoint) -> int:
        view = self.lanes[column].view
        return view.row_at(view.viewport().mapFrom(self, point).y())

    def insert_corner(self, column: int, row: int) -> QPointF:
        """Where a card's top left would be if it went to that row, in the canvas."""
        view = self.lanes[column].view
        cards = len(view.column.cards)
        if row < cards:
            top = view.visualRect(view.column.index(row)).top()
        else:
            top = view.visualRect(view.column.index(cards - 1)).bottom() if cards else 0
        corner = view.viewport().mapTo(self, QPoint(0, top))
        return QPointF(self.metrics.left(column), corner.y() + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, self.rect(), theme().color('canvas'))
        if self._look.over >= 0:
            left = self.metrics.left(self._look.over) - LANE_BLEED
            top = TOP + self.header.height() - LANE_OVER
            height = self.height() - self._look.covered - top
            lane = QRectF(left, top, self.metrics.width + 2 * LANE_BLEED, height)
            fill, border = ('warning-soft', 'warning') if self._look.refused else ('accent-soft', 'accent-line')
            radius, inside, edge = tokens().radius['lane'], theme().color(fill), theme().color(border)
            paint_box(painter, lane, radius=radius, fill=inside, border=edge, dashed=self._look.refused)

    def _make_lanes(self, names: Sequence[tuple[int, str]]) -> None:
        # Columns that stay are looked at from where they were, and the keyboard goes on from its card.
        held = next((lane.view.current_deal() for lane in self.lanes if lane.view.hasFocus()), None)
        places = {lane.key: lane.scrolled() for lane in self.lanes}
        for lane in self.lanes:
            lane.remove()
        self.lanes = [self.made_lane(key, name) for key, name in names]
        for lane, (_key, name) in zip(self.lanes, names, strict=True):
            lane.setObjectName(name)
            lane.new_deal_asked.connect(self.new_deal_asked)
            lane.model.reload()
            lane.view.show()
            lane.bar.show()
        self.fit(self._room, self.height())
        for lane in self.lanes:
            lane.scroll_back(*places.get(lane.key, (0, 0)))
        home = self.lane_of_deal(held.id) if held is not None else None
        if home is not None and held is not None:
            home.view.focus_deal(held.id)
        self.lanes_changed.emit()

    def _place(self) -> None:
        self.header.setGeometry(0, TOP, self.width(), self.header.height())
        self.header.set_metrics(self.metrics)
        top = TOP + self.header.height()
        for column, lane in enumerate(self.lanes):
            lane.place(QRect(self.metrics.left(column), top, self.metrics.width, max(0, self.height() - top)))
