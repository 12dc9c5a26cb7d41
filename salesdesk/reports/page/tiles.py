"""The numbers on top of the page of reports, each beside that of the period before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from salesdesk.domain.figures.measure import Measure
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import currencies_of
from salesdesk.reports.page.closed_numbers import ClosedNumbers
from salesdesk.reports.page.open_numbers import OpenNumbers
from salesdesk.reports.periods import period_before
from salesdesk.reports.report import Beside, Figure, Tile


@dataclass(frozen=True)
class Numbers:
    """Those of one period."""

    open: OpenNumbers
    closed: ClosedNumbers

    def velocity(self) -> tuple[Figure, ...]:
        stock, currencies = self.open.rows, self.closed.currencies
        return tuple(self.closed.velocity(stock, currency) for currency in currencies)


def tiles(basis: Basis) -> tuple[Tile, ...]:
    """In the order of the page."""
    now = numbers(basis)
    before = numbers(basis.over(period_before(basis.period)), now.open.currencies)
    is_open, closed = now.open, now.closed

    def tile(key: str, title: str, number: Callable[[Numbers], tuple[Figure, ...]], *beside: Beside) -> Tile:
        return Tile(key, title, key, number(now), number(before), beside)

    return (
        tile('open', mark('Open pipeline'), lambda of: of.open.amounts(), *is_open.without_amount()),
        tile('weighted', mark('Weighted forecast'), lambda of: of.open.weighted(),
             Beside('weighted_share', is_open.weighted_share()), *is_open.without_amount()),
        tile('won_amount', mark('Amount won'), lambda of: of.closed.amounts(), *closed.against_target()),
        tile('win_rate', mark('Win rate'), lambda of: (of.closed.win_rate(),), *closed.win_rates_by_value(),
             *closed.without_amount()),
        tile('mean_cycle', mark('Mean cycle'), lambda of: (of.closed.cycle(),),
             Beside('median_cycle', closed.median_cycle())),
        tile('velocity', mark('Velocity'), Numbers.velocity, *closed.mean_amounts()),
    )  # fmt: skip


def numbers(basis: Basis, currencies: Sequence[str] = ()) -> Numbers:
    """currencies: those to tell amounts in; () for those there are."""
    stock, won, lost = basis.stock(), basis.sums(Measure.WON), basis.sums(Measure.LOST)
    told = currencies or currencies_of(basis, stock, won, lost)
    return Numbers(OpenNumbers(basis, stock, told), ClosedNumbers(basis, won, lost, told))
