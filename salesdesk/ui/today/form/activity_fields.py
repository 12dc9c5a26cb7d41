"""Everything an activity may say: kind, day, hour, about what, how long, where, with whom, a note, how it repeats."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.activity import Activity, NewAction
from salesdesk.domain.agenda.working_calendar import DayMove
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.action_editor import ActionEditor
from salesdesk.ui.deal.asking.durations import DURATIONS, duration_text
from salesdesk.ui.today.form.recurrence_field import RecurrenceField
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.fields.text_area import TextArea

NOBODY = ''


class ActivityFields(QWidget):
    """action() after validate(); `submitted` on Enter in a line."""

    submitted = Signal()

    def __init__(self, today: date, working_day: DayMove, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = ActionEditor(today, working_day)
        self.duration = SelectField(_('Duration'), _durations())
        self.contact = SelectField(_('With'), [Option(NOBODY, _('Nobody in particular'))])
        self.place = LineField(_('Place'), placeholder=_('Address, room, link'))
        self.note = TextArea(_('Note'))
        self.recurrence = RecurrenceField(today)
        self._arrange()
        self.editor.changed.connect(self._follow_day)
        for part in (self.editor, self.place):
            part.submitted.connect(self.submitted)

    def show_people(self, people: Sequence[tuple[int, str]]) -> None:
        """Whom it may be with."""
        options = [Option(str(id_), name) for id_, name in people]
        self.contact.set_options([Option(NOBODY, _('Nobody in particular')), *options])

    def show_activity(self, activity: Activity) -> None:
        self.editor.set_action(NewAction(activity.kind, activity.due_on, activity.due_minute, activity.subject))
        self.duration.set_options(_durations(activity.minutes))
        self.duration.choose(str(activity.minutes or ''))
        self.contact.choose(str(activity.contact_id or NOBODY))
        self.place.set_text(activity.place)
        self.note.set_text(activity.note)
        self.recurrence.set_rule(activity.repeats, activity.due_on)

    def set_moment(self, day: date, minute: int | None) -> None:
        self.editor.day.set_day(day)
        self.editor.hour.set_minute(minute)
        self._follow_day()

    def validate(self) -> bool:
        return all([self.editor.validate(), self.recurrence.validate()])

    def action(self) -> NewAction | None:
        """What the form says; None while something typed is not understood."""
        planned = self.editor.action()
        if planned is None:
            return None
        return replace(
            planned,
            minutes=int(self.duration.current()) if self.duration.current() else None,
            place=self.place.text(),
            note=self.note.text(),
            contact_id=int(self.contact.current()) if self.contact.current() else None,
            repeats=self.recurrence.repeats(),
        )

    def typed(self) -> object:
        """Everything as it stands in the fields."""
        return (
            self.editor.typed(), self.duration.current(), self.contact.current(), self.place.text(), self.note.text(),
            self.recurrence.repeats(),
        )  # fmt: skip

    def _follow_day(self) -> None:
        day = self.editor.day.day()
        if day is not None:
            self.recurrence.set_start(day)

    def _arrange(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(8)
        for part in (self.duration, self.contact):
            pair.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.editor)
        column.addLayout(pair)
        column.addWidget(self.place)
        column.addWidget(self.note)
        column.addWidget(self.recurrence)


def _durations(own: int | None = None) -> list[Option]:
    """The usual ones, and the activity's own where it is another."""
    offered = sorted({*DURATIONS, *([own] if own else [])})
    return [Option('', _('Not said')), *(Option(str(minutes), duration_text(minutes)) for minutes in offered)]
