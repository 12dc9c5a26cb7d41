"""Paints one column's header and its part of the track: DESIGN.md section 3, "Column header"."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from salesdesk.ui.board.header.header_cells import SEPARATOR, HeaderCell, HeaderLook
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_line
from salesdesk.ui.theme.painting.chips import Chip, chip_width, paint_chip
from salesdesk.ui.theme.painting.glyphs import paint_stage_glyph, paint_won_glyph
from salesdesk.ui.theme.painting.text import baseline, draw_at, draw_text, elided, text_width
from salesdesk.ui.theme.theme import theme

HEIGHT = 74
INSET = 2
GLYPH = 14
NAME_LEFT, COUNT_GAP = INSET + GLYPH + 7, 7
TRACK_TOP, TRACK = 55, 2
PILL_TOP, PILL_HEIGHT, PILL_WIDTH, LAST_PILL_WIDTH = 47, 18, 46, 52
PLUS = 22
PILL_PADDING = 5
FADED = 0.45


class Spot(NamedTuple):
    """A column's place: position among `count` accepted stages, -1 for a removed one."""

    left: float
    width: float
    gap: float
    position: int
    count: int  # type: ignore[assignment]

    @property
    def is_last(self) -> bool:
        return self.position == self.count - 1

    @property
    def plus_box(self) -> QRectF:
        return QRectF(self.left + self.width - PLUS, 0, PLUS, PLUS)

    @property
    def pill_box(self) -> QRectF:
        if self.is_last:
            return QRectF(self.left + self.width - LAST_PILL_WIDTH, PILL_TOP, LAST_PILL_WIDTH, PILL_HEIGHT)
        return QRectF(self.left + self.width + self.gap / 2 - PILL_WIDTH / 2, PILL_TOP, PILL_WIDTH, PILL_HEIGHT)

    def pill_box_for(self, content: float) -> QRectF:
        """Wider where its content asks for it: '100 %' has a figure more than the design's."""
        more = max(0.0, ceil((content + 2 * PILL_PADDING - self.pill_box.width()) / 2))
        return self.pill_box.adjusted(-2 * more if self.is_last else -more, 0, 0 if self.is_last else more, 0)

    @property
    def bare_pill_box(self) -> QRectF:
        """Round, where no deal has been yet: a joint without a figure."""
        box = self.pill_box
        if self.is_last:
            return box.adjusted(box.width() - PILL_HEIGHT, 0, 0, 0)
        inset = (box.width() - PILL_HEIGHT) / 2
        return box.adjusted(inset, 0, -inset, 0)


def paint_track(painter: QPainter, spot: Spot) -> None:
    """The line through all stages: the stage's colour under its column, grey across the gap."""
    y = float(TRACK_TOP)
    right = spot.left + spot.width
    ink = theme().color('border-strong') if spot.position < 0 else stage_color(spot.position, spot.count)
    paint_line(painter, QPointF(spot.left, y), QPointF(right, y), ink, TRACK)
    if not spot.is_last and spot.position >= 0:
        start, end = QPointF(right, y), QPointF(right + spot.gap, y)
        paint_line(painter, start, end, theme().color('border-strong'), TRACK)


def paint_pill(painter: QPainter, spot: Spot, cell: HeaderCell, look: HeaderLook) -> None:
    """The share that goes on, on the joint between two stages; the last one ends in "won"."""
    if spot.position < 0:
        return
    colors = theme()
    icon_size = 10
    width = text_width(cell.conversion, 'micro') + (2 if cell.conversion else 0) + icon_size
    box = spot.pill_box_for(width) if cell.conversion else spot.bare_pill_box
    radius = PILL_HEIGHT / 2
    paint_box(painter, box, radius=radius, fill=colors.color('canvas'), border=colors.color('border-strong'))
    left = box.left() + (box.width() - width) / 2
    words = QRectF(left, box.top() + 2, box.width(), 14)
    draw_text(painter, words, cell.conversion, 'micro', colors.color('text-2'))
    spot_icon = QRectF(left + width - icon_size, box.center().y() - icon_size / 2, icon_size, icon_size)
    if spot.is_last:
        painter.save()
        painter.setOpacity(FADED if look.locked else 1.0)
        paint_won_glyph(painter, spot_icon)
        painter.restore()
    else:
        paint_icon(painter, spot_icon, 'chevron-right', colors.color('text-2'))


def paint_cell(painter: QPainter, spot: Spot, cell: HeaderCell, look: HeaderLook, *, hovered: bool) -> None:
    """Name and count, total and weighted total; at the right what a drag or the pointer brings up."""
    painter.save()
    if look.locked:
        painter.setOpacity(FADED)
    right = spot.left + spot.width - INSET
    look = fitting_look(look, cell.name, right - spot.left - NAME_LEFT)
    name_room = right - right_part_width(look, hovered=hovered)
    _paint_glyph_and_name(painter, spot, cell, name_room)
    paint_figures(painter, spot, cell, right)
    painter.restore()
    paint_right(painter, spot, look, hovered=hovered)


