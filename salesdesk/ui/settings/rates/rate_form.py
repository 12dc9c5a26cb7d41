"""Adding a rate: a currency, what one of it is worth, and of which day."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.deal.asking.typed_values import day_field
from salesdesk.ui.settings.parts.currency_select import currency_options
from salesdesk.ui.settings.parts.pane import SIDE
from salesdesk.ui.settings.rates.rate_texts import read_rate
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField

# A label and the gap below it: the button stands beside the inputs.
LABEL = 20
Add = Callable[[str, Fraction, date], str]


class RateForm(QWidget):
    """`add(currency, value, day)` saves and returns '' or what is wrong with the rate."""

    def __init__(self, add: Add, today: date) -> None:
        super().__init__()
        self._add, self._today = add, today
        self.currency = SelectField(_('Currency'), ())
        self.value = LineField('')
        self.day = day_field(_('Rate of'), today, day=today, may_be_empty=False)
        self.button = Button(_('Add the rate'), icon='plus')
        self.button.clicked.connect(self.submit)
        self.value.submitted.connect(self.submit)
        self.day.submitted.connect(self.submit)
        self.currency.chosen.connect(lambda _key: self._name_value())
        self._own = ''
        self._arrange()

    def show_own(self, own: str) -> None:
        """Offers every currency but her own."""
        if own != self._own:
            self._own = own
            self.currency.set_options(option for option in currency_options() if option.key != own)
        self._name_value()

    def submit(self) -> None:
        day = self.day.day() if self.day.validate() else None
        try:
            value = read_rate(self.value.text())
        except ValueError as error:
            self.value.set_error(str(error))
            self.value.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if day is None:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        problem = self._add(self.currency.current(), value, day)
        self.value.set_error(problem)
        # The day stays: several rates are often of one day.
        if not problem:
            self.value.set_text('')

    def _name_value(self) -> None:
        words = _('1 {currency} in {own}').format(currency=self.currency.current(), own=self._own)
        self.value.label.setText(words)
        self.value.line.setAccessibleName(words)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 14, SIDE, 16)
        row.setSpacing(10)
        for field, stretch in ((self.currency, 5), (self.value, 3), (self.day, 4)):
            row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.addSpacing(LABEL)
        beside.addWidget(self.button)
        beside.addStretch(1)
        row.addLayout(beside)
