"""Deals that came by a referral, by who referred them."""

from collections.abc import Mapping, Sequence

from salesdesk.domain.figures.live_measure import LiveMeasure
from salesdesk.domain.figures.measure import Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import currencies_of, money_columns, money_figure
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import amount_notes, rate_notes

By = Mapping[str, Sequence[Sum]]


def referrals(basis: Basis, names: Mapping[str, str]) -> Report:
    """A row for each origin, the one that brought most deals home first. names: by origin."""
    came, won = (figures.by_subject(basis.sums(kind)) for kind in (LiveMeasure.REFERRED, LiveMeasure.REFERRED_WON))
    brought = [row for rows in won.values() for row in rows]
    currencies = currencies_of(basis, brought)
    columns = (
        Column('origin', mark('Referred by'), Unit.TEXT),
        Column('leads', mark('Leads'), Unit.COUNT, 'referred'),
        Column('won', mark('Deals won'), Unit.COUNT, 'referred_won'),
        *money_columns('income', mark('Income'), 'referred_income', currencies),
    )
    order = sorted({*came, *won}, key=lambda origin: (
        -figures.count_of(won.get(origin, ())), -figures.count_of(came.get(origin, ())), names.get(origin, ''), origin,
    ))  # fmt: skip
    rows = tuple(_row(basis, origin, names.get(origin, ''), (came, won), currencies) for origin in order)
    return Report('referrals', basis.scope, columns, rows, (*rate_notes(basis, brought), *amount_notes(brought)))


def _row(basis: Basis, origin: str, name: str, found: tuple[By, By], currencies: Sequence[str]) -> tuple[Figure, ...]:
    came, won = (rows.get(origin, ()) for rows in found)
    is_won = basis.behind(LiveMeasure.REFERRED_WON, origin)
    return (
        figures.text(name),
        figures.count(came, basis.behind(LiveMeasure.REFERRED, origin)),
        figures.count(won, is_won),
        *(money_figure(basis, currency, won, [is_won]) for currency in currencies),
    )