def _paint_glyph_and_name(painter: QPainter, spot: Spot, cell: HeaderCell, right: float) -> None:
    glyph = QRectF(spot.left + INSET, 4, GLYPH, GLYPH)
    if spot.position < 0:
        paint_icon(painter, glyph, 'triangle-alert', theme().color('warning'))
    else:
        color = stage_color(spot.position, spot.count)
        paint_stage_glyph(painter, glyph, spot.position + 1, spot.count, color)
    paint_name(painter, spot.left + NAME_LEFT, right, cell)


def paint_name(painter: QPainter, left: float, right: float, cell: HeaderCell) -> None:
    """Name and count between two edges."""
    name, count = fitting_name(cell.name, cell.count, right - left)
    draw_text(painter, QRectF(left, 0, right - left, 22), name, 'body', theme().color('text'), weight='semibold')
    left += text_width(name, 'body', 'semibold') + COUNT_GAP
    draw_text(painter, QRectF(left, 0, right - left, 22), count, 'small', theme().color('text-3'), weight='medium')


def fitting_name(name: str, count: str, room: float) -> tuple[str, str]:
    """Name and count; rather no count than half a name, for a drag leaves the count as it is."""
    with_count = room - COUNT_GAP - text_width(count, 'small', 'medium')
    if with_count < text_width(name, 'body', 'semibold') <= room:
        return name, ''
    return elided(name, 'body', with_count, 'semibold'), count


def fitting_look(look: HeaderLook, name: str, room: float) -> HeaderLook:
    """With the short chip where the long one would cut the name."""
    if not look.short_chip or text_width(name, 'body', 'semibold') + right_part_width(look, hovered=False) <= room:
        return look
    return look._replace(chip=look.short_chip)


def fitting_figures(cell: HeaderCell, room: float) -> tuple[str, str]:
    """Total and weighted total: both in full where they fit, else the weighted one short, else both."""
    forms = (
        (cell.total, cell.weighted), (cell.total, cell.short_weighted), (cell.short_total, cell.short_weighted)
    )  # fmt: skip
    fits = (
        form for form in forms if text_width(form[0], 'body', 'semibold') + 6 + text_width(form[1], 'small') <= room
    )
    return next(fits, forms[-1])


def paint_figures(painter: QPainter, spot: Spot, cell: HeaderCell, right: float) -> None:
    """On one line; several currencies take two."""
    left = spot.left + INSET
    room = right - left
    if cell.several:
        _paint_two_lines(painter, left, room, cell)
        return
    total, weighted = fitting_figures(cell, room)
    y = 21 + baseline('body', 'semibold', 20)
    draw_at(painter, QPointF(left, y), total, 'body', theme().color('text'), 'semibold')
    left += text_width(total, 'body', 'semibold') + 6
    words = elided(weighted, 'small', right - left)
    draw_at(painter, QPointF(left, y), words, 'small', theme().color('text-3'))


def _paint_two_lines(painter: QPainter, left: float, room: float, cell: HeaderCell) -> None:
    fits = text_width(cell.total, 'small', 'semibold') <= room
    total = cell.total if fits else whole_amounts(cell.short_total, room, 'small', 'semibold')
    draw_text(painter, QRectF(left, 19, room, 16), total, 'small', theme().color('text'), weight='semibold')
    fits = text_width(cell.weighted, 'micro') <= room
    weighted = cell.weighted if fits else whole_amounts(cell.short_weighted, room, 'micro')
    draw_text(painter, QRectF(left, 33, room, 14), weighted, 'micro', theme().color('text-3'))


def whole_amounts(amounts: str, room: float, role: str, weight: str | None = None) -> str:
    """As many currencies as have room, and how many there are besides: half an amount would be another amount."""
    parts = amounts.split(SEPARATOR)
    shown = [SEPARATOR.join((*parts[:kept], f'+{len(parts) - kept}')) for kept in range(len(parts) - 1, 0, -1)]
    return next((text for text in (amounts, *shown) if text_width(text, role, weight) <= room), amounts)


def _chip(look: HeaderLook) -> Chip:
    return Chip(look.chip, 'amber', 'lock', 11) if look.refused else Chip(look.chip, 'today')


def right_part_width(look: HeaderLook, *, hovered: bool) -> float:
    """What paint_right takes of the name's room."""
    if look.chip:
        return chip_width(_chip(look)) + 6
    if look.locked:
        return 20
    return PLUS + 4 if hovered else 0


def paint_right(painter: QPainter, spot: Spot, look: HeaderLook, *, hovered: bool) -> None:
    """What a drag previews, that it may not go here, or the "+" under the pointer."""
    right = spot.left + spot.width - INSET
    if look.chip:
        chip = _chip(look)
        paint_chip(painter, QPointF(right - chip_width(chip), 1), chip)
    elif look.locked:
        paint_icon(painter, QRectF(right - 13, 4.5, 13, 13), 'lock', theme().color('text-3'))
    elif hovered:
        paint_box(painter, spot.plus_box, radius=4, fill=theme().color('hover'))
        icon = QRectF(0, 0, 14, 14)
        icon.moveCenter(spot.plus_box.center())
        paint_icon(painter, icon, 'plus', theme().color('text-2'))
