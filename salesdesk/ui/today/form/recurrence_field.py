"""How an activity comes back: a choice of steps, its end, and the whole rule in words."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.agenda.recurrence import MOST_COUNT, MOST_INTERVAL, Frequency, Recurrence
from salesdesk.domain.agenda.rrule import parse_rrule, rrule_text
from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.recurrence import recurrence_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.number_field import NumberField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.text.label import Label

NEVER, WORKDAYS, LAST_DAY, KEPT = 'never', 'workdays', 'last_day', 'kept'
STEPS = {
    NEVER: mark('Once'),
    Frequency.DAILY: mark('Daily'),
    WORKDAYS: mark('From Monday to Friday'),
    Frequency.WEEKLY: mark('Weekly'),
    Frequency.MONTHLY: mark('Monthly'),
    LAST_DAY: mark('On the last day of the month'),
    Frequency.YEARLY: mark('Yearly'),
}
ENDLESS, UNTIL, COUNT = 'endless', 'until', 'count'
ENDS = {ENDLESS: mark('Without end'), UNTIL: mark('Until'), COUNT: mark('So many times')}
WORKING_DAYS = frozenset(range(5))
FIRST_COUNT, FIRST_END = 10, timedelta(90)


class RecurrenceField(QWidget):
    """repeats() is an RRULE, '' for once. A rule it has no choice for is kept as it is until she chooses another."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._kept = ''
        self._start = today
        options = [Option(str(key), _(text)) for key, text in STEPS.items()]
        self.step = SelectField(_('Repeats'), options)
        self.interval = NumberField(_('Every'), 1, MOST_INTERVAL, value=1)
        self.end = SelectField(_('Ends'), [Option(key, _(text)) for key, text in ENDS.items()])
        self.until = day_field(_('Last day'), today, may_be_empty=False)
        self.count = NumberField(_('Times'), 1, MOST_COUNT, value=FIRST_COUNT)
        self.words = Label('', 'small', 'text-2', lines=0)
        self._arrange()
        self._connect()
        self._show_parts()

    def set_rule(self, repeats: str, start: date) -> None:
        """Shows the rule of an activity that first fell on `start`."""
        self._start = start
        rule = _read(repeats)
        self._kept = repeats if repeats and (rule is None or _step_of(rule) == KEPT) else ''
        if self._kept:
            self.step.set_options(
                [Option(KEPT, _('As planned')), *(Option(str(key), _(text)) for key, text in STEPS.items())]
            )
        self.step.choose(NEVER if not repeats else KEPT if self._kept or rule is None else _step_of(rule))
        if rule is not None and not self._kept:
            self.interval.set_value(rule.interval)
            self.end.choose(UNTIL if rule.until else COUNT if rule.count else ENDLESS)
            if rule.until:
                self.until.set_day(rule.until)
            self.count.set_value(rule.count or FIRST_COUNT)
        self._show_parts()

    def set_start(self, start: date) -> None:
        """The day of the activity: the rule is said from it."""
        self._start = start
        self._show_words()

    def repeats(self) -> str:
        if self.step.current() == KEPT:
            return self._kept
        rule = self._rule()
        return rrule_text(rule) if rule is not None else ''

    def validate(self) -> bool:
        """False, with the reason shown, for an end that is no day or lies before the first one."""
        if self.step.current() in (NEVER, KEPT) or self.end.current() != UNTIL:
            return True
        day = self.until.day() if self.until.validate() else None
        if day is not None and day < self._start:
            self.until.set_error(_('Choose a day behind the first one.'))
        return day is not None and day >= self._start

    def _rule(self) -> Recurrence | None:
        step = self.step.current()
        if step == NEVER:
            return None
        frequency = {WORKDAYS: Frequency.WEEKLY, LAST_DAY: Frequency.MONTHLY}.get(step) or Frequency(step)
        return Recurrence(
            frequency,
            1 if step == WORKDAYS else self.interval.value(),
            WORKING_DAYS if step == WORKDAYS else frozenset(),
            step == LAST_DAY,
            self.until.day() if self.end.current() == UNTIL else None,
            self.count.value() if self.end.current() == COUNT else None,
        )

    def _arrange(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((first, (self.step, self.interval)), (second, (self.end, self.until, self.count))):
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.words)

    def _connect(self) -> None:
        self.step.chosen.connect(self._changed)
        self.end.chosen.connect(self._changed)
        self.interval.changed.connect(self._changed)
        self.count.changed.connect(self._changed)
        self.until.changed.connect(self._changed)

    def _changed(self, _value: object) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        step = self.step.current()
        chosen = step not in (NEVER, KEPT)
        self.interval.setVisible(chosen and step != WORKDAYS)
        self.end.setVisible(chosen)
        if chosen and self.end.current() == UNTIL and self.until.day() is None:
            self.until.set_day(self._start + FIRST_END)
        self.until.setVisible(chosen and self.end.current() == UNTIL)
        self.count.setVisible(chosen and self.end.current() == COUNT)
        self._show_words()

    def _show_words(self) -> None:
        rule = _read(self._kept) if self.step.current() == KEPT else self._rule()
        text = recurrence_text(rule, self._start, self._today) if rule is not None else ''
        self.words.setText(text[:1].upper() + text[1:])
        self.words.setVisible(bool(text))


def _read(repeats: str) -> Recurrence | None:
    """None also for a rule of another program that cannot be read."""
    try:
        return parse_rrule(repeats) if repeats else None
    except SalesDeskError:
        return None


def _step_of(rule: Recurrence) -> str:
    """The choice that means the rule; KEPT where none does."""
    if rule.weekdays:
        return WORKDAYS if rule.weekdays == WORKING_DAYS and rule.interval == 1 else KEPT
    return LAST_DAY if rule.on_last_day else str(rule.frequency)
