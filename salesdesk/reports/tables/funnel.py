"""How far the deals got that entered in the period, in two modes that are named for what they count."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from salesdesk.domain.figures.measure import Measure, Sum
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.process.pipeline import Process, Stage
from salesdesk.i18n.translator import _, mark
from salesdesk.reports.basis import Basis
from salesdesk.reports.report import Column, Figure, Report
from salesdesk.reports.tables import figures

Row = tuple[Figure, ...]
_COLUMNS = (
    Column('of_previous', mark('Of the stage before'), Unit.SHARE, 'funnel_step'),
    Column('of_first', mark('Of the first stage'), Unit.SHARE, 'funnel_whole'),
    Column('lost', mark('Lost there'), Unit.COUNT, 'funnel_lost'),
    Column('skipped', mark('Came by a skip'), Unit.COUNT, 'funnel_skipped'),
)


@dataclass(frozen=True)
class Mode:
    """Which measures are the bars: at a stage, and behind the last one. also_removed: stages no longer in use too."""

    name: str
    at: Measure
    end: Measure
    also_removed: bool


STRICT = Mode('funnel', Measure.PASSED, Measure.PASSED_WON, also_removed=False)
ANY = Mode('funnel_any', Measure.TOUCHED, Measure.TOUCHED_WON, also_removed=True)


def funnel(basis: Basis) -> Report:
    """Strict: a bar has the deals that passed every stage before it, in order, so no bar is longer than the last."""
    return _report(basis, STRICT)


def funnel_any(basis: Basis) -> Report:
    """A bar has the deals that were ever in the stage; one that was skipped is no part of their way."""
    return _report(basis, ANY)


def _report(basis: Basis, mode: Mode) -> Report:
    columns = (
        Column('stage', mark('Stage'), Unit.TEXT),
        Column('deals', mark('Deals'), Unit.COUNT, mode.name),
        *_COLUMNS,
    )
    several = len(basis.shown_processes) > 1
    rows = [
        row
        for process in basis.shown_processes
        for row in _rows(basis.about(process.pipeline.id), process, mode, several=several)
    ]
    return Report(mode.name, basis.scope, columns, tuple(rows))


def _rows(basis: Basis, process: Process, mode: Mode, *, several: bool) -> Iterator[Row]:
    """basis: about the process's pipeline."""
    prefix = f'{process.pipeline.name.read(basis.language)} · ' if several else ''
    kinds = (mode.at, Measure.LOST_AT, Measure.SKIPPED_TO)
    at, lost, skipped = (figures.by_subject(basis.sums(kind)) for kind in kinds)
    bars: list[Figure] = []
    for stage in process.stages:
        if stage.archived_at is None or (mode.also_removed and str(stage.id) in at):
            bars.append(_at(basis, mode.at, stage, at))
            there = _at(basis, Measure.LOST_AT, stage, lost), _at(basis, Measure.SKIPPED_TO, stage, skipped)
            yield figures.text(prefix + stage.name.read(basis.language)), *_bar(bars), *there
    bars.append(figures.count(basis.sums(mode.end), basis.behind(mode.end)))
    nothing = Figure(Unit.COUNT, None)
    yield figures.text(prefix + _('Won or handed over')), *_bar(bars), nothing, nothing


def _at(basis: Basis, measure: Measure, stage: Stage, found: Mapping[str, list[Sum]]) -> Figure:
    subject = str(stage.id)
    return figures.count(found.get(subject, []), basis.behind(measure, subject))


def _bar(bars: list[Figure]) -> Row:
    """The last of them, as a share of the one before and of the first."""
    if len(bars) == 1:
        return bars[0], Figure(Unit.SHARE, None), figures.part_of(bars[0], bars[0])
    return bars[-1], figures.part_of(bars[-1], bars[-2]), figures.part_of(bars[-1], bars[0])
