"""The open deals that are expected by a day: the largest with their names, the others added up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ExpectedDeal:
    """stage: its id as a text; minor in the currency it was asked for in."""

    deal_id: int
    title: str
    stage: str
    minor: int


@dataclass(frozen=True, slots=True)
class StageLump:
    """All expected deals of a stage, the largest too: their number, sum, and sum of squares (a float: it is huge)."""

    stage: str
    count: int
    minor: int
    squares: float


@dataclass(frozen=True, slots=True)
class Expected:
    """largest: those that move the sum most, by amount² x p(1-p); lumps: by stage, of all of them."""

    largest: Sequence[ExpectedDeal]
    lumps: Sequence[StageLump]


class ExpectedDeals(Protocol):
    """Where they come from. last: the day by which they are expected, late ones too; odds: by stage."""

    def __call__(
        self, pipeline_id: int | None, last: date, currency: str, odds: Mapping[str, Fraction], most: int
    ) -> Expected: ...
