"""How the cells of a column are written."""

from enum import Enum


class Kind(Enum):
    """Text is guarded; an amount comes in minor units; a fraction is exact ('23/25'); the rest is as it shall stand.

    Ids by encode_id; instants as 2026-06-12T10:00:00.000Z, days as 2026-06-12, hours as 14:30; lists parted by '; '."""

    TEXT = 'text'
    AMOUNT = 'amount'
    FRACTION = 'fraction'
    PLAIN = 'plain'
