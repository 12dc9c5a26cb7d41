"""An ordered list at the left, the form of the chosen line at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.ui.settings.ordering.list_form import ListForm
from salesdesk.ui.settings.ordering.ordered_list import OrderedList
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.separator import Separator

LIST = 300


def list_beside(rows: OrderedList, form: ListForm, foot: Button | None = None) -> QWidget:
    """`foot` stands under the list."""
    inside, holder = QWidget(), QWidget()
    left = QVBoxLayout(holder)
    left.setContentsMargins(0, 6, 0, 8)
    left.setSpacing(4)
    left.addWidget(rows)
    if foot is not None:
        line = QHBoxLayout()
        line.setContentsMargins(6, 0, 6, 0)
        line.addWidget(foot)
        line.addStretch(1)
        left.addLayout(line)
    left.addStretch(1)
    holder.setFixedWidth(LIST)
    row = QHBoxLayout(inside)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(holder)
    row.addWidget(Separator(Qt.Orientation.Vertical))
    row.addWidget(form, 1)
    return inside
