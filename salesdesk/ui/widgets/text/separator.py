"""A hairline between two parts of a page."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme


class Separator(QWidget):
    """One px across, drawn on whole device pixels."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._horizontal = orientation == Qt.Orientation.Horizontal
        along, across = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(*((along, across) if self._horizontal else (across, along)))

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        end = QPointF(self.width(), 0) if self._horizontal else QPointF(0, self.height())
        paint_line(QPainter(self), QPointF(0, 0), end, theme().color('border'))
