"""Processes, deals and gates made in memory. Stages have the ids 1, 2, 3 ... in order."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from salesdesk.domain.activity import ActivityKind, NextAction
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_facts import DealFacts
from salesdesk.domain.process.pipeline import Pipeline, Process, Stage
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind, RequirementLevel
from salesdesk.domain.process.wording import Wording

NOW = datetime(2026, 6, 9, 7, tzinfo=UTC)
LATER = datetime(2026, 6, 12, 7, tzinfo=UTC)
TODAY = date(2026, 6, 9)
ELSEWHERE = 99


def process(
    count: int = 4, gates: Mapping[int, Iterable[Requirement]] | None = None, removed: Iterable[int] = (), **rules: Any
) -> Process:
    """A pipeline of so many stages; gates by stage id, removed stages by id."""
    stages = tuple(stage(number, removed=number in set(removed)) for number in range(1, count + 1))
    lines = {stage_id: tuple(gate) for stage_id, gate in (gates or {}).items()}
    return Process(Pipeline(1, 'sales', Wording('Vente', 'Sales'), 'a0', **rules), stages, lines)


def stage(number: int, *, removed: bool = False) -> Stage:
    name = Wording(f'Étape {number}', f'Stage {number}')
    return Stage(number, 1, f's{number}', name, name, f'a{number}', 10, 14, archived_at=NOW if removed else None)


def deal(stage_id: int = 1, **fields: Any) -> Deal:
    return Deal(7, 1, stage_id, 'a0', 'Atelier', NOW, NOW, **fields)


def facts(stage_id: int = 1, given: Mapping[str, str] | None = None, **fields: Any) -> DealFacts:
    """A deal with its answers, as criterion and value: {'need': 'yes'}."""
    answers = {Criterion(name): Answer(7, Criterion(name), AnswerValue(value)) for name, value in (given or {}).items()}
    return DealFacts(deal(stage_id, **fields), answers)


def asks(kind: str, subject: str = '', level: str = 'block') -> Requirement:
    return Requirement(0, 0, RequirementKind(kind), subject, RequirementLevel(level))


def wants(field: str, level: str = 'block') -> Requirement:
    """A line that asks for a field of the deal."""
    return asks('field_present', field, level)


def action_on(day: date) -> NextAction:
    return NextAction(ActivityKind.CALL, day)
