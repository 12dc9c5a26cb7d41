"""What the forecast shows: the board's own filter, cut into months."""

from collections.abc import Iterable
from datetime import date

from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.domain.views.forecast import Forecast, Horizon, expected_in, horizon_of, month_of
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.board.columns.column_model import Place
from salesdesk.ui.workplace import Workplace


class ForecastSource:
    """A CardSource whose columns are those of the horizon read last; it is today's, whatever the hour."""

    def __init__(self, source: BoardSource, workplace: Workplace) -> None:
        self._source = source
        self._controller = workplace.forecast

    @property
    def filter(self) -> BoardFilter:
        return self._source.filter

    @property
    def horizon(self) -> Horizon:
        known = self._source.horizon or horizon_of(self.today(), 0)
        return known._replace(today=self.today())

    def today(self) -> date:
        return self._source.today()

    def forecast(self) -> Forecast:
        """Reads the figures; from then on columns are cut as they say."""
        forecast = self._controller.forecast(self.filter, self._source.currency)
        self._source.horizon = forecast.horizon
        return forecast

    def column_of(self, card: DealCard) -> int:
        return self.horizon.column_of(close_of(card))

    def place_of(self, card: DealCard) -> Place:
        return _place(close_of(card), card.id)

    def place_in(self, card: DealCard, key: int) -> Place:
        """The place a card would get in another column that takes it."""
        day = expected_in(month_of(key), close_of(card), self.today()) if key > 0 else None
        return _place(day, card.id)

    def fetch(self, key: int, behind: DealCard | None, limit: int) -> list[DealCard]:
        return self._controller.cards(self.filter, self.horizon, key, behind, limit)

    def cards_of(self, deal_ids: Iterable[int]) -> list[DealCard]:
        return self._controller.cards_of(self.filter, deal_ids)


def close_of(card: DealCard) -> date | None:
    """The day a card of the forecast says."""
    return card.close.on if card.close is not None else None


def _place(day: date | None, deal_id: int) -> Place:
    return day.isoformat() if day is not None else '', deal_id
