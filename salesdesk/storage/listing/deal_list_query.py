"""Reads lists of deals: their ids in order, their lines a window at a time, and totals of all that match."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from salesdesk.domain.conditions.deal_fields import own_field
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.money import Money
from salesdesk.domain.views.board import ColumnTotals, StageSum, board_totals
from salesdesk.domain.views.deal_card import CardTag
from salesdesk.domain.views.deal_list import DealListFilter, ListedDeal, ListedStatus
from salesdesk.storage.connection.database import Database
from salesdesk.storage.deals.board_filter import Today, narrowing_sql
from salesdesk.storage.kinds.next_actions import next_action_of
from salesdesk.storage.listing.list_orders import STATUS_SQL, WEIGHTED, order_sql
from salesdesk.storage.schema.codecs import from_ms, maybe_day, maybe_instant, maybe_money

_LINE = f"""SELECT id, title, (SELECT name FROM organization WHERE organization.id = organization_id),
    (SELECT name FROM contact WHERE contact.id = contact_id), stage_id, won_at, lost_at,
    amount, currency, {WEIGHTED}, expected_close_on, next_action_kind, next_action_on, next_action_minute,
    stage_entered_at, owner, product, external_id, created_at,
    (SELECT MAX(done_at) FROM activity WHERE deal_id = deal.id AND done_at IS NOT NULL AND activity.deleted_at IS NULL),
    deleted_at, lost_reason_id, lost_note, returns_on FROM deal"""
_WON, _LOST = -1, -2
_PLACE = f'CASE WHEN won_at IS NOT NULL THEN {_WON} WHEN lost_at IS NOT NULL THEN {_LOST} ELSE stage_id END'


@dataclass(frozen=True)
class DealList:
    """All deals that match, in order, and what they add up to."""

    ids: Sequence[int]
    totals: ColumnTotals


def read_list(database: Database, wanted: DealListFilter, today: Today) -> DealList:
    """In one walk over the deals; a won deal weighs what it brought, a lost one nothing."""
    where, values = _where(wanted, today)
    order = order_sql(wanted.sort, descending=wanted.descending)
    plain = DealListFilter(ListedStatus.OPEN, wanted.pipeline_id, sort=wanted.sort, descending=wanted.descending)
    if wanted == plain and wanted.pipeline_id is not None:
        rows = database.rows(f'SELECT id FROM deal WHERE {where} ORDER BY {order}', values)
        return DealList([id_ for (id_,) in rows], _kept_totals(database, wanted.pipeline_id))
    rows = database.rows(f'SELECT id, {_PLACE}, currency, amount FROM deal WHERE {where} ORDER BY {order}', values)
    return DealList([row[0] for row in rows], _added_up(database, rows))


def _added_up(database: Database, rows: list[tuple[Any, ...]]) -> ColumnTotals:
    found: dict[tuple[int, str], list[int]] = {}
    for _id, place, currency, amount in rows:
        known = found.setdefault((place, currency or ''), [0, 0])
        known[0] += 1
        known[1] += amount or 0
    probabilities = dict(database.rows('SELECT id, probability FROM stage')) | {_WON: 100, _LOST: 0}
    sums = (StageSum(place, currency, count, minor) for (place, currency), (count, minor) in found.items())
    return board_totals(sums, probabilities)


def _kept_totals(database: Database, pipeline_id: int) -> ColumnTotals:
    """Of all open deals of a pipeline: the sums that triggers keep for the board."""
    sql = 'SELECT stage_id, currency, deals, amount FROM stage_sum WHERE pipeline_id = ? AND deals > 0'
    probabilities = dict(database.rows('SELECT id, probability FROM stage'))
    return board_totals((StageSum(*row) for row in database.rows(sql, (pipeline_id,))), probabilities)


def list_lines(database: Database, ids: Sequence[int], own: Iterable[str], today: Today) -> list[ListedDeal]:
    """The lines of these deals in this order; one that is not there any more is left out."""
    known = ', '.join(str(int(id_)) for id_ in ids)
    rows = {row[0]: row for row in database.rows(f'{_LINE} WHERE id IN ({known})')}
    tags, values = _tags(database, known), _own_values(database, known, own)
    return [_listed(rows[id_], tags.get(id_, ()), values.get(id_, {}), today) for id_ in ids if id_ in rows]


def used_currencies(database: Database) -> list[str]:
    sql = 'SELECT DISTINCT currency FROM deal WHERE currency IS NOT NULL ORDER BY currency'
    return [code for (code,) in database.rows(sql)]


def _where(wanted: DealListFilter, today: Today) -> tuple[str, dict[str, Any]]:
    values: dict[str, Any] = {}
    parts = [STATUS_SQL[wanted.status], *narrowing_sql(wanted, today, values)]
    if wanted.pipeline_id is not None:
        values['pipeline'] = wanted.pipeline_id
        parts.append('pipeline_id = :pipeline')
    return ' AND '.join(parts), values


def _tags(database: Database, known: str) -> dict[int, tuple[CardTag, ...]]:
    found: dict[int, tuple[CardTag, ...]] = {}
    sql = f"""SELECT deal_id, name, color FROM deal_tag JOIN tag ON tag.id = tag_id WHERE deal_id IN ({known})
        ORDER BY tag_id"""
    for deal_id, name, color in database.rows(sql):
        found[deal_id] = (*found.get(deal_id, ()), CardTag(name, color))
    return found


def _own_values(database: Database, known: str, own: Iterable[str]) -> dict[int, dict[str, str]]:
    keys = {field[0]: key for key in own if (field := own_field(key)) is not None}
    if not keys:
        return {}
    fields = ', '.join(map(str, keys))
    sql = f"""SELECT record_id, field_id, value FROM custom_value
        WHERE field_id IN ({fields}) AND record_id IN ({known}) AND value <> ''"""
    found: dict[int, dict[str, str]] = {}
    for record_id, field_id, value in database.rows(sql):
        found.setdefault(record_id, {})[keys[field_id]] = value
    return found


def _listed(row: tuple[Any, ...], tags: tuple[CardTag, ...], own: dict[str, str], today: Today) -> ListedDeal:
    (
        id_, title, organization, contact, stage_id, won_at, lost_at, amount, currency, weighted, expected, kind, on,
        minute, entered_at, owner, product, external_id, created_at, last_contact, deleted_at, reason_id, lost_note,
        returns_on,
    ) = row  # fmt: skip
    status = DealStatus.WON if won_at is not None else DealStatus.LOST if lost_at is not None else DealStatus.OPEN
    days = max(0, (today.day - from_ms(entered_at).astimezone(today.zone).date()).days)
    return ListedDeal(
        id_, title, organization or '', contact or '', stage_id, status, maybe_money(amount, currency),
        Money(weighted, currency) if weighted is not None else None, maybe_day(expected),
        next_action_of(kind, on, minute), days, owner, product, external_id, from_ms(created_at),
        maybe_instant(last_contact), maybe_instant(won_at if won_at is not None else lost_at),
        maybe_instant(deleted_at), reason_id, lost_note, maybe_day(returns_on), tags, own,
    )  # fmt: skip
