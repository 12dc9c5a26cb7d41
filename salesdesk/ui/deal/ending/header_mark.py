"""The disc at the end of the line, before the title of the dialog that takes a deal there."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.deal.frames.form_dialog import SIDE

Paint = Callable[[QPainter, QRectF], None]


class HeaderMark(QWidget):
    """18 px; the header by itself only knows icons."""

    SIZE, TOP, GAP = 18, 17, 12

    def __init__(self, header: QWidget, paint: Paint) -> None:
        super().__init__(header)
        self._paint = paint
        row = header.layout()
        assert row is not None
        margins = row.contentsMargins()
        row.setContentsMargins(SIDE + self.SIZE + self.GAP, margins.top(), margins.right(), margins.bottom())
        self.setGeometry(SIDE, self.TOP, self.SIZE, self.SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._paint(QPainter(self), QRectF(self.rect()))
