"""Sums of several currencies added up in the seller's own, by dated rates."""

from collections.abc import Mapping

from salesdesk.domain.exchange_rate import ExchangeRate, convert
from salesdesk.domain.money import Money
from salesdesk.domain.views.board import ColumnTotals, CurrencySum


def merged(totals: ColumnTotals, rates: Mapping[str, ExchangeRate], into: str) -> ColumnTotals:
    """The sums that have a rate added to those in the seller's currency; the others stay apart."""
    own = [sum_ for sum_ in totals.sums if sum_.total.currency == into]
    foreign = [sum_ for sum_ in totals.sums if sum_.total.currency in rates]
    apart = tuple(sum_ for sum_ in totals.sums if sum_ not in own and sum_ not in foreign)
    if not foreign:
        return totals
    total = weighted = Money(0, into)
    for sum_ in own:
        total, weighted = total + sum_.total, weighted + sum_.weighted
    for sum_ in foreign:
        rate = rates[sum_.total.currency]
        total, weighted = total + convert(sum_.total, rate), weighted + convert(sum_.weighted, rate)
    return ColumnTotals(totals.count, (CurrencySum(total, weighted), *apart))
