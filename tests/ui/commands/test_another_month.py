"""The expected close of a deal, a month on or back: from every column of the forecast, by key and by menu."""

from datetime import date

import pytest
from bench import Bench, choose, entries
from building import TODAY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from salesdesk.domain.views.forecast import MOST_AHEAD, Horizon, horizon_of, key_of_month, month_of
from salesdesk.i18n.translator import use_language
from salesdesk.ui.commands.close_date import expect_close, step_month
from salesdesk.ui.commands.deal_commands import DealCommands
from salesdesk.ui.commands.deal_menu import DealMenu
from salesdesk.ui.widgets.floating.menu import Menu


@pytest.fixture
def commands(bench: Bench) -> DealCommands:
    return DealCommands(bench.desk, lambda _deal_id: QRect(), bench.window)


@pytest.fixture
def horizon() -> Horizon:
    return horizon_of(TODAY, key_of_month(TODAY))


def stepped(bench: Bench, commands: DealCommands, horizon: Horizon, day: date | None, months: int) -> date | None:
    deal_id = bench.ledger.put(expected_close_on=day)
    step_month(bench.desk, commands, horizon, deal_id, day, months)
    return bench.deal(deal_id).expected_close_on


@pytest.mark.parametrize(
    ('day', 'months', 'after'),
    [
        (date(2026, 8, 15), 1, date(2026, 9, 15)),
        (date(2026, 8, 15), -1, date(2026, 7, 15)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 30), 1, date(2028, 2, 29)),
        (date(2026, 6, 9), -1, date(2026, 6, 9)),
    ],
    ids=['on', 'back', 'a shorter month', 'over the year', 'the end of January', 'a leap year', 'not before today'],
)
def test_a_day_keeps_its_place_in_another_month(
    bench: Bench, commands: DealCommands, horizon: Horizon, day: date, months: int, after: date
) -> None:
    assert stepped(bench, commands, horizon, day, months) == after


def test_what_is_overdue_comes_into_this_month_and_never_back(
    bench: Bench, commands: DealCommands, horizon: Horizon
) -> None:
    on = stepped(bench, commands, horizon, date(2026, 3, 20), 1)
    assert on is not None
    assert (on.year, on.month, on >= TODAY) == (2026, 6, True)
    assert stepped(bench, commands, horizon, date(2026, 3, 20), -1) == date(2026, 3, 20)
    assert bench.toasts()[-1] == 'Il n’y a pas de mois au-delà.'


def test_without_a_day_it_comes_into_the_last_month_that_is_shown(
    bench: Bench, commands: DealCommands, horizon: Horizon
) -> None:
    on = stepped(bench, commands, horizon, None, -1)
    assert on is not None
    assert key_of_month(on) == horizon.last
    assert stepped(bench, commands, horizon, None, 1) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(day=st.dates(date(2026, 7, 1), date(2027, 4, 30)), months=st.integers(1, 3))
def test_on_and_back_again_is_the_same_month(
    bench: Bench, commands: DealCommands, horizon: Horizon, day: date, months: int
) -> None:
    on = stepped(bench, commands, horizon, day, months)
    assert on is not None
    back = stepped(bench, commands, horizon, on, -months)
    assert back is not None
    assert (back.year, back.month) == (day.year, day.month)
    assert key_of_month(on) - key_of_month(day) == months


def test_the_card_that_moved_is_named_and_undo_brings_it_back(bench: Bench, commands: DealCommands) -> None:
    deal_id = bench.ledger.put(expected_close_on=date(2026, 8, 15))
    moved: list[int] = []
    commands.flow.moved.connect(moved.append)
    assert expect_close(bench.desk, commands, deal_id, date(2026, 9, 1))
    assert (moved, len(bench.toasts())) == ([deal_id], 1)
    bench.ledger.workspace.undo()
    assert bench.deal(deal_id).expected_close_on == date(2026, 8, 15)


def test_a_deal_closed_meanwhile_is_not_put_off(bench: Bench, commands: DealCommands) -> None:
    deal_id = bench.ledger.put_ready(stage='closing')
    bench.ledger.closing.win(deal_id, TODAY, None)
    before = bench.ledger.dump()
    assert not expect_close(bench.desk, commands, deal_id, date(2026, 9, 1))
    assert (bench.ledger.dump(), len(bench.toasts())) == (before, 1)


def months_of(bench: Bench, commands: DealCommands, deal_id: int) -> Menu:
    menu = DealMenu(bench.desk, commands, bench.deal(deal_id), bench.window)
    inner = [action.menu() for action in menu.actions() if action.menu() is not None]
    months = inner[1]
    assert isinstance(months, Menu)
    return months


@pytest.mark.parametrize(
    ('language', 'first', 'last', 'none'),
    [('fr', 'Juin', 'Juin 2027', 'Sans date'), ('en', 'June', 'June 2027', 'No date')],
)  # fmt: skip
def test_the_menu_offers_this_month_and_a_year_more(
    bench: Bench, commands: DealCommands, language: str, first: str, last: str, none: str
) -> None:
    use_language(language)
    said = entries(months_of(bench, commands, bench.ledger.put()))
    assert (len(said), said[0], said[-2], said[-1]) == (MOST_AHEAD + 2, first, last, none)


def test_the_month_it_is_in_is_marked_and_off(bench: Bench, commands: DealCommands) -> None:
    menu = months_of(bench, commands, bench.ledger.put(expected_close_on=date(2026, 8, 15)))
    off = [action.text() for action in menu.actions() if not action.isEnabled() and not action.isSeparator()]
    marked = [action.text() for action in menu.actions() if not action.icon().isNull()]
    assert (off, marked) == (['Août'], ['Août'])


def test_chosen_in_the_menu_a_day_is_set_and_taken_off(bench: Bench, commands: DealCommands) -> None:
    deal_id = bench.ledger.put(expected_close_on=date(2026, 8, 31))
    choose(months_of(bench, commands, deal_id), 'Septembre')
    assert bench.deal(deal_id).expected_close_on == date(2026, 9, 30)
    choose(months_of(bench, commands, deal_id), 'Sans date')
    assert bench.deal(deal_id).expected_close_on is None
    assert not months_of(bench, commands, deal_id).actions()[-1].isEnabled()


def test_every_month_has_its_key_and_every_key_its_month() -> None:
    for key in range(key_of_month(TODAY), key_of_month(TODAY) + 30):
        assert key_of_month(month_of(key)) == key
