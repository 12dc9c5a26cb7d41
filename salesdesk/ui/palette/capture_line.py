"""The line of the palette: what was understood of it is underlined while she types."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QInputMethodEvent, QPainter, QPaintEvent, QShowEvent, QTextLayout
from PySide6.QtWidgets import QWidget

from salesdesk.domain.capture.captured import Span
from salesdesk.ui.palette.part_looks import part_color
from salesdesk.ui.palette.solid_ground import make_solid, paint_ground
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.fields.line_edit import LineEdit

SIZE = 16
# Under the letters that reach below the line, as thick as drawn.
DROP, THICK = 5, 2
# Qt's rectangle of the caret begins so much before it.
BEFORE_CARET = 5


class CaptureLine(LineEdit):
    """A line edit in every other way: caret, selection, undo and the accents of an input method are Qt's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        font = QFont(theme().font('read', figures=False))
        font.setPixelSize(SIZE)
        self.setFont(font)
        self.setTextMargins(0, 0, 0, 0)
        self._spans: tuple[Span, ...] = ()
        self._composing = ''

    def show_spans(self, spans: Sequence[Span]) -> None:
        self._spans = tuple(spans)
        self.update()

    def underlines(self) -> list[QRectF]:
        """Where the strokes are, in the order of the line; those scrolled out of sight are left out."""
        # A line of Qt's is a view into its layout, which must outlive it.
        layout = self._layout()
        line = layout.lineAt(0)
        caret = self.cursorRect()
        place = self.cursorPosition()
        origin = caret.left() + BEFORE_CARET - self._x(line.cursorToX(place + len(self._composing)))
        top = caret.top() + line.ascent() + DROP
        strokes = []
        for span in self._spans:
            left, right = (origin + self._x(line.cursorToX(self._shifted(at))) for at in (span.start, span.end))
            strokes.append(QRectF(left, top, right - left, THICK))
        return strokes

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Not before: a style sheet takes the promise back when it dresses a line edit.
        make_solid(self)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = event.preeditString()
        super().inputMethodEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self)
        super().paintEvent(event)
        painter = QPainter(self)
        for span, stroke in zip(self._spans, self.underlines(), strict=True):
            painter.fillRect(stroke, part_color(span.part))

    def _layout(self) -> QTextLayout:
        """The line as it is on the screen, letters that are still being composed among them."""
        text, place = self.text(), self.cursorPosition()
        layout = QTextLayout(text[:place] + self._composing + text[place:], self.font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout

    def _shifted(self, at: int) -> int:
        return at + len(self._composing) if at > self.cursorPosition() else at

    @staticmethod
    def _x(answer: object) -> float:
        """PySide gives the place that was asked for beside the distance."""
        return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
