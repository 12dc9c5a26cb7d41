"""One field of two records: the seller takes the one or the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from salesdesk.ui.contacts.doubles.merge_sides import Compared
from salesdesk.ui.contacts.table.row_texts import NONE
from salesdesk.ui.widgets.choices.radio_button import RadioButton
from salesdesk.ui.widgets.text.label import Label

# Wider, the two would not stand beside each other.
SHORT = 32


class SideRow(QWidget):
    """What both say alike is shown once and not asked. `side()` is 0 or 1."""

    def __init__(self, compared: Compared) -> None:
        super().__init__()
        self.compared = compared
        self.picks: list[RadioButton] = []
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(12)
        grid.addWidget(Label(compared.name, 'small', 'text-2', weight='medium', lines=0), 0, 0)
        for side in (0, 1):
            grid.addWidget(self._side(side), 0, side + 1, Qt.AlignmentFlag.AlignTop)
        for column, share in enumerate((3, 5, 5)):
            grid.setColumnStretch(column, share)
            grid.setColumnMinimumWidth(column, 80)

    def side(self) -> int:
        return max(0, self._group.checkedId())

    def value(self) -> object:
        return self.compared.values[self.side()]

    def _side(self, side: int) -> QWidget:
        words = self.compared.words[side] or NONE
        if not self.compared.differs:
            return Label(words, lines=3)
        shown = words if len(words) <= SHORT else f'{words[:SHORT]}…'
        pick = RadioButton(shown.replace('\n', ' '))
        pick.setToolTip(words)
        pick.setAccessibleDescription(self.compared.name)
        pick.setChecked(side == self.compared.better)
        self._group.addButton(pick, side)
        self.picks.append(pick)
        return pick
