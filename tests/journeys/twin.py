"""Where things are on the screen: the same window, built offscreen over a copy of the same database, knows it.

Whatever a hand does in the real window is done in the twin as well, so that both show the same at every step.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from real_program import RealProgram

NEAR = 40
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
        return likeness(program.picture(area), window.grab(area).toImage()) > 0.98

    return looks_alike


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
