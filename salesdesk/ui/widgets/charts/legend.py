"""What the colours of a chart mean: squares, and dashes for targets."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from salesdesk.ui.theme.painting.boxes import device_rect, paint_box, paint_ground
from salesdesk.ui.theme.painting.text import draw_text, line_height, text_size
from salesdesk.ui.theme.theme import Theme, theme

SQUARE, DASH, DASH_HEIGHT, GAP, BETWEEN = 8, 12, 2, 6, 8


class Key(NamedTuple):
    """A colour token and what it stands for; a dash stands for a target."""

    text: str
    color: str
    dash: bool = False

    def width(self) -> int:
        return (DASH if self.dash else SQUARE) + GAP + text_size(self.text, 'small')


def legend_width(keys: Sequence[Key]) -> int:
    return sum(key.width() for key in keys) + BETWEEN * max(0, len(keys) - 1)


def paint_legend(painter: QPainter, box: QRectF, keys: Sequence[Key], look: Theme) -> None:
    """From the left edge of `box`, in the middle of its height."""
    left = box.left()
    for key in keys:
        width, height = (DASH, DASH_HEIGHT) if key.dash else (SQUARE, SQUARE)
        sign = QRectF(left, box.center().y() - height / 2, width, height)
        if key.dash:
            paint_ground(painter, device_rect(painter, sign), look.color(key.color))
        else:
            paint_box(painter, sign, radius=2, fill=look.color(key.color))
        words = QRectF(left + width + GAP, box.top(), text_size(key.text, 'small') + 1, box.height())
        draw_text(painter, words, key.text, 'small', look.color('text-2'))
        left += key.width() + BETWEEN


class Legend(QLabel):
    """The same as a part of a page."""

    def __init__(self, keys: Sequence[Key] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[Key, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_keys(keys)

    def show_keys(self, keys: Sequence[Key]) -> None:
        self._keys = tuple(keys)
        self.setText(', '.join(key.text for key in keys))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(legend_width(self._keys), line_height('small'))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_legend(QPainter(self), QRectF(self.rect()), self._keys, theme())
