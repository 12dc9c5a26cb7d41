"""Why deals were lost."""

from collections.abc import Sequence

from salesdesk.domain.figures.measure import Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import currencies_of, money_columns, money_figure
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import amount_notes, rate_notes


def lost_reasons(basis: Basis) -> Report:
    """A row for each reason that was given, the most frequent first."""
    lost = basis.sums(Measure.LOST)
    currencies = currencies_of(basis, lost)
    columns = (
        Column('reason', mark('Reason'), Unit.TEXT),
        Column('lost', mark('Deals lost'), Unit.COUNT, 'lost'),
        Column('share', mark('Share'), Unit.SHARE, 'lost_share'),
        *money_columns('lost_amount', mark('Amount lost'), 'lost_amount', currencies),
        Column('mean_cycle', mark('Mean cycle'), Unit.DAYS, 'lost_cycle'),
    )
    by_reason = figures.by_subject(lost)
    names = {reason: basis.reasons.get(reason) or _('No reason given') for reason in by_reason}
    order = sorted(by_reason, key=lambda reason: (-figures.count_of(by_reason[reason]), names[reason], reason))
    rows = tuple(_row(basis, reason, names[reason], by_reason[reason], lost, currencies) for reason in order)
    return Report('lost_reasons', basis.scope, columns, rows, (*rate_notes(basis, lost), *amount_notes(lost)))


def _row(
    basis: Basis, reason: str, name: str, own: Sequence[Sum], lost: Sequence[Sum], currencies: Sequence[str]
) -> tuple[Figure, ...]:
    behind = basis.behind(Measure.LOST, reason)
    return (
        figures.text(name),
        figures.count(own, behind),
        figures.share_of(figures.count_of(own), figures.count_of(lost), basis.behind(Measure.LOST)),
        *(money_figure(basis, currency, own, [behind]) for currency in currencies),
        figures.mean_days(own, behind),
    )
