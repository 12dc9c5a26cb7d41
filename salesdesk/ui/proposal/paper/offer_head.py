"""The head of an offer: her mark, who it is from and for, what it is about, and its days."""

from collections.abc import Iterator
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from salesdesk.exchange.papers.offer_text import OfferText
from salesdesk.ui.paper.flow import Strip
from salesdesk.ui.paper.logo import logo_size, paint_logo
from salesdesk.ui.paper.set_lines import (
    CONTENT,
    LEFT,
    RIGHT,
    SetLine,
    height_of,
    paint_lines,
    paint_rule,
    set_lines,
)  # fmt: skip
from salesdesk.ui.theme.painting.text import line_height

LOGO = QSizeF(230, 74)
# Where an address shows in the window of an envelope.
ADDRESSED = LEFT + CONTENT * 0.54
SELLER_WIDTH = ADDRESSED - LEFT - 24
KIND_WIDTH = 260
AIR, BEFORE_TITLE, BEFORE_FACTS = 26, 34, 14
FACT_PAD, FACT_GAP = 9, 20


def head_strips(text: OfferText, logo: QImage | None) -> Iterator[Strip]:
    """Only on the first sheet."""
    yield _brand(text, logo)
    yield from _parties(text)
    for number, line in enumerate(set_lines(text.title, CONTENT, 'title')):
        paint = partial(_paint_at, lines=[line], left=LEFT)
        yield Strip(line.height, paint, 0 if number else BEFORE_TITLE, holds=True)
    yield _facts(text)


def _brand(text: OfferText, logo: QImage | None) -> Strip:
    """Her logo, or her company's name in its place; at the right what this paper is."""
    kind = set_lines(text.kind, KIND_WIDTH, 'display')
    name = [] if logo else set_lines(text.seller[0] if text.seller else '', SELLER_WIDTH + 24, 'display')
    height = max(logo_size(logo, LOGO).height() if logo else 0, height_of(name), height_of(kind))

    def paint(painter: QPainter, box: QRectF) -> None:
        if logo is not None:
            paint_logo(painter, QPointF(LEFT, box.top()), logo, LOGO)
        paint_lines(painter, QRectF(LEFT, box.top(), SELLER_WIDTH, height), name)
        paint_lines(painter, QRectF(RIGHT - KIND_WIDTH, box.top(), KIND_WIDTH, height), kind, right=True)

    return Strip(height, paint)


def _parties(text: OfferText) -> Iterator[Strip]:
    """The seller at the left, whom it is for at the right; line by line, for an address may be long."""
    # Her company's name stands above already where there is no logo to say it.
    seller = [line for lines in text.seller[1:] for line in set_lines(lines, SELLER_WIDTH, 'body', 'text-2')]
    if text.seller:
        seller[:0] = set_lines(text.seller[0], SELLER_WIDTH, 'body', 'text', 'semibold')
    customer = [SetLine(text.addressed, 'body', 'text-2')] if text.customer else []
    for number, part in enumerate(text.customer):
        weight = None if number else 'semibold'
        customer += set_lines(part, RIGHT - ADDRESSED, 'body', 'text', weight)
    for number, (left, right) in enumerate(zip_longest(seller, customer)):
        paint = partial(_paint_pair, left=left, right=right)
        yield Strip(line_height('body'), paint, 0 if number else AIR)


def _facts(text: OfferText) -> Strip:
    """Side by side, between two rules."""
    height = line_height('small') + line_height('body') + 2 * FACT_PAD
    width = (CONTENT - FACT_GAP * 2) / 3

    def paint(painter: QPainter, box: QRectF) -> None:
        paint_rule(painter, box.top() + 1, 'border-strong')
        paint_rule(painter, box.bottom(), 'border-strong')
        for number, (name, value) in enumerate(text.facts):
            place = QRectF(LEFT + number * (width + FACT_GAP), box.top() + FACT_PAD, width, box.height())
            paint_lines(painter, place, [SetLine(name, 'small', 'text-2'), SetLine(value, 'body', 'text', 'semibold')])

    return Strip(height, paint, BEFORE_FACTS)


def _paint_at(painter: QPainter, box: QRectF, lines: list[SetLine], left: float) -> None:
    paint_lines(painter, QRectF(left, box.top(), CONTENT, box.height()), lines)


def _paint_pair(painter: QPainter, box: QRectF, left: SetLine | None, right: SetLine | None) -> None:
    for line, start in ((left, LEFT), (right, ADDRESSED)):
        if line is not None:
            _paint_at(painter, box, [line], start)
