"""The strips of which a document on paper is made: headings, facts, words, and the rows of its tables."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from salesdesk.exchange.closing.cells import shown
from salesdesk.exchange.closing.document import AT_THE_RIGHT, Block, Column, Facts, Grid, Words
from salesdesk.ui.paper.flow import Strip
from salesdesk.ui.paper.paper_text import LOOK, draw_on_paper
from salesdesk.ui.paper.sheets import WIDTH
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.text import layout_text, line_height

ABOVE_HEADING, BELOW_HEADING = 22, 6
ROW_PAD, COLUMN_GAP, HEAD = 5, 14, 22
# A table that is not higher than this is not parted by the end of a sheet.
WHOLE = 320
# Name, value, name, value.
FACTS = ((21, False), (29, False), (21, False), (29, False))
# A cell with a page of words goes on in a row of its own: a row is never cut, and no row is higher than this.
MOST_LINES = 40
BODY = 'body'

Lines = tuple[str, ...]
Spans = Sequence[tuple[float, float, bool]]


def strips_of(block: Block) -> Iterator[Strip]:
    """A heading holds the first line of what is below it."""
    yield _heading(block.heading, holds=not isinstance(block, Words) or bool(block.text))
    match block:
        case Facts():
            yield from _held(list(_facts(block)))
        case Words():
            yield from _words(block.text)
        case Grid():
            yield from _held(list(_grid(block))) if block.rows else _words(block.nothing)


def _facts(facts: Facts) -> Iterator[Strip]:
    """In two columns, read one after the other."""
    texts = [(name, shown(cell)) for name, cell in facts.rows]
    half = (len(texts) + 1) // 2
    for left, right in zip_longest(texts[:half], texts[half:], fillvalue=('', '')):
        yield from _rows((*left, *right), _spans(FACTS), names=(0, 2))


def _held(strips: list[Strip]) -> list[Strip]:
    if sum(strip.height for strip in strips) > WHOLE:
        return strips
    return [*(replace(strip, holds=True) for strip in strips[:-1]), *strips[-1:]]


def _heading(text: str, *, holds: bool) -> Strip:
    lines = layout_text(text, 'title-s', WIDTH)
    height = len(lines) * line_height('title-s') + BELOW_HEADING
    return Strip(height, partial(_paint_lines, lines=lines, role='title-s'), ABOVE_HEADING, holds)


def _words(text: str) -> Iterator[Strip]:
    for line in layout_text(text, BODY, WIDTH) if text else ():
        yield Strip(line_height(BODY), partial(_paint_lines, lines=(line,), role=BODY))


def _grid(grid: Grid) -> Iterator[Strip]:
    spans = _spans([(column.share, column.field in AT_THE_RIGHT) for column in grid.columns])
    head = Strip(HEAD, partial(_paint_head, columns=grid.columns, spans=spans), holds=True)
    yield head
    for row in grid.rows:
        yield from _rows(tuple(map(shown, row)), spans, head=head)


def _spans(columns: Sequence[tuple[int, bool]]) -> Spans:
    """Where each column begins and how wide it is, and whether it stands at the right."""
    whole = sum(share for share, _right in columns)
    room = WIDTH - COLUMN_GAP * (len(columns) - 1)
    spans: list[tuple[float, float, bool]] = []
    left = 0.0
    for share, right in columns:
        width = room * share / whole
        spans.append((left, width, right))
        left += width + COLUMN_GAP
    return spans


def _rows(
    texts: Sequence[str], spans: Spans, *, head: Strip | None = None, names: tuple[int, ...] = ()
) -> Iterator[Strip]:
    """One row, or several where a cell is longer than a row may be; the line is drawn below the last."""
    cells = [
        layout_text(text, BODY, width) if text else ()
        for text, (_left, width, _right) in zip(texts, spans, strict=True)
    ]
    pieces = list(zip_longest(*map(_in_pieces, cells), fillvalue=()))
    for number, piece in enumerate(pieces):
        is_last = number == len(pieces) - 1
        height = max(1, *map(len, piece)) * line_height(BODY) + (2 * ROW_PAD if is_last else ROW_PAD)
        paint = partial(_paint_row, cells=piece, spans=spans, names=names, is_last=is_last)
        yield Strip(height, paint, head=head)


def _in_pieces(lines: Lines) -> list[Lines]:
    return [lines[at : at + MOST_LINES] for at in range(0, len(lines), MOST_LINES)] or [()]


def _paint_lines(painter: QPainter, box: QRectF, lines: Lines, role: str) -> None:
    for number, text in enumerate(lines):
        step = number * line_height(role)
        draw_on_paper(painter, box.adjusted(0, step, 0, 0), text, role, 'text')


def _paint_head(painter: QPainter, box: QRectF, columns: Sequence[Column], spans: Spans) -> None:
    for column, (left, width, right) in zip(columns, spans, strict=True):
        cell = QRectF(left, box.top() + 2, width, box.height())
        draw_on_paper(painter, cell, column.title, 'micro', 'text-2', weight='semibold', right=right)
    _paint_rule(painter, box, 'border-strong')


def _paint_row(
    painter: QPainter, box: QRectF, cells: Sequence[Lines], spans: Spans, names: tuple[int, ...], *, is_last: bool
) -> None:
    for number, (lines, (left, width, right)) in enumerate(zip(cells, spans, strict=True)):
        cell = QRectF(left, box.top() + ROW_PAD, width, box.height())
        for line, text in enumerate(lines):
            place = cell.adjusted(0, line * line_height(BODY), 0, 0)
            draw_on_paper(painter, place, text, BODY, 'text-2' if number in names else 'text', right=right)
    if is_last:
        _paint_rule(painter, box, 'border')


def _paint_rule(painter: QPainter, box: QRectF, color: str) -> None:
    bottom = box.bottom() - 1
    paint_line(painter, QPointF(0, bottom), QPointF(WIDTH, bottom), LOOK.color(color))
