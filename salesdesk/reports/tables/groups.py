"""Won and lost by source, by product, and by whether a gate was passed by an override."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from salesdesk.domain.figures.measure import Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.amounts import currencies_of, money_columns, money_figure
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import amount_notes, rate_notes

By = Mapping[str, Sequence[Sum]]


@dataclass(frozen=True)
class Group:
    """The closed deals of a row: which measures, which subject (None: all), and what it is called."""

    name: str
    won: Measure
    lost: Measure
    subject: str | None = None


def sources(basis: Basis) -> Report:
    """Where the people or companies of the deals came from, what is most often closed first."""
    title = Column('source', mark('Source'), Unit.TEXT)
    return _by_subject(basis, 'sources', title, (Measure.WON_SOURCE, Measure.LOST_SOURCE), lambda: _('No source'))


def products(basis: Basis) -> Report:
    title = Column('product', mark('Product'), Unit.TEXT)
    return _by_subject(basis, 'products', title, (Measure.WON_PRODUCT, Measure.LOST_PRODUCT), lambda: _('No product'))


def overrides(basis: Basis) -> Report:
    """Two rows: deals that were moved past a gate at least once, and those that met every gate."""
    groups = (
        Group(_('A gate overridden'), Measure.WON_OVERRIDDEN, Measure.LOST_OVERRIDDEN),
        Group(_('Every gate met'), Measure.WON_COMPLIANT, Measure.LOST_COMPLIANT),
    )
    return _report(basis, 'overrides', Column('deals', mark('Deals'), Unit.TEXT), groups)


def _by_subject(
    basis: Basis, name: str, title: Column, measures: tuple[Measure, Measure], none: Callable[[], str]
) -> Report:
    closed: dict[str, int] = {}
    for row in (row for measure in measures for row in basis.sums(measure)):
        closed[row.subject] = closed.get(row.subject, 0) + row.count
    order = sorted(closed, key=lambda subject: (-closed[subject], subject))
    return _report(basis, name, title, [Group(subject or none(), *measures, subject) for subject in order])


def _report(basis: Basis, name: str, title: Column, groups: Iterable[Group]) -> Report:
    groups = list(groups)
    kinds = {kind for group in groups for kind in (group.won, group.lost)}
    found = {kind: figures.by_subject(basis.sums(kind)) for kind in kinds}
    everything = [row for by in found.values() for rows in by.values() for row in rows]
    currencies = currencies_of(basis, everything)
    columns = (
        title,
        Column('won', mark('Deals won'), Unit.COUNT, 'won'),
        Column('lost', mark('Deals lost'), Unit.COUNT, 'lost'),
        Column('win_rate', mark('Win rate'), Unit.SHARE, 'win_rate'),
        *money_columns('won_amount', mark('Amount won'), 'won_amount', currencies),
        Column('mean_cycle', mark('Mean cycle'), Unit.DAYS, 'mean_cycle'),
    )
    rows = tuple(_row(basis, group, found, currencies) for group in groups)
    return Report(name, basis.scope, columns, rows, (*rate_notes(basis, everything), *amount_notes(everything)))


def _row(basis: Basis, group: Group, found: Mapping[Measure, By], currencies: Sequence[str]) -> tuple[Figure, ...]:
    won, lost = _rows(found[group.won], group.subject), _rows(found[group.lost], group.subject)
    is_won, is_lost = basis.behind(group.won, group.subject), basis.behind(group.lost, group.subject)
    return (
        figures.text(group.name),
        figures.count(won, is_won),
        figures.count(lost, is_lost),
        figures.win_rate_of(won, lost, is_won, is_lost),
        *(money_figure(basis, currency, won, [is_won]) for currency in currencies),
        figures.mean_days(won, is_won),
    )


def _rows(found: By, subject: str | None) -> Sequence[Sum]:
    if subject is None:
        return [row for rows in found.values() for row in rows]
    return found.get(subject, ())
