"""The board's SQL says the same as every deal asked one by one, whatever the filter, the day and the zone."""

from itertools import chain
from pathlib import Path
from typing import Any

from building import Desk, desk_on
from hypothesis import given
from hypothesis import strategies as st
from random_deals import CLOCKS, DEALS, FILTERS, put_all, to_filter
from slow_board import SlowBoard

from salesdesk.controllers.clock import FixedClock
from salesdesk.domain.views.board import BoardFilter
from salesdesk.domain.views.deal_card import COUNTED, Attention, DealCard, Rot

Drawn = list[dict[str, Any]]
with_deals = given(clock=CLOCKS, drawn=DEALS, wanted=FILTERS)


def paged(desk: Desk, board_filter: BoardFilter, stage_id: int, size: int) -> list[DealCard]:
    """All cards of a column, a page at a time."""
    cards: list[DealCard] = []
    while page := desk.board.cards(board_filter, stage_id, cards[-1] if cards else None, size):
        cards += page
    return cards


@with_deals
def test_columns_have_the_figures_of_their_deals(
    sales_file: Path, clock: FixedClock, drawn: Drawn, wanted: dict[str, Any]
) -> None:
    with desk_on(sales_file, clock) as desk:
        put_all(desk, drawn)
        slow, board_filter = SlowBoard(desk), to_filter(desk, wanted)
        for column in desk.board.board(board_filter).columns:
            sums = {sum_.total.currency: sum_.total.minor for sum_ in column.totals.sums}
            assert column.totals.count == len(slow.column(board_filter, column.stage_id))
            assert sums == slow.sums(board_filter, column.stage_id)


@given(clock=CLOCKS, drawn=DEALS, wanted=FILTERS, size=st.integers(1, 5))
def test_columns_count_the_cards_paged_through_in_order(
    sales_file: Path, clock: FixedClock, drawn: Drawn, wanted: dict[str, Any], size: int
) -> None:
    with desk_on(sales_file, clock) as desk:
        put_all(desk, drawn)
        slow, board_filter = SlowBoard(desk), to_filter(desk, wanted)
        for column in desk.board.board(board_filter).columns:
            cards = paged(desk, board_filter, column.stage_id, size)
            assert [card.id for card in cards] == slow.column(board_filter, column.stage_id)
            assert len(cards) == column.totals.count


@with_deals
def test_chips_count_the_deals_that_ask_for_attention(
    sales_file: Path, clock: FixedClock, drawn: Drawn, wanted: dict[str, Any]
) -> None:
    with desk_on(sales_file, clock) as desk:
        put_all(desk, drawn)
        board_filter = to_filter(desk, wanted)
        expected = SlowBoard(desk).attention(board_filter)
        assert desk.board.board(board_filter).attention == {
            kind: expected[kind] for kind in {*COUNTED, *board_filter.attention}
        }


@given(clock=CLOCKS, drawn=DEALS)
def test_a_chip_lets_through_the_cards_that_show_why(sales_file: Path, clock: FixedClock, drawn: Drawn) -> None:
    with desk_on(sales_file, clock) as desk:
        put_all(desk, drawn)
        today = clock.today()
        shows = {
            Attention.LATE: lambda card: card.days_late(today) > 0,
            Attention.NO_ACTION: lambda card: card.next_action is None,
            Attention.ROTTING: lambda card: card.rot is not Rot.FRESH,
            Attention.DUE_TODAY: lambda card: card.next_action is not None and card.next_action.on == today,
        }
        every = list(
            chain.from_iterable(desk.cards(stage.key) for stage in desk.book.process(desk.pipeline().id).active)
        )
        for kind, shown in shows.items():
            let_through = desk.board.cards_of(desk.filter(attention=frozenset({kind})), [card.id for card in every])
            assert {card.id for card in let_through} == {card.id for card in every if shown(card)}


@with_deals
def test_the_cards_of_some_deals_are_those_the_filter_lets_through(
    sales_file: Path, clock: FixedClock, drawn: Drawn, wanted: dict[str, Any]
) -> None:
    with desk_on(sales_file, clock) as desk:
        put_all(desk, drawn)
        slow, board_filter = SlowBoard(desk), to_filter(desk, wanted)
        every = [slow_deal.deal.id for slow_deal in slow.deals]
        found = {card.id for card in desk.board.cards_of(board_filter, every)}
        assert found == {slow_deal.deal.id for slow_deal in slow.matching(board_filter)}
