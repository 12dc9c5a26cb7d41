"""Calls, e-mails, meetings and tasks: planned, then done."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from salesdesk.domain.next_action import ActivityKind, NextAction

__all__ = ['REACHING', 'Activity', 'ActivityKind', 'ActivityResult', 'NewAction', 'NextAction']

# A task does not reach whoever does not want to be contacted.
REACHING = frozenset((ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING))


class ActivityResult(StrEnum):
    """How a call or another activity ended; '' in a row that does not say."""

    ANSWERED = 'answered'
    VOICEMAIL = 'voicemail'
    NO_ANSWER = 'no_answer'
    DONE = 'done'
    POSTPONED = 'postponed'


@dataclass(frozen=True, slots=True)
class NewAction:
    """An action the seller plans, before it has an id. minutes is its duration, repeats an RRULE ('' for once)."""

    kind: ActivityKind
    on: date
    minute: int | None = None
    subject: str = ''
    minutes: int | None = None
    place: str = ''
    note: str = ''
    contact_id: int | None = None
    repeats: str = ''


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity of a deal. due_minute counts from local midnight; is_next marks at most one per deal.

    minutes is its duration; repeats an RRULE, '' for once; series_id the first activity of a repeated one;
    outcome what she wrote about it when it was done, result how it ended.
    """

    id: int
    deal_id: int
    kind: ActivityKind
    due_on: date
    due_minute: int | None
    subject: str
    is_next: bool
    created_at: datetime
    done_at: datetime | None = None
    outcome: str = ''
    deleted_at: datetime | None = None
    contact_id: int | None = None
    minutes: int | None = None
    place: str = ''
    note: str = ''
    repeats: str = ''
    series_id: int | None = None
    result: ActivityResult | None = None
    snoozed_until: datetime | None = None

    @property
    def as_next_action(self) -> NextAction:
        return NextAction(self.kind, self.due_on, self.due_minute)
