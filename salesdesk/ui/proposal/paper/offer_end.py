"""What follows the table of an offer: the sums, the terms, and where it is signed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.exchange.papers.offer_text import Lines, OfferText, Signature, TotalBlock, TotalLine
from salesdesk.ui.paper.flow import Strip
from salesdesk.ui.paper.paper_text import LOOK
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
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import line_height

SUMS = LEFT + CONTENT * 0.46
VALUE = 130
ABOVE, BETWEEN, PAD = 18, 16, 3
# Sums that are not higher stay together, with the last row above them.
WHOLE = 420
ABOVE_TERMS, BELOW_HEADING = 28, 6
# So many lines stand above the place to sign: nobody signs an empty sheet.
WITH_SIGNATURE = 3
ABOVE_SIGNATURE, BOX, BOX_GAP, INSIDE = 30, 118, 18, 12


def total_strips(text: OfferText) -> list[Strip]:
    """At the right, below the column of amounts; all but the last hold the next where they are not too many."""
    strips = [strip for number, block in enumerate(text.totals) for strip in _block(block, is_first=number == 0)]
    return held(strips)


def held(strips: Sequence[Strip]) -> list[Strip]:
    """Together on one sheet, where they are not too high for that."""
    if sum(strip.height + strip.gap for strip in strips) > WHOLE:
        return list(strips)
    return [*(replace(strip, holds=True) for strip in strips[:-1]), *strips[-1:]]


def terms_strips(text: OfferText) -> Iterator[Strip]:
    """Line by line: they may go on over several sheets."""
    if not text.terms:
        return
    heading = SetLine(text.terms_heading, 'body', weight='semibold')
    yield Strip(heading.height + BELOW_HEADING, partial(_paint_line, line=heading), ABOVE_TERMS, holds=True)
    lines = set_lines(text.terms, CONTENT, 'small')
    for number, line in enumerate(lines, 1):
        yield Strip(line.height, partial(_paint_line, line=line), holds=number > len(lines) - WITH_SIGNATURE)


def signature_strip(signature: Signature) -> Strip:
    """Two boxes with room for a hand; never parted."""
    width = (CONTENT - BOX_GAP) / 2
    left, right = (_to_sign(lines, width) for lines in (signature.left, signature.right))
    height = max(BOX, height_of(left) + 60, height_of(right) + 60)

    def paint(painter: QPainter, box: QRectF) -> None:
        for lines, start in ((left, LEFT), (right, RIGHT - width)):
            frame = QRectF(start, box.top(), width, height)
            paint_box(painter, frame, radius=4, border=LOOK.color('border-strong'))
            paint_lines(painter, frame.adjusted(INSIDE, INSIDE, -INSIDE, 0), lines)

    return Strip(height, paint, ABOVE_SIGNATURE)


def _to_sign(texts: Lines, width: float) -> list[SetLine]:
    first, *others = texts
    lines = set_lines(first, width - 2 * INSIDE, weight='semibold')
    return lines + [line for text in others for line in set_lines(text, width - 2 * INSIDE, 'small', 'text-2')]


def _block(block: TotalBlock, *, is_first: bool) -> Iterator[Strip]:
    gap: float = ABOVE if is_first else BETWEEN
    if block.heading:
        line = SetLine(block.heading, weight='semibold')
        yield Strip(line.height + 2, partial(_paint_line, line=line, left=SUMS), gap, holds=True)
        gap = 0
    for total in block.lines:
        yield _total(total, gap)
        gap = 0


def _total(total: TotalLine, gap: float) -> Strip:
    weight, color = ('semibold', 'text') if total.is_strong else (None, 'text-2')
    name = set_lines(total.name, RIGHT - SUMS - VALUE, color=color, weight=weight)
    value = set_lines(total.value, VALUE, weight=weight)
    height = max(height_of(name), height_of(value)) + 2 * PAD + (PAD if total.is_strong else 0)

    def paint(painter: QPainter, box: QRectF) -> None:
        top = box.top() + PAD
        if total.is_strong:
            paint_rule(painter, box.top() + 1, 'border-strong', SUMS)
            top += PAD
        paint_lines(painter, QRectF(SUMS, top, CONTENT, height), name)
        paint_lines(painter, QRectF(RIGHT - VALUE, top, VALUE, height), value, right=True)

    return Strip(height, paint, gap)


def _paint_line(painter: QPainter, box: QRectF, line: SetLine, left: float = LEFT) -> None:
    paint_lines(painter, QRectF(left, box.top(), CONTENT, line_height(line.role)), [line])
