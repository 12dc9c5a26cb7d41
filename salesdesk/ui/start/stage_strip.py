"""A process in one line: a bar per stage, and how many there are."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import ngettext
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme

HEIGHT, BAR, BAR_GAP, WORDS_GAP = 14, 6, 3, 8


class StageStrip(QWidget):
    """Grey, or in the colours of the stages while `lit`."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self._lit = False
        words = ngettext('{count} stage', '{count} stages', count)
        self.words = words.format(count=number_text(count))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_lit(self, lit: bool) -> None:
        self._lit = lit
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(text_size(self.words, 'micro') + WORDS_GAP + self._count * 2 * BAR, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        words = text_size(self.words, 'micro')
        room = self.width() - words - WORDS_GAP
        draw_text(painter, QRectF(self.width() - words, 0, words, HEIGHT), self.words, 'micro', theme().color('text-3'))
        width = (room - BAR_GAP * (self._count - 1)) / self._count
        for position in range(self._count):
            fill = stage_color(position, self._count) if self._lit else theme().color('border-strong')
            bar = QRectF(position * (width + BAR_GAP), (HEIGHT - BAR) / 2, width, BAR)
            paint_box(painter, bar, radius=BAR / 2, fill=fill)
