"""The report on a won or lost deal on paper, ready to be sent."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.exchange.closing.document import Document
from salesdesk.ui.closing.report_strips import strips_of
from salesdesk.ui.paper.flow import Strip, flowed, paint_sheet
from salesdesk.ui.paper.paper_text import LOOK, draw_on_paper
from salesdesk.ui.paper.sheets import WIDTH, pdf_of
from salesdesk.ui.theme.painting.glyphs import paint_lost_glyph, paint_won_glyph
from salesdesk.ui.theme.painting.text import layout_text, line_height

GLYPH, INDENT = 22, 34


def report_pdf(document: Document, *, is_won: bool) -> bytes:
    """As many sheets as it needs; text that can be searched and copied."""
    title = ', '.join((document.title, *document.about[:1]))
    return pdf_of(title, document.foot, partial(_sheets, document, is_won))


def report_strips(document: Document, *, is_won: bool) -> list[Strip]:
    """The whole report from top to bottom."""
    first, *others = document.about
    title = partial(_paint_title, title=document.title, is_won=is_won)
    return [
        Strip(line_height('display') + 4, title, holds=True),
        _about(first, 'title-s', 'text'),
        *(_about(line, 'body', 'text-2') for line in others),
        *(strip for block in document.blocks for strip in strips_of(block)),
    ]


def _sheets(document: Document, is_won: bool, room: float) -> Sequence[Callable[[QPainter], None]]:
    strips = report_strips(document, is_won=is_won)
    return [partial(paint_sheet, placed=placed) for placed in flowed(strips, room)]


def _about(text: str, role: str, color: str) -> Strip:
    lines = layout_text(text, role, WIDTH - INDENT)

    def paint(painter: QPainter, box: QRectF) -> None:
        for number, line in enumerate(lines):
            place = box.adjusted(INDENT, number * line_height(role), 0, 0)
            draw_on_paper(painter, place, line, role, color)

    return Strip(len(lines) * line_height(role) + 2, paint)


def _paint_title(painter: QPainter, box: QRectF, title: str, *, is_won: bool) -> None:
    top = box.top() + (line_height('display') - GLYPH) / 2
    (paint_won_glyph if is_won else paint_lost_glyph)(painter, QRectF(0, top, GLYPH, GLYPH), LOOK)
    draw_on_paper(painter, box.adjusted(INDENT, 0, 0, 0), title, 'display', 'text')
