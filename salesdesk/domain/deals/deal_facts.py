"""A deal as a gate sees it, and what the gate finds missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from salesdesk.domain.activity import NextAction
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.process.qualification import Answer, AnswerValue, Criterion
from salesdesk.domain.process.stage_gate import (
    RequiredField,
    Requirement,
    RequirementKind,
    RequirementLevel,
    own_field_of,
)


@dataclass(frozen=True)
class DealFacts:
    """All a gate looks at: the deal, its answers and what is planned next.

    own_filled: the seller's own fields that the deal fills; own_in_use: those there are (one put away asks nothing);
    reached: which MILESTONES its offers, contracts and promises show.
    """

    deal: Deal
    answers: Mapping[Criterion, Answer]
    own_filled: frozenset[int] = frozenset()
    own_in_use: frozenset[int] = frozenset()
    reached: frozenset[RequirementKind] = frozenset()

    @property
    def next_action(self) -> NextAction | None:
        return self.deal.next_action

    def answer(self, criterion: Criterion) -> AnswerValue:
        answer = self.answers.get(criterion)
        return answer.value if answer else AnswerValue.UNKNOWN


def is_met(requirement: Requirement, facts: DealFacts) -> bool:
    match requirement.kind:
        case RequirementKind.CRITERION_ANSWERED:
            return facts.answer(Criterion(requirement.subject)) is not AnswerValue.UNKNOWN
        case RequirementKind.CRITERION_YES:
            return facts.answer(Criterion(requirement.subject)) is AnswerValue.YES
        case RequirementKind.FIELD_PRESENT:
            own = own_field_of(requirement.subject)
            if own is not None:
                return own in facts.own_filled or own not in facts.own_in_use
            return facts.deal.has(RequiredField(requirement.subject))
        case RequirementKind.NEXT_ACTION_PLANNED:
            return facts.next_action is not None
        case _:
            return requirement.kind in facts.reached


def unmet(gates: Iterable[tuple[Requirement, ...]], facts: DealFacts) -> tuple[Requirement, ...]:
    """Every requirement of these gates that is not met, in order; of two that ask the same, the stricter one stays."""
    strictest: dict[tuple[str, str], Requirement] = {}
    for requirement in (requirement for gate in gates for requirement in gate):
        known = strictest.get(requirement.asks)
        if not is_met(requirement, facts) and (known is None or _strictness(requirement) > _strictness(known)):
            strictest[requirement.asks] = requirement
    return tuple(strictest.values())


def checklist(gates: Iterable[tuple[Requirement, ...]], facts: DealFacts) -> tuple[tuple[Requirement, bool], ...]:
    """Each requirement of these gates once, and whether it is met; of two that ask the same, the stricter open one."""
    asked: dict[tuple[str, str], Requirement] = {}
    for requirement in (requirement for gate in gates for requirement in gate if not _is_put_away(requirement, facts)):
        known = asked.setdefault(requirement.asks, requirement)
        asked[requirement.asks] = max(known, requirement, key=lambda one: (not is_met(one, facts), _strictness(one)))
    return tuple((requirement, is_met(requirement, facts)) for requirement in asked.values())


def _is_put_away(requirement: Requirement, facts: DealFacts) -> bool:
    """A field of her own that is out of use: met by every deal, and no line of a checklist either."""
    own = own_field_of(requirement.subject)
    return own is not None and own not in facts.own_in_use


def _strictness(requirement: Requirement) -> tuple[bool, bool]:
    return requirement.level is RequirementLevel.BLOCK, requirement.kind is RequirementKind.CRITERION_YES
