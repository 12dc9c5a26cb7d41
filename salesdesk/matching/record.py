"""What a person or a company is recognised by: the words as typed, and the traits drawn from them once."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal['person', 'company']


@dataclass(frozen=True, slots=True)
class Record:
    """A person or a company as the seller typed it. `domain` is a website or domain, in any spelling."""

    kind: Kind
    name: str
    organization: str = ''
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    city: str = ''
    domain: str = ''


@dataclass(frozen=True, slots=True)
class Traits:
    """The record's keys, ready to be compared: made once, compared often."""

    kind: Kind
    name: tuple[str, ...]
    forms: frozenset[str]
    organization: tuple[str, ...]
    emails: frozenset[str]
    phones: frozenset[str]
    domains: frozenset[str]
    city: str
