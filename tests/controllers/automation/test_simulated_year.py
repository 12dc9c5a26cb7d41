"""A year of rules and cadences at a desk where a laptop is closed now and then.

More of it by hand: SALESDESK_YEAR='300 12 1' uv run pytest -n 0 tests/controllers/automation/test_simulated_year.py
"""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from building import desk_on
from simulated_year import Scale, Year, entered_without_an_act, runs, works_on

SCALE = Scale(*map(int, os.environ.get('SALESDESK_YEAR', '').split()))
SEED = 6


@pytest.fixture(scope='module')
def year(sales_file: Path) -> Iterator[Year]:
    """Lived through; to be looked at only."""
    with desk_on(sales_file) as desk:
        lived = Year(desk, SEED, SCALE)
        lived.live()
        yield lived


def test_it_was_a_busy_year(year: Year) -> None:
    """Else the others would prove little."""
    told = year.told()
    print(year.sweeps, year.acts, year.undone, told, runs(year))  # noqa: T201 - read when it is run by hand
    assert {'plan', 'add_tag', 'set_field', 'warn', 'move', 'start_deal'} <= told.keys()
    assert {'running', 'paused', 'stopped', 'waiting'} <= runs(year).keys()
    assert year.undone > 5


def test_nothing_is_laid_into_a_day_off(year: Year) -> None:
    days = list(year.planned_by_themselves())
    assert len(days) > 100
    assert [day for day in days if not works_on(day)] == []


def test_no_fact_is_dealt_with_twice(year: Year) -> None:
    facts = Counter((rule, fact) for rule, _deal, fact in year.at.firings())
    assert [pair for pair, count in facts.items() if count > 1] == []


def test_nothing_that_time_brought_is_forgotten_or_made_up(year: Year) -> None:
    assert (year.forgotten, year.unasked) == (set(), set())


def test_nobody_who_entered_a_stage_is_forgotten(year: Year) -> None:
    assert entered_without_an_act(year) == []


def test_no_rule_went_round_in_circles(year: Year) -> None:
    assert year.told()['loop'] == 0


def test_the_same_year_again_gives_the_same_agenda(sales_file: Path, year: Year) -> None:
    with desk_on(sales_file) as desk:
        again = Year(desk, SEED, replace(SCALE, watched=0))
        again.live()
        assert again.agenda() == year.agenda()
