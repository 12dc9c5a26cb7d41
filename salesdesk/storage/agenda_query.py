"""Reads activities with their deals: what is planned, what was done, what a deal still waits for."""

from datetime import date, datetime
from typing import Any

from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult
from salesdesk.domain.agenda_line import AgendaLine
from salesdesk.storage.codecs import maybe_money, to_ms
from salesdesk.storage.database import Database
from salesdesk.storage.record_kinds import KINDS

_KIND = KINDS[Activity]
_COLUMNS = ', '.join(f'activity.{column}' for column in _KIND.columns)
# An activity of a deal that was closed or thrown away is no work any more; what was done stays done.
_LINES = f"""SELECT {_COLUMNS}, deal.title, IFNULL(organization.name, ''), IFNULL(contact.name, ''),
        IFNULL(contact.phone, ''), IFNULL((SELECT value FROM contact_point WHERE kind = 'address' AND deleted_at IS NULL
            AND (contact_id = contact.id OR organization_id = deal.organization_id)
            ORDER BY contact_id IS NULL, position LIMIT 1), ''),
        deal.stage_id, deal.pipeline_id, deal.amount, deal.currency
    FROM activity JOIN deal ON deal.id = activity.deal_id
        LEFT JOIN organization ON organization.id = deal.organization_id
        LEFT JOIN contact ON contact.id = IFNULL(activity.contact_id, deal.contact_id)
    WHERE activity.deleted_at IS NULL AND deal.deleted_at IS NULL"""
_PLANNED = 'AND activity.done_at IS NULL AND deal.won_at IS NULL AND deal.lost_at IS NULL'


def read_planned(database: Database, until: date | None = None, limit: int = 1000) -> list[AgendaLine]:
    """What is planned on open deals, the earliest first; until a day, that day included."""
    wanted = '' if until is None else 'AND activity.due_on <= :until'
    sql = f"""{_LINES} {_PLANNED} {wanted}
        ORDER BY activity.due_on, activity.due_minute IS NULL, activity.due_minute, activity.id LIMIT :limit"""
    values = {'limit': limit} if until is None else {'until': until.isoformat(), 'limit': limit}
    return [_line(row) for row in database.rows(sql, values)]


def read_planned_between(database: Database, first: date, last: date) -> list[AgendaLine]:
    """What is planned from a day to another, both included: a week of the calendar."""
    sql = f"""{_LINES} {_PLANNED} AND activity.due_on BETWEEN ? AND ?
        ORDER BY activity.due_on, activity.due_minute IS NULL, activity.due_minute, activity.id"""
    return [_line(row) for row in database.rows(sql, (first.isoformat(), last.isoformat()))]


def read_done_between(database: Database, start: datetime, end: datetime) -> list[AgendaLine]:
    """What was done from an instant to another, the end left out; the latest first."""
    sql = (
        f"{_LINES} AND activity.done_at >= ? AND activity.done_at < ? ORDER BY activity.done_at DESC, activity.id DESC"
    )
    return [_line(row) for row in database.rows(sql, (to_ms(start), to_ms(end)))]


def read_line(database: Database, activity_id: int) -> AgendaLine | None:
    """One activity with its deal."""
    row = database.row(f'{_LINES} AND activity.id = ?', (activity_id,))
    return _line(row) if row else None


def read_planned_of(database: Database, deal_id: int) -> list[Activity]:
    """What a deal still waits for, the earliest first."""
    sql = f"""{_KIND.select_sql} WHERE deal_id = ? AND done_at IS NULL AND deleted_at IS NULL
        ORDER BY due_on, due_minute IS NULL, due_minute, id"""
    return [_KIND.from_row(row) for row in database.rows(sql, (deal_id,))]


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
