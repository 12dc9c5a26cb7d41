"""Asks where the price list goes as CSV, and writes it there."""

from functools import partial

from salesdesk.controllers.proposals.price_export import hand_prices_out
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.exchange.file_questions import named
from salesdesk.ui.paper.saving import Saving


class PriceListOut(Saving):
    """Of what is offered."""

    def save(self) -> None:
        path = self.ask_file(_('Save as CSV'), 'CSV (*.csv)', f'{_("Price list")}.csv')
        if path is not None:
            path, workplace = named(path, '.csv'), self._desk.workplace
            prices, database = workplace.offers.price_list, workplace.workspace.path
            self._attempt(path, partial(hand_prices_out, prices, path, current_language(), database))
