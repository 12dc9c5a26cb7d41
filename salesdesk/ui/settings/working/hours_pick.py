"""From when to when she works."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.formats import hour_text
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select import Select
from salesdesk.ui.widgets.text.label import Label

STEP, LAST = 30, 24 * 60


class HoursPick(QWidget):
    """`changed('day_starts' or 'day_ends', minute)`; only hours in the right order are on offer."""

    changed = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.starts, self.ends = Select(_('Start of the day'), ()), Select(_('End of the day'), ())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.starts)
        row.addWidget(Label('–', color='text-3'))
        row.addWidget(self.ends)
        self.starts.chosen.connect(lambda key: self.changed.emit('day_starts', int(key)))
        self.ends.chosen.connect(lambda key: self.changed.emit('day_ends', int(key)))

    def show_hours(self, starts: int, ends: int) -> None:
        """Silently."""
        self._fill(self.starts, range(0, ends, STEP), starts)
        self._fill(self.ends, range(starts - starts % STEP + STEP, LAST + 1, STEP), ends)

    def _fill(self, select: Select, offered: range, minute: int) -> None:
        # An hour of a file from elsewhere may lie between two that are offered.
        minutes = sorted({*offered, minute})
        select.set_options(Option(str(one), hour_text(one)) for one in minutes)
        select.choose(str(minute))
