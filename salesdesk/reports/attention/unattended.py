"""Open deals that nobody attends to."""

from collections.abc import Sequence

from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.figures.watched import UnattendedDeal
from salesdesk.i18n.formats import days_text, number_text
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import note

MOST = 10_000
_COLUMNS = (
    Column('deal', mark('Deal'), Unit.TEXT),
    Column('organization', mark('Organisation'), Unit.TEXT),
    Column('stage', mark('Stage'), Unit.TEXT),
    Column('amount', mark('Amount'), Unit.MONEY, 'amount'),
    Column('last_contact', mark('Last contact'), Unit.DATE),
    Column('days', mark('Days without contact'), Unit.DAYS, 'unattended'),
)


def unattended(basis: Basis, deals: Sequence[UnattendedDeal], count: int) -> Report:
    """The longest left alone first. count: how many there are; deals: the first of them."""
    rows = tuple(_row(basis, deal) for deal in deals)
    left_out = count - len(deals)
    about = note(mark('Without contact for {days} or longer.'), days=days_text(basis.unattended_after))
    text = mark('{count} more deals are left out of this table.')
    notes = (about, note(text, count=number_text(left_out))) if left_out else (about,)
    return Report('unattended', basis.scope, _COLUMNS, rows, notes)


def _row(basis: Basis, deal: UnattendedDeal) -> tuple[Figure, ...]:
    about = deal.deal_id
    return (
        figures.text(deal.title, about),
        figures.text(deal.organization),
        figures.text(basis.name_of(deal.stage_id)),
        figures.money(deal.amount, about),
        figures.day(deal.contact_on),
        Figure(Unit.DAYS, (basis.today - deal.since).days, n=1, deal_id=about),
    )
