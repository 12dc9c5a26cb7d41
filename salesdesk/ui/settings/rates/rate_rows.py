"""The rates she has set, one line each."""

from collections.abc import Collection
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.exchange_rate import ExchangeRate, rate_of_the_day
from salesdesk.i18n.currency_names import currency_name
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
from salesdesk.ui.rate_texts import rate_text
from salesdesk.ui.settings.parts.chip_label import ChipLabel
from salesdesk.ui.settings.parts.pane import SIDE, Pane
from salesdesk.ui.theme.painting.chips import Chip
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.label import Label

ROW, RATE, DAY, STATE = 40, 190, 110, 90


class RateRow(QWidget):
    """Which currency, at which rate, since when, and whether totals use it."""

    def __init__(self, rate: ExchangeRate, state: Chip | None) -> None:
        super().__init__()
        self.setFixedHeight(ROW)
        self.words = rate_text(rate)
        day = date_text(rate.on)
        self.remove = IconButton(
            'trash-2', _('Remove the rate {rate} of {day}').format(rate=self.words, day=day), size='sm'
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE - 6, 0)
        row.setSpacing(12)
        row.addWidget(Label(currency_name(rate.currency)), 1)
        for text, width in ((self.words, RATE), (day, DAY)):
            label = Label(text, color='text' if state and state.icon else 'text-2', shrinks=False)
            label.setMinimumWidth(width)
            row.addWidget(label)
        row.addWidget(_place_of(state))
        row.addWidget(self.remove)


class RatePane(Pane):
    """`removal_asked(ExchangeRate)`."""

    removal_asked = Signal(ExchangeRate)

    def __init__(self) -> None:
        super().__init__(_('Exchange rates'))
        self.rows: dict[int, RateRow] = {}

    def show_rates(self, rates: list[ExchangeRate], own: str, today: date) -> None:
        """In force are the latest ones, not of the future, into her own currency."""
        # An older rate stays in the list: it says how earlier totals came about.
        in_force = {rate_of_the_day(rates, rate.currency, own, today) for rate in rates}
        self.clear()
        self.rows = {rate.id: RateRow(rate, _state(rate, in_force, today)) for rate in rates}
        for rate in rates:
            row = self.rows[rate.id]
            row.remove.clicked.connect(partial(self.removal_asked.emit, rate))
            self.add_row(row)
        if not rates:
            self.add_row(_empty_row())


def _state(rate: ExchangeRate, in_force: Collection[ExchangeRate | None], today: date) -> Chip | None:
    if rate in in_force:
        return Chip(_('in force'), 'ok', 'check')
    return Chip(_('to come')) if rate.on > today else None


def _place_of(state: Chip | None) -> QWidget:
    place = QWidget()
    place.setFixedWidth(STATE)
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    if state is not None:
        row.addWidget(ChipLabel(state))
    row.addStretch(1)
    return place


def _empty_row() -> QWidget:
    empty = QWidget()
    row = QHBoxLayout(empty)
    row.setContentsMargins(SIDE, 14, SIDE, 14)
    row.addWidget(Label(_('No rate yet: every currency stays apart.'), color='text-2'))
    return empty
