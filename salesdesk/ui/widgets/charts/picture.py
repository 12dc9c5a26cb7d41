"""What every chart is: painted from numbers into any rectangle, on the screen, in a picture file or on paper alike."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.ui.theme.theme import Theme

Number = int | Fraction

# Draws a small mark before a name: into that rectangle, in the colours of that look.
Glyph = Callable[[QPainter, QRectF, Theme], None]

GLYPH, GLYPH_GAP = 14, 8
RADIUS = 3


class Spot(NamedTuple):
    """A bar or a number one can point at, and what a screen reader says of it."""

    place: QRectF
    text: str


class Picture(ABC):
    """Knows no widget and no theme of the moment: paper is white whatever the window looks like."""

    @abstractmethod
    def least_height(self) -> int:
        """Px below which it could not be read."""

    @abstractmethod
    def wanted_height(self) -> int:
        """Px at which it looks as drawn."""

    @abstractmethod
    def spots(self, rect: QRectF) -> Sequence[Spot]:
        """In reading order; the same number for every rectangle."""

    @abstractmethod
    def paint(self, painter: QPainter, rect: QRectF, look: Theme, lit: int = -1) -> None:
        """`lit` is the spot under the mouse or the keyboard."""
