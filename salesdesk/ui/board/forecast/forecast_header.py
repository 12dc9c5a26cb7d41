"""The header over the months: what is expected, what is won so far, and how far that is from the target."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.board.columns.board_metrics import BoardMetrics
from salesdesk.ui.board.forecast.month_cells import MonthCell
from salesdesk.ui.board.forecast.target_link import ROLE, TargetLink
from salesdesk.ui.board.header.board_header import BoardHeader
from salesdesk.ui.board.header.header_cells import HeaderLook
from salesdesk.ui.board.header.header_painter import (
    FADED,
    INSET,
    paint_figures,
    paint_name,
    paint_right,
    right_part_width,
    whole_amounts,
)
from salesdesk.ui.ids import ID
from salesdesk.ui.month_texts import won_note
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.progress import paint_progress
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme

HEIGHT = 88
WON_TOP, WON_HEIGHT, WON_GAP = 46, 18, 5
TRACK_TOP, TRACK, TICK = 69, 5, 11


class ForecastHeader(BoardHeader):
    """`target_asked(key)` where she presses the target of a month."""

    target_asked = Signal(ID)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._months: Sequence[MonthCell] = ()
        self.links: dict[int, TargetLink] = {}
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(_('Months'))

    def set_months(self, months: Sequence[MonthCell]) -> None:
        self.set_cells([month.cell for month in months])
        self._months = months
        self.setAccessibleDescription('; '.join(month.accessible for month in months))
        self._make_links()
        self._place()

    def set_metrics(self, metrics: BoardMetrics) -> None:
        super().set_metrics(metrics)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column, month in enumerate(self._months):
            self._paint_month(painter, column, month, self._looks.get(month.cell.stage_id, HeaderLook()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # A month has no "+" that the pointer would bring up.
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def link_in_window(self, key: int) -> QRect:
        """Where the target of a month is pressed."""
        link = self.links[key]
        return QRect(link.mapTo(self.window(), QPoint(0, 0)), link.size())

    def _paint_month(self, painter: QPainter, column: int, month: MonthCell, look: HeaderLook) -> None:
        spot = self._spot(column)
        left, right = spot.left + INSET, spot.left + spot.width - INSET
        painter.save()
        painter.setOpacity(FADED if look.locked else 1.0)
        paint_name(painter, left, right - right_part_width(look, hovered=False), month.cell)
        paint_figures(painter, spot, month.cell, right)
        won = self._phrases(month, right - left)[0]
        room = QRectF(left, WON_TOP, right - left, WON_HEIGHT)
        draw_text(painter, room, won, ROLE, theme().color('success'), weight='medium')
        if month.progress is not None:
            track = QRectF(spot.left, TRACK_TOP, spot.width, TRACK)
            paint_progress(painter, track, *month.progress, tick=TICK, ground='canvas')
        else:
            y = TRACK_TOP + TRACK / 2
            ink = theme().color('border-strong')
            paint_line(painter, QPointF(spot.left, y), QPointF(spot.left + spot.width, y), ink, 2)
        painter.restore()
        paint_right(painter, spot, look, hovered=False)

    def _phrases(self, month: MonthCell, room: float) -> tuple[str, str]:
        """What is won and the target: in full where both have room, else short."""
        for won, target in ((month.won.full, month.target.full), (month.won.short, month.target.short)):
            left = room - text_size(target, ROLE)
            if _won_width(won) <= left:
                break
        return whole_amounts(won, left - WON_GAP, ROLE, 'medium'), target

    def _make_links(self) -> None:
        wanted = [month.cell.stage_id for month in self._months if month.month is not None]
        for key in [key for key in self.links if key not in wanted]:
            link = self.links.pop(key)
            link.hide()
            link.deleteLater()
        for key in wanted:
            if key not in self.links:
                link = self.links[key] = TargetLink(self)
                link.clicked.connect(lambda _checked=False, key=key: self.target_asked.emit(key))
                link.show()

    def _place(self) -> None:
        for column, month in enumerate(self._months):
            link = self.links.get(month.cell.stage_id)
            if link is not None:
                spot = self._spot(column)
                won, target = self._phrases(month, spot.width - 2 * INSET)
                link.show_target(target, month.target_name)
                link.setToolTip(month.hint)
                link.move(round(spot.left + INSET + _won_width(won)), WON_TOP)

    def _tip(self, event: QHelpEvent) -> str:
        """What the column holds, its totals in full, what is won, and what its line says."""
        column = self._metrics.column_at(event.pos().x())
        if not 0 <= column < len(self._months):
            return ''
        month = self._months[column]
        note = won_note() if month.won.full else ''
        lines = (month.cell.total, month.cell.weighted, month.won.full, month.hint, note)
        return '\n'.join(line for line in lines if line)

    def leaveEvent(self, _event: QEvent) -> None:
        """Nothing was brought up."""


def _won_width(won: str) -> float:
    return text_size(won, ROLE, 'medium') + WON_GAP if won else 0
