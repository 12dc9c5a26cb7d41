"""The bar over a page: its title at the left, what one can do with it at the right."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.text.label import Label


class PageBar(QWidget):
    """As high as the bar over the board; put more into `row`."""

    def __init__(self, title: str = '', parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(tokens().size['topbar'])
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 0, 16, 1)
        self.row.setSpacing(8)
        if title:
            self.row.addWidget(Label(title, 'title-s'))
            self.row.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color('surface'))
        low = self.height() - 1
        paint_line(painter, QPointF(0, low), QPointF(self.width(), low), theme().color('border'))
