"""Asks, in the foot of a form, whether what she typed may be thrown away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label


class LeaveQuestion(QWidget):
    """Signals: `kept()` to go on with the form, `dropped()` to throw the changes away."""

    kept = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drop = Button(_('Discard the changes'), 'danger-text')
        self.keep = Button(_('Keep'))
        self.drop.clicked.connect(self.dropped)
        self.keep.clicked.connect(self.kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(_('Unsaved changes.'), weight='medium'), 1)
        row.addWidget(self.drop)
        row.addWidget(self.keep)
