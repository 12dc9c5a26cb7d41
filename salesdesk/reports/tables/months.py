"""Month by month: what came in, what was won and lost."""

from collections.abc import Mapping, Sequence
from datetime import date

from salesdesk.domain.figures.measure import Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import currencies_of, money_columns, money_figure
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import amount_notes, rate_notes


def months(basis: Basis) -> Report:
    """A row for each month the period touches."""
    kinds = (Measure.ENTERED, Measure.WON, Measure.LOST, Measure.HANDED_OVER)
    found = {kind: basis.by_month(kind) for kind in kinds}
    currencies = currencies_of(basis, found[Measure.WON], found[Measure.LOST])
    columns = (
        Column('month', mark('Month'), Unit.MONTH),
        Column('entered', mark('New deals'), Unit.COUNT, 'entered'),
        Column('won', mark('Deals won'), Unit.COUNT, 'won'),
        Column('lost', mark('Deals lost'), Unit.COUNT, 'lost'),
        Column('handed_over', mark('Handed over'), Unit.COUNT, 'handed_over'),
        Column('win_rate', mark('Win rate'), Unit.SHARE, 'win_rate'),
        Column('mean_cycle', mark('Mean cycle'), Unit.DAYS, 'mean_cycle'),
        *money_columns('won_amount', mark('Amount won'), 'won_amount', currencies),
        *money_columns('lost_amount', mark('Amount lost'), 'lost_amount', currencies),
    )
    rows = tuple(_row(basis.within(first), first, found, currencies) for first in basis.months(*found.values()))
    closed = found[Measure.WON], found[Measure.LOST]
    notes = (*rate_notes(basis, *closed), *amount_notes(*closed))
    return Report('months', basis.scope, columns, rows, notes)


def _row(
    basis: Basis, first: date, found: Mapping[Measure, Sequence[Sum]], currencies: Sequence[str]
) -> tuple[Figure, ...]:
    entered, won, lost, handed_over = ([row for row in rows if row.month == first] for rows in found.values())
    is_won, is_lost = basis.behind(Measure.WON), basis.behind(Measure.LOST)
    return (
        figures.month(first),
        figures.count(entered, *basis.behind_each(Measure.ENTERED)),
        figures.count(won, is_won),
        figures.count(lost, is_lost),
        figures.count(handed_over, *basis.behind_each(Measure.HANDED_OVER)),
        figures.win_rate_of(won, lost, is_won, is_lost),
        figures.mean_days(won, is_won),
        *(money_figure(basis, currency, won, [is_won]) for currency in currencies),
        *(money_figure(basis, currency, lost, [is_lost]) for currency in currencies),
    )
