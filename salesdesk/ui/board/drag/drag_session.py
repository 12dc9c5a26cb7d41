"""A card in the seller's hand, by mouse or by keyboard: lifted, over something, let go, parked or sent home.

Nothing moves in the data here. The session says where the card was let go; the page asks the controller, and the rows
follow the workspace.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.deal_card import DealCard
from salesdesk.domain.move import Verdict
from salesdesk.ui.board.board_canvas import AT_REST
from salesdesk.ui.board.board_source import BoardSource
from salesdesk.ui.board.board_view import BoardView
from salesdesk.ui.board.drag.auto_scroll import AutoScroll
from salesdesk.ui.board.drag.drag_looks import board_look
from salesdesk.ui.board.drag.drag_overlay import DragOverlay
from salesdesk.ui.board.drag.drop_target import NOWHERE, DropTarget
from salesdesk.ui.board.drag.drop_zones import DropZones, ZoneTexts
from salesdesk.ui.theme.theme import theme

# A card held by the keyboard stands a little off its place, so that one sees it is lifted.
KEYBOARD_OFFSET = QPointF(10, -8)


@dataclass
class _Held:
    """The card in hand."""

    card: DealCard
    verdicts: Mapping[int, Verdict]
    overlay: DragOverlay
    home: QPointF
    grip: QPointF
    by_keyboard: bool
    parked: bool = False
    target: DropTarget = NOWHERE


class DragSession(QObject):
    """At most one card is held. `target` is where it would go now."""

    dropped = Signal(DropTarget)
    dwelt = Signal(DropTarget)
    moved_on = Signal()

    def __init__(self, view: BoardView, zones: DropZones, source: BoardSource, window: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._zones = zones
        self._source = source
        self._window = window
        self._held: _Held | None = None
        self._pointer = QPoint()
        self._scroll = AutoScroll(self, self._hover_again)
        self._dwell = QTimer(self, singleShot=True, interval=theme().duration('drag-dwell'))
        self._dwell.timeout.connect(self._say_dwelt)

    @property
    def card(self) -> DealCard | None:
        """The card in hand, None at rest."""
        return self._held.card if self._held else None

    @property
    def is_parked(self) -> bool:
        return self._held is not None and self._held.parked

    @property
    def by_keyboard(self) -> bool:
        return self._held is not None and self._held.by_keyboard

    @property
    def target(self) -> DropTarget:
        return self._held.target if self._held else NOWHERE

    def verdict_at(self, target: DropTarget) -> Verdict | None:
        """What the stage under a target says to the card in hand."""
        if self._held is None or target.column < 0:
            return None
        return self._held.verdicts.get(self._stage_ids()[target.column])

    def lift(
        self, deal_id: int, verdicts: Mapping[int, Verdict], texts: ZoneTexts, *, at: QPointF | None = None
    ) -> None:
        """Takes a card up; `at` is where the mouse holds it on the screen, None for the keyboard."""
        rect = self._view.card_in_window(deal_id)
        lane = self._view.canvas.lane_of_deal(deal_id)
        row = lane.model.row_of(deal_id) if lane else None
        if rect is None or lane is None or row is None:
            return
        card = lane.model.card(row)
        overlay = DragOverlay(self._window, card, rect.width(), self._source.today())
        home = QPointF(rect.topLeft())
        grip = QPointF(self._window.mapFromGlobal(at)) - home if at is not None else QPointF()
        self._held = _Held(card, verdicts, overlay, home, grip, by_keyboard=at is None)
        self._zones.show_for(texts)
        self._aim(DropTarget(self._view.lanes.index(lane), row))
        if at is None:
            self._place_by_keyboard()
        else:
            overlay.place(home)

    def hold_at(self, global_point: QPointF) -> None:
        """The mouse has moved."""
        if self._held is None or self._held.parked:
            return
        self._pointer = global_point.toPoint()
        self._held.overlay.place(self._window.mapFromGlobal(global_point) - self._held.grip)
        self._hover_again()
        self._follow_edges()

    def step(self, columns: int, rows: int) -> None:
        """The arrows: so many columns and rows on from where the card is."""
        if self._held is None or self._held.parked:
            return
        lanes = self._view.lanes
        column = min(max(0, self.target.column + columns), len(lanes) - 1)
        last = len(lanes[column].model.cards)
        row = min(max(0, self.target.row + rows), last)
        self._view.show_column(column)
        index = lanes[column].model.index(min(row, max(0, last - 1)))
        lanes[column].view.scrollTo(index)
        self._aim(DropTarget(column, row))
        self._place_by_keyboard()

    def let_go(self) -> None:
        """The button is released, or Space is pressed again."""
        if self._held is None or self._held.parked:
            return
        self._scroll.stop()
        self._dwell.stop()
        if self._held.target.is_nowhere:
            self.fly_home()
        else:
            self.dropped.emit(self._held.target)

    def park(self) -> None:
        """Leaves the card at the line while a question is answered."""
        if self._held is None:
            return
        self._held.parked = True
        self._zones.go_down()
        self._show_look()
        if self._held.target.column >= 0:
            corner = self._insert_corner() + KEYBOARD_OFFSET
            self._held.overlay.place(corner)

    def overlay_rect_corner(self) -> tuple[QPoint, DragOverlay] | None:
        """Where the lifted card is in the window: a popover stands beside it."""
        return (self._held.overlay.corner, self._held.overlay) if self._held else None

    def finish(self) -> None:
        """The card has found its place, or its question has another window: the board is at rest again."""
        if self._held is None:
            return
        self._held.overlay.hide()
        self._held.overlay.deleteLater()
        self._rest()

    def fly_home(self) -> None:
        """The card goes back to where it was."""
        if self._held is None:
            return
        held = self._held
        self._scroll.stop()
        self._dwell.stop()
        self._zones.go_down()
        self.moved_on.emit()
        held.parked = True
        self._aim(NOWHERE)
        held.overlay.fly_to(held.home, self.finish)

    def _hover_again(self) -> None:
        """What lies under the pointer now, also after the board has scrolled under it."""
        parent = self._zones.parentWidget()
        assert parent is not None
        zone = self._zones.zone_at(parent.mapFromGlobal(self._pointer))
        self._zones.set_over(zone)
        self._aim(DropTarget(zone=zone) if zone else self._view.target_at(self._pointer))

    def _aim(self, target: DropTarget) -> None:
        if self._held is None:
            return
        if target.column != self._held.target.column or target.zone != self._held.target.zone:
            self.moved_on.emit()
            self._dwell.start()
        self._held.target = target
        self._show_look()

    def _show_look(self) -> None:
        if self._held is not None:
            look = board_look(self._held.card, self._stage_ids(), self._held.verdicts, self._held.target)
            covered = 0 if self._held.parked else self._zones.height()
            self._view.canvas.set_look(replace(look, covered=covered))

    def _follow_edges(self) -> None:
        viewport = self._view.viewport()
        room = viewport.rect()
        if self._zones.isVisible():
            room = room.adjusted(0, 0, 0, -self._zones.height())
        column = self.target.column
        down = self._view.lanes[column].view.verticalScrollBar() if column >= 0 else None
        self._scroll.follow(viewport.mapFromGlobal(self._pointer), room, self._view.horizontalScrollBar(), down)

    def _place_by_keyboard(self) -> None:
        if self._held is not None:
            self._held.overlay.place(self._insert_corner() + KEYBOARD_OFFSET)

    def _insert_corner(self) -> QPointF:
        corner = self._view.canvas.insert_corner(self.target.column, self.target.row)
        return QPointF(self._view.canvas.mapTo(self._window, corner.toPoint()))

    def _say_dwelt(self) -> None:
        if self._held is not None and not self._held.parked and self._held.target.column >= 0:
            self.dwelt.emit(replace(self._held.target))

    def _stage_ids(self) -> list[int]:
        return [lane.stage_id for lane in self._view.lanes]

    def _rest(self) -> None:
        self._held = None
        self._dwell.stop()
        self._scroll.stop()
        self._zones.go_down()
        self._view.canvas.set_look(AT_REST)
        self.moved_on.emit()
