"""Strips of a page one below the other: what belongs together stays together, and a table says on each sheet anew
what its columns are."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.ui.paper.sheets import WIDTH

Paint = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True)
class Strip:
    """As wide as the sheet. gap: px above it, but at the top of a sheet; holds: not without the one that follows.

    head: painted again above it, where it begins another sheet.
    """

    height: float
    paint: Paint
    gap: float = 0
    holds: bool = False
    head: 'Strip | None' = None


Placed = tuple[float, Strip]


def flowed(strips: Sequence[Strip], room: float) -> list[list[Placed]]:
    """The sheets: each strip with the px above it. One that is higher than a sheet has its own."""
    sheets: list[list[Placed]] = [[]]
    top = 0.0
    for together in _held_together(strips):
        height = sum(strip.gap + strip.height for strip in together)
        if sheets[-1] and top + height > room:
            sheets.append([])
            top = 0.0
        for strip in together:
            if not sheets[-1] and strip.head is not None:
                sheets[-1].append((0.0, strip.head))
                top = strip.head.height
            top += strip.gap if top else 0
            sheets[-1].append((top, strip))
            top += strip.height
    return sheets


def paint_sheet(painter: QPainter, placed: Sequence[Placed]) -> None:
    for top, strip in placed:
        strip.paint(painter, QRectF(0, top, WIDTH, strip.height))


def _held_together(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    held: list[Strip] = []
    for strip in strips:
        held.append(strip)
        if not strip.holds:
            yield held
            held = []
    if held:
        yield held
