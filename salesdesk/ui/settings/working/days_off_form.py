"""Adding days off, or changing them: from when to when, and what for."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.agenda.day_off import DayOff
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.settings.parts.pane import SIDE
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.line_field import LineField

GAP = 10
Save = Callable[[DayOff], str]


class DaysOffForm(QWidget):
    """`save(day_off)`, of id 0 for new ones, answers '' or what is wrong. Without a last day it is one day."""

    def __init__(self, save: Save, today: date) -> None:
        super().__init__()
        self._save = save
        self._id = 0
        self.first = day_field(_('First day off'), today)
        self.last = day_field(_('Last day off'), today, hint=_('Empty: one day.'))
        self.words = LineField(_('What for'), placeholder=_('Summer leave'))
        self.button = Button(_('Add the days off'), icon='plus')
        self.give_up = Button(_('Cancel'))
        self.button.clicked.connect(self.submit)
        self.give_up.clicked.connect(self.show_new)
        for field in (self.first, self.last, self.words):
            field.submitted.connect(self.submit)
        self._arrange()
        self.show_new()

    def show_new(self) -> None:
        self._show(0, None, None, '')

    def show_days(self, day_off: DayOff) -> None:
        last = None if day_off.last_on == day_off.first_on else day_off.last_on
        self._show(day_off.id, day_off.first_on, last, day_off.name)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def edited_id(self) -> int:
        """0 for new ones."""
        return self._id

    def submit(self) -> None:
        wrong = next((field for field in (self.first, self.last) if not field.validate()), None)
        first = self.first.day()
        if first is None and wrong is None:
            self.first.set_error(_('Enter a day.'))
            wrong = self.first
        if wrong is not None or first is None:
            (wrong or self.first).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        problem = self._save(DayOff(self._id, first, self.last.day() or first, self.words.text()))
        self.last.set_error(problem)
        if not problem:
            self.show_new()

    def _show(self, day_off_id: int, first: date | None, last: date | None, words: str) -> None:
        self._id = day_off_id
        self.first.set_day(first)
        self.last.set_day(last)
        self.words.set_text(words)
        for field in (self.first, self.last):
            field.clear_error()
        self.button.set_caption(_('Save the days off') if day_off_id else _('Add the days off'))
        self.button.set_icon('' if day_off_id else 'plus')
        self.give_up.setVisible(bool(day_off_id))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 16)
        column.setSpacing(12)
        days, ends = QHBoxLayout(), QHBoxLayout()
        for row in (days, ends):
            row.setSpacing(GAP)
            column.addLayout(row)
        for field, stretch in ((self.first, 3), (self.last, 3), (self.words, 4)):
            days.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        ends.addWidget(self.button)
        ends.addWidget(self.give_up)
        ends.addStretch(1)
