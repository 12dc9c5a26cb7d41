"""The icon before the line: a plus where Enter makes a deal, a glass where it opens something."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.palette.solid_ground import make_solid, paint_ground
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.theme import theme

SIDE = 20


class LeadIcon(QWidget):
    """Only an ornament: the chip says the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = 'search'
        make_solid(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str) -> None:
        self._icon = name
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_ground(self)
        paint_icon(QPainter(self), QRectF(self.rect()), self._icon, theme().color('accent-text'))
