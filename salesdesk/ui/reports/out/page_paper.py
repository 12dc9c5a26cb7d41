"""The whole page on paper: PDF, as many sheets as it needs, no block cut in two."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from salesdesk.ui.paper.sheets import WIDTH, pdf_of
from salesdesk.ui.reports.blocks.content import Content
from salesdesk.ui.reports.out.block_picture import block_height, paint_block
from salesdesk.ui.theme.painting.text import draw_lines, draw_text, layout_text, line_height
from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.widgets.charts.tile import HEIGHT, Tile, paint_tile

GAP, ACROSS, HEADING = 14, 3, 56


@dataclass(frozen=True)
class Paper:
    """What is printed. about: pipeline and period; printed_on: the day; meanings: what the figures are."""

    title: str
    about: str
    printed_on: str
    tiles: Sequence[Tile]
    contents: Sequence[Content]
    meanings: Sequence[str]


@dataclass(frozen=True)
class Piece:
    """What must stay together: its height in px, and how to paint it."""

    height: float
    paint: Callable[[QPainter, QRectF], None]


def paper_pdf(paper: Paper) -> bytes:
    """Always in the light look: paper is white."""
    return pdf_of(f'{paper.title}, {paper.about}', paper.printed_on, partial(_paginate, paper))


def sheets(pieces: Sequence[Piece], height: float) -> list[list[Piece]]:
    """Which pieces stand on which sheet; one that is higher than a sheet has its own, made smaller."""
    found: list[list[Piece]] = [[]]
    left = height
    for piece in pieces:
        if found[-1] and piece.height > left:
            found.append([])
            left = height
        found[-1].append(piece)
        left -= piece.height + GAP
    return found


def _paginate(paper: Paper, room: float) -> list[Callable[[QPainter], None]]:
    return [
        partial(_paint_sheet, pieces=pieces, room=room) for pieces in sheets(list(_pieces(paper, Theme('light'))), room)
    ]


def _paint_sheet(painter: QPainter, pieces: Sequence[Piece], room: float) -> None:
    top = 0.0
    for piece in pieces:
        part = min(1.0, room / piece.height)
        painter.save()
        painter.translate(0, top)
        painter.scale(part, part)
        piece.paint(painter, QRectF(0, 0, WIDTH, piece.height))
        painter.restore()
        top += piece.height * part + GAP


def _pieces(paper: Paper, look: Theme) -> Iterator[Piece]:
    yield Piece(HEADING, partial(_paint_heading, paper=paper, look=look))
    across = tiles_across(paper.tiles)
    for at in range(0, len(paper.tiles), across):
        row = paper.tiles[at : at + across]
        yield Piece(HEIGHT, partial(_paint_tiles, tiles=row, across=across, look=look))
    for content in paper.contents:
        yield Piece(block_height(content, foot=False), partial(paint_block, content=content, look=look))
    for words in paper.meanings:
        lines = layout_text(words, 'small', WIDTH)
        # Closer to each other than blocks are.
        yield Piece(len(lines) * line_height('small') - GAP / 2, partial(_paint_lines, lines=lines, look=look))


def _paint_lines(painter: QPainter, box: QRectF, lines: tuple[str, ...], look: Theme) -> None:
    draw_lines(painter, box.topLeft(), lines, 'small', look.color('text-2'))


def _paint_heading(painter: QPainter, box: QRectF, paper: Paper, look: Theme) -> None:
    title = QRectF(box.left(), box.top(), box.width(), line_height('display'))
    draw_text(painter, title, paper.title, 'display', look.color('text'))
    about = QRectF(box.left(), title.bottom() + 2, box.width(), line_height('body'))
    draw_text(painter, about, paper.about, 'body', look.color('text-2'))


def tiles_across(tiles: Sequence[Tile]) -> int:
    """As many side by side as leaves all their words whole."""
    return ACROSS if all(tile.width() <= _tile_width(ACROSS) for tile in tiles) else ACROSS - 1


def _tile_width(across: int) -> float:
    return (WIDTH - GAP * (across - 1)) / across


def _paint_tiles(painter: QPainter, box: QRectF, tiles: Sequence[Tile], across: int, look: Theme) -> None:
    width = _tile_width(across)
    for at, tile in enumerate(tiles):
        corner = QPointF(box.left() + at * (width + GAP), box.top())
        paint_tile(painter, QRectF(corner.x(), corner.y(), width, HEIGHT), tile, look)
