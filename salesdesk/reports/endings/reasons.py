"""Why deals were lost, by the stage they were in, by where they came from and by month; and why they were won."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from salesdesk.domain.figures.live_measure import LiveMeasure
from salesdesk.domain.figures.measure import Behind, Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import currencies_of, money_columns, money_figure
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import amount_notes, rate_notes


@dataclass(frozen=True)
class Loss:
    """The deals of a group that were lost for one reason."""

    reason: str
    rows: Sequence[Sum]
    behind: Behind


Groups = Sequence[tuple[Figure, Sequence[Loss]]]


def lost_by_stage(basis: Basis) -> Report:
    """The stages in their order; those of which no file told last."""
    losses = _by_second(basis, LiveMeasure.LOST_REASON_STAGE)
    order = [str(stage.id) for stage in basis.stages]
    stages = sorted(losses, key=lambda stage: (order.index(stage) if stage in order else len(order), stage))
    names = {stage: basis.name_of(int(stage)) if stage else '' for stage in stages}
    groups = [(figures.text(names[stage] or _('Stage not known')), losses[stage]) for stage in stages]
    return _report(basis, 'lost_by_stage', Column('stage', mark('Stage'), Unit.TEXT), groups)


def lost_by_source(basis: Basis) -> Report:
    """The source that lost most first."""
    losses = _by_second(basis, LiveMeasure.LOST_REASON_SOURCE)
    order = sorted(losses, key=lambda source: (-_count(losses[source]), source))
    groups = [(figures.text(source or _('No source')), losses[source]) for source in order]
    return _report(basis, 'lost_by_source', Column('source', mark('Source'), Unit.TEXT), groups)


def lost_by_month(basis: Basis) -> Report:
    """Months in which a deal was lost, in order."""
    by_month: dict[date, list[Sum]] = {}
    for row in basis.by_month(Measure.LOST):
        if row.month is not None:
            by_month.setdefault(row.month, []).append(row)
    groups = [
        (figures.month(month), [
            Loss(reason, rows, basis.within(month).behind(Measure.LOST, reason))
            for reason, rows in figures.by_subject(by_month[month]).items()
        ])
        for month in sorted(by_month)
    ]  # fmt: skip
    return _report(basis, 'lost_by_month', Column('month', mark('Month'), Unit.MONTH), groups)


def won_reasons(basis: Basis, names: Mapping[str, str]) -> Report:
    """A row for each reason that was given, the most frequent first. names: by id."""
    won = basis.sums(LiveMeasure.WON_REASON)
    currencies = currencies_of(basis, won)
    columns = (
        Column('reason', mark('Reason'), Unit.TEXT),
        Column('won', mark('Deals won'), Unit.COUNT, 'won'),
        Column('share', mark('Share'), Unit.SHARE, 'won_share'),
        *money_columns('won_amount', mark('Amount won'), 'won_amount', currencies),
        Column('mean_cycle', mark('Mean cycle'), Unit.DAYS, 'mean_cycle'),
    )
    losses = [
        Loss(reason, rows, basis.behind(LiveMeasure.WON_REASON, reason))
        for reason, rows in figures.by_subject(won).items()
    ]
    rows = tuple(
        (*_row(basis, each, figures.count_of(won), [basis.behind(LiveMeasure.WON_REASON)], currencies, name),
         figures.mean_days(each.rows, each.behind))
        for each, name in _named(losses, names.get)
    )  # fmt: skip
    return Report('won_reasons', basis.scope, columns, rows, (*rate_notes(basis, won), *amount_notes(won)))


def _by_second(basis: Basis, measure: LiveMeasure) -> dict[str, list[Loss]]:
    """By what stands behind the reason in the subject."""
    found: dict[str, list[Loss]] = {}
    for subject, rows in figures.by_subject(basis.sums(measure)).items():
        reason, _colon, second = subject.partition(':')
        found.setdefault(second, []).append(Loss(reason, rows, basis.behind(measure, subject)))
    return found


def _report(basis: Basis, name: str, title: Column, groups: Groups) -> Report:
    """In each group the most frequent reason first."""
    everything = [row for _title, losses in groups for loss in losses for row in loss.rows]
    currencies = currencies_of(basis, everything)
    columns = (
        title,
        Column('reason', mark('Reason'), Unit.TEXT),
        Column('lost', mark('Deals lost'), Unit.COUNT, 'lost'),
        Column('share', mark('Share'), Unit.SHARE, 'lost_share_of_group'),
        *money_columns('lost_amount', mark('Amount lost'), 'lost_amount', currencies),
    )
    rows = tuple(
        (group, *_row(basis, loss, _count(losses), [each.behind for each in losses], currencies, reason))
        for group, losses in groups
        for loss, reason in _named(losses, basis.reasons.get)
    )
    return Report(name, basis.scope, columns, rows, (*rate_notes(basis, everything), *amount_notes(everything)))


def _named(losses: Sequence[Loss], name_of: Callable[[str], str | None]) -> Iterable[tuple[Loss, str]]:
    """The most frequent first."""
    named = [(loss, name_of(loss.reason) or _('No reason given')) for loss in losses]
    return sorted(named, key=lambda each: (-figures.count_of(each[0].rows), each[1], each[0].reason))


def _row(
    basis: Basis, loss: Loss, whole: int, behind_whole: Sequence[Behind], currencies: Sequence[str], reason: str
) -> tuple[Figure, ...]:
    return (
        figures.text(reason),
        figures.count(loss.rows, loss.behind),
        figures.share_of(figures.count_of(loss.rows), whole, *behind_whole),
        *(money_figure(basis, currency, loss.rows, [loss.behind]) for currency in currencies),
    )


def _count(losses: Iterable[Loss]) -> int:
    return sum(figures.count_of(loss.rows) for loss in losses)
