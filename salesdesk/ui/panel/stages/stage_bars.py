"""The stages of the pipeline as bars: behind, here, ahead. Pressing one moves the deal there."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from salesdesk.domain.process.pipeline import Stage
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.ids import ID
from salesdesk.ui.stage_looks import STEPS
from salesdesk.ui.theme.painting.boxes import paint_box, paint_ring
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads

BAR, GAP, HEIGHT = 6, 3, 22
MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class StageBars(QWidget):
    """`chosen(stage)` on a click, or on Enter after the arrows; `pointed(row)` while one is looked at, -1 for none."""

    chosen = Signal(ID)
    pointed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._stages: tuple[Stage, ...] = ()
        self._here = -1
        self._at = -1
        self._is_open = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_stages(self, stages: tuple[Stage, ...], here: int, *, is_open: bool) -> None:
        """`here` is the row of the deal's stage, -1 where it was removed."""
        self._stages, self._here, self._is_open = stages, here, is_open
        self._at = -1
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_open else Qt.CursorShape.ArrowCursor)
        self._name_accessibly()
        self.update()

    def bar_of(self, stage_id: int) -> QRect:
        """The bar of a stage, for what opens beside it; the whole row for a stage that is not there."""
        row = next((row for row, stage in enumerate(self._stages) if stage.id == stage_id), None)
        return self.rect() if row is None else self._bar(row).toAlignedRect()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        for row in range(len(self._stages)):
            fill = look.color(self._token(row))
            border = look.color('border-control') if row == self._at and row != self._here else None
            paint_box(painter, self._bar(row), radius=BAR / 2, fill=fill, border=border)
        if self.hasFocus() and keyboard_leads() and self._stages:
            row = max(0, self._at if self._at >= 0 else self._here)
            paint_ring(painter, self._bar(row), BAR / 2, look.color('focus'), 2, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._row_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._row_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._stages:
            event.ignore()
        elif key in MOVES:
            at = self._at if self._at >= 0 else self._here
            self._point(max(0, min(len(self._stages) - 1, at + MOVES[key])))
        elif key in PRESSING and self._at >= 0:
            self._choose(self._at)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(-1)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._row_at(QPointF(event.pos()))
            if row >= 0:
                QToolTip.showText(self.mapToGlobal(QPoint(event.pos())), name_of(self._stages[row]), self)
            return True
        return super().event(event)

    def _choose(self, row: int) -> None:
        if row >= 0 and row != self._here and self._is_open:
            self.chosen.emit(self._stages[row].id)

    def _point(self, row: int) -> None:
        if row != self._at:
            self._at = row
            self._name_accessibly()
            self.pointed.emit(row)
            self.update()

    def _token(self, row: int) -> str:
        """Two steps lighter behind, the accent here, the empty track ahead."""
        if row == self._here:
            return 'accent'
        return f'stage-{STEPS // 2}' if row < self._here else 'chart-track'

    def _bar(self, row: int) -> QRectF:
        count = len(self._stages)
        width = (self.width() - GAP * (count - 1)) / count
        return QRectF(row * (width + GAP), (HEIGHT - BAR) / 2, width, BAR)

    def _row_at(self, spot: QPointF) -> int:
        # The gaps belong to the bar before them: no click is lost between two.
        count = len(self._stages)
        if not count or not QRectF(self.rect()).contains(spot):
            return -1
        return min(count - 1, int(spot.x() * count / max(1, self.width())))

    def _name_accessibly(self) -> None:
        row = self._at if self._at >= 0 else self._here
        stage = name_of(self._stages[row]) if 0 <= row < len(self._stages) else ''
        self.setAccessibleName(_('Stage: {stage}').format(stage=stage))
