"""Reads lists of deals a window at a time; counts and sums come from all that match."""

from typing import Any

from salesdesk.domain.deal_list import DealListFilter, ListColumn, ListedDeal, ListedStatus
from salesdesk.domain.money import Money
from salesdesk.storage.board_filter import narrowing_sql
from salesdesk.storage.codecs import from_ms, maybe_day, maybe_instant, maybe_money
from salesdesk.storage.database import Database
from salesdesk.storage.table_names import OPEN

STATUS_SQL = {
    ListedStatus.OPEN: OPEN,
    ListedStatus.WON: 'won_at IS NOT NULL AND deleted_at IS NULL',
    ListedStatus.LOST: 'lost_at IS NOT NULL AND deleted_at IS NULL',
    ListedStatus.DELETED: 'deleted_at IS NOT NULL',
}

SORT_SQL = {
    ListColumn.TITLE: 'folded',
    ListColumn.ORGANIZATION: '(SELECT folded FROM organization WHERE organization.id = organization_id)',
    ListColumn.STAGE: '(SELECT rank FROM stage WHERE stage.id = stage_id)',
    ListColumn.AMOUNT: 'amount',
    ListColumn.EXPECTED_CLOSE: 'expected_close_on',
    ListColumn.CREATED: 'created_at',
    ListColumn.CLOSED: 'IFNULL(won_at, lost_at)',
    ListColumn.DELETED: 'deleted_at',
}

_LINE = """SELECT id, title, (SELECT name FROM organization WHERE organization.id = organization_id), stage_id,
    amount, currency, expected_close_on, created_at, IFNULL(won_at, lost_at), deleted_at,
    lost_reason_id, lost_note, returns_on FROM deal"""


def list_deals(database: Database, wanted: DealListFilter, offset: int, limit: int) -> list[ListedDeal]:
    where, values = _where(wanted)
    direction = 'DESC' if wanted.descending else 'ASC'
    order = f'{SORT_SQL[wanted.sort]} {direction} NULLS LAST, id {direction}'
    sql = f'{_LINE} WHERE {where} ORDER BY {order} LIMIT {int(limit)} OFFSET {int(offset)}'
    return [_listed(row) for row in database.rows(sql, values)]


def count_listed(database: Database, wanted: DealListFilter) -> int:
    where, values = _where(wanted)
    return int(database.value(f'SELECT COUNT(*) FROM deal WHERE {where}', values))


def sums_listed(database: Database, wanted: DealListFilter) -> list[Money]:
    """The sum of each currency, largest first."""
    where, values = _where(wanted)
    sql = f"""SELECT SUM(amount), currency FROM deal WHERE {where} AND amount IS NOT NULL
        GROUP BY currency ORDER BY 1 DESC"""
    return [Money(minor, currency) for minor, currency in database.rows(sql, values)]


def _where(wanted: DealListFilter) -> tuple[str, dict[str, Any]]:
    values: dict[str, Any] = {}
    parts = [STATUS_SQL[wanted.status], *narrowing_sql(wanted, values)]
    if wanted.pipeline_id is not None:
        values['pipeline'] = wanted.pipeline_id
        parts.append('pipeline_id = :pipeline')
    return ' AND '.join(parts), values


def _listed(row: tuple[Any, ...]) -> ListedDeal:
    (
        id_, title, organization, stage_id, amount, currency, expected, created_at, closed_at, deleted_at,
        reason_id, note, returns_on,
    ) = row  # fmt: skip
    return ListedDeal(
        id_, title, organization or '', stage_id, maybe_money(amount, currency), maybe_day(expected),
        from_ms(created_at), maybe_instant(closed_at), maybe_instant(deleted_at), reason_id, note,
        maybe_day(returns_on),
    )  # fmt: skip
