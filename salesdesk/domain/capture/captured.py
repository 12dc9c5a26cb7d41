"""What one line of quick capture says, and who helps to read it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Protocol

from salesdesk.domain.activity import NewAction
from salesdesk.domain.money import Money


class Part(StrEnum):
    """What a stretch of the line was taken for; each has its colour."""

    TITLE = 'title'
    ORGANIZATION = 'organization'
    CONTACT = 'contact'
    AMOUNT = 'amount'
    ACTION = 'action'
    TAG = 'tag'
    EMAIL = 'email'
    PHONE = 'phone'


class Span(NamedTuple):
    """A stretch of the text as typed, from `start` up to but not including `end`."""

    start: int
    end: int
    part: Part


class Holder(StrEnum):
    """Who bears a known name."""

    ORGANIZATION = 'organization'
    CONTACT = 'contact'


@dataclass(frozen=True, slots=True)
class KnownName:
    """A record of the base whose name was recognised."""

    holder: Holder
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class TypedName:
    """A name as typed, and the record it names if there is one."""

    text: str
    known: KnownName | None = None


class KnownNames(Protocol):
    """The names of the base. Asked for every window of up to ten words, so it must answer fast."""

    def find(self, words: tuple[str, ...]) -> KnownName | None:
        """Who is called exactly that, in words as `known_names.name_words` gives them."""
        ...


class Spoken(Protocol):
    """How days, hours and amounts are said; the shapes worth asking about are chosen by the readers of this room."""

    def day(self, words: str, today: date) -> date | None: ...

    def minute(self, words: str) -> int | None:
        """Minutes after midnight."""
        ...

    def amount(self, words: str, home: str) -> tuple[Decimal, str | None] | None:
        """Whole units of a currency, and its ISO code if it was named; `home` decides what '$' is."""
        ...


@dataclass(frozen=True, slots=True)
class Captured:
    """One line, understood. The spans are in order, do not overlap, and leave out nothing but spaces and separators."""

    title: str
    organization: TypedName | None = None
    contact: TypedName | None = None
    amount: Money | None = None
    action: NewAction | None = None
    tags: tuple[str, ...] = ()
    email: str = ''
    phone: str = ''
    spans: tuple[Span, ...] = ()
