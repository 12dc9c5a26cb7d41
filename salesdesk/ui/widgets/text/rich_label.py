"""A sentence of several weights and colours that wraps as one."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from salesdesk.ui.theme.painting.text import line_height, text_size
from salesdesk.ui.widgets.text.span_layout import span_layout
from salesdesk.ui.widgets.text.span_line import Span

COMFORTABLE = 320


class RichLabel(QLabel):
    """Wraps where its room ends; one line that does not is a SpanLine."""

    def __init__(self, spans: Sequence[Span] = (), role: str = 'body', *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._spans: tuple[Span, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_spans(spans)

    def set_spans(self, spans: Sequence[Span]) -> None:
        self._spans = tuple(spans)
        self.setText(''.join(span.text for span in self._spans))
        self.updateGeometry()
        self.update()

    def _width(self) -> int:
        return sum(text_size(span.text, self._role, span.weight) for span in self._spans)

    def sizeHint(self) -> QSize:
        width = min(self._width(), COMFORTABLE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._width(), COMFORTABLE // 2), line_height(self._role))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = span_layout(self._spans, self._role, width).lineCount()
        return max(1, lines) * line_height(self._role)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        span_layout(self._spans, self._role, self.width()).draw(painter, QPointF(0, 0))
