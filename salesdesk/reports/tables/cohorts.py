"""What became of the deals of a month within 30, 60, 90 and 180 days."""

from collections.abc import Mapping, Sequence
from datetime import date

from salesdesk.domain.figures.measure import Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures

AGES = ('30', '60', '90', '180', 'later')
TITLES = {
    ('won', '30'): mark('Won within 30 days'),
    ('won', '60'): mark('Won within 60 days'),
    ('won', '90'): mark('Won within 90 days'),
    ('won', '180'): mark('Won within 180 days'),
    ('won', 'later'): mark('Won at all'),
    ('handed_over', 'later'): mark('Handed over at all'),
    ('lost', '30'): mark('Lost within 30 days'),
    ('lost', '60'): mark('Lost within 60 days'),
    ('lost', '90'): mark('Lost within 90 days'),
    ('lost', '180'): mark('Lost within 180 days'),
    ('lost', 'later'): mark('Lost at all'),
}


def cohorts(basis: Basis) -> Report:
    """A row for each month of the period, of the deals that entered in it."""
    columns = (
        Column('month', mark('Month'), Unit.MONTH),
        Column('entered', mark('New deals'), Unit.COUNT, 'entered'),
        *(Column(_key(end, age), title, Unit.COUNT, f'cohort_{end}') for (end, age), title in TITLES.items()),
    )
    entered, ended = basis.by_month(Measure.ENTERED), basis.by_month(Measure.COHORT)
    rows = tuple(_row(basis.within(first), first, entered, ended) for first in basis.months(entered, ended))
    return Report('cohorts', basis.scope, columns, rows)


def _key(end: str, age: str) -> str:
    return end if age == 'later' else f'{end}_{age}'


def _row(basis: Basis, first: date, entered: Sequence[Sum], ended: Sequence[Sum]) -> tuple[Figure, ...]:
    own = figures.by_subject(row for row in ended if row.month == first)
    return (
        figures.month(first),
        figures.count([row for row in entered if row.month == first], *basis.behind_each(Measure.ENTERED)),
        *(_within(basis, own, end, age) for end, age in TITLES),
    )


def _within(basis: Basis, own: Mapping[str, list[Sum]], end: str, age: str) -> Figure:
    """Up to an age: each younger one is part of it."""
    subjects = [f'{end}:{younger}' for younger in AGES[: AGES.index(age) + 1]]
    rows = [row for subject in subjects for row in own.get(subject, [])]
    return figures.count(
        rows, *(slice_ for subject in subjects for slice_ in basis.behind_each(Measure.COHORT, subject))
    )
