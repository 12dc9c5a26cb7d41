"""Tags: short words with a colour that the seller puts on deals."""

from dataclasses import dataclass

TAG_COLORS = ('slate', 'blue', 'teal', 'violet', 'orange', 'pink')


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag; its colour is one of TAG_COLORS."""

    id: int
    name: str
    color: str


@dataclass(frozen=True, slots=True)
class DealTag:
    """That a deal wears a tag."""

    deal_id: int
    tag_id: int
