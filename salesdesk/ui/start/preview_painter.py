"""Draws the small board beside the welcome questions, in the measures of the design's picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from salesdesk.domain.money import Money, exponent_of
from salesdesk.ui.domain_texts import compact_money
from salesdesk.ui.stage_looks import stage_color
from salesdesk.ui.start.onboarding_choice import StartKind
from salesdesk.ui.theme.icons import icon_pixmap, paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_line
from salesdesk.ui.theme.painting.glyphs import paint_stage_glyph
from salesdesk.ui.theme.painting.shadows import paint_shadow
from salesdesk.ui.theme.painting.text import draw_text, text_width
from salesdesk.ui.theme.theme import theme

WIDTH, HEIGHT, RADIUS = 664.0, 452.0, 10.0
RAIL, BAR = 40.0, 36.0
RAIL_ICONS = ('sun', 'square-kanban', 'users', 'chart-no-axes-column', 'book-open', 'workflow')
COLUMN_GAP, COLUMN_SIDE, CARDS_TOP = 7.0, 10.0, 32.0
CARD, CARD_GAP, CARD_SIDE = 50.0, 6.0, 9.0
MARK = (16.0, 8.0)

# The open deals of the sample, in whole units, and which of them ask for something: d(anger), a(ccent), or not.
AMOUNTS = (
    (8600, 34800, 21300, 3000, 6200, 11700), (12400, 9800, 18900, 5300, 7400, 16200),
    (27600, 14200, 4900, 13300, 31500), (22800, 8200, 15600, 3900), (38400, 9200, 12000), (17500, 6700, 24900),
)  # fmt: skip
MARKS = ('.d..a.', '.a.d..', 'a....', 'd..a', '.a.', 'a..')
MARK_FILLS = {'d': 'danger-soft', 'a': 'accent-soft', '.': 'sunken'}
# Parts of the card's width that its two lines of words take.
WORDS = ((0.88, 0.60), (0.70, 0.78), (0.94, 0.50), (0.62, 0.66), (0.80, 0.44), (0.74, 0.58))


@dataclass(frozen=True)
class Preview:
    """What the picture shows."""

    pipeline: str
    stages: Sequence[str]
    currency: str
    start: StartKind


def paint_preview(painter: QPainter, preview: Preview) -> None:
    """A window of WIDTH x HEIGHT with its top left at the origin."""
    box = QRectF(0, 0, WIDTH, HEIGHT)
    look = theme()
    paint_shadow(painter, box, 'e2')
    paint_box(painter, box, radius=RADIUS, fill=look.color('canvas'))
    inside = QPainterPath()
    inside.addRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
    painter.save()
    painter.setClipPath(inside)
    painter.translate(1, 1)
    _paint_rail(painter)
    painter.translate(RAIL, 0)
    _paint_bar(painter, preview.pipeline)
    painter.translate(0, BAR)
    _paint_columns(painter, preview)
    painter.restore()
    paint_box(painter, box, radius=RADIUS, border=look.color('border-strong'))


def _paint_rail(painter: QPainter) -> None:
    look = theme()
    paint_line(painter, QPointF(RAIL - 1, 0), QPointF(RAIL - 1, HEIGHT), look.color('border'))
    logo = icon_pixmap('app-icon-small', 18, '#ff000000', painter.deviceTransform().m11())
    painter.drawPixmap(QPointF((RAIL - 1 - 18) / 2, 10), logo)
    for number, name in enumerate(RAIL_ICONS):
        ink = look.color('accent-text' if name == 'square-kanban' else 'text-3')
        paint_icon(painter, QRectF((RAIL - 1 - 14) / 2, 40 + 26 * number, 14, 14), name, ink)


def _paint_bar(painter: QPainter, pipeline: str) -> None:
    look, width = theme(), WIDTH - 2 - RAIL
    painter.fillRect(QRectF(0, 0, width, BAR), look.color('surface'))
    paint_line(painter, QPointF(0, BAR - 1), QPointF(width, BAR - 1), look.color('border'))
    name = QRectF(12, 0, text_width(pipeline, 'micro', 'semibold'), BAR - 1)
    draw_text(painter, name, pipeline, 'micro', look.color('text'), weight='semibold')
    search = QRectF(name.right() + 8, (BAR - 1 - 14) / 2, 150, 14)
    paint_box(painter, search, radius=4, fill=look.color('sunken'))
    paint_box(painter, QRectF(width - 12 - 74, (BAR - 1 - 16) / 2, 74, 16), radius=4, fill=look.color('accent'))


def _paint_columns(painter: QPainter, preview: Preview) -> None:
    count = len(preview.stages)
    room = WIDTH - 2 - RAIL - 2 * COLUMN_SIDE
    width = (room - COLUMN_GAP * (count - 1)) / count
    for position, name in enumerate(preview.stages):
        column = QRectF(COLUMN_SIDE + position * (width + COLUMN_GAP), 12, width, HEIGHT)
        ink = stage_color(position, count)
        paint_stage_glyph(painter, QRectF(column.left(), column.top() + 2.5, 11, 11), position + 1, count, ink)
        _paint_name(painter, QRectF(column.left() + 15, column.top(), width - 15, 16), name)
        paint_box(painter, QRectF(column.left(), column.top() + 22, width, 2), radius=1, fill=ink)
        _paint_cards(painter, column, position, preview)


def _paint_name(painter: QPainter, room: QRectF, name: str) -> None:
    """A long name is written smaller: the picture is there to show all of them."""
    width = ceil(text_width(name, 'micro', 'semibold'))
    scale = min(1.0, room.width() / width)
    painter.save()
    painter.translate(room.left(), room.center().y())
    painter.scale(scale, scale)
    words = QRectF(0, -room.height() / 2, max(width, room.width()), room.height())
    draw_text(painter, words, name, 'micro', theme().color('text'), weight='semibold')
    painter.restore()


def _paint_cards(painter: QPainter, column: QRectF, position: int, preview: Preview) -> None:
    """On an empty board only the place of the first card."""
    top = column.top() + CARDS_TOP
    if preview.start is StartKind.EMPTY:
        if position == 0:
            place = QRectF(column.left(), top, column.width(), CARD)
            paint_box(painter, place, radius=5, border=theme().color('border-control'), dashed=True)
            plus = QRectF(place.center().x() - 7, place.center().y() - 7, 14, 14)
            paint_icon(painter, plus, 'plus', theme().color('text-3'))
        return
    marks = MARKS[position] if position < len(MARKS) else ''
    for row, mark in enumerate(marks):
        card = QRectF(column.left(), top + row * (CARD + CARD_GAP), column.width(), CARD)
        _paint_card(painter, card, row)
        if preview.start is StartKind.SAMPLE:
            _paint_figures(painter, card, AMOUNTS[position][row], preview.currency, mark)


def _paint_card(painter: QPainter, card: QRectF, row: int) -> None:
    look = theme()
    paint_box(painter, card, radius=5, fill=look.color('surface'), border=look.color('border'))
    room = card.width() - 2 * CARD_SIDE
    for line, (part, token) in enumerate(zip(WORDS[row], ('border-strong', 'border'), strict=True)):
        bar = QRectF(card.left() + CARD_SIDE, card.top() + 8 + 10 * line, room * part, 5)
        paint_box(painter, bar, radius=2.5, fill=look.color(token))


def _paint_figures(painter: QPainter, card: QRectF, units: int, currency: str, mark: str) -> None:
    amount = compact_money(Money(units * 10 ** exponent_of(currency), currency))
    row = QRectF(card.left() + CARD_SIDE, card.top() + 28, card.width() - 2 * CARD_SIDE, 14)
    draw_text(painter, row, amount, 'micro', theme().color('text'), weight='semibold')
    width, height = MARK
    # A long sign needs the whole line.
    if text_width(amount, 'micro', 'semibold') + 6 + width <= row.width():
        place = QRectF(row.right() - width, row.center().y() - height / 2, width, height)
        paint_box(painter, place, radius=3, fill=theme().color(MARK_FILLS[mark]))
