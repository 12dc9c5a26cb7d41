"""The deals on which the end of the month depends most."""

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.forecast.expected import ExpectedDeals
from salesdesk.reports.forecast.month_end import month_end_of
from salesdesk.reports.forecast.simulation import Chance
from salesdesk.reports.forecast.three_ways import month_of
from salesdesk.reports.formulas.amounts import currencies_of
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import rate_notes


def movers_table(basis: Basis, deals: ExpectedDeals) -> Report:
    """The three deals of each currency on which the end of this month depends most."""
    month = month_of(basis)
    columns = (
        Column('deal', mark('Deal'), Unit.TEXT),
        Column('stage', mark('Stage'), Unit.TEXT),
        Column('amount', mark('Amount'), Unit.MONEY, 'amount'),
        Column('odds', mark('Probability'), Unit.SHARE, 'stage_probability'),
        Column('moves', mark('Moves the month by'), Unit.MONEY, 'moves'),
    )
    rows = tuple(
        _mover_row(basis, chance, currency)
        for currency in currencies_of(basis, month.expected)
        for chance in month_end_of(basis, month, currency, deals).movers
    )
    return Report('movers', basis.scope, columns, rows, rate_notes(basis, month.expected))


def _mover_row(basis: Basis, chance: Chance, currency: str) -> tuple[Figure, ...]:
    stage = next((stage for stage in basis.all_stages if str(stage.id) == chance.stage), None)
    about = chance.deal_id
    return (
        figures.text(chance.title, about),
        figures.text(basis.stage_name(stage) if stage else ''),
        Figure(Unit.MONEY, chance.minor, currency, 1, deal_id=about),
        Figure(Unit.SHARE, chance.odds, n=1, deal_id=about),
        Figure(Unit.MONEY, chance.moves, currency, 1, deal_id=about),
    )
