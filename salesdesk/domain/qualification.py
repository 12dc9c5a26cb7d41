"""The four questions that tell whether a lead is worth an offer, and their answers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Criterion(StrEnum):
    """In the order in which they are asked and shown as dots."""

    NEED = 'need'
    VALUE = 'value'
    BUDGET = 'budget'
    DECISION_MAKER = 'decision_maker'


class AnswerValue(StrEnum):
    """Unknown is an answer too: she asked, and it is still open."""

    YES = 'yes'
    NO = 'no'
    UNKNOWN = 'unknown'


@dataclass(frozen=True, slots=True)
class Answer:
    """One criterion of one deal: the answer, the line of evidence for it and the day it was given."""

    deal_id: int
    criterion: Criterion
    value: AnswerValue
    evidence: str = ''
    answered_on: date | None = None

    @property
    def is_given(self) -> bool:
        return self.value is not AnswerValue.UNKNOWN


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What the seller answers on the spot, not yet tied to a deal or a day."""

    criterion: Criterion
    value: AnswerValue
    evidence: str = ''
    answered_on: date | None = None
