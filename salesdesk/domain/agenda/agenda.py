"""The page Today: what is to be done, in sections and in one fixed order."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar


class Section(StrEnum):
    """The parts of the page, from top to bottom. A day belongs to the first one that claims it."""

    LATE = 'late'
    TODAY = 'today'
    TOMORROW = 'tomorrow'
    THIS_WEEK = 'this_week'
    LATER = 'later'


class Dated(Protocol):
    """What the agenda reads of an activity: a day, minutes after midnight if an hour was set, a time-ordered id."""

    @property
    def id(self) -> int: ...
    @property
    def due_on(self) -> date: ...
    @property
    def due_minute(self) -> int | None: ...


Planned = TypeVar('Planned', bound=Dated)


def section_of(due_on: date, today: date) -> Section:
    """Today stays today until midnight, whatever the hour; this week ends with its Sunday."""
    ahead = (due_on - today).days
    if ahead < 0:
        return Section.LATE
    if ahead <= 1:
        return Section.TOMORROW if ahead else Section.TODAY
    return Section.THIS_WEEK if ahead <= 6 - today.weekday() else Section.LATER


def days_of(section: Section, today: date) -> tuple[date, date]:
    """The first and the last day of a section; the last before the first where the week leaves it none."""
    sunday = today + timedelta(6 - today.weekday())
    tomorrow = today + timedelta(1)
    return {
        Section.LATE: (date.min, today - timedelta(1)),
        Section.TODAY: (today, today),
        Section.TOMORROW: (tomorrow, tomorrow),
        Section.THIS_WEEK: (tomorrow + timedelta(1), sunday),
        Section.LATER: (max(tomorrow, sunday) + timedelta(1), date.max),
    }[section]


def agenda_of(activities: Iterable[Planned], today: date) -> Mapping[Section, tuple[Planned, ...]]:
    """Every section with its activities, empty ones too.

    The order, the same in each section and the one the screen explains: the oldest day first; within a day those with
    an hour, by hour; then those without one, in the order they were planned. Amounts do not count, so a line keeps its
    place while a deal is edited, and two currencies need no rate.
    """
    sections: dict[Section, list[Planned]] = {section: [] for section in Section}
    for activity in sorted(activities, key=agenda_order):
        sections[section_of(activity.due_on, today)].append(activity)
    return {section: tuple(members) for section, members in sections.items()}


def agenda_order(activity: Dated) -> tuple[date, bool, int, int]:
    """Sorts activities as agenda_of says."""
    return activity.due_on, activity.due_minute is None, activity.due_minute or 0, activity.id


def moved_to_today(due_minute: int | None, minute_now: int) -> int | None:
    """The hour a late activity has once it is moved to today: its own if that is still to come, else none."""
    return due_minute if due_minute is not None and due_minute > minute_now else None


def week_of(day: date) -> tuple[date, ...]:
    """The days from Monday to Sunday around a day: the calendar's columns."""
    monday = day - timedelta(day.weekday())
    return tuple(monday + timedelta(ahead) for ahead in range(7))
