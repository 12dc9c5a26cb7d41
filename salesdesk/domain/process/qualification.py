"""The answers to the four questions that tell whether a lead is worth an offer."""

from dataclasses import dataclass
from datetime import date

from salesdesk.domain.process.criterion import AnswerValue, Criterion

__all__ = ['Answer', 'AnswerValue', 'Criterion', 'GivenAnswer']


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
