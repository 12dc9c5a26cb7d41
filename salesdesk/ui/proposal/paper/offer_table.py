"""The table of an offer: its head comes again on each sheet, and no row is cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from salesdesk.exchange.papers.offer_text import Columns, OfferPart, OfferRow, OfferText
from salesdesk.ui.paper.flow import Strip
from salesdesk.ui.paper.paper_text import LOOK
from salesdesk.ui.paper.set_lines import CONTENT, LEFT, SetLine, height_of, paint_lines, paint_rule, set_lines
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import line_height, text_width

GAP, PAD, ABOVE, TICK, TICK_ROOM = 14, 6, 26, 9, 17
# A little air below its rule: a row that goes on has none of its own.
RULE_AIR = 3
HEAD = line_height('micro') + 10 + RULE_AIR
PART = line_height('body') + 18
# The most a column of figures takes of the room of the names, by its field; a sum in milliards still fits.
WIDEST = {'quantity': 110, 'price': 130, 'discount': 90, 'vat': 56, 'net': 130}


@dataclass(frozen=True, slots=True)
class Column:
    """Where it stands; field: what of a row it shows."""

    field: str
    title: str
    left: float
    width: float

    @property
    def is_right(self) -> bool:
        return self.field != 'name'


def table_strips(text: OfferText, room: float) -> Iterator[Strip]:
    """room: px of a whole sheet; a row that is higher than it is parted between two lines of text, others never."""
    if not text.parts:
        return
    columns = columns_of(text.columns, [row for part in text.parts for row in part.rows])
    head = Strip(HEAD, partial(_paint_head, columns=columns))
    yield replace(head, gap=ABOVE, holds=True)
    for part in text.parts:
        yield from _part(part, columns, head, room - HEAD - PART)


def columns_of(titles: Columns, rows: Sequence[OfferRow]) -> list[Column]:
    """Figures take what they need, names the rest."""
    shown = [field.name for field in fields(titles) if getattr(titles, field.name)]
    widths = {name: _width(name, getattr(titles, name), rows) for name in shown if name != 'name'}
    left, found = float(LEFT), []
    for name in shown:
        width = widths.get(name, CONTENT - sum(widths.values()) - GAP * len(widths))
        found.append(Column(name, getattr(titles, name), left, width))
        left += width + GAP
    return found


def _width(field: str, title: str, rows: Sequence[OfferRow]) -> float:
    cells = (text_width(getattr(row, field), 'body') for row in rows)
    widest = min(max(cells, default=0), WIDEST[field])
    # A title may be wider than a column of small figures.
    return max(widest, text_width(title, 'micro', 'semibold')) + 1


def _part(part: OfferPart, columns: Sequence[Column], head: Strip, most: float) -> Iterator[Strip]:
    if part.heading:
        yield Strip(PART, partial(_paint_part, heading=part.heading), holds=True, head=head)
    for row in part.rows:
        yield from _row(row, columns, head, most)


def _row(row: OfferRow, columns: Sequence[Column], head: Strip, most: float) -> Iterator[Strip]:
    cells = [_cell(row, column) for column in columns]
    height = max(map(height_of, cells)) + 2 * PAD
    if height <= most:
        yield Strip(height, partial(_paint_row, cells=cells, columns=columns, row=row), head=head)
        return
    lines = list(zip_longest(*cells))
    for number, line in enumerate(lines):
        pieces = [[one] if one is not None else [] for one in line]
        first, last = number == 0, number == len(lines) - 1
        paint = partial(_paint_row, cells=pieces, columns=columns, row=row, first=first, last=last)
        yield Strip(max(map(height_of, pieces)) + PAD * (first + last), paint, head=head)


def _cell(row: OfferRow, column: Column) -> list[SetLine]:
    if column.is_right:
        return set_lines(getattr(row, column.field), column.width)
    width = column.width - _indent(row)
    return [*set_lines(row.name, width, weight='medium'), *set_lines(row.about, width, 'small', 'text-2')]


def _indent(row: OfferRow) -> int:
    return TICK_ROOM if row.is_optional else 0


def _paint_head(painter: QPainter, box: QRectF, columns: Sequence[Column]) -> None:
    for column in columns:
        place = QRectF(column.left, box.top() + 2, column.width, box.height())
        line = SetLine(column.title, 'micro', 'text-2', 'semibold')
        paint_lines(painter, place, [line], right=column.is_right)
    paint_rule(painter, box.bottom() - RULE_AIR, 'border-strong')


def _paint_part(painter: QPainter, box: QRectF, heading: str) -> None:
    place = QRectF(LEFT, box.bottom() - line_height('body') - PAD, CONTENT, box.height())
    paint_lines(painter, place, [SetLine(heading, weight='semibold')])
    paint_rule(painter, box.bottom(), 'border')


def _paint_row(
    painter: QPainter, box: QRectF, cells: Sequence[Sequence[SetLine]], columns: Sequence[Column], row: OfferRow,
    *, first: bool = True, last: bool = True,
) -> None:  # fmt: skip
    """Cell by cell, so that a name of several lines is copied in one piece."""
    top = box.top() + (PAD if first else 0)
    for column, lines in zip(columns, cells, strict=True):
        indent = 0 if column.is_right else _indent(row)
        place = QRectF(column.left + indent, top, column.width - indent, box.height())
        paint_lines(painter, place, lines, right=column.is_right)
    if first and row.is_optional:
        # For the customer to tick.
        tick = QRectF(LEFT, top + (line_height('body') - TICK) / 2, TICK, TICK)
        paint_box(painter, tick, radius=1, border=LOOK.color('border-control'))
    if last:
        paint_rule(painter, box.bottom(), 'border')
