"""One field of two records: the seller takes the one or the other."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from salesdesk.ui.contacts.doubles.merge_sides import Compared
from salesdesk.ui.contacts.table.row_texts import NONE
from salesdesk.ui.widgets.choices.marks import MARK
from salesdesk.ui.widgets.choices.radio_button import GAP, RadioButton
from salesdesk.ui.widgets.text.label import Label

SHARES, LEAST, APART = (3, 5, 5), 80, 12


def divide(grid: QGridLayout) -> None:
    """The same three columns in every row, whatever stands in them."""
    grid.setHorizontalSpacing(APART)
    for column, share in enumerate(SHARES):
        grid.setColumnStretch(column, share)
        grid.setColumnMinimumWidth(column, LEAST)


class OneSide(RadioButton):
    """Cut where its column ends."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, self.sizeHint().height())


class SideRow(QWidget):
    """What both say alike is shown once and not asked. `side()` is 0 or 1."""

    def __init__(self, compared: Compared) -> None:
        super().__init__()
        self.compared = compared
        self.picks: list[RadioButton] = []
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        divide(grid)
        name = Label(compared.name, 'small', 'text-2', weight='medium', lines=0)
        grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        for side in (0, 1):
            grid.addWidget(self._side(side), 0, side + 1)

    def side(self) -> int:
        return max(0, self._group.checkedId())

    def value(self) -> object:
        return self.compared.values[self.side()]

    def _side(self, side: int) -> QWidget:
        words = self.compared.words[side] or NONE
        if not self.compared.differs:
            return _indented(words)
        pick = OneSide(words.replace('\n', ' '))
        pick.setToolTip(words)
        pick.setAccessibleDescription(self.compared.name)
        pick.setChecked(side == self.compared.better)
        self._group.addButton(pick, side)
        self.picks.append(pick)
        return pick


def _indented(words: str) -> QWidget:
    """Below the words of the choices, which have a mark before them."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(MARK + GAP, 0, 0, 0)
    line.addWidget(Label(words, lines=3))
    holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return holder
