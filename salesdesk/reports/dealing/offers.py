"""What became of the offers that were sent, and how long customers take to answer one."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from salesdesk.domain.figures.dealing import Fate, SentOffer
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.dealing import lines
from salesdesk.reports.formulas.shares import quantile
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures

_FATES = {
    Fate.ACCEPTED: Column('accepted', mark('Accepted'), Unit.COUNT, 'offers_accepted'),
    Fate.REFUSED: Column('refused', mark('Refused'), Unit.COUNT, 'offers_refused'),
    Fate.EXPIRED: Column('expired', mark('Expired'), Unit.COUNT, 'offers_expired'),
    Fate.REPLACED: Column('replaced', mark('Replaced'), Unit.COUNT, 'offers_replaced'),
    Fate.WAITING: Column('waiting', mark('Waiting'), Unit.COUNT, 'offers_waiting'),
}
_COLUMNS = (
    Column('month', mark('Month'), Unit.MONTH),
    Column('sent', mark('Sent out'), Unit.COUNT, 'offers_sent'),
    *_FATES.values(),
    Column('rate', mark('Acceptance rate'), Unit.SHARE, 'acceptance_rate'),
    Column('middle', mark('Median answer'), Unit.DAYS, 'answer_median'),
    Column('quick', mark('Quickest quarter'), Unit.DAYS, 'answer_quick'),
    Column('slow', mark('Slowest quarter'), Unit.DAYS, 'answer_slow'),
)
# What says whether customers want it: one that waits or was replaced has not been decided.
_DECIDED = frozenset((Fate.ACCEPTED, Fate.REFUSED, Fate.EXPIRED))
_QUARTERS = (Fraction(1, 2), Fraction(1, 4), Fraction(3, 4))


def proposals(basis: Basis, offers: Sequence[SentOffer]) -> Report:
    """The months in which offers were sent, in order, and all of them in the last row."""
    by_month: dict[date, list[SentOffer]] = {}
    for offer in offers:
        by_month.setdefault(offer.day.replace(day=1), []).append(offer)
    rows = [(figures.month(month), *_row(by_month[month])) for month in sorted(by_month)]
    if rows:
        rows.append((figures.text(_('All months')), *_row(offers)))
    return Report('proposals', basis.scope, _COLUMNS, tuple(rows))


def _row(offers: Sequence[SentOffer]) -> tuple[Figure, ...]:
    fates = {fate: [offer for offer in offers if offer.fate is fate] for fate in Fate}
    decided = [offer for offer in offers if offer.fate in _DECIDED]
    answered = [offer for offer in offers if offer.days_to_answer is not None]
    waits = Counter(offer.days_to_answer or 0 for offer in answered)
    return (
        lines.times(offers),
        *(lines.times(fates[fate]) for fate in _FATES),
        lines.part(fates[Fate.ACCEPTED], decided),
        *(lines.days(quantile(waits, quarter), answered) for quarter in _QUARTERS),
    )
