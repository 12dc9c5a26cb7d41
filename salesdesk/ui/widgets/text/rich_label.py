"""A sentence of several weights and colours that wraps as one."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from salesdesk.ui.theme.fonts import has_figures
from salesdesk.ui.theme.painting.text import baseline, line_height, text_size
from salesdesk.ui.theme.theme import theme
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

    def _layout(self, width: float) -> QTextLayout:
        """The sentence broken to `width`; each line is placed so that its baseline is the role's."""
        layout = QTextLayout(self.text(), theme().font(self._role))
        layout.setFormats(self._formats())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            # Lines of mixed weights differ in height; their baselines must not.
            line.setPosition(QPointF(0, top + baseline(self._role) - line.ascent()))
            top += line_height(self._role)
        layout.endLayout()
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        ranges, start = [], 0
        for span in self._spans:
            part = QTextLayout.FormatRange()
            part.start, part.length = start, len(span.text)
            look = QTextCharFormat()
            look.setFont(theme().font(self._role, span.weight, figures=has_figures(span.text)))
            look.setForeground(theme().color(span.color))
            part.format = look
            ranges.append(part)
            start += len(span.text)
        return ranges

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
        lines = self._layout(width).lineCount()
        return max(1, lines) * line_height(self._role)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._layout(self.width()).draw(painter, QPointF(0, 0))
