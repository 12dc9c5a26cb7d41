"""The forecast of very many deals takes no more steps of the database than that of a few; its sums are never wrong."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from building import TODAY, Desk, desk_on, euros, in_days

from salesdesk.controllers.board.forecast_controller import ForecastController
from salesdesk.controllers.board.neighbour_controller import NeighbourController
from salesdesk.domain.views.forecast import OVERDUE, key_of_month
from salesdesk.storage.consistency import find_inconsistencies

FEW, MANY = 500, 20_000
JUNE = key_of_month(TODAY)
# Every so many steps of its machine SQLite asks whether to go on.
STEPS = 10
_DEAL = """INSERT INTO deal (id, pipeline_id, stage_id, rank, amount, expected_close_on, next_action_on, title, folded,
    created_at, stage_entered_at, currency, next_action_kind, owner, product, note, external_id, lost_note, extra)
    VALUES (?, ?, ?, ?, ?, ?, '2026-12-31', 'Affaire', 'affaire', 0, 0, 'EUR', 'call', '', '', '', '', '', '{}')"""


def fill(desk: Desk, count: int) -> None:
    """Deals of every stage over two years and a half, some without a date; none asks for attention."""
    pipeline = desk.pipeline().id
    stages = [stage.id for stage in desk.book.process(pipeline).active]
    days = [(TODAY + timedelta(days=day)).isoformat() for day in range(-300, 600)]
    dated = (None if number % 10 == 0 else days[number * 7 % 900] for number in range(count))
    rows = (
        (number + 1, pipeline, stages[number % 6], f'a{number:06}', number, day) for number, day in enumerate(dated)
    )
    with desk.workspace.database.transaction():
        desk.workspace.database.connection.cursor().executemany(_DEAL, rows)


@pytest.fixture(scope='module')
def two_desks(sales_file: Path) -> Iterator[tuple[Desk, Desk]]:
    with desk_on(sales_file) as few, desk_on(sales_file) as many:
        fill(few, FEW)
        fill(many, MANY)
        yield few, many


def steps(desk: Desk, act: Callable[[ForecastController], object]) -> int:
    forecasts, counted = ForecastController(desk.workspace, desk.book), 0

    def count() -> bool:
        nonlocal counted
        counted += 1
        return False

    act(forecasts)
    desk.workspace.database.connection.set_progress_handler(count, STEPS)
    act(forecasts)
    desk.workspace.database.connection.set_progress_handler(None)
    return counted


def ratio(two_desks: tuple[Desk, Desk], act: Callable[[Desk], Callable[[ForecastController], object]]) -> float:
    """How many times the steps of few deals many take."""
    few, many = (steps(desk, act(desk)) for desk in two_desks)
    return many / few


def test_the_figures_do_not_count_deals(two_desks: tuple[Desk, Desk]) -> None:
    # Forty times the deals: the days of a month hold deals of every stage where before they held of one.
    assert ratio(two_desks, lambda desk: lambda forecasts: forecasts.forecast(desk.filter(), 'EUR')) < 2.5


@pytest.mark.parametrize('key', [OVERDUE, JUNE, JUNE + 5])
def test_a_page_of_cards_costs_what_it_shows(two_desks: tuple[Desk, Desk], key: int) -> None:
    def first_page(desk: Desk) -> Callable[[ForecastController], object]:
        horizon = ForecastController(desk.workspace, desk.book).forecast(desk.filter(), 'EUR').horizon
        return lambda forecasts: forecasts.cards(desk.filter(), horizon, key, None, 10)

    assert ratio(two_desks, first_page) < 1.5


def test_a_page_far_down_costs_as_much_as_the_first(two_desks: tuple[Desk, Desk]) -> None:
    desk = two_desks[1]
    forecasts = ForecastController(desk.workspace, desk.book)
    horizon = forecasts.forecast(desk.filter(), 'EUR').horizon
    deep = forecasts.cards(desk.filter(), horizon, OVERDUE, None, 3000)[-1]
    first, later = (
        steps(desk, lambda forecasts, behind=behind: forecasts.cards(desk.filter(), horizon, OVERDUE, behind, 12))
        for behind in (None, deep)
    )
    assert later < 1.5 * first


def test_the_cards_around_one_are_found_without_the_rest(two_desks: tuple[Desk, Desk]) -> None:
    desk = two_desks[1]
    plan = desk.workspace.database.rows(
        """EXPLAIN QUERY PLAN SELECT id FROM deal WHERE won_at IS NULL AND lost_at IS NULL AND deleted_at IS NULL
        AND pipeline_id = 1 AND expected_close_on >= '2026-06-09' AND expected_close_on <= '2026-06-30'
        AND (expected_close_on, id) > ('2026-06-10', 5) ORDER BY expected_close_on, id LIMIT 1"""
    )
    bounds = 'pipeline_id=? AND expected_close_on>? AND expected_close_on<?'
    assert [row[3] for row in plan] == [f'SEARCH deal USING COVERING INDEX deal_expected ({bounds})']
    horizon = ForecastController(desk.workspace, desk.book).forecast(desk.filter(), 'EUR').horizon
    assert NeighbourController(desk.workspace, desk.book).around(desk.filter(), 8, horizon).count > 500


def test_whatever_is_done_to_a_deal_the_sums_follow(desk: Desk) -> None:
    forecasts = ForecastController(desk.workspace, desk.book)
    one, two = desk.put_ready(amount=euros(5)), desk.put_ready(expected_close_on=None)
    forecasts.expect(two, TODAY)
    forecasts.expect(one, None)
    desk.move(two, 'qualification')
    desk.closing.win(one, TODAY, euros(7))
    desk.deals.delete(two)
    for undone in range(5):
        assert find_inconsistencies(desk.workspace.database) == [], undone
        desk.workspace.undo()
    assert find_inconsistencies(desk.workspace.database) == []
    figures = forecasts.forecast(desk.filter(), 'EUR')
    assert figures.totals.count == 2
    assert figures.columns[1].key == key_of_month(in_days(30))
