"""Where a lifted card would go if it were let go now."""

from enum import StrEnum
from typing import NamedTuple


class Zone(StrEnum):
    """The zones that rise from the bottom: won (or handed over) and lost."""

    WON = 'won'
    LOST = 'lost'


class DropTarget(NamedTuple):
    """A row of a column, or a zone, or nothing."""

    column: int = -1
    row: int = 0
    zone: Zone | None = None

    @property
    def is_nowhere(self) -> bool:
        return self.column < 0 and self.zone is None


NOWHERE = DropTarget()
