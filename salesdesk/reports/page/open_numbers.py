"""The open pipeline of a day, and what it is worth by its stages' probabilities."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from salesdesk.domain.figures.measure import Behind, Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import money_figure, total, without_amount
from salesdesk.reports.formulas.shares import share
from salesdesk.reports.formulas.stock import weighted
from salesdesk.reports.report import Beside, Figure
from salesdesk.reports.tables import figures


@dataclass(frozen=True)
class OpenNumbers:
    """rows: the stock; currencies: those to tell it in, the seller's own first."""

    basis: Basis
    rows: Sequence[Sum]
    currencies: Sequence[str]

    def amounts(self) -> tuple[Figure, ...]:
        """In one currency alone, n and list are all open deals, those without an amount too."""
        behind = Behind(Measure.FLOW, self.basis.scope.pipeline_id, date.min, self.basis.day)
        own, *others = (money_figure(self.basis, currency, self.rows, [behind]) for currency in self.currencies)
        if others:
            return own, *others
        return (replace(own, n=figures.count_of(self.rows), behind=(behind,)),)

    def without_amount(self) -> tuple[Beside, ...]:
        """Nothing where each deal has one."""
        behind = Behind(Measure.FLOW, self.basis.scope.pipeline_id, date.min, self.basis.day, currency='')
        deals = figures.count(without_amount(self.rows), behind)
        return (Beside('open_without_amount', deals),) if deals.n else ()

    def weighted(self) -> tuple[Figure, ...]:
        return tuple(replace(figure, value=self._weighted(figure.currency)) for figure in self.amounts())

    def weighted_share(self) -> Figure:
        """Of the open pipeline in the first currency."""
        figure = self.amounts()[0]
        whole = total(figure.currency, self.rows, self.basis.rates)
        value = share(self._weighted(figure.currency), whole)
        return Figure(Unit.SHARE, value, n=figure.n, behind=figure.behind)

    def _weighted(self, currency: str) -> int:
        return weighted(currency, self.rows, self.basis.odds, self.basis.rates)
