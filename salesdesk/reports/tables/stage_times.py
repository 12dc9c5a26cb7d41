"""How long deals stay in each stage."""

from collections.abc import Sequence

from salesdesk.domain.figures.measure import DAY_ONE, Behind, Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.process.pipeline import Stage
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.shares import share
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures

_COLUMNS = (
    Column('stage', mark('Stage'), Unit.TEXT),
    Column('mean_days', mark('Mean time'), Unit.DAYS, 'stage_time'),
    Column('limit', mark('Rotting after'), Unit.DAYS, 'stage_limit'),
    Column('left', mark('Left the stage'), Unit.COUNT, 'stage_left'),
    Column('there', mark('There now'), Unit.COUNT, 'stage_there'),
)


def stage_times(basis: Basis) -> Report:
    """A row for each stage in use, and for each removed one that deals have left."""
    left = figures.by_subject(basis.sums(Measure.STAGE_TIME))
    # What goes on now says nothing of a period that is over.
    running = basis.period.first <= basis.today <= basis.period.last
    there = figures.by_subject(basis.always(Measure.STAGE_OPEN)) if running else {}
    rows = tuple(
        _row(basis, stage, left.get(str(stage.id), []), there.get(str(stage.id), []), running=running)
        for stage in basis.stages
        if stage.archived_at is None or str(stage.id) in {*left, *there}
    )
    return Report('stage_times', basis.scope, _COLUMNS, rows)


def _row(basis: Basis, stage: Stage, left: Sequence[Sum], there: Sequence[Sum], *, running: bool) -> tuple[Figure, ...]:
    subject = str(stage.id)
    gone = basis.behind(Measure.STAGE_TIME, subject)
    here = Behind(Measure.STAGE_OPEN, basis.scope.pipeline_id, DAY_ONE, DAY_ONE, subject)
    behind = (gone, here) if running else (gone,)
    deals = figures.count_of(left) + figures.count_of(there)
    mean = share(_seconds(left, there, basis.now), deals * figures.SECONDS_A_DAY)
    return (
        figures.text(basis.stage_name(stage)),
        Figure(Unit.DAYS, mean, n=deals, behind=behind),
        Figure(Unit.DAYS, stage.rotting_after),
        figures.count(left, gone),
        figures.count(there, here) if running else Figure(Unit.COUNT, None),
    )


def _seconds(left: Sequence[Sum], there: Sequence[Sum], now: int) -> int:
    """Over all visits; those that go on count until now."""
    ended = sum(row.extra for row in left)
    return ended + sum(row.count * now - row.extra for row in there)
