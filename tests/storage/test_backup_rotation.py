"""Which copies stay, over simulated years with holidays."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.storage.copies.backup import Backup
from salesdesk.storage.copies.backup_rotation import DAILY, MONTHLY, WEEKLY, kept

FIRST_DAY = date(2024, 2, 20)
# A day's work: how many days after the last one, and at which minutes of the day copies are made.
WORK_DAYS = st.lists(
    st.tuples(
        st.one_of(st.just(1), st.integers(1, 4), st.integers(5, 70)),
        st.lists(st.integers(0, 1439), min_size=1, max_size=3),
    ),
    min_size=1, max_size=250,
)  # fmt: skip


def copy_at(day: date, minute: int = 600) -> Backup:
    return Backup(datetime.combine(day, time(minute // 60, minute % 60)), Path(f'{day} {minute}.db'), 1)


def calendar(work_days: Iterable[tuple[int, list[int]]]) -> list[tuple[date, list[Backup]]]:
    """The days copies are made on, each with its copies in order."""
    day, found = FIRST_DAY, []
    for days, minutes in work_days:
        day += timedelta(days=days)
        found.append((day, [copy_at(day, minute) for minute in sorted(set(minutes))]))
    return found


def lasting(backups: list[Backup], count: int, period: str) -> set[Backup]:
    """The last copy of each of the newest periods: later ones take the place of earlier ones of the same period."""
    last = {backup.made_at.strftime(period): backup for backup in sorted(backups)}
    return set(list(last.values())[-count:])


def expected(backups: list[Backup], today: date) -> set[Backup]:
    return (
        {backup for backup in backups if backup.made_at.date() == today}
        | lasting(backups, DAILY, '%Y-%m-%d')
        | lasting(backups, WEEKLY, '%G-%V')
        | lasting(backups, MONTHLY, '%Y-%m')
    )


def after_every_day(work_days: list[tuple[int, list[int]]]) -> list[tuple[date, set[Backup], list[Backup]]]:
    """Lives the calendar: after each copy the ones that may go are gone. Day, what is left, all ever made."""
    left: set[Backup] = set()
    made: list[Backup] = []
    history = []
    for day, copies in calendar(work_days):
        for backup in copies:
            made.append(backup)
            left = kept(left | {backup}, day)
        history.append((day, left, list(made)))
    return history


@given(WORK_DAYS)
def test_what_stays_is_the_last_of_each_day_week_and_month(work_days: list[tuple[int, list[int]]]) -> None:
    day, left, made = after_every_day(work_days)[-1]
    assert kept(made, day) == expected(made, day)
    # Removing a little every day must lose nothing that would still be wanted later.
    assert left == expected(made, day)


@given(WORK_DAYS)
def test_there_are_never_too_many_and_the_newest_is_always_there(work_days: list[tuple[int, list[int]]]) -> None:
    for day, left, made in after_every_day(work_days):
        of_today = sum(backup.made_at.date() == day for backup in left)
        assert len(left) <= DAILY + WEEKLY + MONTHLY + of_today - 1
        assert made[-1] in left


@given(WORK_DAYS, st.integers(1, 1000))
def test_a_long_absence_removes_none(work_days: list[tuple[int, list[int]]], days: int) -> None:
    day, left, _ = after_every_day(work_days)[-1]
    gone = kept(left, day + timedelta(days=days))
    assert left - gone <= {backup for backup in left if backup.made_at.date() == day}
    assert max(left) in gone


def test_a_year_of_daily_work_leaves_seven_days_four_weeks_and_twelve_months() -> None:
    """31 December 2025 is a Wednesday."""
    days = [date(2025, 1, 1) + timedelta(days=n) for n in range(365)]
    left = kept([copy_at(day) for day in days], days[-1])
    assert sorted(backup.made_at.date() for backup in left) == [
        *(date(2025, month, last) for month, last in enumerate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30), start=1)),
        date(2025, 12, 14), date(2025, 12, 21), *(date(2025, 12, day) for day in range(25, 32)),
    ]  # fmt: skip


def test_weeks_at_the_turn_of_the_year_are_whole() -> None:
    """Monday 29 December 2025 and Thursday 1 January 2026 are of the same week."""
    days = [date(2025, 12, 8), date(2025, 12, 15), date(2025, 12, 22), date(2025, 12, 29), date(2026, 1, 1)]
    many = [copy_at(date(2026, 1, 12) + timedelta(days=n)) for n in range(7)]
    left = kept([*map(copy_at, days), *many], date(2026, 1, 18))
    assert {backup.made_at.date() for backup in left} >= {date(2025, 12, 22), date(2026, 1, 1), date(2025, 12, 29)}
    assert copy_at(date(2025, 12, 8)) not in left


def test_no_copy_is_no_trouble() -> None:
    assert kept([], FIRST_DAY) == set()
