"""A line of several weights and colours: the figures of a bar."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from salesdesk.ui.theme.painting.text import baseline, draw_at, line_height, text_width
from salesdesk.ui.theme.theme import theme


class Span(NamedTuple):
    """A part of the line: its weight (the role's own if None) and colour token."""

    text: str
    weight: str | None = None
    color: str = 'text'


class SpanLine(QLabel):
    """One line that does not shrink; a sentence that wraps is a RichLabel."""

    def __init__(self, spans: Sequence[Span] = (), role: str = 'body', *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._spans: tuple[Span, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_spans(spans)

    def set_spans(self, spans: Sequence[Span]) -> None:
        self._spans = tuple(spans)
        self.setText(''.join(span.text for span in self._spans))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        # Rounded once, and up: the last figure of many spans would lose what each of them lacks.
        width = sum(text_width(span.text, self._role, span.weight) for span in self._spans)
        return QSize(ceil(width), line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        left, low = 0.0, baseline(self._role)
        for span in self._spans:
            draw_at(painter, QPointF(left, low), span.text, self._role, theme().color(span.color), span.weight)
            left += text_width(span.text, self._role, span.weight)
