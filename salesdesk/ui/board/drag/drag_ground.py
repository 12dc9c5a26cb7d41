"""What a lifted card is carried over: columns and zones, where they are, and how they look meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtWidgets import QWidget

from salesdesk.domain.deals.move import Verdict
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.ui.board.canvas.board_canvas import AT_REST
from salesdesk.ui.board.canvas.board_view import BoardView
from salesdesk.ui.board.canvas.drop_target import DropTarget
from salesdesk.ui.board.drag.auto_scroll import AutoScroll
from salesdesk.ui.board.drag.drag_looks import board_look
from salesdesk.ui.board.drag.drop_zones import DropZones
from salesdesk.ui.board.drag.places import next_row


@dataclass(frozen=True)
class Spot:
    """Where a card stands: its rectangle in the window, its column and row."""

    card: DealCard
    rect: QRect
    at: DropTarget


class DragGround:
    """Points in the window's px unless called global. It holds no card; the session does."""

    def __init__(self, view: BoardView, zones: DropZones, window: QWidget) -> None:
        self._view = view
        self._zones = zones
        self._window = window

    def spot_of(self, deal_id: int) -> Spot | None:
        """None for a card that is not loaded."""
        rect = self._view.card_in_window(deal_id)
        lane = self._view.canvas.lane_of_deal(deal_id)
        row = lane.model.row_of(deal_id) if lane else None
        if rect is None or lane is None or row is None:
            return None
        return Spot(lane.model.card(row), rect, DropTarget(self._view.lanes.index(lane), row))

    def key_at(self, target: DropTarget) -> int | None:
        """The column under a target by its key; None over a zone, nowhere, or where a column is no longer."""
        lanes = self._view.lanes
        return lanes[target.column].key if 0 <= target.column < len(lanes) else None

    def point_of(self, global_point: QPointF) -> QPointF:
        return self._window.mapFromGlobal(global_point)

    def landing(self, target: DropTarget, card: DealCard) -> DropTarget:
        """The row that the board gives it, where that is not hers to choose."""
        if not 0 <= target.column < len(self._view.lanes):
            return target
        return target._replace(row=self._view.canvas.row_of_landing(target.column, target.row, card))

    def target_at(self, global_point: QPoint) -> DropTarget:
        """The zone or the row under the pointer; the zone lights up."""
        parent = self._zones.parentWidget()
        assert parent is not None
        zone = self._zones.zone_at(parent.mapFromGlobal(global_point))
        self._zones.set_over(zone)
        return DropTarget(zone=zone) if zone else self._view.target_at(global_point)

    def target_beside(self, target: DropTarget, columns: int, rows: int, card: DealCard) -> DropTarget:
        """So many columns and rows on from a target, brought into sight."""
        lanes = self._view.lanes
        column = min(max(0, target.column + columns), len(lanes) - 1)
        model = lanes[column].model
        row = next_row(target.row, rows, len(model.cards), model.row_of(card.id))
        landing = self.landing(DropTarget(column, row), card)
        self._view.show_column(column)
        lanes[column].view.scrollTo(model.index(min(landing.row, max(0, len(model.cards) - 1))))
        return landing

    def corner_at(self, target: DropTarget) -> QPointF:
        """Where a card's top left would be at that row."""
        corner = self._view.canvas.insert_corner(target.column, target.row)
        return QPointF(self._view.canvas.mapTo(self._window, corner.toPoint()))

    def scroll_near_edges(self, scroll: AutoScroll, global_point: QPoint, target: DropTarget) -> None:
        viewport = self._view.viewport()
        room = viewport.rect()
        if self._zones.isVisible():
            room = room.adjusted(0, 0, 0, -self._zones.height())
        lanes = self._view.lanes
        down = lanes[target.column].view.verticalScrollBar() if 0 <= target.column < len(lanes) else None
        scroll.follow(viewport.mapFromGlobal(global_point), room, self._view.horizontalScrollBar(), down)

    def show(self, card: DealCard, verdicts: Mapping[int, Verdict], target: DropTarget, *, parked: bool) -> None:
        """Lanes and headers as they look with that card over that target; the zones cover the bottom until it parks."""
        keys = [lane.key for lane in self._view.lanes]
        covered = 0 if parked else self._zones.height()
        look = board_look(card, keys, verdicts, target, self._view.canvas.home_of(card))
        self._view.canvas.set_look(look._replace(covered=covered))

    def rest(self) -> None:
        self._zones.go_down()
        self._view.canvas.set_look(AT_REST)
