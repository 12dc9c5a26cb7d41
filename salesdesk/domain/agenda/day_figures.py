"""How far the seller's day is: done and planned, by kind of activity."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Protocol

from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.agenda.wall_clock import wall_of


class Doable(Protocol):
    """What the figures read of an activity."""

    @property
    def kind(self) -> ActivityKind: ...
    @property
    def due_on(self) -> date: ...
    @property
    def done_at(self) -> datetime | None: ...
    @property
    def deleted_at(self) -> datetime | None: ...


@dataclass(frozen=True, slots=True)
class Progress:
    """So many done of so many that are the day's work, the done ones included."""

    done: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class DayFigures:
    """The whole day, and every kind in the order of ActivityKind, also one with nothing to do."""

    total: Progress
    by_kind: Mapping[ActivityKind, Progress]


def day_figures(activities: Iterable[Doable], today: date, zone: tzinfo | None) -> DayFigures:
    """A day's work is what was done on it, planned for it or not, and what still waits: due today, or late."""
    done: Counter[ActivityKind] = Counter()
    waiting: Counter[ActivityKind] = Counter()
    for activity in activities:
        if activity.deleted_at is not None:
            continue
        if activity.done_at is None:
            waiting[activity.kind] += activity.due_on <= today
        else:
            done[activity.kind] += wall_of(activity.done_at, zone).date() == today
    by_kind = {kind: Progress(done[kind], done[kind] + waiting[kind]) for kind in ActivityKind}
    return DayFigures(Progress(done.total(), done.total() + waiting.total()), by_kind)
