"""Draws a line of the timeline: the dot with its icon, what happened, when, and the words below."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QGuiApplication, QPainter

from salesdesk.domain.deals.timeline import EntryKind
from salesdesk.domain.process.pipeline import Process
from salesdesk.ui.panel.timeline.entry_layout import DOT, HEAD, INDENT, EntryLayout
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_disc, paint_line, paint_ring
from salesdesk.ui.theme.painting.chips import chip_width, paint_chip
from salesdesk.ui.theme.painting.glyphs import paint_lost_glyph, paint_stage_glyph, paint_won_glyph
from salesdesk.ui.theme.painting.text import draw_lines, draw_text, line_height, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.text.markdown import palette_of_text

ICON, GLYPH, GAP, MENU, MENU_ICON = 13, 12, 8, 22, 14
OUTCOMES = {EntryKind.WON: paint_won_glyph, EntryKind.LOST: paint_lost_glyph}


def menu_box(layout: EntryLayout, box: QRectF) -> QRectF:
    """Where the '...' of a line stands: left of the time."""
    right = box.right() - text_size(layout.when, 'small') - GAP / 2
    return QRectF(right - MENU, box.top() + (HEAD - MENU) / 2, MENU, MENU)


def paint_entry(
    painter: QPainter, box: QRectF, layout: EntryLayout, process: Process, *, last: bool, hovered: bool, focused: bool
) -> None:  # fmt: skip
    look = theme()
    if focused:
        ring = QRectF(box.left() - 4, box.top() - 2, box.width() + 8, layout.height - 8)
        paint_ring(painter, ring.adjusted(2, 2, -2, -2), tokens().radius['control'], look.color('focus'), 2, 0)
    if not last:
        middle = box.left() + DOT / 2
        ends = QPointF(middle - 0.5, box.top() + DOT), QPointF(middle - 0.5, box.top() + layout.height)
        paint_line(painter, *ends, look.color('border-strong'))
    _paint_dot(painter, QRectF(box.left(), box.top(), DOT, DOT), layout, process)
    _paint_head(painter, box, layout, with_menu=layout.has_menu and (hovered or focused))
    _paint_body(painter, QPointF(box.left() + INDENT, box.top() + HEAD), layout)


def _paint_dot(painter: QPainter, dot: QRectF, layout: EntryLayout, process: Process) -> None:
    look = theme()
    paint_disc(painter, dot, look.color('sunken'))
    entry = layout.entry
    inner = QRectF(0, 0, GLYPH, GLYPH)
    inner.moveCenter(dot.center())
    if entry.kind in OUTCOMES:
        OUTCOMES[entry.kind](painter, inner)
        return
    if layout.icon:
        spot = QRectF(0, 0, ICON, ICON)
        spot.moveCenter(dot.center())
        paint_icon(painter, spot, layout.icon, look.color('text-2'))
        return
    # A stage that was removed since has no place on the line any more.
    stages = process.active
    place = next((row for row, stage in enumerate(stages) if entry.to_stage and stage.id == entry.to_stage.id), 0)
    paint_stage_glyph(painter, inner, place + 1, len(stages), stage_color(place, len(stages)))


def _paint_head(painter: QPainter, box: QRectF, layout: EntryLayout, *, with_menu: bool) -> None:
    look = theme()
    when = text_size(layout.when, 'small')
    line = QRectF(box.left() + INDENT, box.top(), box.width() - INDENT, HEAD)
    draw_text(painter, QRectF(line.right() - when, line.top(), when, HEAD), layout.when, 'small', look.color('text-3'))
    line.setRight(line.right() - when - GAP)
    if with_menu:
        spot = menu_box(layout, box)
        paint_box(painter, spot, radius=tokens().radius['chip'], fill=look.color('control-hover'))
        inner = QRectF(0, 0, MENU_ICON, MENU_ICON)
        inner.moveCenter(spot.center())
        paint_icon(painter, inner, 'ellipsis', look.color('text-2'))
        line.setRight(spot.left() - GAP / 2)
    chip = layout.chip
    room = line.width() - (chip_width(chip) + GAP if chip else 0)
    words = min(room, text_size(layout.title, 'body', 'medium'))
    draw_text(
        painter, QRectF(line.left(), line.top(), words, HEAD), layout.title, 'body', look.color('text'), weight='medium'
    )
    if chip is not None:
        paint_chip(painter, QPointF(line.left() + words + GAP, line.top() + (HEAD - chip.height) / 2), chip)


def _paint_body(painter: QPainter, corner: QPointF, layout: EntryLayout) -> None:
    if layout.document is None:
        told = len(layout.lines) - layout.leading
        draw_lines(painter, corner, layout.lines[:told], 'body', theme().color('text-2'))
        below = corner + QPointF(0, told * line_height('body'))
        draw_lines(painter, below, layout.lines[told:], 'body', theme().color('accent-text'))
        return
    painter.save()
    painter.translate(corner)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = palette_of_text(QGuiApplication.palette())
    layout.document.documentLayout().draw(painter, context)
    painter.restore()
