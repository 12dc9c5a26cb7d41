"""The days off she has set, and the public holidays to come, one line each."""

from collections.abc import Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.agenda.day_off import DayOff, PublicHoliday
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.long_dates import long_day_text
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.settings.parts.chip_label import ChipLabel
from salesdesk.ui.settings.parts.pane import SIDE, Pane
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.label import Label

ROW, DAYS = 40, 230


class DayOffRow(QWidget):
    """When, what for, and the way to change or delete them."""

    def __init__(self, day_off: DayOff, today: date) -> None:
        super().__init__()
        self.setFixedHeight(ROW)
        words = span_text(day_off)
        self.edit = IconButton('pencil', _('Change: {when}').format(when=words), size='sm')
        self.remove = IconButton('trash-2', _('Remove: {when}').format(when=words), size='sm')
        row = _row(self, words, day_off.name)
        if day_off.last_on < today:
            row.addWidget(ChipLabel(Chip(_('over'))))
        elif day_off.first_on <= today:
            row.addWidget(ChipLabel(Chip(_('away now'), 'today')))
        row.addWidget(self.edit)
        row.addWidget(self.remove)


class DaysOffPane(Pane):
    """Signals with a DayOff: edit_asked, removal_asked."""

    edit_asked = Signal(object)
    removal_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(_('Days off'))
        self.rows: dict[int, DayOffRow] = {}

    def show_days(self, days_off: list[DayOff], today: date) -> None:
        self.clear()
        self.rows = {one.id: DayOffRow(one, today) for one in days_off}
        for one in days_off:
            row = self.rows[one.id]
            row.edit.clicked.connect(partial(self.edit_asked.emit, one))
            row.remove.clicked.connect(partial(self.removal_asked.emit, one))
            self.add_row(row)
        self.setVisible(bool(days_off))


class HolidayPane(Pane):
    """For looking at: what her country decrees."""

    def __init__(self) -> None:
        super().__init__(_('Public holidays'))

    def show_holidays(self, holidays: Iterable[PublicHoliday], today: date) -> None:
        self.clear()
        rows = [_holiday_row(one, today) for one in holidays]
        for row in rows:
            self.add_row(row)
        self.setVisible(bool(rows))


def span_text(day_off: DayOff) -> str:
    """'3 août – 21 août 2026', or the day."""
    first, last = day_off.first_on, day_off.last_on
    if first == last:
        return date_text(first)
    return f'{date_text(first, with_year=first.year != last.year)} – {date_text(last)}'


def _holiday_row(holiday: PublicHoliday, today: date) -> QWidget:
    line = QWidget()
    line.setFixedHeight(ROW - 6)
    name = holiday.name_fr if current_language() == 'fr' else holiday.name_en
    _row(line, long_day_text(holiday.day, today), name)
    return line


def _row(line: QWidget, when: str, name: str) -> QHBoxLayout:
    row = QHBoxLayout(line)
    row.setContentsMargins(SIDE, 0, SIDE - 6, 0)
    row.setSpacing(8)
    days = Label(when, shrinks=False)
    days.setMinimumWidth(DAYS)
    row.addWidget(days)
    row.addWidget(Label(name, color='text-2'), 1)
    return row
