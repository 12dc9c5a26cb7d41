"""Looks at sheets of paper: scrolls, and brings them nearer or farther."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from salesdesk.ui.paper.sheet_stack import GAP, PAPER, SheetStack
from salesdesk.ui.paper.sheets import PaintSheet
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
# Fitted into a wide window a sheet would be larger than life.
WIDEST = 1.25
LINE = 40


class SheetsView(QScrollArea):
    """`zoomed(percent)`; `sheet_changed(number)` from 1. It fits its width until she zooms."""

    zoomed = Signal(int)
    sheet_changed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._fits = True
        self._shown = 0
        self.stack = SheetStack()
        self.setWidget(self.stack)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.verticalScrollBar().setSingleStep(LINE)
        self.keyboard_focus = KeyboardFocus(self, 0, gap=-2)
        for part in (self.viewport(), self.stack):
            part.setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_sheet())

    def show_sheets(self, sheets: Sequence[PaintSheet]) -> None:
        """In place of those before; what is in view stays in view."""
        self.stack.show_sheets(sheets)
        self._tell_sheet()

    @property
    def sheet(self) -> int:
        """The one in the middle of the view, from 1."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return self.stack.sheet_at(middle) + 1

    def fit_width(self) -> None:
        self._fits = True
        room = self.viewport().width() - 2 * GAP
        self._zoom_to(min(WIDEST, max(ZOOMS[0], room / PAPER.width())))

    def zoom_in(self) -> None:
        self.set_zoom(next((zoom for zoom in ZOOMS if zoom > self.stack.zoom + 0.001), ZOOMS[-1]))

    def zoom_out(self) -> None:
        self.set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < self.stack.zoom - 0.001), ZOOMS[0]))

    def set_zoom(self, zoom: float) -> None:
        self._fits = False
        self._zoom_to(zoom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height() - LINE
        moves = {
            Qt.Key.Key_Down: LINE, Qt.Key.Key_Up: -LINE, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Space: page, Qt.Key.Key_Home: -bar.maximum(), Qt.Key.Key_End: bar.maximum(),
        }  # fmt: skip
        zooms = {
            Qt.Key.Key_Plus: self.zoom_in, Qt.Key.Key_Equal: self.zoom_in, Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit_width,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in moves and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            bar.setValue(bar.value() + moves[key])
        elif key in zooms:
            zooms[key]()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit_width()

    def _zoom_to(self, zoom: float) -> None:
        """What stands in the middle stays there."""
        bar, half = self.verticalScrollBar(), self.viewport().height() / 2
        part = (bar.value() + half) / max(1, self.stack.height())
        at_top = bar.value() == 0
        self.stack.set_zoom(zoom)
        bar.setValue(0 if at_top else round(part * self.stack.height() - half))
        across = self.horizontalScrollBar()
        across.setValue(across.maximum() // 2)
        self.zoomed.emit(round(zoom * 100))
        self._tell_sheet()

    def _tell_sheet(self) -> None:
        if self.sheet != self._shown:
            self._shown = self.sheet
            self.sheet_changed.emit(self._shown)
