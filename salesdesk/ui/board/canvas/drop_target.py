"""Where a lifted card would go if it were let go now."""

from dataclasses import dataclass
from enum import StrEnum


class Zone(StrEnum):
    """The zones that rise from the bottom: won (or handed over) and lost."""

    WON = 'won'
    LOST = 'lost'


@dataclass(frozen=True)
class DropTarget:
    """A row of a column, or a zone, or nothing."""

    column: int = -1
    row: int = 0
    zone: Zone | None = None

    @property
    def is_nowhere(self) -> bool:
        return self.column < 0 and self.zone is None


NOWHERE = DropTarget()
