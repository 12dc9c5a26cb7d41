"""One deal's way through the stages."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from salesdesk.domain.figures.measure import Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.figures.watched import StageVisits
from salesdesk.domain.process.pipeline import Stage
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.shares import share
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import note

DEAL_TIMES_COLUMNS = (
    Column('stage', mark('Stage'), Unit.TEXT),
    Column('entered_on', mark('First entered'), Unit.DATE),
    Column('left_on', mark('Last left'), Unit.DATE),
    Column('visits', mark('Visits'), Unit.COUNT, 'visits'),
    Column('days', mark('Time there'), Unit.DAYS, 'own_stage_time'),
    Column('limit', mark('Rotting after'), Unit.DAYS, 'stage_limit'),
    Column('usual', mark('Usual time'), Unit.DAYS, 'usual_stage_time'),
)


def deal_times(basis: Basis, deal_id: int, title: str, visits: Sequence[StageVisits]) -> Report:
    """A row for each stage it was in, in the order in which it came there. basis: ever, of any pipeline."""
    stages = {stage.id: stage for stage in basis.all_stages}
    pipelines = {stages[visit.stage_id].pipeline_id for visit in visits if visit.stage_id in stages}
    # Stages are told apart by their pipelines only where it went through several.
    named = basis.about(pipelines.pop()) if len(pipelines) == 1 else basis
    left = figures.by_subject(named.sums(Measure.STAGE_TIME))
    rows = tuple(_row(named, deal_id, visit, stages.get(visit.stage_id), left) for visit in visits)
    return Report('deal_times', basis.scope, DEAL_TIMES_COLUMNS, rows, (note(mark('Deal: {title}'), title=title),))


def _row(
    basis: Basis, deal_id: int, visit: StageVisits, stage: Stage | None, left: Mapping[str, Sequence[Sum]]
) -> tuple[Figure, ...]:
    return (
        figures.text(basis.name_of(visit.stage_id), deal_id),
        figures.day(visit.entered_on),
        figures.day(visit.left_on),
        Figure(Unit.COUNT, visit.visits, n=1, deal_id=deal_id),
        Figure(Unit.DAYS, Fraction(visit.seconds, figures.SECONDS_A_DAY), n=1, deal_id=deal_id),
        Figure(Unit.DAYS, stage.rotting_after if stage else None),
        _usual(basis, str(visit.stage_id), left.get(str(visit.stage_id), ())),
    )


def _usual(basis: Basis, subject: str, left: Sequence[Sum]) -> Figure:
    """The mean of all deals that ever left the stage for good."""
    deals = figures.count_of(left)
    mean = share(sum(row.extra for row in left), deals * figures.SECONDS_A_DAY)
    return Figure(Unit.DAYS, mean, n=deals, behind=(basis.behind(Measure.STAGE_TIME, subject),))
