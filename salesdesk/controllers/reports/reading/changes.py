"""From lines of history to what each deal was before and is now."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from salesdesk.domain.figures.watched import ChangedDeal
from salesdesk.domain.money import Money
from salesdesk.storage.schema.codecs import from_json, from_ms, maybe_day, maybe_money

Row = tuple[Any, ...]
_MOVES = {'stage_entered', 'handed_over'}


def changed_deals(
    changes: Sequence[Row], standing: Sequence[Row], day_of: Callable[[datetime], date]
) -> list[ChangedDeal]:
    """changes: deal, at, kind, from stage, detail, as they were written; standing: how those deals are now."""
    by_deal: dict[int, list[Row]] = {}
    for change in changes:
        by_deal.setdefault(change[0], []).append(change)
    return [_changed(by_deal[deal[0]], deal, day_of) for deal in standing]


def _changed(lines: Sequence[Row], deal: Row, day_of: Callable[[datetime], date]) -> ChangedDeal:
    """What stood before is said by the first line of its sort."""
    deal_id, title, organization, stage_id, minor, currency, close_text = deal
    kinds = tuple(dict.fromkeys(str(kind) for _deal, _at, kind, _from, _detail in lines))
    amount, close = maybe_money(minor, currency), maybe_day(close_text)
    return ChangedDeal(
        deal_id, title, organization, kinds,
        next((int(line[3]) for line in lines if line[2] in _MOVES and line[3]), stage_id), stage_id,
        _amount_before(lines, amount), amount,
        _close_before(lines, close), close,
        max(day_of(from_ms(line[1])) for line in lines),
    )  # fmt: skip


def _amount_before(lines: Sequence[Row], now: Money | None) -> Money | None:
    for line in lines:
        if line[2] == 'amount_changed':
            detail = from_json(line[4])
            return Money(int(detail['before']), detail['currency']) if 'currency' in detail else None
    return now


def _close_before(lines: Sequence[Row], now: date | None) -> date | None:
    for line in lines:
        if line[2] == 'close_date_changed':
            return maybe_day(from_json(line[4]).get('before') or None)
    return now
