"""Plans an action on the spot: what kind, which day, at what hour, about what."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.agenda.working_calendar import DayMove
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.deal.asking.pick_row import PickRow
from salesdesk.ui.deal.asking.typed_values import HourField, day_field
from salesdesk.ui.domain_texts import ACTIVITY_ICONS, activity_name
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField

# Quick picks of a day, by how far ahead it lies.
AHEAD = {'today': (0, mark('Today')), 'tomorrow': (1, mark('Tomorrow')), 'week': (7, mark('In 1 week'))}
GAP, BETWEEN = 6, 8


class ActionEditor(QWidget):
    """A call on the next working day, unless told otherwise.

    `changed` after every change, `submitted` on Enter in a field.

    As wide as its place: 300 px are enough, the picks then stand in two rows.
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, today: date, working_day: DayMove, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today, self._working_day = today, working_day
        self.kinds = PickRow(_('Kind of action'), [_kind_option(kind) for kind in ActivityKind])
        self.days = PickRow(_('Day of the action'), [Option(key, _(text)) for key, (_days, text) in AHEAD.items()])
        self.day = day_field(_('Date of the action'), today, may_be_empty=False)
        self.hour = HourField(_('Time of the action'), placeholder=_('Time, if any'))
        self.subject = LineField(_('About'), placeholder=_('About what'))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._arrange()
        # Connected before the first action is shown: choosing and setting by program are silent anyway.
        self._connect()
        self.set_action(None)

    def action(self) -> NewAction | None:
        """What is planned, None while something typed is not understood."""
        day = self.day.day()
        if day is None or self.wrong_field() is not None:
            return None
        return NewAction(ActivityKind(self.kinds.current()), day, self.hour.minute(), self.subject.text())

    def set_action(self, action: NewAction | None) -> None:
        """Shows an action; None is what is proposed when there is none yet."""
        shown = action or NewAction(ActivityKind.CALL, self._working_day(self._today + timedelta(days=1)))
        self.kinds.choose(str(shown.kind))
        self.day.set_day(shown.on)
        self.hour.set_minute(shown.minute)
        self.subject.set_text(shown.subject)
        self._pick_day()

    def validate(self) -> bool:
        """Reads what is typed; False, with sentences at the fields and the focus in the first wrong one."""
        verdicts = [field.validate() for field in (self.day, self.hour)]
        wrong = self.wrong_field()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        return all(verdicts)

    def wrong_field(self) -> LineField | None:
        """The first one that shows a sentence."""
        return next((field for field in (self.day, self.hour) if field.error()), None)

    def typed(self) -> tuple[str, ...]:
        """Everything as it stands in the fields, to tell whether she has changed anything."""
        return self.kinds.current(), self.day.text(), self.hour.text(), self.subject.text()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else -1

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(self.kinds)
        column.addWidget(self.days)
        moment = QHBoxLayout()
        moment.setSpacing(GAP)
        for field in (self.day, self.hour):
            moment.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(moment)
        column.addWidget(self.subject)
        for labelled in (self.day, self.hour, self.subject):
            # The picks above and the placeholders say what they are; screen readers hear their names.
            labelled.label.hide()
        self.setFocusProxy(self.kinds)

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _key: self.changed.emit())
        self.days.chosen.connect(self._take_pick)
        self.day.changed.connect(lambda _day: self._day_changed())
        for field in (self.hour, self.subject, self.day):
            field.edited.connect(lambda _text: self.changed.emit())
            field.submitted.connect(self.submitted)

    def _take_pick(self, key: str) -> None:
        self.day.set_day(self._today + timedelta(days=AHEAD[key][0]))
        self.changed.emit()

    def _day_changed(self) -> None:
        self._pick_day()
        self.changed.emit()

    def _pick_day(self) -> None:
        day = self.day.day()
        # No pick is a day that has passed.
        ahead = (day - self._today).days if day is not None else -1
        self.days.choose(next((key for key, (days, _text) in AHEAD.items() if days == ahead), ''))


def _kind_option(kind: ActivityKind) -> Option:
    return Option(str(kind), activity_name(kind), ACTIVITY_ICONS[kind])
