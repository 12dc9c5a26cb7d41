"""Targets, and whether what is open is enough for what is missing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from salesdesk.domain.figures.measure import Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import exact_total, money_figure, total
from salesdesk.reports.formulas.shares import share
from salesdesk.reports.formulas.stock import weighted
from salesdesk.reports.formulas.targets import currency_of_targets
from salesdesk.reports.periods import PeriodKind, is_over, month_end, period_around
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import Note, amount_notes, note, rate_notes

_COLUMNS = (
    Column('month', mark('Month'), Unit.MONTH),
    Column('target', mark('Target'), Unit.MONEY, 'target'),
    Column('won', mark('Amount won'), Unit.MONEY, 'won_amount'),
    Column('reached', mark('Reached'), Unit.SHARE, 'target_share'),
    Column('missing', mark('Missing'), Unit.MONEY, 'target_missing'),
    Column('expected', mark('Expected'), Unit.MONEY, 'expected'),
    Column('weighted', mark('Weighted'), Unit.MONEY, 'expected_weighted'),
    Column('coverage', mark('Coverage'), Unit.NUMBER, 'coverage'),
    Column('needed', mark('Needed coverage'), Unit.NUMBER, 'needed_coverage'),
)


def coverage(basis: Basis) -> Report:
    """A row for each month of the period that has a target; amounts in the currency of the targets alone.

    In a month that is over nothing is expected any more: what is still open of it is overdue.
    """
    won, expected = basis.by_month(Measure.WON), basis.ahead().by_month(Measure.EXPECTED)
    needed = needed_coverage(basis)
    rows = tuple(
        _row(basis.within(month), month, [row for row in won if row.month == month],
             [row for row in expected if row.month == month], needed)
        for month in sorted(basis.targets)
        if month_end(month) >= basis.period.first and month <= basis.period.last
    )  # fmt: skip
    return Report(
        'coverage',
        basis.scope,
        _COLUMNS,
        rows,
        (*_about(basis), *rate_notes(basis, won, expected), *amount_notes(won, expected)),
    )


def needed_coverage(basis: Basis) -> Figure:
    """1 / win rate of the twelve months that end with this one: so many times what is missing should be open."""
    year = basis.over(period_around(PeriodKind.TWELVE_MONTHS, basis.today))
    rate = figures.win_rate_of(
        year.sums(Measure.WON), year.sums(Measure.LOST), year.behind(Measure.WON), year.behind(Measure.LOST)
    )
    value = 1 / rate.value if isinstance(rate.value, Fraction) and rate.value else None
    return Figure(Unit.NUMBER, value, n=rate.n, behind=rate.behind)


def _row(basis: Basis, month: date, won: Sequence[Sum], expected: Sequence[Sum], needed: Figure) -> tuple[Figure, ...]:
    currency = currency_of_targets(basis)
    target = basis.targets[month].minor
    reached = total(currency, won, basis.rates)
    missing = max(0, target - reached)
    is_won = money_figure(basis, currency, won, [basis.behind(Measure.WON)])
    open_ = money_figure(basis, currency, expected, [basis.ahead().behind(Measure.EXPECTED)])
    weight = weighted(currency, expected, basis.odds, basis.rates)
    cover = exact_total(currency, expected, basis.rates) / missing if missing else None
    return (
        figures.month(month),
        Figure(Unit.MONEY, target, currency),
        is_won,
        Figure(Unit.SHARE, share(reached, target), n=is_won.n, behind=is_won.behind),
        replace(is_won, value=missing),
        *(
            _nothing(currency)
            if is_over(month, basis.today)
            else (
                open_,
                Figure(Unit.MONEY, weight, currency, open_.n, open_.behind),
                Figure(Unit.NUMBER, cover, n=open_.n, behind=open_.behind),
            )
        ),
        needed,
    )


def _nothing(currency: str) -> tuple[Figure, ...]:
    return Figure(Unit.MONEY, None, currency), Figure(Unit.MONEY, None, currency), Figure(Unit.NUMBER, None)


def _about(basis: Basis) -> tuple[Note, ...]:
    if basis.scope.pipeline_id is None or len(basis.processes) == 1:
        return ()
    return (note(mark('A target is of all pipelines together; what is won and expected here is of one.')),)
