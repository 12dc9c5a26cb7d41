"""Won and expected, month by month around today."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from salesdesk.domain.figures.measure import DAY_ONE, Behind, Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import currencies_of, money_columns, money_figure
from salesdesk.reports.formulas.stock import weighted
from salesdesk.reports.formulas.targets import currency_of_targets
from salesdesk.reports.periods import add_months, is_over, month_end
from salesdesk.reports.report import Column, Figure, Period, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import amount_notes, rate_notes

AROUND = 3
# Months ahead that a long period is shown to.
FURTHEST = 36


def forecast_months(basis: Basis) -> Report:
    """The months of a period that is over; else from three before this one to three behind it, and on to its end.

    Open deals whose expected day has passed, comes later, or is not known stand in rows below: as on the board.
    """
    basis = basis.over(_around(basis))
    won, expected = basis.by_month(Measure.WON), basis.ahead().by_month(Measure.EXPECTED)
    below = [part for part in _below(basis) if figures.count_of(part[1])]
    apart = [row for _title, rows, _behind in below for row in rows]
    currencies = currencies_of(basis, won, expected, apart)
    columns = (
        Column('month', mark('Month'), Unit.MONTH),
        *money_columns('won', mark('Amount won'), 'won_amount', currencies),
        *money_columns('weighted', mark('Weighted'), 'expected_weighted', currencies),
        *money_columns('expected', mark('Expected'), 'expected', currencies),
        Column('target', mark('Target'), Unit.MONEY, 'target', currency_of_targets(basis)),
    )
    months = [_row(basis.within(month), month, _of(won, month), _of(expected, month), currencies)
              for month in basis.months(won, expected)]  # fmt: skip
    rows = [_row_below(basis, title, rows, behind, currencies) for title, rows, behind in below]
    notes = (*rate_notes(basis, won, expected, apart), *amount_notes(won, expected, apart))
    return Report('forecast_months', basis.scope, columns, (*months, *rows), notes)


def _around(basis: Basis) -> Period:
    """basis's period where it is over already."""
    period, today = basis.period, basis.today
    if is_over(period.last, basis.today):
        return period
    furthest = month_end(add_months(today, FURTHEST))
    last = max(month_end(add_months(today, AROUND)), min(period.last, furthest))
    return Period(add_months(today, -AROUND), month_end(last))


def _of(rows: Iterable[Sum], month: date) -> Sequence[Sum]:
    return [row for row in rows if row.month == month]


def _row(
    basis: Basis, month: date, won: Sequence[Sum], expected: Sequence[Sum], currencies: Sequence[str]
) -> tuple[Figure, ...]:
    target = basis.targets.get(month)
    unknown, behind = _unknown(currencies), basis.ahead().behind(Measure.EXPECTED)
    return (
        figures.month(month),
        *(money_figure(basis, currency, won, [basis.behind(Measure.WON)]) for currency in currencies),
        # What is still open of a month that is over stands below, as late.
        *((*unknown, *unknown) if is_over(month, basis.today) else _expected(basis, expected, currencies, behind)),
        Figure(Unit.MONEY, target.minor if target else None, currency_of_targets(basis)),
    )


def _expected(basis: Basis, rows: Sequence[Sum], currencies: Sequence[str], behind: Behind) -> tuple[Figure, ...]:
    """Weighted, then plain."""
    plain = tuple(money_figure(basis, currency, rows, [behind]) for currency in currencies)
    return (
        *(replace(open_, value=weighted(open_.currency, rows, basis.odds, basis.rates)) for open_ in plain),
        *plain,
    )


def _below(basis: Basis) -> Iterator[tuple[str, Sequence[Sum], Behind]]:
    """Only while the period runs: these deals are open now."""
    if basis.period.last < basis.today:
        return
    before = basis.over(Period(date.min, basis.today - timedelta(1)))
    later = basis.over(Period(basis.period.last + timedelta(1), date.max))
    undated = Behind(Measure.UNDATED, basis.scope.pipeline_id, DAY_ONE, DAY_ONE)
    yield _('Date passed'), before.sums(Measure.EXPECTED), before.behind(Measure.EXPECTED)
    yield _('Later'), later.sums(Measure.EXPECTED), later.behind(Measure.EXPECTED)
    yield _('Without a date'), basis.always(Measure.UNDATED), undated


def _row_below(
    basis: Basis, title: str, rows: Sequence[Sum], behind: Behind, currencies: Sequence[str]
) -> tuple[Figure, ...]:
    target = Figure(Unit.MONEY, None, currency_of_targets(basis))
    return figures.text(title), *_unknown(currencies), *_expected(basis, rows, currencies, behind), target


def _unknown(currencies: Sequence[str]) -> tuple[Figure, ...]:
    return tuple(Figure(Unit.MONEY, None, currency) for currency in currencies)
