"""The hand-over sheet: always one page; where there is too much, the least of it goes and the sheet says so."""

from collections.abc import Sequence
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from salesdesk.exchange.papers.hand_over_text import HandOverText, earlier_text, hand_over_text
from salesdesk.exchange.papers.told_hand_over import ToldHandOver
from salesdesk.ui.entrusting.sheet_parts import BRAND, history_rows, parts, plain
from salesdesk.ui.entrusting.sheet_rows import Knife, Limits, heading
from salesdesk.ui.paper.flow import Placed, Strip, flowed, paint_sheet
from salesdesk.ui.paper.logo import logo_of, logo_size, paint_logo
from salesdesk.ui.paper.saving import file_name
from salesdesk.ui.paper.set_lines import CONTENT, LEFT, RIGHT, SetLine, paint_lines, paint_rule
from salesdesk.ui.paper.sheets import HEIGHT, PaintSheet, sheets_pdf
from salesdesk.ui.theme.painting.text import elided, layout_text, line_height

# From what is usual to what must do: words, note, lines of a cell, people, promises, least history.
LEVELS = (
    Limits(12, 6, 4, 8, 14, 8),
    Limits(8, 4, 3, 5, 9, 6),
    Limits(5, 3, 2, 4, 6, 5),
    Limits(3, 2, 1, 3, 4, 4),
)
FOOT = line_height('small') * 2 + 18
ROOM = HEIGHT - FOOT
LONGEST_NAME = 100


def hand_over_pdf(told: ToldHandOver) -> tuple[str, bytes]:
    """The name of the file, and the sheet."""
    text = hand_over_text(told)
    name = file_name(' '.join(text.foot.split()))[:LONGEST_NAME].strip(' .')
    return f'{name}.pdf', sheets_pdf(text.foot, [hand_over_sheet(text, logo_of(told.letterhead.logo))])


def hand_over_sheet(text: HandOverText, logo: QImage | None = None) -> PaintSheet:
    """One, whatever there is to say."""
    for limits in LEVELS:
        knife = Knife(limits)
        strips, shown = _filled(text, knife)
        if shown >= min(limits.least, len(text.history)) and _height(strips) <= ROOM:
            break
    placed = flowed(strips, ROOM)[0]
    return partial(_paint, text=text, logo=logo, placed=placed, is_cut=knife.has_cut)


def _filled(text: HandOverText, knife: Knife) -> tuple[list[Strip], int]:
    """The strips, and how many exchanges found room among them."""
    strips = [*parts(text, knife), heading(text.history_heading)]
    if not text.history:
        return [*strips, plain(text.no_history, knife)], 0
    # Measured with a knife of its own: a row that finds no room was not cut.
    measuring = Knife(knife.limits)
    rows = list(history_rows(text, measuring))
    earlier = plain(earlier_text(text.language, len(rows)), measuring)
    left = ROOM - _height(strips)
    if sum(row.height for row in rows) <= left:
        knife.has_cut |= measuring.has_cut
        return [*strips, *rows], len(rows)
    heights = accumulate(row.height for row in rows)
    shown = [row for row, height in zip(rows, heights, strict=True) if height <= left - earlier.height]
    knife.has_cut = True
    rest = plain(earlier_text(text.language, len(rows) - len(shown)), measuring)
    return [*strips, *shown, rest], len(shown)


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.gap + strip.height for strip in strips)


def _paint(
    painter: QPainter, text: HandOverText, logo: QImage | None, placed: Sequence[Placed], *, is_cut: bool
) -> None:
    paint_sheet(painter, placed)
    _paint_brand(painter, text, logo)
    top = HEIGHT - FOOT + 10
    paint_rule(painter, top + 1, 'border')
    lines = [SetLine(elided(text.foot, 'small', CONTENT), 'small', 'text-3')]
    if is_cut:
        lines.insert(0, SetLine(text.shortened, 'small', 'text-2'))
    paint_lines(painter, QRectF(LEFT, top + 6, RIGHT - LEFT, FOOT), lines)


def _paint_brand(painter: QPainter, text: HandOverText, logo: QImage | None) -> None:
    if logo is not None:
        corner = QPointF(RIGHT - logo_size(logo, BRAND).width(), 0)
        paint_logo(painter, corner, logo, BRAND)
        return
    lines = layout_text(text.company, 'small', BRAND.width(), 2) if text.company else ()
    place = QRectF(RIGHT - BRAND.width(), 1, BRAND.width(), BRAND.height())
    paint_lines(painter, place, [SetLine(line, 'small', 'text-2') for line in lines], right=True)
