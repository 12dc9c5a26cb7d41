"""From a row on the screen to a place in the column, whatever the filter hides; and from row to row by the arrows."""

from collections.abc import Sequence

from salesdesk.domain.place import TOP, Place
from salesdesk.domain.views.deal_card import DealCard


def place_at(cards: Sequence[DealCard], row: int, moving_id: int) -> Place | None:
    """Right under the card above that row; None if the moving card is there already."""
    own = next((number for number, card in enumerate(cards) if card.id == moving_id), None)
    # Above or below itself is where it is: a drop there must not become an action.
    if own is not None and row in (own, own + 1):
        return None
    others = [card for card in cards if card.id != moving_id]
    above = row - (1 if own is not None and own < row else 0)
    if above > 0:
        return Place(under=others[above - 1].id)
    return Place(over=others[0].id) if others else TOP


def next_row(row: int, step: int, last: int, own: int | None) -> int:
    """So many rows on, within 0 and `last`. Above and below its own card, `own`, are one place: it is counted once."""
    wanted = row + step if step else min(row, last)
    if own is not None and wanted == own + 1:
        wanted += step or -1
    return wanted if 0 <= wanted <= last else row
