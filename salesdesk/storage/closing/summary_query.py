"""Reads what was done about one deal, by its indexes: what all other deals are costs nothing."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.closing.summarising import Made
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.schema.codecs import from_ms

# Those in the trash too: an old line of history would else tell of them again.
_DONE = """SELECT done_at, kind, IFNULL(result, ''), subject, IFNULL(contact.name, ''), outcome,
        activity.deleted_at IS NULL
    FROM activity LEFT JOIN contact ON contact.id = IFNULL(activity.contact_id, :contact)
    WHERE deal_id = :deal AND done_at IS NOT NULL ORDER BY done_at, activity.id"""

T = TypeVar('T')


def read_own(database: Database, kind: type[T], deal_id: int) -> list[T]:
    """The deal's promises, proposals or concessions that were not taken away, in the order in which they were made."""
    known = KINDS[kind]
    rows = database.rows(f'{known.select_sql} WHERE deal_id = ? AND deleted_at IS NULL ORDER BY id', (deal_id,))
    return [known.from_row(row) for row in rows]


def read_made(database: Database, deal: Deal, events: Iterable[DealEvent]) -> list[Made]:
    """What was done, in order; events: the deal's history, which alone tells of what was imported."""
    rows = database.rows(_DONE, {'deal': deal.id, 'contact': deal.contact_id})
    kept = [
        Made(from_ms(at), ActivityKind(kind), ActivityResult(result) if result else None, *words)
        for at, kind, result, *words, is_kept in rows
        if is_kept
    ]
    return sorted([*kept, *_told_alone(events, {row[0] for row in rows})], key=lambda one: one.at)


def _told_alone(events: Iterable[DealEvent], instants: set[int]) -> Iterator[Made]:
    """Before version 2 a line of history did not name its activity, but was of the same instant."""
    known = {from_ms(instant) for instant in instants}
    for event in events:
        if event.kind is EventKind.ACTIVITY_DONE and 'activity_id' not in event.detail and event.at not in known:
            result = event.detail.get('result')
            kind = ActivityKind(event.detail.get('kind', ActivityKind.TASK))
            subject = event.detail.get('subject', '')
            yield Made(event.at, kind, ActivityResult(result) if result else None, subject, words=event.text)
