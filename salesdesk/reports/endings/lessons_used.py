"""What lessons were good for."""

from collections.abc import Mapping, Sequence

from salesdesk.domain.figures.live_measure import LiveMeasure
from salesdesk.domain.figures.measure import DAY_ONE, Behind, Sum
from salesdesk.domain.figures.noted import NotedBehind, NotedKind, UseCount
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures

_COLUMNS = (
    Column('lesson', mark('Lesson'), Unit.TEXT),
    Column('opened', mark('Opened'), Unit.COUNT, 'lesson_opened'),
    Column('useful', mark('Useful'), Unit.COUNT, 'lesson_useful'),
    Column('not_useful', mark('Not useful'), Unit.COUNT, 'lesson_not_useful'),
    Column('deals', mark('Linked deals'), Unit.COUNT, 'lesson_deals'),
    Column('win_rate', mark('Win rate'), Unit.SHARE, 'lesson_win_rate'),
)
_KINDS = (NotedKind.OPENED, NotedKind.USEFUL, NotedKind.NOT_USEFUL)
By = Mapping[str, Sequence[Sum]]


def lessons_used(basis: Basis, uses: Sequence[UseCount], titles: Mapping[str, str]) -> Report:
    """A row for each lesson, the one found useful most often first. titles: by id, of those that were not deleted."""
    counts = {(str(use.lesson_id), use.kind): use for use in uses}
    linked = figures.by_subject(basis.always(LiveMeasure.LESSON_DEAL))
    won, lost = (figures.by_subject(basis.sums(kind)) for kind in (LiveMeasure.LESSON_WON, LiveMeasure.LESSON_LOST))
    order = sorted(titles, key=lambda id_: (
        *(-counts[id_, kind].count if (id_, kind) in counts else 0 for kind in (NotedKind.USEFUL, NotedKind.OPENED)),
        titles[id_], id_,
    ))  # fmt: skip
    rows = tuple(
        (
            figures.text(titles[id_]),
            *(_used(basis, id_, kind, counts.get((id_, kind))) for kind in _KINDS),
            figures.count(linked.get(id_, ()), _linked(basis, id_)),
            _win_rate(basis, id_, won, lost),
        )
        for id_ in order
    )
    return Report('lessons_used', basis.scope, _COLUMNS, rows)


def _used(basis: Basis, lesson_id: str, kind: NotedKind, use: UseCount | None) -> Figure:
    """How often; n and the list are the deals beside which it was."""
    period = basis.period
    behind = NotedBehind(kind, basis.scope.pipeline_id, period.first, period.last, int(lesson_id))
    return Figure(Unit.COUNT, use.count if use else 0, n=use.deals if use else 0, behind=(behind,))


def _linked(basis: Basis, lesson_id: str) -> Behind:
    """Whatever the period."""
    return Behind(LiveMeasure.LESSON_DEAL, basis.scope.pipeline_id, DAY_ONE, DAY_ONE, lesson_id)


def _win_rate(basis: Basis, lesson_id: str, won: By, lost: By) -> Figure:
    behind = (basis.behind(kind, lesson_id) for kind in (LiveMeasure.LESSON_WON, LiveMeasure.LESSON_LOST))
    return figures.win_rate_of(won.get(lesson_id, ()), lost.get(lesson_id, ()), *behind)
