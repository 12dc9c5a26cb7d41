"""The page Today: its sections, and the one order inside them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planned_building import Planned

from salesdesk.domain.agenda.agenda import Section, agenda_of, moved_to_today, section_of, week_of

TUESDAY = date(2026, 6, 9)
SATURDAY, SUNDAY = date(2026, 6, 13), date(2026, 6, 14)


@pytest.mark.parametrize(
    ('due_on', 'section'),
    [
        ('2025-12-31', Section.LATE),
        ('2026-06-08', Section.LATE),
        ('2026-06-09', Section.TODAY),
        ('2026-06-10', Section.TOMORROW),
        ('2026-06-11', Section.THIS_WEEK),
        ('2026-06-14', Section.THIS_WEEK),
        ('2026-06-15', Section.LATER),
        ('2027-06-09', Section.LATER),
    ],
)
def test_sections_seen_from_a_tuesday(due_on: str, section: Section) -> None:
    assert section_of(date.fromisoformat(due_on), TUESDAY) is section


def test_at_the_end_of_a_week_nothing_is_left_of_it() -> None:
    assert section_of(SUNDAY, SATURDAY) is Section.TOMORROW
    assert section_of(SUNDAY + timedelta(1), SATURDAY) is Section.LATER
    assert section_of(SUNDAY + timedelta(1), SUNDAY) is Section.TOMORROW
    assert section_of(SUNDAY + timedelta(2), SUNDAY) is Section.LATER


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(-400, 400))
def test_a_section_says_what_its_name_says(today: date, ahead: int) -> None:
    due_on = today + timedelta(ahead)
    this_week = due_on.isocalendar()[:2] == today.isocalendar()[:2]
    section = section_of(due_on, today)
    assert (section is Section.LATE) == (due_on < today)
    assert (section is Section.THIS_WEEK) == (this_week and ahead > 1)
    assert (section is Section.LATER) == (not this_week and ahead > 1)


def test_days_then_hours_then_those_without_in_the_order_they_were_planned() -> None:
    lines = [
        Planned(1, TUESDAY), Planned(2, TUESDAY, 14 * 60), Planned(3, TUESDAY, 9 * 60), Planned(4, TUESDAY, 0),
        Planned(6, TUESDAY, 9 * 60), Planned(5, TUESDAY),
    ]  # fmt: skip
    assert [each.id for each in agenda_of(lines, TUESDAY)[Section.TODAY]] == [4, 3, 6, 2, 1, 5]


def test_the_oldest_late_one_comes_first_even_without_an_hour() -> None:
    lines = [Planned(1, TUESDAY - timedelta(1), 480), Planned(2, TUESDAY - timedelta(6)), Planned(3, SUNDAY, 480)]
    agenda = agenda_of(lines, TUESDAY)
    assert [each.id for each in agenda[Section.LATE]] == [2, 1]
    assert [each.id for each in agenda[Section.THIS_WEEK]] == [3]


def test_empty_sections_are_there_too_from_top_to_bottom() -> None:
    assert list(agenda_of([], TUESDAY).items()) == [(section, ()) for section in Section]


@given(st.lists(st.tuples(st.integers(-20, 20), st.none() | st.integers(0, 1_439))), st.randoms())
def test_every_activity_stands_once_wherever_it_came_from(lines: list[tuple[int, int | None]], chance: object) -> None:
    activities = [Planned(n, TUESDAY + timedelta(day), minute) for n, (day, minute) in enumerate(lines)]
    agenda = agenda_of(activities, TUESDAY)
    shuffled = list(activities)
    chance.shuffle(shuffled)
    assert agenda_of(shuffled, TUESDAY) == agenda
    listed = [each for section in agenda.values() for each in section]
    assert sorted(each.id for each in listed) == list(range(len(lines)))
    assert [each.due_on for each in listed] == sorted(each.due_on for each in activities)


@pytest.mark.parametrize(('hour', 'kept'), [(None, None), (9 * 60, None), (10 * 60, None), (10 * 60 + 1, 601)])
def test_moved_to_today_an_hour_that_has_passed_is_dropped(hour: int | None, kept: int | None) -> None:
    assert moved_to_today(hour, 10 * 60) == kept


def test_a_week_runs_from_monday_to_sunday() -> None:
    assert week_of(TUESDAY) == week_of(SUNDAY) == tuple(date(2026, 6, day) for day in range(8, 15))
    assert week_of(date(2027, 1, 1))[0] == date(2026, 12, 28)
