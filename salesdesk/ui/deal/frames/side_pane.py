"""The grey half of a wide dialog: what is known beside what is asked."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme

SIDE, TOP, BOTTOM = 20, 16, 18


class SidePane(QWidget):
    """Fill `column`. `width` counts the line at its left."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SIDE + 1, TOP, SIDE, BOTTOM)
        self.column.setSpacing(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color('canvas'))
        paint_line(painter, QPointF(0, 0), QPointF(0, self.height()), theme().color('border'))
