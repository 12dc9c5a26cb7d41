"""A chip as a widget of its own: what Enter will do."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.palette.solid_ground import make_solid, paint_ground
from salesdesk.ui.theme.painting.chips import Chip, chip_width, paint_chip

HEIGHT = 22


class ChipLabel(QWidget):
    """Neutral, hidden where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = Chip('', height=HEIGHT)
        make_solid(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        self._chip = Chip(text, height=HEIGHT)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._chip.text

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._chip), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_ground(self)
        paint_chip(QPainter(self), QPointF(0, 0), self._chip)
