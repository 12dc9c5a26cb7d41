"""Reads what history teaches of the stages, and says what it rests on."""

from dataclasses import replace
from fractions import Fraction

from salesdesk.domain.figures.measure import Measure
from salesdesk.i18n.formats import number_text, percent_text
from salesdesk.i18n.translator import mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.forecast.learned import ENOUGH, PRIOR, History, Learned, learn
from salesdesk.reports.formulas.shares import rounded
from salesdesk.reports.formulas.stock import Odds
from salesdesk.reports.periods import EVER
from salesdesk.reports.tables import figures
from salesdesk.reports.tables.notes import Note, note

_TOO_FEW = mark('Learned odds are proposed from {enough} closed deals on whose way is known; there are {closed}.')
_TOO_FEW_OF = mark('{pipeline}: too few closed deals on whose way is known ({closed} of {enough}) to learn from.')
_HANDED_OVER = mark('Deals are handed over from here, not won: no odds are learned from them.')
_HANDED_OVER_OF = mark('{pipeline}: deals are handed over from here, not won: no odds are learned from them.')
_LEARNED = mark('Learned from {closed} closed deals. The win rate of all, {rate}, counts as {prior} deals of a stage.')
_LEARNED_OF = mark('{pipeline}: learned from {closed} closed deals; their win rate, {rate}, counts as {prior} deals.')


def history_of(basis: Basis) -> History:
    """From everything that was ever closed in the pipelines of the scope."""
    ids = [process.pipeline.id for process in basis.shown_processes]
    stages = {str(stage.id): stage.pipeline_id for stage in basis.stages}
    return History({id_: _learned(basis.over(EVER).about(id_)) for id_ in ids}, stages)


def _learned(ever: Basis) -> Learned:
    won, lost = figures.count_of(ever.sums(Measure.WON)), figures.count_of(ever.sums(Measure.LOST))
    learned = learn(ever.sums(Measure.WON_REACHED), ever.sums(Measure.LOST_REACHED), won, lost)
    return replace(learned, hands_over=figures.count_of(ever.sums(Measure.HANDED_OVER)) > 0)


def learned_odds(basis: Basis, history: History) -> Odds:
    return {str(stage.id): history.odds(str(stage.id), basis.odds[str(stage.id)]) for stage in basis.stages}


def learned_notes(basis: Basis, history: History) -> tuple[Note, ...]:
    """A line for each pipeline, or for the one."""
    several = len(history.by_pipeline) > 1
    return tuple(
        line
        for id_, learned in history.by_pipeline.items()
        for line in _about(basis.processes[id_].pipeline.name.read(basis.language) if several else '', learned)
    )


def _about(pipeline: str, learned: Learned) -> tuple[Note, ...]:
    """pipeline: '' where there is one alone."""
    values = {'pipeline': pipeline} if pipeline else {}
    values['closed'] = number_text(learned.closed)
    if learned.hands_over:
        return (note(_HANDED_OVER_OF if pipeline else _HANDED_OVER, **values),)
    if not learned.is_enough:
        return (note(_TOO_FEW_OF if pipeline else _TOO_FEW, enough=number_text(ENOUGH), **values),)
    rate = percent_text(rounded(100 * (learned.overall or Fraction(0))))
    return (note(_LEARNED_OF if pipeline else _LEARNED, rate=rate, prior=number_text(PRIOR), **values),)
