"""Lines of history that tell of a record which may have changed since: they say how it stands now."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.promise import Promise
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.domain.proposals.feedback import Feedback
from salesdesk.domain.proposals.objection import Objection
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS

T = TypeVar('T')

# The id of the record in the line's detail, and its table.
RECORD_KEYS = {
    EventKind.PROMISED: ('promise_id', 'promise'),
    EventKind.CONCEDED: ('concession_id', 'concession'),
    EventKind.OBJECTED: ('objection_id', 'objection'),
    EventKind.CONTRACT_SIGNED: ('contract_id', 'contract'),
    EventKind.LINKED: ('link_id', 'deal_link'),
    EventKind.PROPOSAL_SENT: ('proposal_id', 'proposal'),
    EventKind.PROPOSAL_ANSWERED: ('proposal_id', 'proposal'),
    EventKind.FEEDBACK: ('feedback_id', 'feedback'),
}
_RECORD_ID = "CAST(NULLIF(deal_event.detail, '') ->> '{key}' AS INTEGER)"
# A promise that was deleted tells no more; what was undone has left no line at all.
STILL_THERE = (
    'CASE kind '
    + ' '.join(
        f"WHEN '{kind}' THEN (SELECT deleted_at FROM {table} WHERE {table}.id = {_RECORD_ID.format(key=key)})"
        for kind, (key, table) in RECORD_KEYS.items()
    )
    + ' END IS NULL'
)

NEGOTIATED = frozenset(EntryKind(str(kind)) for kind in RECORD_KEYS)


def completed(database: Database, entry: TimelineEntry, today: date) -> TimelineEntry:
    """The line with what its record says today."""
    told: dict[str, Any] = {}
    match entry.kind:
        case EntryKind.OBJECTED if (objection := _find(database, Objection, entry.record_id)) is not None:
            told = {'text': objection.text, 'reply': objection.answer, 'worked': objection.worked}
        case EntryKind.PROMISED if (promise := _find(database, Promise, entry.record_id)) is not None:
            told = {'text': promise.text, 'day': promise.due_on, 'state': promise.told(today)}
        case EntryKind.CONCEDED if (concession := _find(database, Concession, entry.record_id)) is not None:
            told = {'text': concession.text, 'reply': concession.counterpart}
        case EntryKind.CONTRACT_SIGNED if (contract := _find(database, Contract, entry.record_id)) is not None:
            told = {'text': contract.note, 'name': contract.title}
        case EntryKind.FEEDBACK if (feedback := _find(database, Feedback, entry.record_id)) is not None:
            told = {'text': feedback.liked, 'reply': feedback.blocks}
        case EntryKind.LINKED:
            title = database.value('SELECT title FROM deal WHERE id = ?', (entry.record_id,))
            told = {'name': title or ''}
    return replace(entry, **told)


def _find(database: Database, kind: type[T], record_id: int) -> T | None:
    record_kind = KINDS[kind]
    row = database.row(f'{record_kind.select_sql} WHERE id = ?', (record_id,))
    return record_kind.from_row(row) if row else None
