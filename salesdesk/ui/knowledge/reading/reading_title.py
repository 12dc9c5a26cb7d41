"""The title of the lesson that is read, the words looked for marked in it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from salesdesk.ui.knowledge.looks.highlighting import draw_highlit
from salesdesk.ui.theme.painting.text import layout_text, line_height
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label

ROLE = 'display'


class ReadingTitle(Label):
    """In as many lines as it takes."""

    def __init__(self) -> None:
        super().__init__('', ROLE, lines=0)
        self._words: Sequence[str] = ()

    def show_title(self, text: str, words: Sequence[str]) -> None:
        self._words = words
        self.setText(text)
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, height = QPainter(self), line_height(ROLE)
        for number, line in enumerate(layout_text(self.text(), ROLE, self.width())):
            box = QRectF(0, number * height, self.width(), height)
            draw_highlit(painter, box, line, self._words, ROLE, theme().color('text'))
