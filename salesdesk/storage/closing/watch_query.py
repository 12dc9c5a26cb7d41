"""Reads what she has to keep an eye on, each kind by an index of its own."""

from datetime import date
from typing import Any

from salesdesk.domain.closing.watched import NOTICE_AHEAD, OFFER_AHEAD
from salesdesk.storage.connection.database import Database

Row = tuple[Any, ...]

_COLUMNS = """deal.title, IFNULL((SELECT name FROM organization WHERE organization.id = deal.organization_id), ''),
    deal.amount, deal.currency"""
_OPEN = 'deal.won_at IS NULL AND deal.lost_at IS NULL'
_PROMISES = f"""SELECT 'promise' AS kind, w.id, w.deal_id, w.text, w.due_on AS day, 0, {_COLUMNS}
    FROM promise AS w JOIN deal ON deal.id = w.deal_id
    WHERE w.kept_on IS NULL AND w.broken_on IS NULL AND w.deleted_at IS NULL AND w.due_on < :today
        AND w.side = 'theirs' AND deal.deleted_at IS NULL AND deal.lost_at IS NULL"""
_OFFERS = f"""SELECT 'proposal', w.id, w.deal_id, w.title, w.valid_until, w.number, {_COLUMNS}
    FROM proposal AS w JOIN deal ON deal.id = w.deal_id
    WHERE w.state = 'sent' AND w.valid_until IS NOT NULL AND w.deleted_at IS NULL
        AND w.valid_until BETWEEN :today AND :offers AND deal.deleted_at IS NULL AND {_OPEN}
        AND NOT EXISTS (SELECT 1 FROM proposal AS later WHERE later.deal_id = w.deal_id AND later.number > w.number
            AND later.sent_at IS NOT NULL AND later.deleted_at IS NULL)"""
_CONTRACTS = f"""SELECT 'contract', w.id, w.deal_id, w.title, w.notice_on, 0, {_COLUMNS}
    FROM contract AS w JOIN deal ON deal.id = w.deal_id
    WHERE w.notice_on IS NOT NULL AND w.settled_on IS NULL AND w.deleted_at IS NULL AND w.notice_on <= :notices
        AND IFNULL(w.asked_again_on, '') <= :today AND deal.deleted_at IS NULL AND deal.lost_at IS NULL"""
_WARNINGS = f"""SELECT 'warning', w.id, w.deal_id, w.text, w.at, 0, {_COLUMNS}
    FROM deal_warning AS w JOIN deal ON deal.id = w.deal_id
    WHERE w.seen_at IS NULL AND w.deleted_at IS NULL AND deal.deleted_at IS NULL"""


def read_watched(database: Database, today: date, most: int) -> list[Row]:
    """Kind, id, deal, text, day (of a warning its instant in ms), number, title, organisation, amount, currency; of
    each kind the first ones, at most so many.
    """
    values = {
        'today': today.isoformat(), 'offers': (today + OFFER_AHEAD).isoformat(),
        'notices': (today + NOTICE_AHEAD).isoformat(), 'most': most,
    }  # fmt: skip
    orders = {_PROMISES: 'w.due_on', _OFFERS: 'w.valid_until', _CONTRACTS: 'w.notice_on', _WARNINGS: 'w.at'}
    parts = [f'SELECT * FROM ({sql} ORDER BY {by}, w.id LIMIT :most)' for sql, by in orders.items()]
    return database.rows(' UNION ALL '.join(parts), values)
