"""What history says of each stage's probability."""

from salesdesk.domain.figures.measure import Measure
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.forecast.learned import Learned
from salesdesk.reports.forecast.three_ways import learned_notes, learned_of
from salesdesk.reports.periods import EVER
from salesdesk.reports.report import Column, Figure, Report, Unit
from salesdesk.reports.tables import figures


def learned_table(basis: Basis) -> Report:
    """Each stage: the probability set for it, what history says, and what is made of both."""
    learned = learned_of(basis)
    columns = (
        Column('stage', mark('Stage'), Unit.TEXT),
        Column('set', mark('Set'), Unit.SHARE, 'stage_probability'),
        Column('happened', mark('Happened'), Unit.SHARE, 'happened'),
        Column('closed', mark('Closed deals'), Unit.COUNT, 'reached_closed'),
        Column('learned', mark('Learned'), Unit.SHARE, 'learned_odds'),
    )
    rows = tuple(_learned_row(basis, learned, str(stage.id), basis.stage_name(stage))
                 for stage in basis.stages if stage.archived_at is None)  # fmt: skip
    return Report('learned', basis.scope, columns, rows, learned_notes(learned))


def _learned_row(basis: Basis, learned: Learned, stage: str, name: str) -> tuple[Figure, ...]:
    ever, n = basis.over(EVER), learned.n(stage)
    behind = ever.behind(Measure.WON_REACHED, stage), ever.behind(Measure.LOST_REACHED, stage)
    odds = learned.odds(stage) if learned.is_enough else None
    return (
        figures.text(name),
        Figure(Unit.SHARE, basis.odds[stage]),
        Figure(Unit.SHARE, learned.own_rate(stage), n=n, behind=behind),
        Figure(Unit.COUNT, n, n=n, behind=behind),
        Figure(Unit.SHARE, odds, n=n, behind=behind),
    )
