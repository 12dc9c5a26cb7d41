"""The schedules there are, one below the other."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.figures.schedule import Schedule
from salesdesk.i18n.translator import _
from salesdesk.ui.schedules.schedule_texts import FORMATS, last_text, names_text, when_text
from salesdesk.ui.settings.parts.pane import SIDE, Pane
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.label import Label


class ScheduleRow(QWidget):
    """When, what and where; what came of the last time; and what can be done with it."""

    def __init__(self, schedule: Schedule, today: date) -> None:
        super().__init__()
        when = when_text(schedule)
        self.last = Label(last_text(schedule, today), 'small', 'danger' if schedule.problem else 'text-2', lines=0)
        self.write = Button(_('Write now'), size='sm')
        self.write.setAccessibleName(_('Write now: {when}').format(when=when))
        self.edit = IconButton('pencil', _('Change: {when}').format(when=when), size='sm')
        self.remove = IconButton('trash-2', _('Remove: {when}').format(when=when), size='sm')
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(when, weight='medium'))
        words.addWidget(Label(names_text(schedule.names), 'small', lines=0))
        kind = _(FORMATS.get(schedule.format, FORMATS['csv']))
        place = _('{kind}, in {folder}').format(kind=kind, folder=schedule.folder)
        words.addWidget(Label(place, 'small', 'text-2', lines=0))
        words.addWidget(self.last)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 10, SIDE - 6, 10)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for button in (self.write, self.edit, self.remove):
            row.addWidget(button)


class SchedulePane(Pane):
    """Signals with a Schedule: write_asked, edit_asked, removal_asked."""

    write_asked = Signal(object)
    edit_asked = Signal(object)
    removal_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(_('Scheduled files'))
        self.rows: list[ScheduleRow] = []

    def show_schedules(self, schedules: list[Schedule], today: date) -> None:
        self.clear()
        self.rows = [ScheduleRow(one, today) for one in schedules]
        for schedule, row in zip(schedules, self.rows, strict=True):
            row.write.clicked.connect(partial(self.write_asked.emit, schedule))
            row.edit.clicked.connect(partial(self.edit_asked.emit, schedule))
            row.remove.clicked.connect(partial(self.removal_asked.emit, schedule))
            self.add_row(row)
        self.setVisible(bool(schedules))
