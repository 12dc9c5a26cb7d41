"""That a rule acted."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RuleFiring:
    """A rule acted on a deal because of a fact, with so many acts; undone with what caused it."""

    id: int
    rule_id: int
    deal_id: int
    at: datetime
    fact: str
    acts: int
