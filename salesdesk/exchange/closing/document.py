"""A report as blocks of words and values: laid out by whoever writes it, as Markdown, CSV or on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from salesdesk.domain.money import Money

Cell = str | int | Fraction | date | Money | None


class Field(StrEnum):
    """What a column holds: columns of several tables that hold the same are one in a spreadsheet."""

    DATE = 'date'
    TIME = 'time'
    ITEM = 'item'
    WHO = 'who'
    RESULT = 'result'
    COUNT = 'count'
    DAYS = 'days'
    LIMIT = 'limit'
    USUAL = 'usual'
    AMOUNT = 'amount'
    TEXT = 'text'


# Numbers and what is read as one stand at the right.
AT_THE_RIGHT = frozenset((Field.COUNT, Field.DAYS, Field.LIMIT, Field.USUAL, Field.AMOUNT))


@dataclass(frozen=True, slots=True)
class Column:
    """share: of the width of a page, beside those of the other columns."""

    field: Field
    title: str
    share: int = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with a value each."""

    heading: str
    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The seller's own, as she typed them: plain, or in Markdown."""

    heading: str
    text: str
    is_markdown: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; of one without rows `nothing` is said."""

    heading: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    nothing: str = ''


Block = Facts | Words | Grid


@dataclass(frozen=True, slots=True)
class Document:
    """about: what it is of, a line each; foot: that of each page."""

    title: str
    about: tuple[str, ...]
    blocks: tuple[Block, ...]
    foot: str = ''
