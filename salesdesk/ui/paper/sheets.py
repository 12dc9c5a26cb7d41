"""Sheets of paper as PDF: A4, in px as on the screen, each with its number at the foot."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from salesdesk.i18n.translator import _
from salesdesk.ui.paper.letter_names import with_letters_meant
from salesdesk.ui.paper.paper_painter import PaperPainter
from salesdesk.ui.paper.paper_text import draw_on_paper
from salesdesk.ui.theme.painting.text import elided, line_height

# A sheet is so many px wide: letters of 13 px are then a little over 9 points. The foot is within its height.
WIDTH, FOOT = 760, 26
MARGIN_MM = 12
# The room of 'page 12 of 30'.
PAGES = 100

# What is printable of a sheet: A4 within its margins, in the px of WIDTH.
HEIGHT = 1115

# Painted from the top left corner of what is printable, WIDTH px wide.
PaintSheet = Callable[[QPainter], None]
# Room (px) -> the sheets, each a way to paint it.
Paginate = Callable[[float], Sequence[PaintSheet]]


def pdf_of(title: str, foot: str, paginate: Paginate) -> bytes:
    """Sheets that all have the same foot, with their number in it."""
    pages = paginate(HEIGHT - FOOT)
    return sheets_pdf(title, [partial(_paint_numbered, paint, foot, at, len(pages)) for at, paint in enumerate(pages)])


def sheets_pdf(title: str, sheets: Sequence[PaintSheet]) -> bytes:
    """Always in the light look: paper is white."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
    # A dot of the paper is a px then: scaled, Qt would draw letters of large titles together.
    writer.setResolution(round(WIDTH / writer.pageLayout().paintRect(QPageLayout.Unit.Inch).width()))
    writer.setTitle(title)
    writer.setCreator('SalesDesk')
    painter = PaperPainter(writer)
    scale = writer.width() / WIDTH
    painter.scale(scale, scale)
    for number, paint in enumerate(sheets):
        if number:
            writer.newPage()
        paint(painter)
    painter.end()
    buffer.close()
    return with_letters_meant(bytes(data.data()))


def _paint_numbered(paint: PaintSheet, foot: str, number: int, pages: int, painter: QPainter) -> None:
    paint(painter)
    _paint_foot(painter, HEIGHT, foot, _('{page} of {pages}').format(page=number + 1, pages=pages))


def _paint_foot(painter: QPainter, height: float, left: str, right: str) -> None:
    box = QRectF(0, height - line_height('small'), WIDTH, line_height('small'))
    draw_on_paper(painter, box, elided(left, 'small', WIDTH - PAGES), 'small', 'text-3')
    draw_on_paper(painter, box, right, 'small', 'text-3', right=True)
