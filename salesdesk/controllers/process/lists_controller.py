"""The lists behind the forms: reasons for a loss and for a win, competitors, tags, exchange rates."""

from datetime import date
from fractions import Fraction

from salesdesk.controllers.process.reasons_controller import ReasonsController
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.closing.competitor import Competitor
from salesdesk.domain.closing.won_reason import WonReason
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.storage.closing.deal_records import read_competitors
from salesdesk.storage.kinds.rates import read_rates
from salesdesk.storage.word_lists import read_lost_reasons, read_tags


class ListsController(ReasonsController):
    """Edits the lists; its own reasons are those of a loss, won_reasons those of a win."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.won_reasons = ReasonsController(workspace, WonReason)

    def lost_reasons(self) -> list[LostReason]:
        """The reasons in use, in order."""
        return [reason for reason in read_lost_reasons(self._workspace.database) if reason.archived_at is None]

    def competitors(self) -> list[Competitor]:
        return read_competitors(self._workspace.database)

    def tags(self) -> list[Tag]:
        return read_tags(self._workspace.database)

    def rates(self) -> list[ExchangeRate]:
        """Every dated rate, newest first within its currency."""
        return read_rates(self._workspace.database)

    def add_rate(self, currency: str, into: str, value: Fraction, on: date) -> None:
        """FieldInvalid for a rate of zero or less, or from a currency into itself."""
        if value <= 0:
            raise FieldInvalid('rate', 'out_of_range')
        if currency == into:
            raise FieldInvalid('currency', 'same')
        with self._workspace.transaction(titled('edit_rates', currency=currency)) as work:
            work.save(ExchangeRate(work.new_id(), currency, into, value, on))

    def remove_rate(self, rate: ExchangeRate) -> None:
        with self._workspace.transaction(titled('edit_rates', currency=rate.currency)) as work:
            # A rate is no record of its own that others refer to: sums are made with those that stand.
            work.forget_link('exchange_rate', id=rate.id)
