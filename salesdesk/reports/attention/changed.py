"""Deals that changed since the seller's last review."""

from collections.abc import Sequence
from datetime import date

from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.figures.watched import ChangedDeal
from salesdesk.i18n.formats import date_text, listed
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import Note, note

_HAPPENED = {
    'created': mark('new'),
    'won': mark('is won'),
    'lost': mark('lost'),
    'reopened': mark('reopened'),
    'handed_over': mark('handed over'),
    'stage_entered': mark('moved'),
    'amount_changed': mark('amount changed'),
    'close_date_changed': mark('close date changed'),
}
_COLUMNS = (
    Column('deal', mark('Deal'), Unit.TEXT),
    Column('organization', mark('Organisation'), Unit.TEXT),
    Column('happened', mark('What happened'), Unit.TEXT),
    Column('stage_before', mark('Stage before'), Unit.TEXT),
    Column('stage', mark('Stage'), Unit.TEXT),
    Column('amount_before', mark('Amount before'), Unit.MONEY, 'amount_before'),
    Column('amount', mark('Amount'), Unit.MONEY, 'amount'),
    Column('close_before', mark('Expected close before'), Unit.DATE),
    Column('close', mark('Expected close'), Unit.DATE),
    Column('changed_on', mark('Last change'), Unit.DATE),
)


def changed(basis: Basis, deals: Sequence[ChangedDeal], since: Note) -> Report:
    """What changed last comes first. since: says from when on."""
    order = sorted(deals, key=lambda deal: (-deal.changed_on.toordinal(), deal.deal_id))
    return Report('changed', basis.scope, _COLUMNS, tuple(_row(basis, deal) for deal in order), (since,))


def since_review(day: date | None, week_ago: date) -> Note:
    """day: of the last review, None where there was none."""
    if day is None:
        return note(mark('Never reviewed: changes since {day}.'), day=date_text(week_ago))
    return note(mark('Changes since your review of {day}.'), day=date_text(day))


def _row(basis: Basis, deal: ChangedDeal) -> tuple[Figure, ...]:
    about = deal.deal_id
    return (
        figures.text(deal.title, about),
        figures.text(deal.organization),
        figures.text(listed([_(_HAPPENED[kind]) for kind in deal.kinds])),
        figures.text(basis.name_of(deal.stage_before)),
        figures.text(basis.name_of(deal.stage_id)),
        figures.money(deal.amount_before, about),
        figures.money(deal.amount, about),
        figures.day(deal.close_before),
        figures.day(deal.close),
        figures.day(deal.changed_on),
    )
