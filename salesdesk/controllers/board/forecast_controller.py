"""The forecast view: deals by the month in which they are expected to close, and their move to another one."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from salesdesk.controllers.board.board_controller import BoardController
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.money import Money
from salesdesk.domain.views.board import BoardFilter, ColumnTotals, board_totals
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.domain.views.forecast import (
    Forecast,
    ForecastColumn,
    Horizon,
    expected_in,
    forecast_columns,
    month_of,
)
from salesdesk.domain.views.merged_totals import merged
from salesdesk.domain.views.month_figures import month_key
from salesdesk.domain.views.saved_view import Target
from salesdesk.storage.deals.board_filter import Today
from salesdesk.storage.forecast.forecast_query import ForecastQuery


class ForecastController:
    """Open deals of one pipeline that a filter lets through. Targets are for all pipelines together, as everywhere."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book
        self._board = BoardController(workspace, book)

    def forecast(self, asked: BoardFilter, currency: str) -> Forecast:
        """Columns and figures over all deals that match; sums of other currencies apart, or by their dated rates."""
        today, query = self._workspace.clock.today(), self._query(asked)
        odds = {stage.id: stage.probability for stage in self._book.process(asked.pipeline_id).stages}
        sums, attention = query.figures()
        horizon, columns = forecast_columns(sums, today, odds)
        totals = board_totals((row.sum for row in sums), odds)
        won = board_totals(query.won(*self._month(horizon)), odds)
        rates = self._rates((totals, won), currency)
        targets = self._targets(horizon, currency)
        columns = tuple(
            ForecastColumn(
                column.key,
                merged(column.totals, rates, currency),
                merged(won, rates, currency) if column.key == horizon.current else ColumnTotals(),
                targets.get(column.key),
            )
            for column in columns
        )
        used = tuple(rates[each] for each in _currencies((totals, won)) if each in rates)
        return Forecast(horizon, columns, merged(totals, rates, currency), currency, attention, used)

    def cards(
        self, asked: BoardFilter, horizon: Horizon, key: int, behind: DealCard | None, limit: int
    ) -> list[DealCard]:
        """The next cards of a column, behind the last one that is on the screen."""
        return self._query(asked).cards(horizon.days_of(key), behind, limit)

    def cards_of(self, asked: BoardFilter, deal_ids: Iterable[int]) -> list[DealCard]:
        """The cards of these deals as they are now; those the filter hides are left out."""
        return self._query(asked).cards_of(deal_ids)

    def expect(self, deal_id: int, month: date | None) -> None:
        """Moves the expected close of a deal into a month, or takes it off: one action. DealClosed for one that is."""
        deal = self._workspace.reading().get(Deal, deal_id)
        if month is None:
            day, key = None, 'undate_deal'
        else:
            day, key = expected_in(month, deal.expected_close_on, self._workspace.clock.today()), 'date_deal'
        title = titled(key, title=deal.title, close_on=day.isoformat() if day else '')
        with self._workspace.transaction(title) as work:
            work.save(work.get(Deal, deal_id).expect(day))

    def _targets(self, horizon: Horizon, currency: str) -> dict[int, Money]:
        work = self._workspace.reading()
        found = {key: work.find(Target, month_key(month_of(key)), currency) for key in horizon.months}
        return {key: target.amount for key, target in found.items() if target is not None}

    def _rates(self, sums: Iterable[ColumnTotals], currency: str) -> dict[str, ExchangeRate]:
        # Most forecasts are in one currency: then no rate is asked for.
        foreign = set(_currencies(sums)) - {currency}
        return self._board.rates(currency) if foreign else {}

    def _month(self, horizon: Horizon) -> tuple[datetime, datetime]:
        """The current month where she is."""
        zone = self._workspace.clock.zone
        days = (month_of(horizon.current), month_of(horizon.current + 1))
        start, end = (datetime.combine(day, time(), zone).astimezone(UTC) for day in days)
        return start, end

    def _query(self, asked: BoardFilter) -> ForecastQuery:
        clock = self._workspace.clock
        stages = self._book.process(asked.pipeline_id).stages
        return ForecastQuery(self._workspace.database, asked, stages, Today(clock.today(), clock.zone))


def _currencies(sums: Iterable[ColumnTotals]) -> list[str]:
    return list(dict.fromkeys(each.total.currency for totals in sums for each in totals.sums))
