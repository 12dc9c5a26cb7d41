"""A quiet verb below fields: its icon or words stand on their edge, where the padding of a button would indent it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.looks import shades_of

EDGE = 1


class FlushButton(Button):
    """Without a ground: under the pointer its words darken."""

    def __init__(self, text: str, icon: str = '', *, size: str = 'sm') -> None:
        super().__init__(text, 'ghost', size=size, icon=icon)
        self.measures = self.measures._replace(padding=EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._paint_content(QPainter(self), QRectF(self.rect()), shades_of(self.variant, self.state()))
