"""When a deal that is given up comes back by itself."""

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.domain.errors import FieldInvalid
from salesdesk.i18n.dates import months_later
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.deal.asking.pick_row import PickRow
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.text.label import Label

NEVER, CHOOSE = 'never', 'choose'
LATER = {'three': (3, mark('In 3 months')), 'six': (6, mark('In 6 months'))}
GAP, FIELD_WIDTH = 7, 180


class ComeBack(QWidget):
    """day() is None for never. The day that is meant stands beside the picks, or below where there is no room."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        later = [Option(key, _(text)) for key, (_months, text) in LATER.items()]
        options = [Option(NEVER, _('Never')), *later, Option(CHOOSE, _('Choose'))]
        self.label = Label(_('Contact again'), 'small', 'text-2', weight='medium', shrinks=False)
        self.picks = PickRow(_('Contact again'), options)
        self.picks.chosen.connect(self._picked)
        self.beside, self.below = (Label('', 'small', 'text-3', shrinks=False) for _place in range(2))
        self.field = day_field(_('Day to contact again'), today, may_be_empty=False)
        self.field.label.hide()
        self.field.setFixedWidth(FIELD_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._arrange()
        self._picked(NEVER)

    def day(self) -> date | None:
        """The day to come back; call validate() first."""
        if self.picks.current() == CHOOSE:
            return self.field.day()
        months = LATER.get(self.picks.current())
        return months_later(self._today, months[0]) if months else None

    def validate(self) -> bool:
        """False, with the reason shown, for a day she chose that is none or is not to come."""
        if self.picks.current() != CHOOSE:
            return True
        valid = self.field.validate()
        day = self.field.day()
        if valid and (day is None or day <= self._today):
            self.field.set_error(sentence_of(FieldInvalid('returns_on', 'in_past')))
            valid = False
        return valid

    def typed(self) -> tuple[str, str]:
        return self.picks.current(), self.field.text()

    def restore(self, key: str, day: str) -> None:
        """As typed() gave it."""
        self.picks.choose(key)
        self._picked(key)
        if day:
            self.field.set_text(day)
            self.field.validate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_result()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.label)
        row.addWidget(self.picks, 1)
        row.addWidget(self.beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        # In line with the picks, not with their label.
        under = QVBoxLayout()
        under.setContentsMargins(self.label.sizeHint().width() + GAP, 0, 0, 0)
        under.setSpacing(0)
        under.addWidget(self.below)
        under.addWidget(self.field)
        column.addLayout(under)

    def _picked(self, key: str) -> None:
        chooses = key == CHOOSE
        self.field.setVisible(chooses)
        # A day to start from, so that a click in the calendar lands nearby.
        if chooses and self.field.day() is None:
            self.field.set_day(months_later(self._today, 1))
        day = None if chooses else self.day()
        for label in (self.beside, self.below):
            label.setText(date_text(day) if day is not None else '')
        self._place_result()

    def _place_result(self) -> None:
        """A date is never cut, and the picks are not to break into two rows because of it."""
        wanted = [part.sizeHint().width() for part in (self.label, self.picks, self.beside)]
        fits = sum(wanted) + 2 * GAP <= self.width()
        shown = bool(self.beside.text())
        self.beside.setVisible(shown and fits)
        self.below.setVisible(shown and not fits)
