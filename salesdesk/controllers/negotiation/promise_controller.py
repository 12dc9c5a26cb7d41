"""What the two sides of a deal promised each other, and whether they kept it."""

from dataclasses import replace
from datetime import date
from typing import Any

from salesdesk.controllers.activities.activity_edits import finish, plan_also, renew_next
from salesdesk.controllers.negotiation.deal_records import DealRecords
from salesdesk.domain.activity import Activity, NewAction
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.storage.unit_of_work import UnitOfWork


class PromiseController(DealRecords[Promise]):
    """A promise and the action planned to keep it go together: one that is kept is done, one that is deleted is off."""

    kind = Promise
    name = 'promise'

    def add(
        self, deal_id: int, side: Side, text: str, due_on: date | None = None, plan: NewAction | None = None
    ) -> int:
        """A new promise, with an action planned for it if wanted; returns its id. FieldInvalid without words."""
        words = self._required(text)
        with self._acting('add', deal_id) as work:
            activity_id = plan_also(work, deal_id, plan) if plan is not None else None
            promise = Promise(work.new_id(), deal_id, side, words, work.now, due_on, activity_id=activity_id)
            work.save(promise)
            detail = {'promise_id': str(promise.id), 'side': str(side)}
            work.record_event(DealEvent(deal_id, work.now, EventKind.PROMISED, text=words, detail=detail))
        return promise.id

    def edit(self, promise_id: int, text: str, due_on: date | None) -> None:
        words = self._required(text)
        with self._changing('edit', promise_id) as (work, promise):
            work.save(replace(promise, text=words, due_on=due_on))

    def keep(self, promise_id: int, on: date | None = None) -> None:
        """Kept on that day, or today; its action is done with it. FieldInvalid for a day to come."""
        day = self._past('kept_on', on)
        with self._changing('keep', promise_id) as (work, promise):
            work.save(replace(promise, kept_on=day, broken_on=None))
            activity = self._planned(work, promise)
            if activity is not None:
                finish(work, activity, None, '', self._workspace.clock.zone)
                _renew(work, promise)

    def break_(self, promise_id: int, on: date | None = None) -> None:
        """Not kept, and it will not be."""
        day = self._past('broken_on', on)
        with self._changing('break', promise_id) as (work, promise):
            work.save(replace(promise, broken_on=day, kept_on=None))

    def reopen(self, promise_id: int) -> None:
        """Neither kept nor broken after all."""
        with self._changing('reopen', promise_id) as (work, promise):
            work.save(replace(promise, kept_on=None, broken_on=None))

    def _save_deleted(self, work: UnitOfWork, record: Any) -> None:
        super()._save_deleted(work, record)
        activity = self._planned(work, record)
        if activity is not None:
            work.save(replace(activity, is_next=False, deleted_at=work.now))
            _renew(work, record)

    def _planned(self, work: UnitOfWork, promise: Promise) -> Activity | None:
        activity = work.find(Activity, promise.activity_id) if promise.activity_id else None
        return activity if activity and activity.done_at is None and activity.deleted_at is None else None


def _renew(work: UnitOfWork, promise: Promise) -> None:
    work.save(renew_next(work, work.get(Deal, promise.deal_id)))
