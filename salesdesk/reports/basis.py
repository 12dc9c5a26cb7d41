"""What every report is made from: sums of the history, and the names, rates and days to read them by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.figures.measure import Behind, Measure, Sum
from salesdesk.domain.money import Money
from salesdesk.domain.process.pipeline import Process, Stage
from salesdesk.reports.report import Period, Scope


class Counted(Protocol):
    """Where the sums come from."""

    def sums(self, measure: Measure, pipeline_id: int | None, first: date, last: date) -> Sequence[Sum]: ...

    def by_month(self, measure: Measure, pipeline_id: int | None, first: date, last: date) -> Sequence[Sum]: ...

    def stock(self, pipeline_id: int | None, day: date) -> Sequence[Sum]: ...

    def count(self, behind: Behind) -> int: ...


@dataclass(frozen=True)
class Basis:
    """now: Unix seconds; home: the seller's currency; rates: by currency, those into the scope's; targets: by the
    first day of their month; processes: every pipeline by its id."""

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

    @property
    def period(self) -> Period:
        return self.scope.period

    def over(self, period: Period) -> 'Basis':
        """The same about another period."""
        return replace(self, scope=replace(self.scope, period=period))

    def about(self, pipeline_id: int) -> 'Basis':
        """The same about one pipeline."""
        return replace(self, scope=replace(self.scope, pipeline_id=pipeline_id))

    def sums(self, measure: Measure) -> Sequence[Sum]:
        """Of the scope."""
        return self.counted.sums(measure, self.scope.pipeline_id, self.period.first, self.period.last)

    def always(self, measure: Measure) -> Sequence[Sum]:
        """Of the scope's pipeline, whatever the day."""
        return self.counted.sums(measure, self.scope.pipeline_id, date.min, date.max)

    def by_month(self, measure: Measure) -> Sequence[Sum]:
        return self.counted.by_month(measure, self.scope.pipeline_id, self.period.first, self.period.last)

    def behind(self, measure: Measure, subject: str | None = None, currency: str | None = None) -> Behind:
        """The deals of a measure in the scope."""
        return Behind(measure, self.scope.pipeline_id, self.period.first, self.period.last, subject, currency)

    @property
    def shown_processes(self) -> Sequence[Process]:
        """The pipeline of the scope, or all of them."""
        chosen = self.scope.pipeline_id
        return [process for id_, process in self.processes.items() if chosen in {None, id_}]

    @property
    def stages(self) -> Sequence[Stage]:
        """In order, removed ones too."""
        return [stage for process in self.shown_processes for stage in process.stages]

    def stage_name(self, stage: Stage) -> str:
        """With its pipeline's where there are several."""
        name = stage.name.read(self.language)
        if self.scope.pipeline_id is not None or len(self.processes) == 1:
            return name
        return f'{self.processes[stage.pipeline_id].pipeline.name.read(self.language)} · {name}'
