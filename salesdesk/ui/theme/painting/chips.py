"""Chips and tags: a few words in a small tinted box, or beside a coloured square."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

PADDING, GAP = 6, 4
TAG_HEIGHT, TAG_SQUARE, TAG_RADIUS, TAG_GAP = 14, 6, 2, 5

# kind: (fill in light, fill in dark, text); an empty fill is none.
KINDS = {
    'neutral': ('sunken', 'hover', 'text-2'),
    'on-selected': ('surface', 'surface', 'text-2'),
    'today': ('accent-soft', 'accent-soft', 'accent-text'),
    'today-on-selected': ('surface', 'surface', 'accent-text'),
    'late': ('danger-soft', 'danger-soft', 'danger'),
    'red': ('danger-soft', 'danger-soft', 'danger'),
    'amber': ('warning-soft', 'warning-soft', 'warning'),
    'ok': ('success-soft', 'success-soft', 'success'),
    'outlined': ('', '', 'text-2'),
    'plain': ('', '', 'text-3'),
}


class Chip(NamedTuple):
    """What a chip shows. `kind` is a key of KINDS: neutral unless its colour means a decision."""

    text: str
    kind: str = 'neutral'
    icon: str = ''
    icon_size: int = 12
    height: int = tokens().size['chip']

    @property
    def padding(self) -> int:
        return 0 if self.kind == 'plain' else PADDING


# On the tint of a selected card or line these would vanish: what they lie on takes the place of their own ground.
ON_TINT = {'neutral': 'on-selected', 'today': 'today-on-selected'}


def on_tint(chip: Chip) -> Chip:
    """The same chip on the blue of what is selected."""
    return chip._replace(kind=ON_TINT.get(chip.kind, chip.kind))


def chip_width(chip: Chip) -> int:
    icon = chip.icon_size + GAP if chip.icon else 0
    return icon + text_size(chip.text, 'micro') + 2 * chip.padding


def paint_chip(painter: QPainter, corner: QPointF, chip: Chip, max_width: float | None = None) -> QRectF:
    """Draws a chip with its top left at `corner`, its text elided to `max_width`; returns the box it fills."""
    width = chip_width(chip) if max_width is None else min(chip_width(chip), max_width)
    box = QRectF(corner.x(), corner.y(), width, chip.height)
    light, dark, ink = KINDS[chip.kind]
    # On a dark card a sunken chip would be a hole: there it is lifted instead.
    fill = dark if theme().name == 'dark' else light
    border = theme().color('border-control') if chip.kind == 'outlined' else None
    if fill or border:
        ground = theme().color(fill) if fill else None
        paint_box(painter, box, radius=tokens().radius['chip'], fill=ground, border=border)
    inside = box.adjusted(chip.padding, 0, -chip.padding, 0)
    if chip.icon:
        spot = QRectF(inside.left(), box.center().y() - chip.icon_size / 2, chip.icon_size, chip.icon_size)
        paint_icon(painter, spot, chip.icon, theme().color(ink))
        inside.setLeft(inside.left() + chip.icon_size + GAP)
    draw_text(painter, inside, chip.text, 'micro', theme().color(ink))
    return box


def tag_width(text: str) -> int:
    return TAG_SQUARE + TAG_GAP + text_size(text, 'micro')


def paint_tag(painter: QPainter, corner: QPointF, text: str, color: QColor, max_width: float | None = None) -> QRectF:
    """A coloured square and a word, 14 px high; returns the box it fills."""
    width = tag_width(text) if max_width is None else min(tag_width(text), max_width)
    box = QRectF(corner.x(), corner.y(), width, TAG_HEIGHT)
    square = QRectF(box.left(), box.top() + (TAG_HEIGHT - TAG_SQUARE) / 2, TAG_SQUARE, TAG_SQUARE)
    paint_box(painter, square, radius=TAG_RADIUS, fill=color)
    words = box.adjusted(TAG_SQUARE + TAG_GAP, 0, 0, 0)
    draw_text(painter, words, text, 'micro', theme().color('text-2'))
    return box
