"""Quick picks of which one is on: a kind of action, a day, an answer."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from salesdesk.ui.deal.asking.even_rows import EvenRows
from salesdesk.ui.deal.asking.one_stop import OneStop
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.pick_chip import PickChip


class PickRow(QWidget):
    """`chosen(key)` when she picks; choose() is silent, '' takes every pick off. One stop for Tab, arrows inside."""

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Iterable[Option], *, current: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # Not Fixed: a fixed height is the hint's, one row, whatever the width asks for.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self._rows = EvenRows(self)
        self.chips: dict[str, PickChip] = {}
        for option in options:
            chip = self.chips[option.key] = PickChip(option.text, icon=option.icon)
            # Heard after its own name: 'Demain, jour de l’action'.
            chip.setAccessibleDescription(name)
            self._group.addButton(chip)
            self._rows.addWidget(chip)
        self._group.buttonClicked.connect(lambda _chip: self.chosen.emit(self.current()))
        self._stop = OneStop(self, list(self.chips.values()))
        self.choose(next(iter(self.chips)) if current is None else current)

    def current(self) -> str:
        return next((key for key, chip in self.chips.items() if chip.isChecked()), '')

    def choose(self, key: str) -> None:
        # An exclusive group does not let its last one go.
        self._group.setExclusive(False)
        for own, chip in self.chips.items():
            chip.setChecked(own == key)
        self._group.setExclusive(True)
        self._stop.follow()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._rows.heightForWidth(width)
