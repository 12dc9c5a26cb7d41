"""When an activity reminds the seller of itself, and which reminders are due since she was last reminded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Generic, Protocol, TypeVar

from salesdesk.domain.agenda.wall_clock import instant_of


class Remindable(Protocol):
    """What a reminder reads of an activity. due_minute None: a day without an hour; snoozed_until is an instant."""

    @property
    def id(self) -> int: ...
    @property
    def due_on(self) -> date: ...
    @property
    def due_minute(self) -> int | None: ...
    @property
    def snoozed_until(self) -> datetime | None: ...
    @property
    def done_at(self) -> datetime | None: ...
    @property
    def deleted_at(self) -> datetime | None: ...


Planned = TypeVar('Planned', bound=Remindable)


@dataclass(frozen=True, slots=True)
class Reminder(Generic[Planned]):
    """An activity whose hour has come, and the instant it came."""

    activity: Planned
    due_at: datetime


@dataclass(frozen=True, slots=True)
class DueReminders(Generic[Planned]):
    """Oldest first: those that came while the program did not run, shown together, and those to announce one by one."""

    missed: tuple[Reminder[Planned], ...]
    fresh: tuple[Reminder[Planned], ...]


def due_at(activity: Remindable, zone: tzinfo | None, default_minute: int) -> datetime:
    """The UTC instant of its reminder: its hour in the seller's zone, `default_minute` of its day where it has none,
    and not before it was snoozed to. A snooze never brings it forward: the activity may have been moved since."""
    minute = default_minute if activity.due_minute is None else activity.due_minute
    instant = instant_of(activity.due_on, minute, zone)
    return max(instant, activity.snoozed_until) if activity.snoozed_until else instant


def due_between(
    activities: Iterable[Planned],
    last_look: datetime,
    now: datetime,
    zone: tzinfo | None,
    default_minute: int,
    started_at: datetime | None = None,
) -> DueReminders[Planned]:
    """The reminders of open activities that came after the last look, up to now.

    Looks that follow one another (each begins where the last one ended, also over a restart) announce an activity once.
    The caller keeps `now` as its last look even where the clock was put back: better twice than never. What came by
    `started_at`, when the program started or the computer woke up, was missed; None: nothing was.
    """
    coming = (Reminder(activity, due_at(activity, zone, default_minute)) for activity in activities if _open(activity))
    due = sorted(
        (reminder for reminder in coming if last_look < reminder.due_at <= now),
        key=lambda reminder: (reminder.due_at, reminder.activity.id),
    )
    missed = [reminder for reminder in due if started_at is not None and reminder.due_at <= started_at]
    return DueReminders(tuple(missed), tuple(due[len(missed) :]))


def next_due_at(
    activities: Iterable[Remindable], now: datetime, zone: tzinfo | None, default_minute: int
) -> datetime | None:
    """When the next reminder comes, so that a timer may sleep until then; None when none is planned."""
    instants = (due_at(activity, zone, default_minute) for activity in activities if _open(activity))
    return min((instant for instant in instants if instant > now), default=None)


def _open(activity: Remindable) -> bool:
    return activity.done_at is None and activity.deleted_at is None
