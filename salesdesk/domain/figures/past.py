"""What figures are made from: a deal as it is now, and what happened to it, in plain numbers.

Instants are Unix seconds, days are counted from 1970: a million deals are gone through.
"""

from collections.abc import Mapping
from typing import NamedTuple


class DealNow(NamedTuple):
    """The deal's own row. source is its contact's, else its organisation's."""

    id: int
    pipeline_id: int
    stage_id: int
    created_at: int
    minor: int | None
    currency: str | None
    expected_on: int | None
    product: str
    source: str
    won_at: int | None
    lost_at: int | None
    lost_reason_id: int | None
    is_deleted: bool


class Happening(NamedTuple):
    """A line of the deal's history; kind is a value of EventKind."""

    kind: str
    at: int
    from_stage_id: int | None
    to_stage_id: int | None
    minor: int | None
    currency: str | None
    detail: Mapping[str, str]
