"""Reads what she has to keep an eye on, each kind by an index of its own."""

from datetime import date
from typing import Any

from salesdesk.domain.closing.watched import NOTICE_AHEAD, OFFER_AHEAD
from salesdesk.storage.connection.database import Database

Row = tuple[Any, ...]

_COLUMNS = """deal.title, IFNULL((SELECT name FROM organization WHERE organization.id = deal.organization_id), ''),
    deal.amount, deal.currency"""
_OPEN = 'deal.won_at IS NULL AND deal.lost_at IS NULL'
_PROMISES = f"""SELECT 'promise' AS kind, w.id, w.deal_id, w.text, w.due_on AS day, 0, {_COLUMNS}, {_OPEN}
    FROM promise AS w JOIN deal ON deal.id = w.deal_id
    WHERE w.kept_on IS NULL AND w.broken_on IS NULL AND w.deleted_at IS NULL AND w.due_on < :today
        AND w.side = 'theirs' AND deal.deleted_at IS NULL AND deal.lost_at IS NULL"""
_OFFERS = f"""SELECT 'proposal', w.id, w.deal_id, w.title, w.valid_until, w.number, {_COLUMNS}, 1
    FROM proposal AS w JOIN deal ON deal.id = w.deal_id
    WHERE w.state = 'sent' AND w.valid_until IS NOT NULL AND w.deleted_at IS NULL
        AND w.valid_until BETWEEN :today AND :offers AND deal.deleted_at IS NULL AND {_OPEN}
        AND NOT EXISTS (SELECT 1 FROM proposal AS later WHERE later.deal_id = w.deal_id AND later.number > w.number
            AND later.sent_at IS NOT NULL AND later.deleted_at IS NULL)"""
# The deal that looks after the customer now, where the sale is won: what is planned for the contract stands there.
_AFTER = """SELECT to_id FROM deal_link WHERE from_id = w.deal_id AND kind = 'after_sales' AND deleted_at IS NULL"""
# Renewed, or in the agenda already under its name.
_CONTRACTS = f"""SELECT 'contract', w.id, w.deal_id, w.title, w.notice_on, 0, {_COLUMNS},
        {_OPEN} OR EXISTS (SELECT 1 FROM deal AS after WHERE after.id IN ({_AFTER})
            AND after.won_at IS NULL AND after.lost_at IS NULL AND after.deleted_at IS NULL)
    FROM contract AS w JOIN deal ON deal.id = w.deal_id
    WHERE w.notice_on IS NOT NULL AND w.deleted_at IS NULL AND w.notice_on <= :notices
        AND deal.deleted_at IS NULL AND deal.lost_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM deal_link AS link JOIN contract AS next ON next.deal_id = link.to_id
            JOIN deal AS renewal ON renewal.id = link.to_id
            WHERE link.from_id = w.deal_id AND link.kind = 'renewal' AND link.deleted_at IS NULL
                AND next.title = w.title AND next.deleted_at IS NULL AND renewal.deleted_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM activity JOIN deal AS agenda ON agenda.id = activity.deal_id
            WHERE (activity.deal_id = w.deal_id OR activity.deal_id IN ({_AFTER}))
                AND activity.done_at IS NULL AND activity.deleted_at IS NULL AND instr(activity.subject, w.title) > 0
                AND agenda.won_at IS NULL AND agenda.lost_at IS NULL AND agenda.deleted_at IS NULL)"""
_WARNINGS = f"""SELECT 'warning', w.id, w.deal_id, w.text, w.at, 0, {_COLUMNS}, {_OPEN}
    FROM deal_warning AS w JOIN deal ON deal.id = w.deal_id
    WHERE w.seen_at IS NULL AND w.deleted_at IS NULL AND deal.deleted_at IS NULL"""


def read_watched(database: Database, today: date, most: int) -> list[Row]:
    """Kind, id, deal, text, day (of a warning its instant in ms), number, title, organisation, amount, currency, and
    whether something may be planned; of each kind the first ones, at most so many.
    """
    values = {
        'today': today.isoformat(), 'offers': (today + OFFER_AHEAD).isoformat(),
        'notices': (today + NOTICE_AHEAD).isoformat(), 'most': most,
    }  # fmt: skip
    orders = {_PROMISES: 'w.due_on', _OFFERS: 'w.valid_until', _CONTRACTS: 'w.notice_on', _WARNINGS: 'w.at'}
    parts = [f'SELECT * FROM ({sql} ORDER BY {by}, w.id LIMIT :most)' for sql, by in orders.items()]
    return database.rows(' UNION ALL '.join(parts), values)
