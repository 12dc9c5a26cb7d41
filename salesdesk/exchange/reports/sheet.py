"""A table of figures as it leaves the program: in the seller's words, every number exact."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from salesdesk.domain.figures.unit import Unit


@dataclass(frozen=True, slots=True)
class Cell:
    """value None: there is nothing to count it from, which is not zero. n: how many deals it rests on."""

    kind: Unit
    value: int | Fraction | date | str | None
    currency: str = ''
    n: int | None = None

    @property
    def number(self) -> Fraction | None:
        """None where it is no number, or not known."""
        return Fraction(self.value) if isinstance(self.value, int | Fraction) else None


@dataclass(frozen=True, slots=True)
class Heading:
    """key never changes; title and definition are in the seller's language. currency: that of all its amounts."""

    key: str
    title: str
    kind: Unit
    definition: str = ''
    currency: str = ''


@dataclass(frozen=True, slots=True)
class Sheet:
    """A cell for each heading in every row. about: what it is of (pipeline, period); notes: what must be said."""

    name: str
    title: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    about: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def columns(self) -> Iterator[tuple[Heading, tuple[Cell, ...]]]:
        """Each heading with the cells below it."""
        for place, heading in enumerate(self.headings):
            yield heading, tuple(row[place] for row in self.rows)


def currency_of(heading: Heading, cells: tuple[Cell, ...]) -> str:
    """The one currency of all its amounts, '' where there are several or none."""
    found = {cell.currency for cell in cells if cell.kind is Unit.MONEY and cell.value is not None}
    return heading.currency or (found.pop() if len(found) == 1 else '')


def has_several_currencies(heading: Heading, cells: tuple[Cell, ...]) -> bool:
    return heading.kind is Unit.MONEY and len({cell.currency for cell in cells} - {''}) > 1
