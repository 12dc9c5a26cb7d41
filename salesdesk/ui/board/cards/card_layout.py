"""Where things stand on a card: DESIGN.md section 3, measured from the card's top left corner in px."""

from functools import lru_cache
from typing import NamedTuple

from salesdesk.domain.views.deal_card import DealCard
from salesdesk.ui.theme.painting.text import elided, layout_text

# The item is higher than its card by this much above and below: the gap of 8, and room for the focus ring.
ITEM_MARGIN = 4
# The view is wider than its cards by this on each side, for the ring too.
BLEED = 3

PADDING = 13
TITLE_LINE = 17
TITLE_TOP = 11
ORGANIZATION_TOP = 29
TAGS_TOP = 51
VALUE_TOP = 51
TAGS_ROW = 20
HEIGHT = 107

DENSE_TITLE_TOP = 8
DENSE_ROW_TOP = 28
DENSE_HEIGHT = 57


class CardLayout(NamedTuple):
    """Tops of a card's rows in px; tags is None where there are none, organization where the card is dense."""

    width: int
    title_lines: tuple[str, ...]
    title: int
    organization: int | None
    tags: int | None
    value: int
    footer: int
    height: int


def layout_card(card: DealCard, width: int, *, dense: bool) -> CardLayout:
    # In the forecast the row of the tags begins with the stage.
    return _layout(card.title, bool(card.tags) or card.close is not None, width, dense)


@lru_cache(maxsize=4096)
def _layout(title: str, has_tags: bool, width: int, dense: bool) -> CardLayout:
    inner = width - 2 * PADDING
    if dense:
        lines: tuple[str, ...] = (elided(title, 'body', inner, 'semibold'),)
        return CardLayout(width, lines, DENSE_TITLE_TOP, None, None, DENSE_ROW_TOP, DENSE_ROW_TOP, DENSE_HEIGHT)
    lines = layout_text(title, 'body', inner, 2, 'semibold')
    shift = TITLE_LINE * (len(lines) - 1)
    tags = TAGS_TOP + shift if has_tags else None
    value = VALUE_TOP + shift + (TAGS_ROW if has_tags else 0)
    return CardLayout(
        width, lines, TITLE_TOP, ORGANIZATION_TOP + shift, tags, value, value + 25,
        HEIGHT + shift + (TAGS_ROW if has_tags else 0),
    )  # fmt: skip


def forget_layouts() -> None:
    """For a change of font or theme."""
    _layout.cache_clear()
