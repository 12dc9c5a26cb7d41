"""Where one can go from the details of a person or a company."""

from collections.abc import Callable
from dataclasses import dataclass

Go = Callable[[int], object]


@dataclass(frozen=True)
class Ways:
    """What each opens or does, by id."""

    deal: Go
    person: Go
    company: Go
    edit: Go
    call: Go
    write: Go
    plan: Go
    more: Go
