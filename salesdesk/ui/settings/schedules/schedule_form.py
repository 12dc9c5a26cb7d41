"""Setting a schedule up, or changing one: when, what, how, where."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.schedules.scheduled_files import known_names
from salesdesk.domain.figures.schedule import Schedule
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _
from salesdesk.reports.periods import PeriodKind
from salesdesk.ui.schedules.schedule_texts import FORMATS, PERIODS, WEEKDAYS, name_text
from salesdesk.ui.settings.parts.pane import SIDE
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.text.label import Label

GAP, FRIDAY, MONTHLY, MONTH_DAYS, COLUMNS = 10, 4, 'month', 31, 2
AskFolder = Callable[[str], Path | None]


class ScheduleForm(QWidget):
    """`saved(Schedule)` with what was typed, `given_up()`. ask_folder is told the folder to begin with."""

    saved = Signal(object)
    given_up = Signal()

    def __init__(self, ask_folder: AskFolder) -> None:
        super().__init__()
        self._ask_folder = ask_folder
        self._id, self._folder = 0, ''
        days = [Option(str(number), _(name)) for number, name in enumerate(WEEKDAYS)]
        self.when = SelectField(_('When'), [*days, Option(MONTHLY, _('Every month'))])
        numbers = [Option(str(day), number_text(day)) for day in range(1, MONTH_DAYS + 1)]
        self.month_day = SelectField(_('Day of the month'), numbers)
        self.format = SelectField(_('As'), [Option(key, _(name)) for key, name in FORMATS.items()])
        self.period = SelectField(_('Period of the reports'), [Option(key, _(name)) for key, name in PERIODS.items()])
        self.names = {name: CheckBox(name_text(name)) for name in known_names()}
        self.choose = Button(_('Choose the folder…'), icon='folder-open')
        self.folder = Label('', 'small', 'text-2', lines=0)
        self.problem = Label('', 'small', 'danger', lines=0)
        self.save = Button(_('Save the schedule'), 'primary')
        self.give_up = Button(_('Cancel'))
        self._connect()
        self._arrange()
        self.show_new()

    def show_new(self) -> None:
        self.show_schedule(Schedule(0, FRIDAY, 1, '', (), 'csv', PeriodKind.TWELVE_MONTHS, date.min))

    def show_schedule(self, schedule: Schedule) -> None:
        self._id = schedule.id
        self.when.choose(MONTHLY if schedule.weekday is None else str(schedule.weekday))
        self.month_day.choose(str(schedule.month_day))
        self.format.choose(schedule.format)
        self.period.choose(schedule.period)
        for name, box in self.names.items():
            box.setChecked(name in schedule.names)
        self._show_folder(schedule.folder)
        self.say('')
        self.give_up.setVisible(bool(schedule.id))
        self._fit()

    def say(self, problem: str) -> None:
        """What is wrong with it."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def schedule(self) -> Schedule:
        when = self.when.current()
        return Schedule(
            self._id, None if when == MONTHLY else int(when), int(self.month_day.current()), self._folder,
            tuple(name for name, box in self.names.items() if box.isChecked()),
            self.format.current(), self.period.current(), date.min,
        )  # fmt: skip

    def _connect(self) -> None:
        self.when.chosen.connect(lambda _key: self._fit())
        for box in self.names.values():
            # What was wrong may be right now.
            box.toggled.connect(lambda _on: self.say(''))
        self.choose.clicked.connect(self._choose_folder)
        self.save.clicked.connect(lambda: self.saved.emit(self.schedule()))
        self.give_up.clicked.connect(self.given_up)

    def _choose_folder(self) -> None:
        chosen = self._ask_folder(self._folder)
        if chosen is not None:
            self._show_folder(str(chosen))
            self.say('')

    def _show_folder(self, folder: str) -> None:
        self._folder = folder
        self.folder.setText(folder or _('No folder chosen yet.'))

    def _fit(self) -> None:
        self.month_day.setVisible(self.when.current() == MONTHLY)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 16)
        column.setSpacing(GAP)
        column.addLayout(_row(self.when, self.month_day))
        column.addLayout(_row(self.format, self.period))
        column.addWidget(Label(_('Files to write'), 'small', 'text-2', weight='medium'))
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for place, box in enumerate(self.names.values()):
            grid.addWidget(box, place // COLUMNS, place % COLUMNS)
        column.addLayout(grid)
        place_row = QHBoxLayout()
        place_row.setSpacing(GAP)
        place_row.addWidget(self.choose)
        # A label of several lines stands at the top of its room.
        place_row.addWidget(self.folder, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(place_row)
        column.addWidget(self.problem)
        ends = QHBoxLayout()
        ends.setSpacing(GAP)
        ends.addWidget(self.save)
        ends.addWidget(self.give_up)
        ends.addStretch(1)
        column.addLayout(ends)


def _row(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for field in fields:
        row.addWidget(field, 1)
    return row
