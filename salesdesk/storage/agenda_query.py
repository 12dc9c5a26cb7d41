"""Reads activities with their deals: what is planned, what was done, what a deal still waits for."""

from datetime import date, datetime
from typing import Any

from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.schema.codecs import maybe_money, to_ms

_KIND = KINDS[Activity]
_COLUMNS = ', '.join(f'activity.{column}' for column in _KIND.columns)
_ALIVE = 'activity.deleted_at IS NULL AND deal.deleted_at IS NULL'
# An activity of a deal that was closed or thrown away is no work any more; what was done stays done.
_ALL_LINES = f"""SELECT {_COLUMNS}, deal.title, IFNULL(organization.name, ''), IFNULL(contact.name, ''),
        IFNULL(contact.phone, ''), IFNULL((SELECT value FROM contact_point WHERE kind = 'address' AND deleted_at IS NULL
            AND (contact_id = contact.id OR organization_id = deal.organization_id)
            ORDER BY contact_id IS NULL, position LIMIT 1), ''),
        deal.stage_id, deal.pipeline_id, deal.amount, deal.currency
    FROM activity JOIN deal ON deal.id = activity.deal_id
        LEFT JOIN organization ON organization.id = deal.organization_id
        LEFT JOIN contact ON contact.id = IFNULL(activity.contact_id, deal.contact_id)"""
_LINES = f'{_ALL_LINES} WHERE {_ALIVE}'
_PLANNED = 'AND activity.done_at IS NULL AND deal.won_at IS NULL AND deal.lost_at IS NULL'


def read_planned(database: Database, until: date | None = None, limit: int = 1000) -> list[AgendaLine]:
    """What is planned on open deals, the earliest first; until a day, that day included."""
    wanted = '' if until is None else 'AND activity.due_on <= :until'
    sql = f"""{_LINES} {_PLANNED} {wanted}
        ORDER BY activity.due_on, activity.due_minute IS NULL, activity.due_minute, activity.id LIMIT :limit"""
    values = {'limit': limit} if until is None else {'until': until.isoformat(), 'limit': limit}
    return [_line(row) for row in database.rows(sql, values)]


def read_planned_between(database: Database, first: date, last: date, limit: int = -1) -> list[AgendaLine]:
    """What is planned from a day to another, both included: a week of the calendar, a section of the agenda."""
    order = 'ORDER BY activity.due_on, activity.due_minute IS NULL, activity.due_minute, activity.id LIMIT ?'
    # Which they are first: names and addresses are looked up for those alone that are shown.
    which = f"""SELECT activity.id FROM activity JOIN deal ON deal.id = activity.deal_id
        WHERE {_ALIVE} {_PLANNED} AND activity.due_on BETWEEN ? AND ? {order}"""
    sql = f'{_LINES} AND activity.id IN ({which}) {order}'
    values = (first.isoformat(), last.isoformat(), limit, limit)
    return [_line(row) for row in database.rows(sql, values)]


def count_planned_between(database: Database, first: date, last: date, most: int) -> dict[ActivityKind, int]:
    """How many are planned from a day to another, by kind; counting stops at `most` of them all."""
    sql = f"""SELECT kind, COUNT(*) FROM (SELECT activity.kind FROM activity JOIN deal ON deal.id = activity.deal_id
        WHERE {_ALIVE} {_PLANNED} AND activity.due_on BETWEEN ? AND ? LIMIT ?) GROUP BY kind"""
    rows = database.rows(sql, (first.isoformat(), last.isoformat(), most))
    return {ActivityKind(kind): count for kind, count in rows}


def read_next_meeting(database: Database, first: date, last: date, minute: int, lasts: int) -> AgendaLine | None:
    """The first meeting from a day to another that is not over at that minute of the first day.

    lasts: how long one without a duration is, in minutes.
    """
    sql = f"""{_LINES} {_PLANNED} AND activity.kind = :kind AND activity.due_on BETWEEN :first AND :last
        AND (activity.due_on > :first OR activity.due_minute IS NULL
            OR activity.due_minute + IFNULL(activity.minutes, :lasts) > :minute)
        ORDER BY activity.due_on, activity.due_minute IS NULL, activity.due_minute, activity.id LIMIT 1"""
    values = {
        'kind': str(ActivityKind.MEETING), 'first': first.isoformat(), 'last': last.isoformat(), 'minute': minute,
        'lasts': lasts,
    }  # fmt: skip
    row = database.row(sql, values)
    return _line(row) if row else None


