"""Leads that are worked together."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ProspectingList:
    """A list of leads under a name."""

    id: int
    name: str
    position: int
    created_at: datetime
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ListMember:
    """A lead on such a list."""

    list_id: int
    deal_id: int
