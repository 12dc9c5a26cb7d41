"""Where things are on the screen: the same window, built offscreen over a copy of the same database, knows it.

Whatever a hand does in the real window is done in the twin as well, so that both show the same at every step.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from real_program import RealProgram

NEAR = 40
# The side of what is compared at a time, and the share of its pixels that must be the same.
TILE, ALIKE = 120, 0.95
# A 1 for each difference that is seen.
FAR = bytes(difference >= NEAR for difference in range(256))


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
        # What is due is done first: a part that has still to take its place would be clicked where it was.
        QApplication.sendPostedEvents()
        real, own = program.picture(area), window.grab(area).toImage()
        return all(likeness(real.copy(tile), own.copy(tile)) > ALIKE for tile in tiles(own.rect()))

    return looks_alike


def tiles(rect: QRect) -> Iterator[QRect]:
    """One after the other: a window is mostly ground, in which a line of words more or less is no difference."""
    for top in range(rect.top(), rect.bottom() + 1, TILE):
        for left in range(rect.left(), rect.right() + 1, TILE):
            yield QRect(left, top, TILE, TILE).intersected(rect)


def likeness(one: QImage, other: QImage) -> float:
    """The share of the pixels that are nearly the same; asked again and again while a window draws, so it is quick."""
    if one.size() != other.size():
        return 0
    apart = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    far = bytes(apart.constBits()).translate(FAR)
    red, green, blue = (int.from_bytes(far[channel::4], 'big') for channel in range(3))
    return 1 - (red | green | blue).bit_count() / (one.width() * one.height())
