"""The lifted card: a picture of it that follows the pointer above everything else."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.domain.views.deal_card import DealCard
from salesdesk.ui.board.cards.card_layout import layout_card
from salesdesk.ui.board.cards.card_painter import CardState, paint_card
from salesdesk.ui.theme.theme import theme

# Room for shadow e3 around the card.
MARGIN = 56


class DragOverlay(QWidget):
    """A child of the window, not a QDrag: deals never leave it, and dwell, Esc and the way back stay ours."""

    def __init__(self, window: QWidget, card: DealCard, width: int, today: date) -> None:
        super().__init__(window)
        self._card = card
        self._today = today
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        height = layout_card(card, width, dense=theme().dense).height
        self.card_size = QSize(width, height)
        self.resize(width + 2 * MARGIN, height + 2 * MARGIN)
        self.refused = ''
        self._flight = QVariantAnimation(self)
        self._flight.valueChanged.connect(self._fly)

    @property
    def corner(self) -> QPoint:
        """The card's top left in the window."""
        return self.pos() + QPoint(MARGIN, MARGIN)

    def say_refused(self, reason: str) -> None:
        """Why it may not go where it is held, on the card itself; empty where it may."""
        if reason != self.refused:
            self.refused = reason
            self.update()

    def place(self, corner: QPointF) -> None:
        """Puts the card's top left there, in the window's px."""
        self._flight.stop()
        self.move(corner.toPoint() - QPoint(MARGIN, MARGIN))
        if self.isHidden():
            self.show()
            self.raise_()

    def fly_to(self, corner: QPointF, landed: Callable[[], None]) -> None:
        """Glides there (180 ms, at once without animations), then calls `landed`."""
        self._flight.stop()
        self._flight.setStartValue(QPointF(self.corner))
        self._flight.setEndValue(corner)
        self._flight.setDuration(theme().duration('base'))
        self._flight.setEasingCurve(theme().easing('enter'))
        self._flight.finished.connect(landed)
        self._flight.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(QPointF(MARGIN, MARGIN), self.card_size.toSizeF())
        paint_card(painter, rect, self._card, CardState(dragged=True, refused=self.refused), self._today)

    def _fly(self, corner: QPointF) -> None:
        self.move(corner.toPoint() - QPoint(MARGIN, MARGIN))
