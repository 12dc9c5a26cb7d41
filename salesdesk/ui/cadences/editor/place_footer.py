"""What one can do with a line of a list as a whole: move it, copy it, take it away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from salesdesk.i18n.translator import _
from salesdesk.ui.process.inspector.section import Section
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton


class PlaceFooter(Section):
    """Signals: step_asked(-1 or 1), copy_asked(), removal_asked(). may_copy: whether there is a button for it."""

    step_asked = Signal(int)
    copy_asked = Signal()
    removal_asked = Signal()

    def __init__(self, up: str, down: str, *, may_copy: bool) -> None:
        super().__init__()
        self.up = IconButton('chevron-up', up, 'secondary', size='sm')
        self.down = IconButton('chevron-down', down, 'secondary', size='sm')
        self.copy = Button(_('Duplicate'), size='sm', icon='copy')
        self.remove = Button(_('Delete'), 'danger-text', size='sm', icon='trash-2')
        self.up.clicked.connect(lambda: self.step_asked.emit(-1))
        self.down.clicked.connect(lambda: self.step_asked.emit(1))
        self.copy.clicked.connect(self.copy_asked)
        self.remove.clicked.connect(self.removal_asked)
        if not may_copy:
            self.copy.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.up, self.down, self.copy):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.remove)
        self.column.addLayout(row)

    def show_place(self, row: int, count: int, reason: str = '') -> None:
        """reason: why it cannot be taken away."""
        self.up.setEnabled(row > 0)
        self.down.setEnabled(row < count - 1)
        self.remove.set_disabled_reason(reason)
