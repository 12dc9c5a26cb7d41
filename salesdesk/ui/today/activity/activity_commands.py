"""What the seller can do with an activity, from wherever: agenda, calendar, reminder."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.snoozing import Snooze, snooze_choices
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.letters.template import TemplateKind
from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.desk import Desk
from salesdesk.ui.ids import ID

if TYPE_CHECKING:
    from salesdesk.ui.calendar_files.activity_export import export_activity
    from salesdesk.ui.deal.lost_dialog import LostDialog
    from salesdesk.ui.letters.use.letter_dialog import LetterDialog
    from salesdesk.ui.today.form.activity_dialog import ActivityDialog
else:
    LostDialog = on_demand('salesdesk.ui.deal.lost_dialog', 'LostDialog')
    export_activity = on_demand('salesdesk.ui.calendar_files.activity_export', 'export_activity')
    LetterDialog = on_demand('salesdesk.ui.letters.use.letter_dialog', 'LetterDialog')
    ActivityDialog = on_demand('salesdesk.ui.today.form.activity_dialog', 'ActivityDialog')

OpenDeal = Callable[[int], object]


class ActivityCommands(QObject):
    """Each command ends in one action and its toast; what is refused is said. `planned` when a new one was made.

    `completion_asked(activity)` from where there is no row to open.
    """

    planned = Signal()
    completion_asked = Signal(ID)

    def __init__(self, desk: Desk, open_deal: OpenDeal, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open_deal = open_deal

    def line(self, activity_id: int) -> AgendaLine | None:
        return self._desk.workplace.activities.line(activity_id)

    def complete(self, activity_id: int, done: Done) -> bool:
        return self._do(lambda: self._desk.workplace.activities.complete(activity_id, done))

    def move(self, activity_id: int, on: date, minute: int | None) -> bool:
        return self._do(lambda: self._desk.workplace.activities.move(activity_id, on, minute))

    def move_to_day(self, activity_id: int, on: date) -> bool:
        """At the hour it has."""
        line = self.line(activity_id)
        return line is not None and self.move(activity_id, on, line.due_minute)

    def snoozes(self) -> dict[Snooze, datetime]:
        """Until when a reminder can be put off now."""
        clock, preferences = self._desk.workplace.clock, self._desk.workplace.preferences.preferences
        return snooze_choices(clock.now(), clock.zone, preferences.reminder_minute)

    def snooze(self, activity_id: int, until: datetime) -> bool:
        return self._do(lambda: self._desk.workplace.activities.snooze(activity_id, until))

    def delete(self, activity_id: int) -> bool:
        return self._do(lambda: self._desk.workplace.activities.delete(activity_id))

    def move_late(self) -> None:
        """Everything overdue is for today."""
        try:
            moved = self._desk.workplace.activities.move_late_to_today()
        except SalesDeskError as error:
            self._desk.say_error(error)
            return
        if moved:
            self._desk.say_last()
        else:
            self._desk.feedback.say(_('Nothing is overdue.'))

    def edit(self, activity_id: int) -> None:
        line = self.line(activity_id)
        if line is not None:
            self._open_form(line)

    def write(self, activity_id: int) -> None:
        """The letter or the script that goes with it."""
        line = self.line(activity_id)
        if line is not None:
            kind = TemplateKind.EMAIL if line.kind is ActivityKind.EMAIL else TemplateKind.CALL
            LetterDialog(self._desk, line.activity.deal_id, kind, activity_id=activity_id).open_dialog()

    def export(self, activity_id: int) -> None:
        """For a calendar of another program."""
        line = self.line(activity_id)
        if line is not None:
            export_activity(self._desk, line)

    def create(self, day: date | None = None, minute: int | None = None) -> None:
        """A new activity: of which deal is asked first."""
        dialog = ActivityDialog(self._desk, None)
        if day is not None:
            dialog.fields.set_moment(day, minute)
        dialog.accepted.connect(self._desk.say_last)
        dialog.accepted.connect(self.planned)
        dialog.open_dialog()

    def abandon(self, activity_id: int) -> None:
        """Gives its deal up: why is asked."""
        line = self.line(activity_id)
        if line is not None:
            dialog = LostDialog(self._desk.window, self._desk.workplace, (line.activity.deal_id,))
            dialog.accepted.connect(self._desk.say_last)
            dialog.open_dialog()

    def open_deal(self, activity_id: int) -> None:
        line = self.line(activity_id)
        if line is not None:
            self._open_deal(line.activity.deal_id)

    def _open_form(self, line: AgendaLine) -> None:
        dialog = ActivityDialog(self._desk, line)
        dialog.accepted.connect(self._desk.say_last)
        dialog.open_dialog()

    def _do(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except SalesDeskError as error:
            self._desk.say_error(error)
            return False
        self._desk.say_last()
        return True
