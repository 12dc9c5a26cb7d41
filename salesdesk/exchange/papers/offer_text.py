"""A proposal as its paper says it: words and figures in the language of the customer, ready to be set."""

from dataclasses import dataclass

# One below the other.
Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A line of the table. discount and vat are '' where the table has no such column."""

    name: str
    about: str
    quantity: str
    price: str
    discount: str
    vat: str
    net: str
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class OfferPart:
    """Rows under a heading of their own; '' where there is but one part."""

    heading: str
    rows: tuple[OfferRow, ...]


@dataclass(frozen=True, slots=True)
class TotalLine:
    """A sum; the one that is to be paid is strong."""

    name: str
    value: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class TotalBlock:
    """What is paid once, or what comes again: never added to each other with their VAT."""

    heading: str
    lines: tuple[TotalLine, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs at the left and at the right: the first line says for whom, the others what is to be filled in."""

    left: Lines
    right: Lines


@dataclass(frozen=True, slots=True)
class Columns:
    """Heads of the table; discount and vat are '' where no line has any."""

    name: str
    quantity: str
    price: str
    discount: str
    vat: str
    net: str


@dataclass(frozen=True, slots=True)
class OfferText:
    """From the head to the foot. seller and customer: the first line is a name; page: with {page} and {pages}."""

    kind: str
    title: str
    seller: Lines
    addressed: str
    customer: Lines
    facts: tuple[tuple[str, str], ...]
    columns: Columns
    parts: tuple[OfferPart, ...]
    totals: tuple[TotalBlock, ...]
    terms_heading: str
    terms: str
    signature: Signature
    legal: str
    foot: str
    page: str
