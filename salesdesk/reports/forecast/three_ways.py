"""The forecast three ways side by side: by the stages' probabilities, as learned, and simulated."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from salesdesk.domain.figures.measure import Behind, Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.forecast.expected import ExpectedDeals
from salesdesk.reports.forecast.learning import history_of, learned_notes, learned_odds
from salesdesk.reports.forecast.month_end import Month, month_end_of, this_month
from salesdesk.reports.forecast.simulation import MonthEnd
from salesdesk.reports.formulas.amounts import currencies_of, money_columns, money_figure, total
from salesdesk.reports.formulas.stock import Odds, weighted
from salesdesk.reports.periods import EVER
from salesdesk.reports.report import Column, Figure, Period, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import rate_notes


def month_of(basis: Basis) -> Month:
    first, last = this_month(basis.today)
    until = basis.over(Period(date.min, last))
    return Month(last, basis.over(Period(first, last)).sums(Measure.WON), until.sums(Measure.EXPECTED))


def three_ways(basis: Basis, deals: ExpectedDeals) -> Report:
    """A row for each way; the simulated one has three. Seen from today, whatever the period."""
    month, history, stock = month_of(basis), history_of(basis), basis.over(EVER).stock()
    currencies = currencies_of(basis, month.won, month.expected, stock)
    columns = (
        Column('forecast', mark('Forecast'), Unit.TEXT),
        *money_columns('month_end', mark('This month'), 'forecast_month', currencies),
        *money_columns('pipeline', mark('Whole pipeline'), 'forecast_pipeline', currencies),
    )
    ways: list[tuple[str, Odds]] = [(_('Weighted by the stages’ probabilities'), basis.odds)]
    if history.is_enough:
        ways.append((_('Learned from your own history'), learned_odds(basis, history)))
    rows = [_weighted_row(basis, title, odds, month, stock, currencies) for title, odds in ways]
    if not history.is_enough:
        rows.append(_nothing(_('Learned from your own history'), currencies))
    ends = [month_end_of(basis, month, currency, deals) for currency in currencies]
    rows += _simulated_rows(ends, rows[0][1 : 1 + len(currencies)])
    notes = (*learned_notes(basis, history), *rate_notes(basis, month.won, month.expected, stock))
    return Report('forecast', basis.scope, columns, tuple(rows), notes)


def _weighted_row(
    basis: Basis, title: str, odds: Odds, month: Month, stock: Sequence[Sum], currencies: Sequence[str]
) -> tuple[Figure, ...]:
    first, last = this_month(basis.today)
    won = Behind(Measure.WON, basis.scope.pipeline_id, first, last)
    expected = Behind(Measure.EXPECTED, basis.scope.pipeline_id, date.min, last)
    is_open = Behind(Measure.FLOW, basis.scope.pipeline_id, date.min, basis.today)

    def at_month_end(currency: str) -> Figure:
        is_won = money_figure(basis, currency, list(month.won), [won])
        open_ = money_figure(basis, currency, list(month.expected), [expected])
        value = total(currency, month.won, basis.rates) + weighted(currency, month.expected, odds, basis.rates)
        return Figure(Unit.MONEY, value, currency, (is_won.n or 0) + (open_.n or 0), is_won.behind + open_.behind)

    def of_all(currency: str) -> Figure:
        value = weighted(currency, stock, odds, basis.rates)
        return replace(money_figure(basis, currency, stock, [is_open]), value=value)

    return figures.text(title), *map(at_month_end, currencies), *map(of_all, currencies)


def _nothing(title: str, currencies: Sequence[str]) -> tuple[Figure, ...]:
    unknown = tuple(Figure(Unit.MONEY, None, currency) for currency in currencies)
    return figures.text(title), *unknown, *unknown


def _simulated_rows(ends: Sequence[MonthEnd], expected: Sequence[Figure]) -> Iterable[tuple[Figure, ...]]:
    """expected: the month by other odds, a figure for each currency; all of its deals are drawn."""
    titles = (
        (_('Simulated: nine in ten months end above (P10)'), [end.p10 for end in ends]),
        (_('Simulated: one in two months ends above (P50)'), [end.p50 for end in ends]),
        (_('Simulated: one in ten months ends above (P90)'), [end.p90 for end in ends]),
    )
    unknown = tuple(replace(figure, value=None, n=None, behind=()) for figure in expected)
    for title, values in titles:
        simulated = (replace(figure, value=value) for value, figure in zip(values, expected, strict=True))
        yield figures.text(title), *simulated, *unknown
