"""The columns a list may show, in order, each with its check."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.choices.order_list import KEY, OrderList

SHOWN = 9
Checked, Unchecked = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ColumnList(OrderList):
    """`changed(keys)` with those that are checked, in their order; at least one stays so."""

    changed = Signal(tuple)

    def __init__(self, columns: Sequence[tuple[str, str]], shown: Sequence[str]) -> None:
        super().__init__(_('Columns'), _('Space shows or hides a column, Ctrl with an arrow moves it.'), SHOWN)
        self.fill(columns)
        for row in range(self.count()):
            item = self.item(row)
            item.setCheckState(Checked if item.data(KEY) in shown else Unchecked)
        self.setCurrentRow(0)
        self.itemChanged.connect(self._checked)

    def checked_keys(self) -> tuple[str, ...]:
        items = [self.item(row) for row in range(self.count())]
        return tuple(str(item.data(KEY)) for item in items if item.checkState() is Checked)

    def ordered(self) -> None:
        self.changed.emit(self.checked_keys())

    def _checked(self, item: QListWidgetItem) -> None:
        if self.checked_keys():
            self.changed.emit(self.checked_keys())
        else:
            # A list without a column would show nothing, not even the way back.
            item.setCheckState(Checked)
