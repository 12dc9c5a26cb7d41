"""Sheets of paper one below the other on the screen: painted, not copied, so that they are sharp at any size."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.paper.paper_painter import PaperPainter
from salesdesk.ui.paper.paper_text import LOOK
from salesdesk.ui.paper.sheets import MARGIN_MM, WIDTH, PaintSheet
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme

A4_MM = QSizeF(210, 297)
# Px of the sheets for a millimetre of paper.
PX = WIDTH / (A4_MM.width() - 2 * MARGIN_MM)
PAPER = A4_MM * PX
EDGE = MARGIN_MM * PX
# Between two sheets, and around them; px of the screen.
GAP = 16


class SheetStack(QWidget):
    """As large as its sheets at this zoom: 1 is a px of the sheets for one of the screen. gap: px around each."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = GAP) -> None:
        super().__init__(parent)
        self._gap = gap
        self._sheets: Sequence[PaintSheet] = ()
        self._zoom = 1.0

    @property
    def count(self) -> int:
        return len(self._sheets)

    @property
    def zoom(self) -> float:
        return self._zoom

    def show_sheets(self, sheets: Sequence[PaintSheet]) -> None:
        self._sheets = sheets
        self.resize(self.sizeHint())
        self.update()

    def set_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        paper, gaps = PAPER * self._zoom, (self.count + 1) * self._gap
        return QSize(round(paper.width()) + 2 * self._gap, round(paper.height() * self.count) + gaps)

    def sheet_box(self, number: int) -> QRectF:
        """Where a sheet lies, counted from 0."""
        size = PAPER * self._zoom
        left = max(self._gap, (self.width() - size.width()) / 2)
        return QRectF(left, self._gap + number * (size.height() + self._gap), size.width(), size.height())

    def sheet_at(self, y: float) -> int:
        """The number of the sheet at that height; the nearest one between two."""
        step = PAPER.height() * self._zoom + self._gap
        return min(max(0, int((y - self._gap / 2) // step)), max(0, self.count - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, seen = PaperPainter(self), event.rect().toRectF()
        for number, paint in enumerate(self._sheets):
            box = self.sheet_box(number)
            if box.intersects(seen):
                self._paint_sheet(painter, box, paint)

    def _paint_sheet(self, painter: QPainter, box: QRectF, paint: PaintSheet) -> None:
        # Paper is white whatever the look of the program.
        paint_box(painter, box, fill=LOOK.color('surface'), border=theme().color('border-strong'))
        painter.save()
        painter.setClipRect(box)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(box.topLeft())
        painter.scale(self._zoom, self._zoom)
        painter.translate(EDGE, EDGE)
        paint(painter)
        painter.restore()
