"""The days of the week on which she works."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.long_dates import weekday_name
from salesdesk.ui.widgets.choices.pick_chip import PickChip

LETTERS = 3


class WeekPicks(QWidget):
    """`changed(days)` as in Preferences.work_week: '12345' from Monday to Friday."""

    changed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.chips: dict[str, PickChip] = {}
        for number in range(7):
            day = weekday_name(number)
            chip = self.chips[str(number + 1)] = PickChip(day[:LETTERS].capitalize())
            chip.setAccessibleName(day)
            chip.setToolTip(day)
            chip.clicked.connect(lambda _on: self.changed.emit(self.days()))
            row.addWidget(chip)

    def days(self) -> str:
        return ''.join(day for day, chip in self.chips.items() if chip.isChecked())

    def show_days(self, days: str) -> None:
        """Silently."""
        for day, chip in self.chips.items():
            chip.setChecked(day in days)
