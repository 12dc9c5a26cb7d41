"""The header over all columns: one widget, because the track and its pills run across the gaps."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.board.columns.board_metrics import BoardMetrics
from salesdesk.ui.board.header.header_cells import HeaderCell, HeaderLook
from salesdesk.ui.board.header.header_painter import HEIGHT, Spot, paint_cell, paint_pill, paint_track
from salesdesk.ui.ids import ID
from salesdesk.ui.theme.painting.text import tip_text


class BoardHeader(QWidget):
    """Paints the cells it is given; the "+" over a column asks for a new deal there."""

    new_deal_asked = Signal(ID)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cells: Sequence[HeaderCell] = ()
        self._looks: dict[int, HeaderLook] = {}
        self._metrics = BoardMetrics.fitting(0, 1)
        self._hovered = -1
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setAccessibleName(_('Stages'))

    def set_cells(self, cells: Sequence[HeaderCell]) -> None:
        self._cells = cells
        self.setAccessibleDescription('; '.join(cell.accessible for cell in cells))
        self.update()

    def set_metrics(self, metrics: BoardMetrics) -> None:
        self._metrics = metrics
        self.update()

    def set_looks(self, looks: dict[int, HeaderLook]) -> None:
        """What a drag does to the headers, by stage; {} at rest."""
        if looks != self._looks:
            self._looks = looks
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spots = [self._spot(column) for column in range(len(self._cells))]
        for spot in spots:
            paint_track(painter, spot)
        for column, (spot, cell) in enumerate(zip(spots, self._cells, strict=True)):
            look = self._looks.get(cell.stage_id, HeaderLook())
            hovered = column == self._hovered and not self._looks and not cell.removed
            paint_cell(painter, spot, cell, look, hovered=hovered)
            paint_pill(painter, spot, cell, look)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        column = self._metrics.column_at(event.position().x())
        if column != self._hovered:
            self._hovered = column
            self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._hovered = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if 0 <= self._hovered < len(self._cells):
            cell, spot = self._cells[self._hovered], self._spot(self._hovered)
            if not cell.removed and spot.plus_box.contains(event.position()):
                self.new_deal_asked.emit(cell.stage_id)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip_text(self._tip(event)), self)
            return True
        return super().event(event)

    def _spot(self, column: int) -> Spot:
        # The track counts the stages of the process; a removed one stands beside it.
        accepted = [cell for cell in self._cells if not cell.removed]
        cell = self._cells[column]
        position = -1 if cell.removed else accepted.index(cell)
        metrics = self._metrics
        return Spot(metrics.left(column), metrics.width, metrics.gap, position, len(accepted))

    def _tip(self, event: QHelpEvent) -> str:
        """Of a pill its figures, else what the stage is for and its totals in full."""
        for column, cell in enumerate(self._cells):
            if not cell.removed and self._spot(column).pill_box.contains(event.pos().toPointF()):
                return cell.conversion_tip
        column = self._metrics.column_at(event.pos().x())
        if not 0 <= column < len(self._cells):
            return ''
        cell = self._cells[column]
        if cell.removed:
            return _('This stage was removed from the process. Drag its deals to where they belong now.')
        return '\n'.join(text for text in (cell.purpose, cell.total, cell.weighted) if text)
