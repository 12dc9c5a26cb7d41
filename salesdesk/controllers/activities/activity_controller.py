"""Calls, e-mails, meetings and tasks: planned, moved, put off, done. Each is one action, one undo step."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime

from salesdesk.controllers.activities import activity_edits
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult, NewAction
from salesdesk.domain.agenda.agenda import Section, days_of, moved_to_today
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import DealClosed, FieldInvalid, NotFound
from salesdesk.storage.agenda_query import (
    count_attempts,
    read_line,
    read_people_of,
    read_planned_between,
    read_planned_of,
)
from salesdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Done:
    """How an activity ended: her words, how long it took, and what comes next (None: nothing)."""

    result: ActivityResult | None = None
    text: str = ''
    minutes: int | None = None
    following: NewAction | None = None


class ActivityController:
    """The earliest planned activity of a deal is its next one; done, deleted or moved, another one takes its place."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def line(self, activity_id: int) -> AgendaLine | None:
        """An activity with its deal; None if it is gone."""
        return read_line(self._workspace.database, activity_id)

    def planned_of(self, deal_id: int) -> list[Activity]:
        return read_planned_of(self._workspace.database, deal_id)

    def people_of(self, deal_id: int) -> list[tuple[int, str]]:
        """Whom an activity of the deal may be with, by id and name; its main contact first."""
        return read_people_of(self._workspace.database, deal_id)

    def attempts(self, deal_id: int) -> int:
        """Calls in vain since somebody answered last."""
        return count_attempts(self._workspace.database, deal_id)

    def plan(self, deal_id: int, action: NewAction) -> None:
        """One more activity. DealClosed where nothing is waited for any more."""
        deal = self._workspace.reading().get(Deal, deal_id)
        if not deal.is_open:
            raise DealClosed(title=deal.title)
        with self._action('plan_action', deal_id) as work:
            work.save(activity_edits.made(work, deal_id, action))

    def edit(self, activity_id: int, action: NewAction) -> None:
        """The activity as the form says. What is done keeps its outcome."""
        with self._change('edit_activity', activity_id) as (work, activity):
            series_id = (activity.series_id or activity_id) if action.repeats else None
            work.save(activity_edits.as_planned(activity, action, series_id))

    def move(self, activity_id: int, on: date, minute: int | None) -> None:
        """To another day or hour; a put-off reminder is forgotten with it."""
        with self._change('move_activity', activity_id) as (work, activity):
            work.save(replace(activity, due_on=on, due_minute=minute, snoozed_until=None))

    def snooze(self, activity_id: int, until: datetime) -> None:
        """Its reminder waits until then. FieldInvalid if that has passed."""
        if until <= self._workspace.clock.now():
            raise FieldInvalid('snoozed_until', 'in_past')
        with self._change('snooze_activity', activity_id) as (work, activity):
            work.save(replace(activity, snoozed_until=until))

    def complete(self, activity_id: int, done: Done) -> None:
        """Done, and another one follows or none does."""
        with self._change('complete_action', activity_id) as (work, activity):
            minutes = activity.minutes if done.minutes is None else done.minutes
            finished = replace(activity, minutes=minutes)
            activity_edits.finish(work, finished, done.result, done.text, self._workspace.clock.zone)
            self._follow(work, activity.deal_id, done.following)

    def log(self, deal_id: int, kind: ActivityKind, done: Done, at: datetime | None = None) -> None:
        """What was done without having been planned. `at` None: now. FieldInvalid if it lies ahead."""
        now = self._workspace.clock.now()
        if at is not None and at > now:
            raise FieldInvalid('at', 'in_future')
        wall = wall_of(at or now, self._workspace.clock.zone)
        action = NewAction(kind, wall.date(), wall.hour * 60 + wall.minute, minutes=done.minutes)
        with self._action(f'log_{kind}', deal_id) as work:
            activity = activity_edits.made(work, deal_id, action)
            activity_edits.finish(work, activity, done.result, done.text, self._workspace.clock.zone, at)
            self._follow(work, deal_id, done.following)

    def is_kept(self, activity_id: int) -> bool:
        """Whether there is such an activity: a line that an import wrote into the history has none."""
        activity = self._workspace.reading().find(Activity, activity_id)
        return activity is not None and activity.deleted_at is None

    def correct(self, activity_id: int, done: Done) -> None:
        """Other words about what is done: outcome, length, text. `following` is not looked at."""
        with self._change('edit_activity', activity_id) as (work, activity):
            work.save(replace(activity, result=done.result, outcome=done.text.strip(), minutes=done.minutes))

    def delete(self, activity_id: int) -> None:
        """Out of the agenda; nothing is erased."""
        with self._change('delete_activity', activity_id) as (work, activity):
            work.save(replace(activity, is_next=False, deleted_at=work.now))

    def move_late_to_today(self) -> int:
        """Everything overdue on open deals is for today, in one action; returns how many there were."""
        clock = self._workspace.clock
        today = clock.today()
        lines = read_planned_between(self._workspace.database, *days_of(Section.LATE, today))
        late = [line.activity for line in lines]
        if late:
            wall = wall_of(clock.now(), clock.zone)
            with self._workspace.transaction(titled('move_late', count=len(late))) as work:
                for activity in late:
                    minute = moved_to_today(activity.due_minute, wall.hour * 60 + wall.minute)
                    work.save(replace(activity, due_on=today, due_minute=minute, snoozed_until=None))
                for deal_id in {activity.deal_id for activity in late}:
                    work.save(activity_edits.renew_next(work, work.get(Deal, deal_id)))
        return len(late)

    def _follow(self, work: UnitOfWork, deal_id: int, following: NewAction | None) -> None:
        if following is not None:
            work.save(activity_edits.made(work, deal_id, following))

    @contextmanager
    def _action(self, key: str, deal_id: int) -> Iterator[UnitOfWork]:
        """One action about a deal, which ends with its next action marked anew. NotFound if it is in the trash."""
        deal = self._workspace.reading().get(Deal, deal_id)
        if deal.deleted_at is not None:
            raise NotFound(kind='Deal', id=deal_id)
        with self._workspace.transaction(titled(key, title=deal.title)) as work:
            yield work
            work.save(activity_edits.renew_next(work, work.get(Deal, deal_id)))

    @contextmanager
    def _change(self, key: str, activity_id: int) -> Iterator[tuple[UnitOfWork, Activity]]:
        """The same about an activity that is there: NotFound if it was deleted meanwhile."""
        activity = self._workspace.reading().get(Activity, activity_id)
        if activity.deleted_at is not None:
            raise NotFound(kind='Activity', id=activity_id)
        with self._action(key, activity.deal_id) as work:
            yield work, work.get(Activity, activity_id)
