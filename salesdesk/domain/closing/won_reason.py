"""Why deals are won: an editable list."""

from dataclasses import dataclass
from datetime import datetime

from salesdesk.domain.process.wording import Wording


@dataclass(frozen=True, slots=True)
class WonReason:
    """A reason of the list; "other" needs a note in words."""

    id: int
    key: str
    name: Wording
    position: int
    needs_note: bool = False
    archived_at: datetime | None = None
