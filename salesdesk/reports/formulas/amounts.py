"""Sums of money: each currency apart, or those with a rate added up in the scope's own."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.figures.measure import Behind, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.money import exponent_of
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.shares import rounded
from salesdesk.reports.report import Column, Figure

Rates = Mapping[str, ExchangeRate]


def currencies_of(basis: Basis, *groups: Iterable[Sum]) -> tuple[str, ...]:
    """The currencies that columns are needed for: the seller's own (or the one converted into) first, then by name.

    Sums of a currency that cancel out to nothing ask for no column.
    """
    main = basis.scope.into or basis.home
    found = {shown_in(row.currency, basis.rates) for rows in groups for row in rows if row.currency and row.minor}
    return (main, *sorted(found - {main}))


def shown_in(currency: str, rates: Rates) -> str:
    """The currency its amounts are added up in."""
    return rates[currency].into if currency in rates else currency


def sources_of(currency: str, rows: Iterable[Sum], rates: Rates) -> list[str]:
    """The currencies of these rows that are added up in this one."""
    return sorted({row.currency for row in rows if row.currency and shown_in(row.currency, rates) == currency})


def without_amount(rows: Iterable[Sum]) -> list[Sum]:
    """Those of deals that add nothing to any sum."""
    return [row for row in rows if not row.currency]


def exact_total(currency: str, rows: Iterable[Sum], rates: Rates) -> Fraction:
    """In minor units of the currency, before it is rounded."""
    by_source: dict[str, int] = {}
    for row in rows:
        by_source[row.currency] = by_source.get(row.currency, 0) + row.minor
    return sum(
        (minor * factor(source, rates) for source, minor in by_source.items() if shown_in(source, rates) == currency),
        Fraction(0),
    )


def factor(currency: str, rates: Rates) -> Fraction:
    """What a minor unit of a currency is in minor units of the one it is shown in."""
    if currency not in rates:
        return Fraction(1)
    rate = rates[currency]
    return rate.value * Fraction(10) ** (exponent_of(rate.into) - exponent_of(currency))


def total(currency: str, rows: Iterable[Sum], rates: Rates) -> int:
    """In minor units, rounded once, on the sum."""
    return rounded(exact_total(currency, rows, rates))


def money_figure(basis: Basis, currency: str, rows: Sequence[Sum], behind: Iterable[Behind]) -> Figure:
    """The total of rows in a currency; the deals behind it are those of `behind` that have an amount in it."""
    sources = sources_of(currency, rows, basis.rates)
    counted = sum(row.count for row in rows if row.currency in sources)
    slices = in_currencies(behind, sources)
    return Figure(Unit.MONEY, total(currency, rows, basis.rates), currency, counted, slices)


def in_currencies(behind: Iterable[Behind], sources: Collection[str]) -> tuple[Behind, ...]:
    return tuple(replace(slice_, currency=source) for slice_ in behind for source in sources)


def money_columns(key: str, title: str, definition: str, currencies: Sequence[str]) -> tuple[Column, ...]:
    """One for each currency; the key of all but the first ends with it: a file of one currency keeps its headers."""
    return tuple(
        Column(f'{key}_{currency.lower()}' if number else key, title, Unit.MONEY, definition, currency)
        for number, currency in enumerate(currencies)
    )
