"""What was said in the sample: calls, e-mails, meetings and notes on the days they were made."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from salesdesk.controllers.activities.activity_edits import finish, made
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.domain.agenda.wall_clock import instant_of
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.note import Note
from salesdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class SampleDay:
    """When the sample is made, and where."""

    today: date
    zone: tzinfo | None
    now: datetime


def write_exchanges(work: UnitOfWork, deal: Deal, lines: Iterable[dict[str, Any]], day: SampleDay) -> None:
    """In the order of the file. What a sample made early in the morning has not reached yet was a moment ago."""
    for line in lines:
        on, minute = day.today - timedelta(days=line.get('days_ago', 0)), minute_of(line['time'])
        work.now = min(instant_of(on, minute, day.zone), day.now)
        if line['kind'] == 'note':
            work.save(Note(work.new_id(), work.now, line['text'], deal.id))
            continue
        action = NewAction(ActivityKind(line['kind']), on, minute, line['subject'], line.get('minutes'))
        finish(work, made(work, deal.id, action), ActivityResult(line['result']), line['text'], day.zone)


def minute_of(text: str) -> int:
    """'9:05' as minutes after midnight."""
    hour, minute = (int(part) for part in text.split(':'))
    return hour * 60 + minute
