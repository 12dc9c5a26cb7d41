"""A month against its target: what is won, and what may still be."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from salesdesk.domain.money import Money
from salesdesk.domain.views.board import ColumnTotals


@dataclass(frozen=True)
class MonthFigures:
    """The seller's month seen from a day. expected: open deals whose close is expected in it, by their stages' odds.

    Sums in a currency without a dated rate stand apart, as on the board.
    """

    today: date
    currency: str
    target: Money | None
    won: ColumnTotals
    expected: ColumnTotals

    @property
    def days_left(self) -> int:
        """Behind today."""
        return monthrange(self.today.year, self.today.month)[1] - self.today.day

    @property
    def own_won(self) -> Money:
        """Won in her own currency, with what a dated rate brings to it."""
        return next((sum_.total for sum_ in self.won.sums if sum_.total.currency == self.currency), self._nothing)

    @property
    def own_weighted(self) -> Money:
        return next((s.weighted for s in self.expected.sums if s.weighted.currency == self.currency), self._nothing)

    @property
    def apart(self) -> Sequence[Money]:
        """Won in currencies without a rate."""
        return [sum_.total for sum_ in self.won.sums if sum_.total.currency != self.currency]

    @property
    def _nothing(self) -> Money:
        return Money(0, self.currency)


def month_key(day: date) -> str:
    """'2026-06'."""
    return f'{day.year:04}-{day.month:02}'


def month_days(day: date) -> tuple[date, date]:
    """The first and the last day of its month."""
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
