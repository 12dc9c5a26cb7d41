"""A place among the cards of a column."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card goes: right under one card, or right over one; on top if neither is named."""

    under: int | None = None
    over: int | None = None


TOP = Place()
