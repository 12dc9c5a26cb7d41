"""Reads what facts are made from: deals as they are, and what happened to them, some hundred at a time."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from salesdesk.domain.figures.past import DealNow, Happening
from salesdesk.storage.connection.database import Database

_DEALS = """SELECT deal.id, pipeline_id, stage_id, deal.created_at, amount, currency, expected_close_on, product,
        IFNULL(NULLIF(contact.source, ''), IFNULL(organization.source, '')), won_at, lost_at, lost_reason_id,
        deal.deleted_at IS NOT NULL
    FROM deal LEFT JOIN contact ON contact.id = contact_id
        LEFT JOIN organization ON organization.id = deal.organization_id
    WHERE deal.id IN (SELECT value FROM json_each(?))"""
# In the order in which it was written: a deal won "last Friday" was moved before it was won.
# Without what no figure asks for: in a long history that is most of it.
_EVENTS = """SELECT deal_id, id, kind, at, from_stage_id, to_stage_id, amount, currency,
        CASE WHEN kind IN ('lost', 'close_date_changed') THEN detail ELSE '' END
    FROM deal_event WHERE deal_id IN (SELECT value FROM json_each(?))
        AND kind NOT IN ('answered', 'activity_done', 'edited', 'decided', 'deleted', 'restored')"""
_FIRST = date(1970, 1, 1).toordinal()
_NO_DETAIL: Mapping[str, str] = {}


def read_pasts(database: Database, ids: Sequence[int]) -> Iterator[tuple[DealNow, list[Happening]]]:
    """Of those of these deals that there are."""
    wanted = json.dumps(ids)
    by_deal: dict[int, list[tuple[Any, ...]]] = {}
    for event in database.rows(_EVENTS, (wanted,)):
        by_deal.setdefault(event[0], []).append(event)
    for row in database.rows(_DEALS, (wanted,)):
        yield _deal(row), [_happening(event) for event in sorted(by_deal.get(row[0], ()), key=_written)]


def _written(event: tuple[Any, ...]) -> int:
    return int(event[1])


def _deal(row: tuple[Any, ...]) -> DealNow:
    id_, pipeline, stage, created, minor, currency, expected, product, source, won, lost, reason, deleted = row
    expected_on = None if expected is None else date.fromisoformat(expected).toordinal() - _FIRST
    return DealNow(
        id_, pipeline, stage, created // 1000, minor, currency, expected_on, product, source,
        None if won is None else won // 1000, None if lost is None else lost // 1000, reason, bool(deleted),
    )  # fmt: skip


def _happening(event: tuple[Any, ...]) -> Happening:
    _deal_id, _id, kind, at, source, target, minor, currency, detail = event
    return Happening(kind, at // 1000, source, target, minor, currency, json.loads(detail) if detail else _NO_DETAIL)
