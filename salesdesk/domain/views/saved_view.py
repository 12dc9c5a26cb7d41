"""Views of the list under a name, and what the seller wants to win in a month."""

from dataclasses import dataclass
from datetime import datetime

from salesdesk.domain.money import Money


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view: definition is JSON text of its pipeline, conditions, columns and order."""

    id: int
    name: str
    position: int
    definition: str
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """The target of a month, 'YYYY-MM'."""

    month: str
    amount: Money
