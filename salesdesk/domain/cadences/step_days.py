"""On which days the steps of a cadence fall."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from salesdesk.domain.activity import Activity
from salesdesk.domain.agenda.working_calendar import WorkingCalendar
from salesdesk.domain.cadences.cadence import CadenceStep
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunState


@dataclass(frozen=True, slots=True)
class Moment:
    """Where she is: her day, and the minutes since its midnight."""

    day: date
    minute: int


def first_day(calendar: WorkingCalendar, now: Moment) -> date:
    """The working day from which steps are counted: today, unless her hours are over."""
    return calendar.on_or_after(now.day if now.minute <= calendar.ends else now.day + timedelta(days=1))


def day_of(calendar: WorkingCalendar, started_on: date, step: CadenceStep) -> date:
    return calendar.plus(started_on, step.day)


def minute_of(calendar: WorkingCalendar, on: date, step: CadenceStep, now: Moment) -> int | None:
    """Within her hours; None, some time of that day, for an hour that has passed."""
    minute = calendar.within_hours(step.minute)
    return None if minute is not None and on == now.day and minute <= now.minute else minute


@dataclass(frozen=True, slots=True)
class Laid:
    """An activity that a step laid into the agenda."""

    activity: Activity
    step: CadenceStep

    @property
    def is_open(self) -> bool:
        return self.activity.done_at is None and self.activity.deleted_at is None

    def waits_for(self, run: CadenceRun) -> bool:
        """Whether it is planned, or was taken away by a pause of the run and is to come back."""
        paused = run.state is RunState.PAUSED and self.activity.deleted_at == run.state_at
        return self.is_open or (paused and self.activity.done_at is None)

    def is_moved(self, calendar: WorkingCalendar, started_on: date) -> bool:
        """Whether she gave it another day than its own: that day is kept."""
        return self.activity.due_on != day_of(calendar, started_on, self.step)


def start_after_break(
    calendar: WorkingCalendar, started_on: date, paused_on: date, now: Moment, left: Iterable[Laid]
) -> date:
    """The day to count from after a break: as much later as the break was long, and so that nothing is late at once."""
    today = first_day(calendar, now)
    behind = max(0, calendar.between(paused_on, today))
    first = min((day_of(calendar, started_on, one.step) for one in left), default=today)
    return calendar.plus(started_on, max(behind, calendar.between(first, today), 0))
