"""The open deals of a day: their sum, and the sum weighted by the odds of the stage each was in."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from salesdesk.domain.figures.measure import Sum
from salesdesk.reports.formulas.amounts import Rates, factor, shown_in
from salesdesk.reports.formulas.shares import rounded

Odds = Mapping[str, Fraction]


def weighted(currency: str, rows: Iterable[Sum], odds: Odds, rates: Rates) -> int:
    """Sum of amount x probability of the stage, in minor units of the currency, rounded once, on the sum.

    rows: by stage. A stage nobody knows the odds of adds nothing.
    """
    exact = sum(
        (
            row.minor * factor(row.currency, rates) * odds.get(row.subject, Fraction(0))
            for row in rows
            if row.currency and shown_in(row.currency, rates) == currency
        ),
        Fraction(0),
    )
    return rounded(exact)
