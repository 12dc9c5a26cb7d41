"""How far a lead on a prospecting list has come."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LeadState(StrEnum):
    """CONTACTED: tried, nobody has answered yet. ABANDONED: given up before anybody was tried."""

    TO_CONTACT = 'to_contact'
    CONTACTED = 'contacted'
    ANSWERED = 'answered'
    CONVERTED = 'converted'
    ABANDONED = 'abandoned'


@dataclass(frozen=True, slots=True)
class ListedLead:
    """A lead of a list; stage_id is where it is now, tried_at when it was last tried."""

    deal_id: int
    title: str
    organization: str
    stage_id: int
    state: LeadState
    tried_at: datetime | None
