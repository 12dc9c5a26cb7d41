"""The end of this month, simulated from the deals that are expected in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from salesdesk.domain.figures.measure import Sum
from salesdesk.reports.basis import Basis
from salesdesk.reports.forecast.expected import Expected, ExpectedDeals
from salesdesk.reports.forecast.simulation import ONE_BY_ONE, Chance, MonthEnd, Rest, drawn, simulate
from salesdesk.reports.formulas.amounts import factor, sources_of, total
from salesdesk.reports.formulas.shares import rounded
from salesdesk.reports.formulas.stock import Odds
from salesdesk.reports.periods import month_end


@dataclass(frozen=True)
class Month:
    """The month of today: what is won in it so far, and what is expected by its end, late deals too, by stage."""

    last: date
    won: Iterable[Sum]
    expected: Iterable[Sum]


def month_end_of(basis: Basis, month: Month, currency: str, deals: ExpectedDeals) -> MonthEnd:
    """In a currency, what is converted into it too. The same day gives the same answer."""
    seed = f'{basis.scope.pipeline_id} {basis.today.isoformat()} {currency}'
    return simulate(total(currency, month.won, basis.rates), *chances_of(basis, month, currency, deals), seed)


def chances_of(basis: Basis, month: Month, currency: str, deals: ExpectedDeals) -> tuple[list[Chance], Rest]:
    """The deals that are drawn one by one, and the others together."""
    chances: list[Chance] = []
    rest = Rest()
    for source in sources_of(currency, month.expected, basis.rates):
        worth = factor(source, basis.rates)
        found = deals(basis.scope.pipeline_id, month.last, source, basis.odds, ONE_BY_ONE)
        large, small = _parted(found, basis.odds, worth)
        chances += large
        rest = Rest(
            rest.count + small.count, rest.mean + small.mean, rest.spread + small.spread, rest.whole + small.whole
        )
    return drawn(chances, rest)


def _parted(found: Expected, odds: Odds, worth: Fraction) -> tuple[list[Chance], Rest]:
    """The largest deals, and what is left of the lumps without them. worth: of a minor unit, where it is converted."""
    large = [
        Chance(deal.deal_id, deal.title, deal.stage, rounded(deal.minor * worth), odds.get(deal.stage, Fraction(0)))
        for deal in found.largest
    ]
    mean, spread, whole = Fraction(0), 0.0, Fraction(0)
    for lump in found.lumps:
        p = odds.get(lump.stage, Fraction(0))
        own = [deal.minor for deal in found.largest if deal.stage == lump.stage]
        minor = lump.minor - sum(own)
        squares = lump.squares - float(sum(amount**2 for amount in own))
        mean += minor * worth * p
        spread += squares * float(worth**2 * p * (1 - p))
        whole += minor * worth
    count = sum(lump.count for lump in found.lumps) - len(large)
    return large, Rest(count, mean, max(0.0, spread), rounded(whole))


def this_month(today: date) -> tuple[date, date]:
    return today.replace(day=1), month_end(today)
