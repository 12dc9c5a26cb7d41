"""How often and how far expected closes are put off."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from salesdesk.domain.figures.measure import Behind, Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import currencies_of, in_currencies, money_columns, sources_of, total
from salesdesk.reports.formulas.shares import share
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import rate_notes


def slippage(basis: Basis) -> Report:
    """A row for each month of the period."""
    pushed = basis.by_month(Measure.PUSHED)
    currencies = currencies_of(basis, pushed)
    columns = (
        Column('month', mark('Month'), Unit.MONTH),
        Column('pushes', mark('Times put off'), Unit.COUNT, 'pushes'),
        Column('deals', mark('Deals'), Unit.COUNT, 'pushed_deals'),
        Column('pushes_per_deal', mark('Times per deal'), Unit.NUMBER, 'pushes_per_deal'),
        Column('mean_days', mark('Days each time'), Unit.DAYS, 'push_days'),
        *money_columns('amount', mark('Amount put off'), 'pushed_amount', currencies),
    )
    rows = tuple(
        _row(basis.within(first), first, [row for row in pushed if row.month == first], currencies)
        for first in basis.months(pushed)
    )
    return Report('slippage', basis.scope, columns, rows, rate_notes(basis, pushed))


def _row(basis: Basis, first: date, pushed: Sequence[Sum], currencies: Sequence[str]) -> tuple[Figure, ...]:
    """A deal may be put off twice in a month: n and the list count it once."""
    behind = basis.behind(Measure.PUSHED)
    pushes, deals = figures.count_of(pushed), basis.counted.count(behind) if pushed else 0

    def of_deals(unit: Unit, value: int | Fraction | None) -> Figure:
        return Figure(unit, value, n=deals, behind=(behind,))

    return (
        figures.month(first),
        of_deals(Unit.COUNT, pushes),
        of_deals(Unit.COUNT, deals),
        of_deals(Unit.NUMBER, share(pushes, deals)),
        of_deals(Unit.DAYS, share(sum(row.extra for row in pushed), pushes)),
        *(_amount(basis, currency, pushed, behind) for currency in currencies),
    )


def _amount(basis: Basis, currency: str, pushed: Sequence[Sum], behind: Behind) -> Figure:
    slices = in_currencies([behind], sources_of(currency, pushed, basis.rates))
    deals = sum(basis.counted.count(slice_) for slice_ in slices)
    return Figure(Unit.MONEY, total(currency, pushed, basis.rates), currency, deals, slices)
