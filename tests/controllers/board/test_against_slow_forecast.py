"""The forecast's SQL says the same as every deal asked one by one, whatever the filter, the day and the zone."""

from pathlib import Path
from typing import Any

from building import Desk, desk_on
from hypothesis import given
from hypothesis import strategies as st
from random_deals import CLOCKS, DEALS, FILTERS, put_all, to_filter
from slow_board import SlowBoard, SlowDeal, matches

from salesdesk.controllers.board.forecast_controller import ForecastController
from salesdesk.controllers.board.neighbour_controller import NeighbourController
from salesdesk.controllers.clock import FixedClock
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.money import rounded_ratio
from salesdesk.domain.views.board import BoardFilter, ColumnTotals
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.domain.views.forecast import NO_DATE, Forecast

Drawn = list[dict[str, Any]]
with_deals = given(clock=CLOCKS, drawn=DEALS, wanted=FILTERS)


def read(desk: Desk, asked: BoardFilter) -> Forecast:
    return ForecastController(desk.workspace, desk.book).forecast(asked, 'EUR')


def in_column(found: list[SlowDeal], forecast: Forecast, key: int) -> list[Deal]:
    """In the order of the column."""
    deals = [slow.deal for slow in found if forecast.horizon.column_of(slow.deal.expected_close_on) == key]
    return sorted(deals, key=lambda deal: (str(deal.expected_close_on or ''), deal.id))


def sums(desk: Desk, deals: list[Deal]) -> dict[str, tuple[int, int]]:
    """By currency, in full and weighted; rounded once, at the end."""
    found: dict[str, tuple[int, int]] = {}
    for deal in deals:
        if deal.amount is not None:
            total, hundredths = found.get(deal.amount.currency, (0, 0))
            odds = desk.book.stage(deal.stage_id).probability
            found[deal.amount.currency] = total + deal.amount.minor, hundredths + deal.amount.minor * odds
    return {currency: (total, rounded_ratio(hundredths, 100)) for currency, (total, hundredths) in found.items()}


def said(totals: ColumnTotals) -> dict[str, tuple[int, int]]:
    return {each.total.currency: (each.total.minor, each.weighted.minor) for each in totals.sums}


@with_deals
def test_months_have_the_figures_of_their_deals(
    sales_file: Path, clock: FixedClock, drawn: Drawn, wanted: dict[str, Any]
) -> None:
    with desk_on(sales_file, clock) as desk:
        put_all(desk, drawn)
        asked = to_filter(desk, wanted)
        found, forecast = SlowBoard(desk).matching(asked), read(desk, asked)
        for column in forecast.columns:
            deals = in_column(found, forecast, column.key)
            assert (column.totals.count, said(column.totals)) == (len(deals), sums(desk, deals))
        assert sum(column.totals.count for column in forecast.columns) == len(found)


@with_deals
def test_what_is_won_this_month_is_what_was(
    sales_file: Path, clock: FixedClock, drawn: Drawn, wanted: dict[str, Any]
) -> None:
    with desk_on(sales_file, clock) as desk:
        put_all(desk, drawn)
        asked, today = to_filter(desk, wanted), clock.today()
        won = []
        for slow in SlowBoard(desk).deals:
            at = slow.deal.won_at
            opened = SlowDeal(slow.deal.reopen('a', clock.now()), slow.words, slow.tag_ids, slow.attention)
            if at is not None and slow.deal.deleted_at is None and matches(opened, asked):
                day = at.astimezone(clock.zone).date()
                won += [slow.deal] if (day.year, day.month) == (today.year, today.month) else []
        current = next(column for column in read(desk, asked).columns if column.key > 0)
        assert (current.won.count, said(current.won)) == (len(won), sums(desk, won))


@given(clock=CLOCKS, drawn=DEALS, wanted=FILTERS, size=st.integers(1, 5))
def test_columns_hold_the_cards_paged_through_in_order(
    sales_file: Path, clock: FixedClock, drawn: Drawn, wanted: dict[str, Any], size: int
) -> None:
    with desk_on(sales_file, clock) as desk:
        put_all(desk, drawn)
        forecasts, asked = ForecastController(desk.workspace, desk.book), to_filter(desk, wanted)
        found, forecast = SlowBoard(desk).matching(asked), read(desk, asked)
        for column in forecast.columns:
            cards: list[DealCard] = []
            behind = None
            while page := forecasts.cards(asked, forecast.horizon, column.key, behind, size):
                cards += page
                behind = cards[-1]
            assert [card.id for card in cards] == [deal.id for deal in in_column(found, forecast, column.key)]
            again = forecasts.cards_of(asked, [card.id for card in cards])
            assert sorted(again, key=lambda card: card.id) == sorted(cards, key=lambda card: card.id)


@with_deals
def test_the_panel_walks_every_column_from_end_to_end(
    sales_file: Path, clock: FixedClock, drawn: Drawn, wanted: dict[str, Any]
) -> None:
    with desk_on(sales_file, clock) as desk:
        put_all(desk, drawn)
        asked = to_filter(desk, wanted)
        found, forecast = SlowBoard(desk).matching(asked), read(desk, asked)
        around = NeighbourController(desk.workspace, desk.book).around
        for key in (*forecast.horizon.months, NO_DATE):
            ids = [None, *(deal.id for deal in in_column(found, forecast, key)), None]
            for place, (above, deal_id, below) in enumerate(zip(ids, ids[1:], ids[2:], strict=False), start=1):
                assert deal_id is not None
                here = around(asked, deal_id, forecast.horizon)
                assert (here.position, here.count, here.above, here.below) == (place, len(ids) - 2, above, below)
