"""What each month that is over was forecast to bring when it began, and what it brought."""

from collections.abc import Mapping, Sequence
from datetime import date

from salesdesk.domain.figures.measure import Measure, OutlookBehind, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import currencies_of, exact_total, money_columns, money_figure, sources_of
from salesdesk.reports.formulas.stock import weighted
from salesdesk.reports.periods import add_months, month_end
from salesdesk.reports.report import Column, Figure, Period, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import amount_notes, rate_notes

# Each month asks every deal that was open when it began.
MOST_MONTHS = 24


def months_over(basis: Basis) -> Sequence[date]:
    """The last whole months of the period that are over."""
    last = min(basis.period.last, basis.today)
    month = add_months(last, 0) if month_end(last) == last and last < basis.today else add_months(last, -1)
    found: list[date] = []
    while month >= basis.period.first and len(found) < MOST_MONTHS:
        found.append(month)
        month = add_months(month, -1)
    return found[::-1]


def looking_back(basis: Basis, outlooks: Mapping[date, Sequence[Sum]]) -> Report:
    """outlooks: by month, the deals open when it began that were then expected to close in it, by stage."""
    months = sorted(outlooks)
    period = Period(months[0], month_end(months[-1])) if months else basis.period
    won = basis.over(period).by_month(Measure.WON) if months else []
    foreseen = [row for rows in outlooks.values() for row in rows]
    currencies = currencies_of(basis, won, foreseen)
    columns = (
        Column('month', mark('Month'), Unit.MONTH),
        *money_columns('forecast', mark('Forecast when it began'), 'outlook', currencies),
        *money_columns('won', mark('Amount won'), 'won_amount', currencies),
        Column('reached', mark('Won of forecast'), Unit.SHARE, 'outlook_share'),
    )
    rows = tuple(
        _row(basis.over(Period(month, month_end(month))), month, outlooks[month],
             [row for row in won if row.month == month], currencies)
        for month in months
    )  # fmt: skip
    return Report(
        'looking_back', basis.scope, columns, rows, (*rate_notes(basis, won, foreseen), *amount_notes(won, foreseen))
    )


def _row(
    basis: Basis, month: date, foreseen: Sequence[Sum], won: Sequence[Sum], currencies: Sequence[str]
) -> tuple[Figure, ...]:
    forecast = [_forecast(basis, month, currency, foreseen) for currency in currencies]
    brought, foretold = exact_total(currencies[0], won, basis.rates), forecast[0].value
    share = brought / foretold if isinstance(foretold, int) and foretold else None
    return (
        figures.month(month),
        *forecast,
        *(money_figure(basis, currency, won, [basis.behind(Measure.WON)]) for currency in currencies),
        Figure(Unit.SHARE, share, n=forecast[0].n, behind=forecast[0].behind),
    )


def _forecast(basis: Basis, month: date, currency: str, foreseen: Sequence[Sum]) -> Figure:
    sources = sources_of(currency, foreseen, basis.rates)
    deals = sum(row.count for row in foreseen if row.currency in sources)
    behind = tuple(OutlookBehind(basis.scope.pipeline_id, month, source) for source in sources)
    value = weighted(currency, foreseen, basis.odds, basis.rates)
    return Figure(Unit.MONEY, value, currency, deals, behind)
