"""Her own currency, and the rates by which others are added to it."""

from datetime import date
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Signal

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.parts.currency_select import currency_options
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.settings.parts.pane import Pane, SettingRow
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.settings.rates.rate_form import RateForm
from salesdesk.ui.settings.rates.rate_rows import RatePane
from salesdesk.ui.widgets.fields.select import Select

SELECT = 260


class CurrenciesSection(SettingsSection):
    """`changed('currency', code)`; rates are saved here."""

    changed = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(_('Currencies'))
        self._desk = desk
        self._doing = Doing(desk)
        self.own = Select(_('Your currency'), currency_options(desk.workplace.currency))
        self.own.setMinimumWidth(SELECT)
        self.own.chosen.connect(partial(self.changed.emit, 'currency'))
        own = Pane(_('Your currency'))
        own.add_row(SettingRow(_('Your currency'), _('New deals and the totals of the board are in it.'), self.own))
        self.rates = RatePane()
        self.rates.removal_asked.connect(self._remove)
        self.form = RateForm(self._add, desk.workplace.clock.today())
        adding = Pane(_('Add a rate'))
        adding.add_row(self.form)
        self.add(own)
        words = _('Amounts in another currency join your totals at its latest rate; without one they stay apart.')
        self.add_head(_('Exchange rates'), words)
        self.add(self.rates)
        self.add(adding)

    def refresh(self) -> None:
        workplace = self._desk.workplace
        self.own.choose(workplace.currency)
        self.rates.show_rates(workplace.reference.rates(), workplace.currency, workplace.clock.today())
        self.form.show_own(workplace.currency)

    def _add(self, currency: str, value: Fraction, on: date) -> str:
        workplace = self._desk.workplace
        return self._doing.do(lambda: workplace.reference.add_rate(currency, workplace.currency, value, on))

    def _remove(self, rate: ExchangeRate) -> None:
        self._doing.do(lambda: self._desk.workplace.reference.remove_rate(rate))
