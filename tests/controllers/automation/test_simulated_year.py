"""A year of rules and cadences at a desk whose laptop is closed now and then: in one test, for it takes a while.

More of it by hand: SALESDESK_YEAR='300 12 1' uv run pytest -n 0 -s tests/controllers/automation/test_simulated_year.py
"""

import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

from building import desk_on
from simulated_year import Scale, Year, entered_without_an_act, runs, works_on

SCALE = Scale(*map(int, os.environ.get('SALESDESK_YEAR', '').split()))
SEED = 9


def is_busy(year: Year) -> bool:
    """Else it would prove little."""
    told, at_work = year.told(), runs(year)
    print(year.sweeps, year.acts, year.undone, told, at_work)  # noqa: T201 - read when it is run by hand
    done = {'plan', 'add_tag', 'set_field', 'warn', 'move', 'start_deal'} <= told.keys()
    return done and {'running', 'paused', 'stopped', 'waiting'} <= at_work.keys() and year.undone > 5


def dealt_with_twice(year: Year) -> list[tuple[int, str]]:
    facts = Counter((rule, fact) for rule, _deal, fact in year.at.firings())
    return [pair for pair, count in facts.items() if count > 1]


def test_a_year_of_rules_and_cadences_goes_by(sales_file: Path) -> None:
    with desk_on(sales_file) as desk:
        year = Year(desk, SEED, SCALE)
        year.live()
        assert is_busy(year)
        assert [day for day in year.planned_by_themselves() if not works_on(day)] == []
        assert dealt_with_twice(year) == []
        assert (year.forgotten, year.unasked) == (set(), set())
        assert entered_without_an_act(year) == []
        assert year.told()['loop'] == 0
        agenda = year.agenda()
    with desk_on(sales_file) as desk:
        again = Year(desk, SEED, replace(SCALE, watched=0))
        again.live()
        assert again.agenda() == agenda
