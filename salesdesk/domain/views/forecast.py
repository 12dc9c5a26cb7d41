"""Open deals by the month in which they are expected to close: which columns there are, and what each adds up to."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from salesdesk.domain.money import Money
from salesdesk.domain.views.board import ColumnTotals, StageSum, board_totals
from salesdesk.domain.views.deal_card import Attention

if TYPE_CHECKING:
    from salesdesk.domain.exchange_rate import ExchangeRate

# Columns are known by keys: a month counts from the year 0 on, what is no month is negative.
OVERDUE, LATER, NO_DATE = -1, -2, -3
# Behind the current month: as many as are needed, within these.
LEAST_AHEAD, MOST_AHEAD = 4, 12


def key_of_month(day: date) -> int:
    return day.year * 12 + day.month - 1


def month_of(key: int) -> date:
    """The first day of a month."""
    return date(key // 12, key % 12 + 1, 1)


class Days(NamedTuple):
    """From a day to another, both included; None is open. Without either: the deals without a date."""

    first: date | None
    last: date | None


class Horizon(NamedTuple):
    """Which months are shown from the current one on: `last` is the key of the last one."""

    today: date
    last: int

    @property
    def current(self) -> int:
        return key_of_month(self.today)

    @property
    def months(self) -> range:
        return range(self.current, self.last + 1)

    def column_of(self, close_on: date | None) -> int:
        """The key of the column for such a day. What has passed is overdue, in this month too."""
        if close_on is None:
            return NO_DATE
        if close_on < self.today:
            return OVERDUE
        key = key_of_month(close_on)
        return key if key <= self.last else LATER

    def days_of(self, key: int) -> Days:
        """The days whose deals stand in a column."""
        if key == NO_DATE:
            return Days(None, None)
        if key == OVERDUE:
            return Days(None, self.today - timedelta(days=1))
        if key == LATER:
            return Days(month_of(self.last + 1), None)
        first = month_of(key)
        return Days(max(first, self.today), first.replace(day=monthrange(first.year, first.month)[1]))


def horizon_of(today: date, furthest: int) -> Horizon:
    """As far as the furthest month with a deal, by its key, within what is shown."""
    current = key_of_month(today)
    return Horizon(today, current + min(max(furthest - current, LEAST_AHEAD), MOST_AHEAD))


def expected_in(month: date, present: date | None, today: date) -> date:
    """The day a deal gets that is put into a month: the same day of it, or its last one; never one that has passed."""
    last = monthrange(month.year, month.month)[1]
    return max(month.replace(day=min(present.day if present else last, last)), today)


class CloseSum(NamedTuple):
    """One row of the database's answer: of the deals that close in a column or month, by its key."""

    key: int
    sum: StageSum


class ForecastColumn(NamedTuple):
    """totals are the open deals; won what is won in that month so far, target what she wants to win in it."""

    key: int
    totals: ColumnTotals
    won: ColumnTotals = ColumnTotals()
    target: Money | None = None

    @property
    def month(self) -> date | None:
        """Its first day, None for what is no month."""
        return month_of(self.key) if self.key > 0 else None

    @property
    def accepts(self) -> bool:
        """Whether deals may be dropped here: not into the past, and not into months that are not told apart."""
        return self.key > 0 or self.key == NO_DATE


class Forecast(NamedTuple):
    """All columns, what the open deals add up to, and how many of them ask for which attention.

    Sums of other currencies are added to her own where they have a dated rate: `rates` are those that were used.
    """

    horizon: Horizon
    columns: tuple[ForecastColumn, ...]
    totals: ColumnTotals
    currency: str
    attention: Mapping[Attention, int] = MappingProxyType({})
    rates: 'tuple[ExchangeRate, ...]' = ()


def own_part(totals: ColumnTotals, currency: str) -> tuple[Money, Money]:
    """The sum in her own currency and its weighted sum; nothing where there is none."""
    nothing = Money(0, currency)
    return next(((each.total, each.weighted) for each in totals.sums if each.total.currency == currency),
                (nothing, nothing))  # fmt: skip


def forecast_columns(
    sums: Iterable[CloseSum], today: date, probabilities: Mapping[int, int]
) -> tuple[Horizon, tuple[ForecastColumn, ...]]:
    """What is overdue, the months, what lies behind them, what has no date; the first and the third where they hold
    deals. Keys of the sums beyond the last month shown are all "later"."""
    known = list(sums)
    horizon = horizon_of(today, max((row.key for row in known), default=0))
    by_key: dict[int, list[StageSum]] = {}
    for row in known:
        by_key.setdefault(row.key if row.key <= horizon.last else LATER, []).append(row.sum)
    keys = [OVERDUE] * (OVERDUE in by_key) + [*horizon.months] + [LATER] * (LATER in by_key) + [NO_DATE]
    return horizon, tuple(ForecastColumn(key, board_totals(by_key.get(key, ()), probabilities)) for key in keys)
