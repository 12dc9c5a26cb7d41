"""What every report is made from: sums of the history, and the names, rates and days to read them by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Protocol

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.figures.measure import AnyMeasure, Behind, Measure, Sum
from salesdesk.domain.money import Money
from salesdesk.domain.process.pipeline import Process, Stage
from salesdesk.reports.periods import month_end, month_span, months_of
from salesdesk.reports.report import Period, Scope

# Ten years: more rows than that are shown only where there is something to show.
MANY_MONTHS = 120


class Counted(Protocol):
    """Where the sums come from."""

    def sums(self, measure: AnyMeasure, pipeline_id: int | None, first: date, last: date) -> Sequence[Sum]: ...

    def by_month(self, measure: Measure, pipeline_id: int | None, first: date, last: date) -> Sequence[Sum]: ...

    def stock(self, pipeline_id: int | None, day: date) -> Sequence[Sum]: ...

    def count(self, behind: Behind) -> int: ...


@dataclass(frozen=True)
class Basis:
    """now: Unix seconds; home: the seller's currency; rates: by currency, those into the scope's; targets: by the
    first day of their month; processes: every pipeline by its id; unattended_after: in days."""

    scope: Scope
    counted: Counted
    today: date
    now: int
    home: str
    language: str
    processes: Mapping[int, Process]
    reasons: Mapping[str, str] = field(default_factory=dict)
    rates: Mapping[str, ExchangeRate] = field(default_factory=dict)
    targets: Mapping[date, Money] = field(default_factory=dict)
    unattended_after: int = 14

    @property
    def period(self) -> Period:
        return self.scope.period

    def over(self, period: Period) -> 'Basis':
        """The same about another period."""
        return replace(self, scope=replace(self.scope, period=period))

    def within(self, month: date) -> 'Basis':
        """The same about what of a month lies in the period."""
        return self.over(Period(max(self.period.first, month), min(self.period.last, month_end(month))))

    def ahead(self) -> 'Basis':
        """The same about the days from today on: an open deal expected before is overdue, in this month too."""
        return self.over(Period(max(self.period.first, self.today), self.period.last))

    def about(self, pipeline_id: int) -> 'Basis':
        """The same about one pipeline."""
        return replace(self, scope=replace(self.scope, pipeline_id=pipeline_id))

    def sums(self, measure: AnyMeasure) -> Sequence[Sum]:
        """Of the scope."""
        return self.counted.sums(measure, self.scope.pipeline_id, self.period.first, self.period.last)

    def always(self, measure: AnyMeasure) -> Sequence[Sum]:
        """Of the scope's pipeline, whatever the day."""
        return self.counted.sums(measure, self.scope.pipeline_id, date.min, date.max)

    def by_month(self, measure: Measure) -> Sequence[Sum]:
        return self.counted.by_month(measure, self.scope.pipeline_id, self.period.first, self.period.last)

    def behind(self, measure: AnyMeasure, subject: str | None = None, currency: str | None = None) -> Behind:
        """The deals of a measure in the scope."""
        return Behind(measure, self.scope.pipeline_id, self.period.first, self.period.last, subject, currency)

    def behind_each(self, measure: Measure, subject: str | None = None) -> tuple[Behind, ...]:
        """For what a deal may do in several pipelines: it counts in each of them."""
        pipelines = [self.scope.pipeline_id] if self.scope.pipeline_id is not None else list(self.processes)
        return tuple(self.about(id_).behind(measure, subject) for id_ in pipelines if id_ is not None)

    def months(self, *groups: Sequence[Sum]) -> Sequence[date]:
        """Those of the period; of a very long one, from the first to the last that a row by month is of."""
        found = [row.month for rows in groups for row in rows if row.month is not None]
        period = self.period
        if month_span(period) > MANY_MONTHS:
            if not found:
                return ()
            period = Period(max(period.first, min(found)), min(period.last, month_end(max(found))))
        return tuple(months_of(period))

    @property
    def shown_processes(self) -> Sequence[Process]:
        """The pipeline of the scope, or all of them."""
        chosen = self.scope.pipeline_id
        return [process for id_, process in self.processes.items() if chosen in {None, id_}]

    @property
    def all_stages(self) -> Sequence[Stage]:
        return [stage for process in self.processes.values() for stage in process.stages]

    @property
    def stages(self) -> Sequence[Stage]:
        """In order, removed ones too."""
        return [stage for process in self.shown_processes for stage in process.stages]

    @property
    def odds(self) -> dict[str, Fraction]:
        """The probability set for each stage, by the stage's id as sums name it."""
        return {str(stage.id): Fraction(stage.probability, 100) for stage in self.all_stages}

    @property
    def day(self) -> date:
        """The last day of the period that has come: what is open is counted then."""
        return min(self.today, self.period.last)

    def stock(self) -> Sequence[Sum]:
        """Open deals by stage, at the end of that day."""
        return self.counted.stock(self.scope.pipeline_id, self.day)

    def name_of(self, stage_id: int) -> str:
        """'' for a stage nobody knows any more."""
        return self._stage_names.get(stage_id, '')

    @cached_property
    def _stage_names(self) -> Mapping[int, str]:
        return {stage.id: self.stage_name(stage) for stage in self.all_stages}

    def stage_name(self, stage: Stage) -> str:
        """With its pipeline's where there are several."""
        name = stage.name.read(self.language)
        if self.scope.pipeline_id is not None or len(self.processes) == 1:
            return name
        return f'{self.processes[stage.pipeline_id].pipeline.name.read(self.language)} · {name}'
