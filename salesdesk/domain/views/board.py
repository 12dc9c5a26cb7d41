"""The board as figures: what is asked of it and what its columns add up to. No card is counted twice, none left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from salesdesk.domain.money import Money, rounded_ratio
from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.views.deal_card import Attention

if TYPE_CHECKING:
    from salesdesk.domain.conditions.condition import Condition
    from salesdesk.domain.exchange_rate import ExchangeRate


@dataclass(frozen=True)
class BoardFilter:
    """Which open deals are shown. Empty fields do not filter; several attentions widen, the other fields narrow.

    The bounds of the amount are in minor units of `amount_currency` and let deals of that currency alone through: 9,000
    yen are not more than 50 euros, and no day's rate decides what is shown. '' compares whatever the currency. Text is
    looked for in title, organisation and contact.
    """

    pipeline_id: int
    text: str = ''
    attention: frozenset[Attention] = frozenset()
    tag_ids: frozenset[int] = frozenset()
    owner: str = ''
    organization_id: int | None = None
    amount_from: int | None = None
    amount_to: int | None = None
    amount_currency: str = ''
    conditions: 'tuple[Condition, ...]' = ()

    @property
    def narrows(self) -> bool:
        """Whether anything but the pipeline is asked for."""
        return self != BoardFilter(self.pipeline_id)


class CurrencySum(NamedTuple):
    """The sum of one currency, and of its amounts times their stages' probabilities."""

    total: Money
    weighted: Money


class ColumnTotals(NamedTuple):
    """Count and sums of a column, largest sum first. The count includes deals without an amount."""

    count: int = 0  # type: ignore[assignment]
    sums: tuple[CurrencySum, ...] = ()


class BoardColumn(NamedTuple):
    """A stage with its totals; stage is None for deals whose stage does not exist any more."""

    stage: Stage | None
    totals: ColumnTotals

    @property
    def stage_id(self) -> int:
        return self.stage.id if self.stage else 0

    @property
    def accepts(self) -> bool:
        """Whether deals may be dropped here: not where the stage was removed."""
        return self.stage is not None and self.stage.archived_at is None


class Board(NamedTuple):
    """All columns of a pipeline, what they add up to, and how many deals ask for which attention.

    rates are the dated ones by which sums of other currencies were added to the seller's own, if any were.
    """

    columns: tuple[BoardColumn, ...]
    totals: ColumnTotals
    attention: Mapping[Attention, int] = MappingProxyType({})
    rates: 'tuple[ExchangeRate, ...]' = ()


class StageSum(NamedTuple):
    """One row of the database's answer: count and sum of a stage's open deals in one currency ('' without amount)."""

    stage_id: int
    currency: str
    count: int  # type: ignore[assignment]
    minor: int


def column_totals(rows: Iterable[StageSum], probability: int) -> ColumnTotals:
    """One stage's rows as a column; weighted is rounded once, on the sum."""
    known = list(rows)
    sums = tuple(
        CurrencySum(Money(row.minor, row.currency), Money(row.minor, row.currency).weighted(probability))
        for row in sorted(known, key=lambda row: (-row.minor, row.currency))
        if row.currency
    )
    return ColumnTotals(sum(row.count for row in known), sums)


def board_totals(rows: Iterable[StageSum], probabilities: Mapping[int, int]) -> ColumnTotals:
    """All stages together: each currency apart, weighted by each stage's probability and rounded once."""
    totals: dict[str, list[int]] = {}
    count = 0
    for row in rows:
        count += row.count
        if row.currency:
            known = totals.setdefault(row.currency, [0, 0])
            known[0] += row.minor
            known[1] += row.minor * probabilities.get(row.stage_id, 0)
    sums = [
        CurrencySum(Money(minor, currency), Money(rounded_ratio(hundredths, 100), currency))
        for currency, (minor, hundredths) in totals.items()
    ]
    return ColumnTotals(count, tuple(sorted(sums, key=lambda sum_: (-sum_.total.minor, sum_.total.currency))))


class Conversion(NamedTuple):
    """Of the deals that reached a stage, how many went on. Percent to the nearest, None where nothing is known yet."""

    reached: int
    went_on: int

    @property
    def percent(self) -> int | None:
        return rounded_ratio(100 * self.went_on, self.reached) if self.reached else None