def read_snoozed_between(database: Database, start: datetime, end: datetime, due_until: date) -> list[AgendaLine]:
    """What was put off to an instant from one to another, the first left out, and was due by a day."""
    sql = f"""{_LINES} {_PLANNED} AND activity.due_on <= ? AND activity.snoozed_until > ?
        AND activity.snoozed_until <= ?"""
    return [_line(row) for row in database.rows(sql, (due_until.isoformat(), to_ms(start), to_ms(end)))]


def read_done_between(database: Database, start: datetime, end: datetime, limit: int = -1) -> list[AgendaLine]:
    """What was done from an instant to another, the end left out; the latest first."""
    sql = f"""{_LINES} AND activity.done_at >= ? AND activity.done_at < ?
        ORDER BY activity.done_at DESC, activity.id DESC LIMIT ?"""
    return [_line(row) for row in database.rows(sql, (to_ms(start), to_ms(end), limit))]


def count_done_between(database: Database, start: datetime, end: datetime) -> dict[ActivityKind, int]:
    """How many were done, by kind; the end left out."""
    sql = f"""SELECT activity.kind, COUNT(*) FROM activity JOIN deal ON deal.id = activity.deal_id
        WHERE {_ALIVE} AND activity.done_at >= ? AND activity.done_at < ? GROUP BY 1"""
    return {ActivityKind(kind): count for kind, count in database.rows(sql, (to_ms(start), to_ms(end)))}


def read_line(database: Database, activity_id: int) -> AgendaLine | None:
    """One activity with its deal."""
    row = database.row(f'{_LINES} AND activity.id = ?', (activity_id,))
    return _line(row) if row else None


def read_waiting(database: Database, activity_id: int) -> AgendaLine | None:
    """One activity that is planned on an open deal."""
    row = database.row(f'{_LINES} {_PLANNED} AND activity.id = ?', (activity_id,))
    return _line(row) if row else None


def read_deleted_since(database: Database, since: datetime, limit: int) -> list[AgendaLine]:
    """What was planned and was deleted from an instant on, the latest first."""
    sql = f"""{_ALL_LINES} WHERE activity.deleted_at >= ? AND activity.done_at IS NULL
        ORDER BY activity.deleted_at DESC, activity.id LIMIT ?"""
    return [_line(row) for row in database.rows(sql, (to_ms(since), limit))]


def read_planned_of(database: Database, deal_id: int) -> list[Activity]:
    """What a deal still waits for, the earliest first."""
    sql = f"""{_KIND.select_sql} WHERE deal_id = ? AND done_at IS NULL AND deleted_at IS NULL
        ORDER BY due_on, due_minute IS NULL, due_minute, id"""
    return [_KIND.from_row(row) for row in database.rows(sql, (deal_id,))]


def read_people_of(database: Database, deal_id: int, limit: int = 50) -> list[tuple[int, str]]:
    """Whom an activity of the deal may be with, by id and name: its contact, those who take part, their colleagues."""
    sql = """SELECT contact.id, contact.name FROM deal JOIN contact ON contact.id = deal.contact_id
            OR contact.id IN (SELECT contact_id FROM deal_person WHERE deal_id = deal.id)
            OR contact.organization_id = deal.organization_id
        WHERE deal.id = ? AND contact.deleted_at IS NULL
        ORDER BY contact.id = deal.contact_id DESC, contact.id IN (
            SELECT contact_id FROM deal_person WHERE deal_id = deal.id) DESC, contact.folded LIMIT ?"""
    return [(int(id_), str(name)) for id_, name in database.rows(sql, (deal_id, limit))]


def count_attempts(database: Database, deal_id: int) -> int:
    """Calls in vain since somebody answered last."""
    sql = """SELECT COUNT(*) FROM activity WHERE deal_id = :deal AND kind = :call AND result = :vain
        AND deleted_at IS NULL AND done_at > IFNULL((SELECT MAX(done_at) FROM activity
            WHERE deal_id = :deal AND kind = :call AND result = :answered AND deleted_at IS NULL), 0)"""
    values = {
        'deal': deal_id, 'call': str(ActivityKind.CALL), 'vain': str(ActivityResult.NO_ANSWER),
        'answered': str(ActivityResult.ANSWERED),
    }  # fmt: skip
    return int(database.value(sql, values))


def _line(row: tuple[Any, ...]) -> AgendaLine:
    width = len(_KIND.columns)
    title, organization, contact, phone, address, stage_id, pipeline_id, minor, currency = row[width:]
    amount = maybe_money(minor, currency)
    activity = _KIND.from_row(row[:width])
    return AgendaLine(activity, title, organization, contact, phone, address, stage_id, pipeline_id, amount)
