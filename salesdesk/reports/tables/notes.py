"""What is said below a table: the rates it was converted by, and what it leaves out."""

from collections.abc import Iterable

from salesdesk.domain.figures.measure import Sum
from salesdesk.i18n.decimals import decimal_text
from salesdesk.i18n.formats import date_text, number_text
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis

Note = tuple[str, tuple[tuple[str, str], ...]]


def note(text: str, **values: str) -> Note:
    """text is marked; its values are as they are read."""
    return text, tuple(values.items())


def amount_notes(*groups: Iterable[Sum]) -> tuple[Note, ...]:
    """A line about deals whose amount nobody knows; groups: no deal is in two of them."""
    deals = sum(row.count for rows in groups for row in rows if not row.currency)
    text = mark('Deals without an amount, which add nothing to the sums: {count}')
    return (note(text, count=number_text(deals)),) if deals else ()


def rate_notes(basis: Basis, *groups: Iterable[Sum]) -> tuple[Note, ...]:
    """A line for each currency that was converted, and one for those that stand apart for want of a rate."""
    found = sorted({row.currency for rows in groups for row in rows if row.currency and row.minor})
    rates = [basis.rates[currency] for currency in found if currency in basis.rates]
    lines = [
        note(
            mark('1 {currency} = {value} {into}, rate of {day}'),
            currency=rate.currency, value=decimal_text(rate.value), into=rate.into, day=date_text(rate.on),
        )
        for rate in rates
    ]  # fmt: skip
    apart = [currency for currency in found if currency not in basis.rates and currency != basis.scope.into]
    if basis.scope.into and apart:
        lines.append(note(mark('Without a rate, and so apart: {currencies}'), currencies=', '.join(apart)))
    return tuple(lines)
