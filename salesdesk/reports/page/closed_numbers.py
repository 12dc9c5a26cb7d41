"""What the deals closed in a period say: how many were won, for how much, and in how many days."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from salesdesk.domain.figures.measure import Behind, Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import (
    exact_total,
    in_currencies,
    money_figure,
    sources_of,
    total,
)
from salesdesk.reports.formulas.shares import median, share, velocity, win_rate
from salesdesk.reports.formulas.targets import currency_of_targets, targets_of
from salesdesk.reports.periods import month_count
from salesdesk.reports.report import Beside, Figure
from salesdesk.reports.tables import figures


@dataclass(frozen=True)
class ClosedNumbers:
    """won and lost: of the period; currencies: those to tell amounts in, the seller's own first."""

    basis: Basis
    won: Sequence[Sum]
    lost: Sequence[Sum]
    currencies: Sequence[str]

    def amounts(self) -> tuple[Figure, ...]:
        return tuple(money_figure(self.basis, currency, self.won, [self._is_won]) for currency in self.currencies)

    def against_target(self) -> tuple[Beside, ...]:
        """Nothing where no month of the period has a target."""
        targets, currency = targets_of(self.basis), currency_of_targets(self.basis)
        if not targets.months:
            return ()
        rows = [row for row in self.basis.by_month(Measure.WON) if row.month in targets.months]
        months = [self.basis.within(month).behind(Measure.WON) for month in sorted(targets.months)]
        won = money_figure(self.basis, currency, rows, months)
        reached = share(total(currency, rows, self.basis.rates), targets.minor)
        # The share must not be read as one of the sum it stands under.
        some = 0 if len(targets.months) == month_count(self.basis.period) else len(targets.months)
        return (
            Beside('target_share', Figure(Unit.SHARE, reached, n=won.n, behind=won.behind), some),
            Beside('target', Figure(Unit.MONEY, targets.minor, currency)),
        )

    def win_rate(self) -> Figure:
        return figures.win_rate_of(self.won, self.lost, self._is_won, self._is_lost)

    def win_rates_by_value(self) -> tuple[Beside, ...]:
        return tuple(Beside('win_rate_value', self._by_value(currency)) for currency in self.currencies)

    def _by_value(self, currency: str) -> Figure:
        won, lost = (total(currency, rows, self.basis.rates) for rows in (self.won, self.lost))
        return self._of_closed(Unit.SHARE, win_rate(won, lost), currency)

    def without_amount(self) -> tuple[Beside, ...]:
        """Nothing where each deal has one."""
        kinds = Measure.WON_UNPRICED, Measure.LOST_UNPRICED
        rows = [row for kind in kinds for row in self.basis.sums(kind)]
        deals = figures.count(rows, *map(self.basis.behind, kinds))
        return (Beside('closed_without_amount', deals),) if deals.n else ()

    def cycle(self) -> Figure:
        return figures.mean_days(self.won, self._is_won)

    def median_cycle(self) -> Figure:
        histogram: dict[int, int] = {}
        for row in self.basis.sums(Measure.WON_CYCLE):
            histogram[int(row.subject)] = histogram.get(int(row.subject), 0) + row.count
        return Figure(Unit.DAYS, median(histogram), n=sum(histogram.values()), behind=(self._is_won,))

    def velocity(self, stock: Sequence[Sum], currency: str) -> Figure:
        """Of the deals with an amount in the currency, all four factors."""
        open_, won, lost = (self._in(currency, rows) for rows in (stock, self.won, self.lost))
        rate = win_rate(figures.count_of(won), figures.count_of(lost))
        cycle = share(sum(row.extra for row in won), figures.count_of(won))
        value = velocity(figures.count_of(open_), rate, self._mean(currency, won), cycle)
        return self._of_closed(Unit.MONEY, value, currency)

    def mean_amounts(self) -> tuple[Beside, ...]:
        return tuple(Beside('mean_won', self._mean_amount(currency)) for currency in self.currencies)

    def _mean_amount(self, currency: str) -> Figure:
        won = self._in(currency, self.won)
        behind = in_currencies([self._is_won], sources_of(currency, won, self.basis.rates))
        return Figure(Unit.MONEY, self._mean(currency, won), currency, figures.count_of(won), behind)

    def _mean(self, currency: str, won: Sequence[Sum]) -> Fraction | None:
        deals = figures.count_of(won)
        return exact_total(currency, won, self.basis.rates) / deals if deals else None

    def _of_closed(self, unit: Unit, value: Fraction | None, currency: str) -> Figure:
        closed = self._in(currency, [*self.won, *self.lost])
        behind = in_currencies([self._is_won, self._is_lost], sources_of(currency, closed, self.basis.rates))
        return Figure(unit, value, currency, figures.count_of(closed), behind)

    def _in(self, currency: str, rows: Sequence[Sum]) -> Sequence[Sum]:
        sources = sources_of(currency, rows, self.basis.rates)
        return [row for row in rows if row.currency in sources]

    @property
    def _is_won(self) -> Behind:
        return self.basis.behind(Measure.WON)

    @property
    def _is_lost(self) -> Behind:
        return self.basis.behind(Measure.LOST)
