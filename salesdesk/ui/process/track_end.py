"""Where the line of the pipeline ends: a deal is won, or handed over to another pipeline."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.process.stages.stage_columns import GUTTER
from salesdesk.ui.process.stages.stage_delegate import GAP, GLYPH, TRACK
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.glyphs import paint_won_glyph
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme

HEIGHT, GLYPH_TOP = 28, 6


class TrackEnd(QWidget):
    """`say(words)` beside the sign."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ''
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(GUTTER, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = (GUTTER - GAP) / 2
        line = QPointF(middle - TRACK / 2, 0), QPointF(middle - TRACK / 2, GLYPH_TOP - 2)
        paint_line(painter, *line, theme().color('border-strong'), TRACK)
        paint_won_glyph(painter, QRectF(middle - GLYPH / 2, GLYPH_TOP, GLYPH, GLYPH))
        words = QRectF(GUTTER + 1, GLYPH_TOP - 1, self.width() - GUTTER, 18)
        draw_text(painter, words, self._words, 'body', theme().color('text-2'))
