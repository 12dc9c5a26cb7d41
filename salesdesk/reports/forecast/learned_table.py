"""What history says of each stage's probability."""

from salesdesk.domain.figures.measure import Measure
from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.forecast.learned import History
from salesdesk.reports.forecast.learning import history_of, learned_notes
from salesdesk.reports.periods import EVER
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures


def learned_table(basis: Basis) -> Report:
    """Each stage: the probability set for it, what history says, and what is made of both."""
    history = history_of(basis)
    columns = (
        Column('stage', mark('Stage'), Unit.TEXT),
        Column('set', mark('Set'), Unit.SHARE, 'stage_probability'),
        Column('happened', mark('Happened'), Unit.SHARE, 'happened'),
        Column('closed', mark('Closed deals'), Unit.COUNT, 'reached_closed'),
        Column('learned', mark('Learned'), Unit.SHARE, 'learned_odds'),
    )
    rows = tuple(_learned_row(basis, history, str(stage.id), basis.stage_name(stage))
                 for stage in basis.stages if stage.archived_at is None)  # fmt: skip
    return Report('learned', basis.scope, columns, rows, learned_notes(basis, history))


def _learned_row(basis: Basis, history: History, stage: str, name: str) -> tuple[Figure, ...]:
    learned = history.of(stage)
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
