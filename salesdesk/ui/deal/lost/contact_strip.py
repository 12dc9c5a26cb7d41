"""The contacts of a deal along a line from its beginning to its end, and the silence behind the last one."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.closing.contact_summary import ContactSummary
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme

HEIGHT, DOT, BAR = 12, 4.0, 9.0
# The shortest bar that is still seen as one, not as one more dot, and what parts it from the last one.
LEAST_BAR, APART = 6.0, 3.0


class ContactStrip(QWidget):
    """A dot for each, a meeting in the accent; `name` says it to a screen reader."""

    def __init__(self, summary: ContactSummary, name: str) -> None:
        super().__init__()
        self._summary = summary
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def places(self) -> list[float]:
        """Where the middle of each dot is."""
        first, days = self._summary.first_on, max(1, self._summary.days)
        room = self.width() - 2 * DOT
        return [DOT + room * (exchange.on - first).days / days for exchange in self._summary.exchanges]

    def silence(self) -> QRectF | None:
        """The bar, up to the end; None where she was still in touch, or has been silent too shortly to be drawn."""
        if not self._summary.silent_days:
            return None
        part = self._summary.silent_days / max(1, self._summary.days)
        left = self.width() - (self.width() - 2 * DOT) * part
        left += DOT + APART if self._summary.exchanges else -2 * DOT
        if self.width() - left < LEAST_BAR:
            return None
        return QRectF(left, (HEIGHT - BAR) / 2, self.width() - left, BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places, bar, middle = self.places(), self.silence(), HEIGHT / 2
        painter.setPen(QPen(theme().color('border-strong'), 1.5))
        until = (places[-1] if places else 0.0) if bar is not None else self.width() - DOT
        painter.drawLine(QPointF(DOT, middle), QPointF(until, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        for place, exchange in zip(places, self._summary.exchanges, strict=True):
            painter.setBrush(theme().color('accent' if exchange.kind is ActivityKind.MEETING else 'dot-yes'))
            painter.drawEllipse(QPointF(place, middle), DOT, DOT)
        if bar is not None:
            danger, soft = theme().color('danger'), theme().color('danger-soft')
            paint_box(painter, bar, radius=4, fill=soft, border=danger)
