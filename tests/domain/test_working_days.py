"""A proposal never falls on a weekend."""

from datetime import date

import pytest

from salesdesk.domain.agenda.working_days import working_day

FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2026, 11, day) for day in (27, 28, 29, 30))


@pytest.mark.parametrize(
    ('day', 'proposed'), [(FRIDAY, FRIDAY), (SATURDAY, MONDAY), (SUNDAY, MONDAY), (MONDAY, MONDAY)]
)
def test_a_weekend_gives_way_to_the_monday_behind_it(day: date, proposed: date) -> None:
    assert working_day(day) == proposed
