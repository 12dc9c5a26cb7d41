"""The card in the seller's hand: what it is, how it is held, and where it would go now."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from salesdesk.domain.deals.move import Verdict
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.ui.board.canvas.drop_target import NOWHERE, DropTarget
from salesdesk.ui.board.drag.drag_overlay import DragOverlay


@dataclass
class HeldCard:
    """`home` is where it was lifted, `grip` where the mouse holds it. Parked: let go, a question is still open."""

    card: DealCard
    verdicts: Mapping[int, Verdict]
    overlay: DragOverlay
    home: QPointF
    grip: QPointF
    by_keyboard: bool
    parked: bool = False
    target: DropTarget = NOWHERE

    def drop(self) -> None:
        """Out of the hand: its picture goes."""
        self.overlay.hide()
        self.overlay.deleteLater()
