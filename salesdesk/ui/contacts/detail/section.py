"""A part of the detail pane: a line above it, a title with a figure, its rows."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.widgets.text.separator import Separator

SIDE = 20


class Section(QWidget):
    """Add rows to it; `figure` stands small at the right of the title."""

    def __init__(self, title: str = '', figure: str = '') -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Separator())
        self.column = QVBoxLayout()
        self.column.setContentsMargins(SIDE, 12, SIDE, 12)
        self.column.setSpacing(0)
        outer.addLayout(self.column)
        if title:
            self.column.addLayout(_head(title, figure))

    def add(self, row: QWidget) -> None:
        self.column.addWidget(row)

    def add_ruled(self, row: QWidget, *, first: bool) -> None:
        """With a hairline between two rows."""
        if not first:
            self.column.addWidget(Separator())
        self.column.addWidget(row)


def _head(title: str, figure: str) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setContentsMargins(0, 0, 0, 6)
    head.addWidget(Label(title, weight='semibold'), 1)
    head.addWidget(Label(figure, 'small', 'text-3', shrinks=False))
    return head
