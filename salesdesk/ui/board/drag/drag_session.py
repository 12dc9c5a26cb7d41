"""A card in the seller's hand, by mouse or by keyboard: lifted, over something, let go, parked or sent home.

Nothing moves in the data here. The session says where the card was let go; the page asks the controller, and the rows
follow the workspace.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.deals.move import Verdict
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.ui.board.canvas.board_view import BoardView
from salesdesk.ui.board.canvas.drop_target import NOWHERE, DropTarget
from salesdesk.ui.board.columns.card_source import CardSource
from salesdesk.ui.board.drag.auto_scroll import AutoScroll
from salesdesk.ui.board.drag.drag_ground import DragGround
from salesdesk.ui.board.drag.drag_looks import closed_text
from salesdesk.ui.board.drag.drag_overlay import DragOverlay
from salesdesk.ui.board.drag.drop_zones import DropZones, ZoneTexts
from salesdesk.ui.board.drag.held_card import HeldCard
from salesdesk.ui.theme.theme import theme

# A card held by the keyboard stands a little off its place, so that one sees it is lifted.
KEYBOARD_OFFSET = QPointF(10, -8)


class DragSession(QObject):
    """At most one card is held; `moved_on` when what lay under it lies there no longer."""

    dropped = Signal(DropTarget)
    dwelt = Signal(DropTarget)
    moved_on = Signal()

    def __init__(self, view: BoardView, zones: DropZones, source: CardSource, window: QWidget) -> None:
        super().__init__(view)
        self._zones = zones
        self._source = source
        self._window = window
        self._ground = DragGround(view, zones, window)
        self._held: HeldCard | None = None
        self._pointer = QPoint()
        self._scroll = AutoScroll(self, self._hover_again)
        self._dwell = QTimer(self, singleShot=True, interval=theme().duration('drag-dwell'))
        self._dwell.timeout.connect(self._say_dwelt)
        # Another program took a stage away: what the card was over is not there any more.
        view.canvas.lanes_changed.connect(self.finish)

    @property
    def card(self) -> DealCard | None:
        """The card in hand, None at rest."""
        return self._held.card if self._held else None

    @property
    def by_keyboard(self) -> bool:
        return self._held is not None and self._held.by_keyboard

    @property
    def target(self) -> DropTarget:
        """Where the card would go now."""
        return self._held.target if self._held else NOWHERE

    @property
    def card_rect(self) -> QRect:
        """Where the lifted card is in the window: a popover stands beside it."""
        if self._held is None:
            return self._window.rect()
        return QRect(self._held.overlay.corner, self._held.overlay.card_size)

    def verdict_at(self, target: DropTarget) -> Verdict | None:
        """What the column under a target says to the card in hand."""
        key = self._ground.key_at(target)
        return self._held.verdicts.get(key) if self._held and key is not None else None

    def is_free(self) -> bool:
        """Whether a card may be lifted; one on its way home is put down at once."""
        # Parked, or flying home: the next card need not wait for it.
        if self._held is not None and self._held.parked:
            self.finish()
        return self._held is None

    def lift(
        self, deal_id: int, verdicts: Mapping[int, Verdict], texts: ZoneTexts, *, at: QPointF | None = None
    ) -> None:
        """Takes a card up; `at` is where the mouse holds it on the screen, None for the keyboard."""
        spot = self._ground.spot_of(deal_id)
        if spot is None:
            return
        overlay = DragOverlay(self._window, spot.card, spot.rect.width(), self._source.today())
        home = QPointF(spot.rect.topLeft())
        grip = self._ground.point_of(at) - home if at is not None else QPointF()
        self._held = HeldCard(spot.card, verdicts, overlay, home, grip, by_keyboard=at is None)
        self._zones.show_for(texts)
        self._aim(spot.at)
        overlay.place(home if at is not None else self._ground.corner_at(spot.at) + KEYBOARD_OFFSET)

    def hold_at(self, global_point: QPointF) -> None:
        """The mouse has moved."""
        if self._held is None or self._held.parked:
            return
        self._pointer = global_point.toPoint()
        self._held.overlay.place(self._ground.point_of(global_point) - self._held.grip)
        self._hover_again()
        self._ground.scroll_near_edges(self._scroll, self._pointer, self.target)

    def step(self, columns: int, rows: int) -> None:
        """The arrows: so many columns and rows on from where the card is."""
        if self._held is None or self._held.parked:
            return
        self._aim(self._ground.target_beside(self.target, columns, rows, self._held.card))
        self._held.overlay.place(self._ground.corner_at(self.target) + KEYBOARD_OFFSET)

    def let_go(self) -> None:
        """The button is released, or Space is pressed again."""
        self.let_go_at(self.target)

    def let_go_at(self, target: DropTarget) -> None:
        """Somewhere else than where it is: the keys of the zones."""
        if self._held is None or self._held.parked:
            return
        self._scroll.stop()
        self._dwell.stop()
        if target.is_nowhere:
            self.fly_home()
        else:
            self.dropped.emit(target)

    def park(self) -> None:
        """Leaves the card at the line while a question is answered."""
        if self._held is None:
            return
        self._held.parked = True
        self._zones.go_down()
        self._show_look()
        if self._held.target.column >= 0:
            self._held.overlay.place(self._ground.corner_at(self._held.target) + KEYBOARD_OFFSET)

    def fly_home(self) -> None:
        """The card goes back to where it was."""
        held = self._held
        if held is None:
            return
        self._scroll.stop()
        self._dwell.stop()
        self._zones.go_down()
        self.moved_on.emit()
        held.parked = True
        self._aim(NOWHERE)
        held.overlay.fly_to(held.home, self.finish)

    def finish(self) -> None:
        """The card has found its place, or its question has another window: the board is at rest again."""
        if self._held is None:
            return
        self._held.drop()
        self._held = None
        self._dwell.stop()
        self._scroll.stop()
        self._ground.rest()
        self.moved_on.emit()

    def _hover_again(self) -> None:
        """What lies under the pointer now, also after the board has scrolled under it."""
        # Kept from the last move: while the board scrolls under it the mouse itself is silent.
        self._aim(self._ground.target_at(self._pointer))

    def _aim(self, target: DropTarget) -> None:
        if self._held is None:
            return
        # Another row of the same column asks the same questions: the popover may stay.
        if target.column != self._held.target.column or target.zone != self._held.target.zone:
            self.moved_on.emit()
            self._dwell.start()
        self._held.target = self._ground.landing(target, self._held.card)
        self._show_look()

    def _show_look(self) -> None:
        if self._held is not None:
            held = self._held
            held.overlay.say_refused(closed_text(self.verdict_at(held.target)))
            self._ground.show(held.card, held.verdicts, held.target, parked=held.parked)

    def _say_dwelt(self) -> None:
        if self._held is not None and not self._held.parked and self._held.target.column >= 0:
            self.dwelt.emit(self._held.target)
