"""What a drag does to a column's looks."""

from typing import NamedTuple

# Cards below the insert line move down by this much, in px.
ROOM = 8


class ColumnLook(NamedTuple):
    """The card that left, the row a card would take, whether that is refused, and whether the column may be entered."""

    lifted_id: int | None = None
    insert_row: int | None = None
    refused: bool = False
    faded: bool = False


AT_REST = ColumnLook()
