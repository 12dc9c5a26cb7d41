"""The form beside an ordered list: its fields, and below them the place in the list and the way out of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.fields.line_field import LineField

SIDE = 16


class ListForm(QWidget):
    """Signals: step_asked(-1 or 1), removal_asked(). `name` is the field that is edited first."""

    step_asked = Signal(int)
    removal_asked = Signal()

    def __init__(self, name: LineField, up: str, down: str, leave: Button) -> None:
        super().__init__()
        self.name = name
        self.up = IconButton('chevron-up', up, 'secondary', size='sm')
        self.down = IconButton('chevron-down', down, 'secondary', size='sm')
        self._leave = leave
        self.up.clicked.connect(lambda: self.step_asked.emit(-1))
        self.down.clicked.connect(lambda: self.step_asked.emit(1))
        leave.clicked.connect(self.removal_asked)

    def edit_name(self) -> None:
        self.name.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.line.selectAll()

    def show_place(self, row: int, count: int) -> None:
        """`row` of `count` in the list."""
        self.up.setEnabled(row > 0)
        self.down.setEnabled(row < count - 1)

    def arrange(self, *fields: QWidget) -> None:
        """One below the other."""
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 14)
        column.setSpacing(10)
        for field in fields:
            column.addWidget(field)
        column.addStretch(1)
        places = QHBoxLayout()
        places.setSpacing(8)
        places.addWidget(self.up)
        places.addWidget(self.down)
        places.addStretch(1)
        places.addWidget(self._leave)
        column.addLayout(places)
