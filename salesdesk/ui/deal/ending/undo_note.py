"""How long an ending can be taken back."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.workspace import UNDO_DAYS
from salesdesk.i18n.translator import ngettext
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.text.label import Label


class UndoNote(QWidget):
    """A line for the foot of a dialog."""

    ICON, GAP = 14, 6

    def __init__(self) -> None:
        super().__init__()
        text = ngettext('Can be undone for {count} day', 'Can be undone for {count} days', UNDO_DAYS)
        row = QHBoxLayout(self)
        row.setContentsMargins(self.ICON + self.GAP, 0, 0, 0)
        row.addWidget(Label(text.format(count=UNDO_DAYS), 'small', 'text-2'))

    def paintEvent(self, _event: QPaintEvent) -> None:
        spot = QRectF(0, (self.height() - self.ICON) / 2, self.ICON, self.ICON)
        paint_icon(QPainter(self), spot, 'undo-2', theme().color('text-2'))
