"""The four questions that tell whether a lead is worth an offer, and what can be answered."""

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
