"""What is to be ticked for one deal."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ItemSource(StrEnum):
    """Where a line comes from."""

    HANDOVER = 'handover'
    PLAYBOOK = 'playbook'
    GIFT = 'gift'


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """A line of the hand-over, one of a playbook that was ticked for this deal, or what its customer gave.

    lesson_id is that playbook; position the place in the list, or which gift it is.
    """

    id: int
    deal_id: int
    source: ItemSource
    text: str
    position: int
    created_at: datetime
    lesson_id: int | None = None
    done_at: datetime | None = None
    deleted_at: datetime | None = None
