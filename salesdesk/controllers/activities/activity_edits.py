"""The small writes around an activity, each inside the action of its caller."""

from dataclasses import replace
from datetime import date, datetime, tzinfo

from salesdesk.domain.activity import Activity, ActivityResult, NewAction
from salesdesk.domain.agenda.recurrence import next_due
from salesdesk.domain.agenda.rrule import parse_rrule
from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.closing.promise import Promise
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.storage.agenda_query import read_planned_of
from salesdesk.storage.unit_of_work import UnitOfWork

# These did not reach anybody: what they were to keep is still promised.
_IN_VAIN = frozenset({ActivityResult.NO_ANSWER, ActivityResult.VOICEMAIL, ActivityResult.POSTPONED})
_PROMISED = """SELECT id FROM promise
    WHERE activity_id = ? AND kept_on IS NULL AND broken_on IS NULL AND deleted_at IS NULL"""


def made(work: UnitOfWork, deal_id: int, action: NewAction, *, series_id: int | None = None) -> Activity:
    """A planned activity, not yet saved. A repeated one is the first of its series unless it is told of which."""
    new_id = work.new_id()
    if action.repeats and series_id is None:
        series_id = new_id
    return Activity(
        new_id, deal_id, action.kind, action.on, action.minute, action.subject.strip(), False, work.now,
        contact_id=action.contact_id, minutes=action.minutes, place=action.place.strip(), note=action.note.strip(),
        repeats=action.repeats, series_id=series_id,
    )  # fmt: skip


def as_planned(activity: Activity, action: NewAction, series_id: int | None) -> Activity:
    """The activity with what the form says."""
    return replace(
        activity, kind=action.kind, due_on=action.on, due_minute=action.minute, subject=action.subject.strip(),
        minutes=action.minutes, place=action.place.strip(), note=action.note.strip(), contact_id=action.contact_id,
        repeats=action.repeats, series_id=series_id,
    )  # fmt: skip


def renew_next(work: UnitOfWork, deal: Deal) -> Deal:
    """Marks the earliest planned activity as the deal's next, and no other; the deal comes back, not yet saved."""
    planned = read_planned_of(work.database, deal.id)
    first = planned[0].id if planned else None
    # The old mark goes before the new one comes: the database allows one at a time.
    for activity in planned:
        if activity.is_next and activity.id != first:
            work.save(replace(activity, is_next=False))
    if planned and not planned[0].is_next:
        work.save(replace(planned[0], is_next=True))
    return replace(deal, next_action=planned[0].as_next_action if planned else None)


def plan_also(work: UnitOfWork, deal_id: int, action: NewAction) -> int:
    """One more planned activity of the deal, inside the action of the caller; its id."""
    activity = made(work, deal_id, action)
    work.save(activity)
    work.save(renew_next(work, work.get(Deal, deal_id)))
    return activity.id


def finish(
    work: UnitOfWork, activity: Activity, result: ActivityResult | None, text: str, zone: tzinfo | None,
    at: datetime | None = None,
) -> None:  # fmt: skip
    """The activity is done; a repeated one comes back on its next day, and what was promised with it is kept."""
    done = replace(activity, is_next=False, done_at=at or work.now, outcome=text.strip(), result=result)
    work.save(done)
    record_done(work, done)
    wall = wall_of(at or work.now, zone)
    if result not in _IN_VAIN:
        _keep_promise(work, activity.id, wall.date())
    if activity.repeats:
        _repeat(work, activity, wall)


def _keep_promise(work: UnitOfWork, activity_id: int, on: date) -> None:
    for (promise_id,) in work.database.rows(_PROMISED, (activity_id,)):
        work.save(replace(work.get(Promise, promise_id), kept_on=on))


def record_done(work: UnitOfWork, done: Activity) -> None:
    """One line of history: it stays even where the activity is edited later."""
    detail = {'kind': str(done.kind), 'due_on': done.due_on.isoformat(), 'subject': done.subject}
    detail |= {'activity_id': str(done.id)} | ({'result': str(done.result)} if done.result else {})
    at = done.done_at or work.now
    work.record_event(DealEvent(done.deal_id, at, EventKind.ACTIVITY_DONE, text=done.outcome, detail=detail))


def _repeat(work: UnitOfWork, activity: Activity, done_on: datetime) -> None:
    first = work.find(Activity, activity.series_id) if activity.series_id else None
    start = (first or activity).due_on
    on = next_due(parse_rrule(activity.repeats), start, activity.due_on, done_on.date())
    if on is not None:
        again = NewAction(
            activity.kind, on, activity.due_minute, activity.subject, activity.minutes, activity.place, activity.note,
            activity.contact_id, activity.repeats,
        )  # fmt: skip
        work.save(made(work, activity.deal_id, again, series_id=activity.series_id or activity.id))
