"""A chip that stands on its own in a page."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.theme.painting.chips import Chip, chip_width, paint_chip


class ChipLabel(QWidget):
    """Shows one chip; its words are its accessible name."""

    def __init__(self, chip: Chip) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(chip)

    def show_chip(self, chip: Chip) -> None:
        self.chip = chip
        self.setAccessibleName(chip.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.chip), self.chip.height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_chip(QPainter(self), QPointF(0, 0), self.chip, self.width())
