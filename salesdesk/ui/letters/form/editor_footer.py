"""What one can do with a template as a whole."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from salesdesk.i18n.translator import _
from salesdesk.ui.process.inspector.section import Section
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton


class EditorFooter(Section):
    """Signals: step_asked(-1 or 1), copy_asked(), reset_asked(), removal_asked()."""

    step_asked = Signal(int)
    copy_asked = Signal()
    reset_asked = Signal()
    removal_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.up = IconButton('chevron-up', _('Move the template up'), 'secondary', size='sm')
        self.down = IconButton('chevron-down', _('Move the template down'), 'secondary', size='sm')
        self.copy = Button(_('Duplicate'), size='sm', icon='copy')
        self.reset = Button(_('First text'), size='sm', icon='undo-2')
        self.reset.setToolTip(_('Name and text as they came with SalesDesk'))
        self.remove = Button(_('Delete'), 'danger-text', size='sm', icon='trash-2')
        self.up.clicked.connect(lambda: self.step_asked.emit(-1))
        self.down.clicked.connect(lambda: self.step_asked.emit(1))
        self.copy.clicked.connect(self.copy_asked)
        self.reset.clicked.connect(self.reset_asked)
        self.remove.clicked.connect(self.removal_asked)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.up, self.down, self.copy, self.reset):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.remove)
        self.column.addLayout(row)

    def show_place(self, row: int, count: int, *, may_reset: bool) -> None:
        self.up.setEnabled(row > 0)
        self.down.setEnabled(row < count - 1)
        self.reset.setVisible(may_reset)
