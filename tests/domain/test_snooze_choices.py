"""What a reminder can be put off to, at every hour of the week and over the changes of clocks."""

from datetime import date, datetime, timedelta, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planned_building import DAYS, MINUTES, NINE, PARIS, ZONES

from salesdesk.domain.agenda.snoozing import Snooze, snooze_choices
from salesdesk.domain.agenda.wall_clock import instant_of, wall_of

ALL = list(Snooze)
NO_AFTERNOON = [Snooze.ONE_HOUR, Snooze.TOMORROW, Snooze.NEXT_WEEK]


def shown(day: str, hour: int, minute: int = 0) -> dict[Snooze, str]:
    """The choices on a Parisian wall."""
    now = instant_of(date.fromisoformat(day), hour * 60 + minute, PARIS)
    return {name: f'{wall_of(at, PARIS):%Y-%m-%d %H:%M}' for name, at in snooze_choices(now, PARIS, NINE).items()}


def test_on_a_tuesday_morning_there_are_four() -> None:
    assert shown('2026-06-09', 9, 40) == {
        Snooze.ONE_HOUR: '2026-06-09 10:40',
        Snooze.AFTERNOON: '2026-06-09 14:00',
        Snooze.TOMORROW: '2026-06-10 09:00',
        Snooze.NEXT_WEEK: '2026-06-15 09:00',
    }


@pytest.mark.parametrize(
    ('day', 'hour', 'choices'),
    [
        ('2026-06-09', 12, ALL),
        ('2026-06-09', 13, NO_AFTERNOON),
        ('2026-06-09', 20, NO_AFTERNOON),
        ('2026-06-14', 20, [Snooze.ONE_HOUR, Snooze.TOMORROW]),
        ('2026-06-15', 8, ALL),
    ],
)
def test_a_choice_that_means_the_same_as_another_is_left_out(day: str, hour: int, choices: list[Snooze]) -> None:
    assert list(shown(day, hour)) == choices


def test_an_hour_is_an_hour_when_the_clocks_change() -> None:
    assert shown('2026-03-29', 1, 30)[Snooze.ONE_HOUR] == '2026-03-29 03:30'
    assert shown('2026-10-25', 2, 30)[Snooze.ONE_HOUR] == '2026-10-25 02:30'
    assert shown('2026-03-28', 9)[Snooze.TOMORROW] == '2026-03-29 09:00'


@given(DAYS, MINUTES, MINUTES, st.sampled_from(ZONES))
def test_every_choice_lies_ahead_and_on_another_instant(day: date, minute: int, default: int, zone: tzinfo) -> None:
    now: datetime = instant_of(day, minute, zone)
    choices = snooze_choices(now, zone, default)
    assert all(instant > now for instant in choices.values())
    assert choices[Snooze.ONE_HOUR] - now == timedelta(hours=1)
