"""Reads what happened to a deal, newest first, a page at a time, from the four tables that tell it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from salesdesk.domain.activity import ActivityKind, ActivityResult
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import from_ms, maybe_instant, to_ms
from salesdesk.storage.timeline.event_entries import Names, entry_of_event
from salesdesk.storage.timeline.negotiated_entries import NEGOTIATED, STILL_THERE, completed

Row = tuple[Any, ...]

# Later than anything that can have happened.
_END = (1 << 62, 1 << 62)
_PAGE = 'AND ({at}, {id}) < (:at, :id) ORDER BY {at} DESC, {id} DESC LIMIT :limit'

_NOTES = f"""SELECT id, at, text, edited_at FROM note
    WHERE deal_id = :deal AND deleted_at IS NULL {_PAGE.format(at='at', id='id')}"""
# The activity itself, not the event of its having been done: what is corrected later is then seen.
_ACTIVITIES = f"""SELECT activity.id, done_at, outcome, kind, result, subject, minutes, place,
        IFNULL((SELECT name FROM contact WHERE contact.id = activity.contact_id), ''), activity.note FROM activity
    WHERE deal_id = :deal AND done_at IS NOT NULL AND deleted_at IS NULL
    {_PAGE.format(at='done_at', id='activity.id')}"""
_FILES = f"""SELECT id, added_at, name, size FROM attachment
    WHERE deal_id = :deal AND deleted_at IS NULL {_PAGE.format(at='added_at', id='id')}"""
# An activity that is there tells of itself; before version 2 its event did not name it, but was of the same instant.
_TOLD_BY_ACTIVITY = f"""kind = '{EventKind.ACTIVITY_DONE}' AND (detail LIKE '%"activity_id"%' OR EXISTS (
    SELECT 1 FROM activity WHERE activity.deal_id = :deal AND done_at = deal_event.at))"""
_EVENTS = f"""SELECT id, at, kind, from_stage_id, to_stage_id, amount, currency, text, detail FROM deal_event
    WHERE deal_id = :deal AND kind NOT IN ('{EventKind.EDITED}', '{EventKind.DELETED}', '{EventKind.RESTORED}')
    AND NOT ({_TOLD_BY_ACTIVITY}) AND {STILL_THERE} {_PAGE.format(at='at', id='id')}"""


@dataclass(frozen=True, slots=True)
class TimelinePosition:
    """Where a page ends: the next one starts behind it."""

    at: datetime
    id: int


def read_timeline(
    database: Database, deal_id: int, names: Names, behind: TimelinePosition | None, limit: int, today: date
) -> list[TimelineEntry]:
    """The newest entries behind that position. Each table gives as many as are asked for: no entry can be missed."""
    at, id_ = (to_ms(behind.at), behind.id) if behind else _END
    values = {'deal': deal_id, 'at': at, 'id': id_, 'limit': limit}
    sources: tuple[tuple[str, Callable[[Row], TimelineEntry]], ...] = (
        (_NOTES, _note), (_ACTIVITIES, _activity), (_FILES, _file), (_EVENTS, lambda row: entry_of_event(row, names)),
    )  # fmt: skip
    rows = [(row[1], row[0], row, entry_of) for sql, entry_of in sources for row in database.rows(sql, values)]
    # Only what is on the page is made; no two rows have the same id.
    rows.sort(key=lambda found: found[:2], reverse=True)
    entries = [entry_of(row) for _at, _id, row, entry_of in rows[:limit]]
    return [completed(database, entry, today) if entry.kind in NEGOTIATED else entry for entry in entries]


def _note(row: Row) -> TimelineEntry:
    id_, at, text, edited_at = row
    return TimelineEntry(id_, EntryKind.NOTE, from_ms(at), text, edited_at=maybe_instant(edited_at))


def _activity(row: Row) -> TimelineEntry:
    id_, at, text, kind, result, subject, minutes, place, contact, plan = row
    return TimelineEntry(
        id_, EntryKind.ACTIVITY, from_ms(at), text, activity=ActivityKind(kind),
        result=ActivityResult(result) if result else None, subject=subject, minutes=minutes, place=place,
        contact=contact, plan=plan,
    )  # fmt: skip


def _file(row: Row) -> TimelineEntry:
    id_, at, name, size = row
    return TimelineEntry(id_, EntryKind.FILE, from_ms(at), name=name, size=size)
