"""How domain values become columns and back: instants as UTC milliseconds, days as ISO text, money as two columns."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from salesdesk.domain.money import Money

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_ms(instant: datetime) -> int:
    """Milliseconds since 1970 UTC, exactly (no float)."""
    return (instant - _EPOCH) // timedelta(milliseconds=1)


def from_ms(ms: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=ms)


def maybe_ms(instant: datetime | None) -> int | None:
    return None if instant is None else to_ms(instant)


def maybe_instant(ms: int | None) -> datetime | None:
    return None if ms is None else from_ms(ms)


def maybe_day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def maybe_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def money_columns(amount: Money | None) -> tuple[int | None, str | None]:
    return (None, None) if amount is None else (amount.minor, amount.currency)


def maybe_money(minor: int | None, currency: str | None) -> Money | None:
    return None if minor is None or currency is None else Money(minor, currency)


def to_json(values: Mapping[str, str]) -> str:
    """'' for nothing: most rows have none, and an empty text costs no parsing."""
    return json.dumps(dict(values), ensure_ascii=False, separators=(',', ':')) if values else ''


def from_json(text: str) -> dict[str, str]:
    return {str(name): str(value) for name, value in json.loads(text).items()} if text else {}
