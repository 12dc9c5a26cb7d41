"""The sheets of an offer: laid out once, painted on paper or on the screen."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from salesdesk.exchange.papers.offer_text import OfferText
from salesdesk.ui.paper.flow import Placed, Strip, flowed, paint_sheet
from salesdesk.ui.paper.paper_text import draw_on_paper
from salesdesk.ui.paper.set_lines import CONTENT, LEFT, RIGHT, SetLine, paint_rule
from salesdesk.ui.paper.sheets import HEIGHT, PAGES, PaintSheet
from salesdesk.ui.proposal.paper.offer_end import signature_strip, terms_strips, total_strips
from salesdesk.ui.proposal.paper.offer_head import head_strips
from salesdesk.ui.proposal.paper.offer_table import table_strips
from salesdesk.ui.theme.painting.text import elided, layout_text, line_height, text_width

# Legal mentions are a few lines; a page of them belongs into the terms.
LEGAL_LINES = 5
ABOVE_FOOT, FOOT_PAD = 16, 8


def offer_sheets(text: OfferText, logo: QImage | None = None) -> list[PaintSheet]:
    """At least one."""
    sheets = flowed(offer_strips(text, logo), room_of(text))
    return [partial(_paint, text, placed, number, len(sheets)) for number, placed in enumerate(sheets, 1)]


def offer_strips(text: OfferText, logo: QImage | None = None) -> list[Strip]:
    """The whole offer from top to bottom."""
    table, totals = list(table_strips(text, room_of(text))), total_strips(text)
    if totals and totals[0].holds and table:
        # Sums alone on a sheet would be sums of nothing.
        table[-1] = replace(table[-1], holds=True)
    return [*head_strips(text, logo), *table, *totals, *terms_strips(text), signature_strip(text.signature)]


def room_of(text: OfferText) -> float:
    """Px of a sheet above its foot."""
    return HEIGHT - ABOVE_FOOT - _foot_height(text)


def _legal(text: OfferText) -> tuple[str, ...]:
    return layout_text(text.legal, 'micro', CONTENT, LEGAL_LINES, 'regular') if text.legal else ()


def _foot_height(text: OfferText) -> float:
    return FOOT_PAD + len(_legal(text)) * line_height('micro') + line_height('small')


def _paint(text: OfferText, placed: Sequence[Placed], number: int, pages: int, painter: QPainter) -> None:
    paint_sheet(painter, placed)
    top = HEIGHT - _foot_height(text)
    paint_rule(painter, top + 1, 'border')
    top += FOOT_PAD
    for line in _legal(text):
        _paint_centred(painter, top, SetLine(line, 'micro', 'text-3', 'regular'))
        top += line_height('micro')
    box = QRectF(LEFT, top, RIGHT - LEFT, line_height('small'))
    draw_on_paper(painter, box, elided(text.foot, 'small', CONTENT - PAGES), 'small', 'text-3')
    count = text.page.format(page=number, pages=pages)
    draw_on_paper(painter, box, count, 'small', 'text-3', right=True)


def _paint_centred(painter: QPainter, top: float, line: SetLine) -> None:
    left = LEFT + (CONTENT - text_width(line.text, line.role, line.weight)) / 2
    draw_on_paper(
        painter, QRectF(left, top, CONTENT, line.height), line.text, line.role, line.color, weight=line.weight
    )
