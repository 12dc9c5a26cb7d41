"""The timeline: as high as what is loaded, painted where it is seen, more of it read as she scrolls down."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.domain.agenda.wall_clock import wall_of
from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry
from salesdesk.i18n.translator import _
from salesdesk.ui.panel.shown.panel_deal import PanelDeal
from salesdesk.ui.panel.timeline.entry_painter import menu_box, paint_entry
from salesdesk.ui.panel.timeline.entry_rows import EntryRows
from salesdesk.ui.panel.timeline.texts.entry_texts import time_of
from salesdesk.ui.theme.theme import theme_signals
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads
from salesdesk.ui.widgets.text.markdown import open_link

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TimelineView(QWidget):
    """`menu_asked(entry, global point)`, `opened(entry)`, `delete_asked(entry)`; `seen(rect)` is to be scrolled to."""

    menu_asked = Signal(object, QPoint)
    opened = Signal(object)
    delete_asked = Signal(object)
    seen = Signal(QRect)

    def __init__(self, shown: PanelDeal) -> None:
        super().__init__()
        self._shown = shown
        self.rows = EntryRows(self._when)
        self._hovered = self._current = -1
        self.setAccessibleName(_('Timeline'))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme_signals().changed.connect(self._measure_again)

    @property
    def entries(self) -> list[TimelineEntry]:
        return [layout.entry for layout in self.rows.layouts]

    def current(self) -> TimelineEntry | None:
        layouts = self.rows.layouts
        return layouts[self._current].entry if 0 <= self._current < len(layouts) else None

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        held = self.current()
        self.rows.show(entries)
        # A new line came on top: the keyboard stays on the one it was on.
        self._current = self.rows.row_of(held)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, process, count = QPainter(self), self._shown.process, len(self.rows.layouts)
        for row in self.rows.between(event.rect().top(), event.rect().bottom()):
            focused = row == self._current and self.hasFocus() and keyboard_leads()
            paint_entry(
                painter, self.rows.rect_of(row), self.rows.layouts[row], process, last=row == count - 1,
                hovered=row == self._hovered, focused=focused,
            )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Its height is its own doing; only another width breaks lines elsewhere.
        if event.size().width() != event.oldSize().width():
            self._measure_again()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position()
        self._hover(self.rows.row_at(spot))
        over = self.rows.link_at(spot) or self.rows.is_on_menu(spot) or self.rows.is_on_cause(spot)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        spot = event.position()
        row, link = self.rows.row_at(spot), self.rows.link_at(spot)
        if event.button() != Qt.MouseButton.LeftButton or row < 0:
            return
        on_menu, on_cause = self.rows.is_on_menu(spot), self.rows.is_on_cause(spot)
        self._go(row)
        if link:
            open_link(link)
        elif on_menu:
            self._ask_menu(row)
        elif on_cause:
            self.opened.emit(self.rows.layouts[row].entry)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.rows.row_at(event.position())
        if row >= 0 and self.rows.layouts[row].entry.kind is EntryKind.FILE:
            self.opened.emit(self.rows.layouts[row].entry)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        row = self._current if by_keys else self.rows.row_at(QPointF(event.pos()))
        if row >= 0:
            self._ask_menu(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry, key = self.current(), Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in STEPS and self.rows.layouts:
            self._go(max(0, min(len(self.rows.layouts) - 1, self._current + STEPS[key])))
        elif entry is not None and key in (*ENTER, Qt.Key.Key_F2):
            self.opened.emit(entry)
        elif entry is not None and key == Qt.Key.Key_Delete:
            self.delete_asked.emit(entry)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0 and self.rows.layouts and keyboard_leads():
            self._go(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _when(self, entry: TimelineEntry) -> str:
        clock = self._shown.workplace.clock
        return time_of(entry, wall_of(entry.at, clock.zone), clock.today())

    def _measure_again(self) -> None:
        self.rows.fit(self.width())
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self.rows.height))
        self.update()

    def _ask_menu(self, row: int) -> None:
        layout = self.rows.layouts[row]
        # What the history tells of itself is nobody's to change.
        if layout.has_menu:
            under = menu_box(layout, self.rows.rect_of(row)).bottomLeft().toPoint()
            self.menu_asked.emit(layout.entry, self.mapToGlobal(under))

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.update()

    def _go(self, row: int) -> None:
        self._current = row
        self.setAccessibleDescription(self.rows.layouts[row].words)
        # The list is one widget: a screen reader is told line by line.
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.seen.emit(self.rows.rect_of(row).toAlignedRect())
        self.update()
