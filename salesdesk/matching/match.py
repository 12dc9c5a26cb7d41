"""How alike two records are, and why."""

from dataclasses import dataclass
from enum import StrEnum

# At and above it the seller is asked whether the two are one.
DUPLICATE = 0.8


class Reason(StrEnum):
    """What two records have in common; the window says it in the seller's language."""

    SAME_EMAIL = 'same_email'
    SAME_PHONE = 'same_phone'
    SAME_DOMAIN = 'same_domain'
    SAME_NAME = 'same_name'
    SIMILAR_NAME = 'similar_name'
    SAME_ORGANIZATION = 'same_organization'
    SAME_CITY = 'same_city'


@dataclass(frozen=True, slots=True)
class Match:
    """score: 0 to 1, to order by and to compare with DUPLICATE; it is no probability. Reasons: the weightiest first."""

    score: float
    reasons: tuple[Reason, ...] = ()

    @property
    def is_duplicate(self) -> bool:
        return self.score >= DUPLICATE
