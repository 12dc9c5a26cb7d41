"""Calls, e-mails, meetings and tasks: planned, moved, put off, done. Each is one action, one undo step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from salesdesk.controllers.activities import activity_edits
from salesdesk.controllers.workspace import ActionTitle, Workspace, titled
from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult, NewAction
from salesdesk.domain.agenda import moved_to_today
from salesdesk.domain.agenda_line import AgendaLine
from salesdesk.domain.deal import Deal
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.wall_clock import wall_of
from salesdesk.storage.agenda_query import count_attempts, read_line, read_planned, read_planned_of
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

    def attempts(self, deal_id: int) -> int:
        """Calls in vain since somebody answered last."""
        return count_attempts(self._workspace.database, deal_id)

    def plan(self, deal_id: int, action: NewAction) -> None:
        """One more activity."""
        with self._acting('plan_action', deal_id) as act:
            act.work.save(activity_edits.add(act.work, act.deal, action))

    def edit(self, activity_id: int, action: NewAction) -> None:
        """The activity as the form says. What is done keeps its outcome."""
        with self._acting_on('edit_activity', activity_id) as act:
            changed = replace(
                act.activity, kind=action.kind, due_on=action.on, due_minute=action.minute,
                subject=action.subject.strip(), minutes=action.minutes, place=action.place.strip(),
                note=action.note.strip(), contact_id=action.contact_id, repeats=action.repeats,
                series_id=(act.activity.series_id or activity_id) if action.repeats else None,
            )  # fmt: skip
            act.save(changed)

    def move(self, activity_id: int, on: date, minute: int | None) -> None:
        """To another day or hour; a put-off reminder is forgotten with it."""
        with self._acting_on('move_activity', activity_id) as act:
            act.save(replace(act.activity, due_on=on, due_minute=minute, snoozed_until=None))

    def snooze(self, activity_id: int, until: datetime) -> None:
        """Its reminder waits until then. FieldInvalid if that has passed."""
        if until <= self._workspace.clock.now():
            raise FieldInvalid('snoozed_until', 'in_past')
        with self._acting_on('snooze_activity', activity_id) as act:
            act.save(replace(act.activity, snoozed_until=until))

    def complete(self, activity_id: int, done: Done) -> None:
        """Done, and another one follows or none does."""
        with self._acting_on('complete_action', activity_id) as act:
            activity = act.activity if done.minutes is None else replace(act.activity, minutes=done.minutes)
            activity_edits.finish(act.work, activity, done.result, done.text, self._workspace.clock.zone)
            act.follow(done.following)

    def log(self, deal_id: int, kind: ActivityKind, done: Done, at: datetime | None = None) -> None:
        """What was done without having been planned. `at` None: now. FieldInvalid if it lies ahead."""
        now = self._workspace.clock.now()
        if at is not None and at > now:
            raise FieldInvalid('at', 'in_future')
        with self._acting(f'log_{kind}', deal_id) as act:
            day = wall_of(at or now, self._workspace.clock.zone)
            action = NewAction(kind, day.date(), day.hour * 60 + day.minute, minutes=done.minutes)
            activity = activity_edits.made(act.work, deal_id, action)
            finished = replace(activity, done_at=at or now, outcome=done.text.strip(), result=done.result)
            act.work.save(finished)
            activity_edits.record_done(act.work, finished)
            act.follow(done.following)

    def delete(self, activity_id: int) -> None:
        """Out of the agenda; nothing is erased."""
        with self._acting_on('delete_activity', activity_id) as act:
            act.save(replace(act.activity, is_next=False, deleted_at=act.work.now))

    def move_late_to_today(self) -> int:
        """Everything overdue on open deals is for today, in one action; returns how many there were."""
        clock = self._workspace.clock
        today = clock.today()
        late = [line.activity for line in read_planned(self._workspace.database, today) if line.due_on < today]
        if late:
            wall = wall_of(clock.now(), clock.zone)
            with self._workspace.transaction(titled('move_late', count=len(late))) as work:
                for activity in late:
                    minute = moved_to_today(activity.due_minute, wall.hour * 60 + wall.minute)
                    work.save(replace(activity, due_on=today, due_minute=minute, snoozed_until=None))
                for deal_id in {activity.deal_id for activity in late}:
                    work.save(activity_edits.renew_next(work, work.get(Deal, deal_id)))
        return len(late)

    def _acting(self, key: str, deal_id: int) -> '_Acting':
        return _Acting(self._workspace, key, lambda work: work.get(Deal, deal_id))

    def _acting_on(self, key: str, activity_id: int) -> '_ActingOn':
        activity = self._workspace.reading().get(Activity, activity_id)
        return _ActingOn(self._workspace, key, activity)


class _Acting:
    """One action about a deal: its transaction, its deal, and what follows."""

    def __init__(self, workspace: Workspace, key: str, find: Callable[[UnitOfWork], Deal]) -> None:
        self._find = find
        deal = find(workspace.reading())
        self._transaction = workspace.transaction(_title(key, deal))

    def __enter__(self) -> '_Acting':
        self.work = self._transaction.__enter__()
        self.deal = self._find(self.work)
        return self

    def __exit__(self, *raised: object) -> bool | None:
        return self._transaction.__exit__(*raised)  # type: ignore[arg-type]

    def follow(self, following: NewAction | None) -> None:
        """Plans what comes next, if anything does, and marks the deal's next action anew."""
        if following is not None:
            self.work.save(activity_edits.made(self.work, self.deal.id, following))
        self.work.save(activity_edits.renew_next(self.work, self.deal))


class _ActingOn(_Acting):
    """The same about an activity of the deal."""

    def __init__(self, workspace: Workspace, key: str, activity: Activity) -> None:
        super().__init__(workspace, key, lambda work: work.get(Deal, activity.deal_id))
        self._id = activity.id

    def __enter__(self) -> '_ActingOn':
        super().__enter__()
        self.activity = self.work.get(Activity, self._id)
        return self

    def save(self, activity: Activity) -> None:
        self.work.save(activity)
        self.follow(None)


def _title(key: str, deal: Deal) -> ActionTitle:
    return titled(key, title=deal.title)
