"""The head of a popover that explains a refusal: a lock, a title, a sentence."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label

ICON = 16


class GateTitle(QWidget):
    """Amber, because it can be mended here."""

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(38, 12, 14, 11)
        column.setSpacing(2)
        column.addWidget(Label(title, 'title-s', lines=0))
        column.addWidget(Label(sentence, 'small', 'text-2', lines=0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_icon(QPainter(self), QRectF(14, 14, ICON, ICON), 'lock', theme().color('warning'))
