"""Whether the probabilities of the stages were right, looking back."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from salesdesk.domain.figures.measure import Behind, Measure
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.process.pipeline import Stage
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.formulas.shares import share
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures

_COLUMNS = (
    Column('stage', mark('Stage'), Unit.TEXT),
    Column('forecast', mark('Forecast'), Unit.SHARE, 'stage_probability'),
    Column('happened', mark('Happened'), Unit.SHARE, 'happened'),
    Column('won', mark('Deals won'), Unit.COUNT, 'reached_won'),
    Column('lost', mark('Deals lost'), Unit.COUNT, 'reached_lost'),
    Column('brier', mark('Brier score'), Unit.NUMBER, 'brier'),
)


def calibration(basis: Basis) -> Report:
    """A row for each stage that a deal closed in the period had reached, and one for all of them together."""
    won, lost = _count(basis, Measure.WON_REACHED), _count(basis, Measure.LOST_REACHED)
    stages = [stage for stage in basis.stages if str(stage.id) in {*won, *lost}]
    rows = [_row(basis, stage, won.get(str(stage.id), 0), lost.get(str(stage.id), 0)) for stage in stages]
    if stages:
        rows.append(_all(basis, stages, won, lost))
    return Report('calibration', basis.scope, _COLUMNS, tuple(rows))


def brier(odds: Fraction, won: int, lost: int) -> Fraction:
    """The sum of (probability - outcome)² over forecasts of the same odds; outcome 1 for won. Divide by how many."""
    return won * (1 - odds) ** 2 + lost * odds**2


def _row(basis: Basis, stage: Stage, won: int, lost: int) -> tuple[Figure, ...]:
    odds, subject = Fraction(stage.probability, 100), str(stage.id)
    is_won, is_lost = basis.behind(Measure.WON_REACHED, subject), basis.behind(Measure.LOST_REACHED, subject)
    closed, both = won + lost, (is_won, is_lost)
    return (
        figures.text(basis.stage_name(stage)),
        Figure(Unit.SHARE, odds, n=closed, behind=both),
        figures.share_of(won, closed, *both),
        Figure(Unit.COUNT, won, n=won, behind=(is_won,)),
        Figure(Unit.COUNT, lost, n=lost, behind=(is_lost,)),
        Figure(Unit.NUMBER, brier(odds, won, lost) / closed, n=closed, behind=both),
    )


def _all(basis: Basis, stages: list[Stage], won: Mapping[str, int], lost: Mapping[str, int]) -> tuple[Figure, ...]:
    """Every forecast of every stage: a deal counts once for each stage it reached; n and the list count it once."""
    ends = [(Fraction(stage.probability, 100), str(stage.id)) for stage in stages]
    rows = [(odds, won.get(subject, 0), lost.get(subject, 0)) for odds, subject in ends]
    all_won, all_lost = sum(row[1] for row in rows), sum(row[2] for row in rows)
    forecasts = all_won + all_lost
    expected = sum((odds * (one + other) for odds, one, other in rows), Fraction(0)) / forecasts
    score = sum((brier(*row) for row in rows), Fraction(0)) / forecasts
    of_won, of_lost = (replace(basis.behind(kind), once=True) for kind in (Measure.WON_REACHED, Measure.LOST_REACHED))

    # Counting them goes through every stay: once is enough.
    deals = {behind: basis.counted.count(behind) for behind in (of_won, of_lost)}

    def resting_on(unit: Unit, value: Fraction | int | None, *behind: Behind) -> Figure:
        return Figure(unit, value, n=sum(deals[slice_] for slice_ in behind), behind=behind)

    return (
        figures.text(_('All stages')),
        resting_on(Unit.SHARE, expected, of_won, of_lost),
        resting_on(Unit.SHARE, share(all_won, forecasts), of_won, of_lost),
        resting_on(Unit.COUNT, all_won, of_won),
        resting_on(Unit.COUNT, all_lost, of_lost),
        resting_on(Unit.NUMBER, score, of_won, of_lost),
    )


def _count(basis: Basis, measure: Measure) -> dict[str, int]:
    return {subject: figures.count_of(rows) for subject, rows in figures.by_subject(basis.sums(measure)).items()}
