"""Where things are on the screen: the same window, built offscreen over a copy of the same database, knows it.

Whatever a hand does in the real window is done in the twin as well, so that both show the same at every step.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from real_program import RealProgram

NEAR = 40


def middle(widget: QWidget) -> QPoint:
    """The middle of a widget: a point of its window."""
    return widget.mapTo(widget.window(), widget.rect().center())


def place(widget: QWidget) -> QRect:
    """Where a widget lies in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def shows(program: RealProgram, window: QWidget, rect: QRect | None = None) -> Callable[[], bool]:
    """Whether the real window looks there like its twin."""
    area = window.rect() if rect is None else rect

    def looks_alike() -> bool:
        return likeness(program.picture(area), window.grab(area).toImage()) > 0.98

    return looks_alike


def likeness(one: QImage, other: QImage) -> float:
    """The share of the pixels, every third in both directions, that are nearly the same."""
    if one.size() != other.size():
        return 0
    spots = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    return sum(_is_near(one.pixel(x, y), other.pixel(x, y)) for x, y in spots) / len(spots)


def _is_near(one: int, other: int) -> bool:
    return all(abs((one >> shift & 255) - (other >> shift & 255)) < NEAR for shift in (0, 8, 16))
