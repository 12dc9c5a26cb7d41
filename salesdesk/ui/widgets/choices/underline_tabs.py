"""Tabs with a line under the current one: 36 px inside a page, or as tall as the top bar."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from salesdesk.ui.theme.painting.boxes import paint_line, paint_ring
from salesdesk.ui.theme.painting.text import draw_text, elided, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

UNDERLINE, COUNT_GAP, SHORTEST = 2, 6, 40


class TabMeasures(NamedTuple):
    """Px: `padding` on both sides of the words, `gap` between two tabs; the weight of the current tab's words."""

    height: int
    padding: int
    gap: int
    role: str
    current_weight: str
    ruled: bool


PAGE = TabMeasures(36, 0, 20, 'body', 'medium', ruled=True)
TOP_BAR = TabMeasures(tokens().size['topbar'], 8, 2, 'read', 'semibold', ruled=False)


class UnderlineTabs(QTabBar):
    """Signal of QTabBar: currentChanged(int). Long names shrink with an ellipsis and a tooltip."""

    measures = PAGE

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        # Arrows at the end of a bar hide tabs; names that shrink hide letters only.
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFont(theme().font(self.measures.role, self.measures.current_weight))
        self.setMouseTracking(True)
        self.keyboard_focus = _QuietFocus(self)

    def add_tab(self, text: str, count: int | str | None = None) -> int:
        """Adds a tab and returns its index; `count` stands small behind the name."""
        index = self.addTab(text.replace('&', '&&'))
        self.setTabData(index, count)
        self.setAccessibleTabName(index, text if count is None else f'{text} {count}')
        return index

    def set_count(self, index: int, count: int | str | None) -> None:
        if count == self.tabData(index):
            return
        self.setTabData(index, count)
        self.setAccessibleTabName(
            index, ' '.join(str(part) for part in (self._caption(index), count) if part is not None)
        )
        # Qt keeps the widths it has measured until a text of the bar changes.
        self.setTabText(index, self.tabText(index))
        self.updateGeometry()
        self.update()

    def show_names(self, names: Sequence[str], current: int) -> None:
        """Silently. Tabs are kept and renamed: made anew they would lose the keyboard."""
        self.blockSignals(True)
        while self.count() > len(names):
            self.removeTab(self.count() - 1)
        for at, name in enumerate(names):
            if at >= self.count():
                self.add_tab(name)
            self.setTabText(at, name.replace('&', '&&'))
            self.setAccessibleTabName(at, name)
        self.setCurrentIndex(current)
        self.blockSignals(False)
        self.updateGeometry()

    def tabSizeHint(self, index: int) -> QSize:
        words = text_size(self._caption(index), self.measures.role, self.measures.current_weight)
        gap = self.measures.gap if index < self.count() - 1 else 0
        return QSize(words + self._count_width(index) + 2 * self.measures.padding + gap, self.measures.height)

    def minimumTabSizeHint(self, index: int) -> QSize:
        whole = self.tabSizeHint(index)
        return QSize(min(whole.width(), SHORTEST + 2 * self.measures.padding + self.measures.gap), whole.height())

    def minimumSizeHint(self) -> QSize:
        width = sum(self.minimumTabSizeHint(index).width() for index in range(self.count()))
        return QSize(width, self.measures.height)

    def _caption(self, index: int) -> str:
        return self.tabText(index).replace('&&', '&')

    def _count_width(self, index: int) -> int:
        count = self.tabData(index)
        return 0 if count is None else COUNT_GAP + text_size(str(count), 'micro')

    def _words(self, index: int) -> QRect:
        """Where name and count of a tab stand, without padding and the gap to the next tab."""
        gap = self.measures.gap if index < self.count() - 1 else 0
        return self.tabRect(index).adjusted(self.measures.padding, 0, -self.measures.padding - gap, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for index in range(self.count()):
            room = self._words(index).width() - self._count_width(index)
            cut = elided(self._caption(index), self.measures.role, room, self.measures.current_weight)
            self.setTabToolTip(index, '' if cut == self._caption(index) else self._caption(index))

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel is for the page around it: turning to another tab on the way down is never meant.
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.measures.ruled:
            low = self.height() - 1
            paint_line(painter, QPointF(0, low), QPointF(self.width(), low), theme().color('border'))
        for index in range(self.count()):
            self._paint_tab(painter, index, QRectF(self._words(index)))

    def _paint_tab(self, painter: QPainter, index: int, words: QRectF) -> None:
        current = index == self.currentIndex()
        hovered = self.tabRect(index).contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
        name = words.adjusted(0, 0, -self._count_width(index), 0)
        weight = self.measures.current_weight if current else 'medium'
        ink = theme().color('text' if current or hovered else 'text-2')
        draw_text(painter, name, self._caption(index), self.measures.role, ink, weight=weight)
        if self.tabData(index) is not None:
            count = words.adjusted(words.width() - self._count_width(index) + COUNT_GAP, 0, 0, 0)
            draw_text(painter, count, str(self.tabData(index)), 'micro', theme().color('text-3'))
        if current:
            low = self.height() - UNDERLINE
            ends = QPointF(words.left(), low), QPointF(words.right(), low)
            paint_line(painter, *ends, theme().color('accent'), UNDERLINE)
            if self.hasFocus() and self.keyboard_focus.shown:
                # Around the words: the whole tab is as high as the bar.
                ring = QRectF(words.left() - 3, (self.height() - 24) / 2, words.width() + 6, 24)
                paint_ring(painter, ring.adjusted(2, 2, -2, -2), tokens().radius['chip'], theme().color('focus'), 2, 0)


class PipelineTabs(UnderlineTabs):
    """The tabs of the top bar: 14 px, as tall as the bar, the line over the bar's own border."""

    measures = TOP_BAR


class _QuietFocus(KeyboardFocus):
    """Tabs draw the ring themselves, around the current one."""

    def __init__(self, tabs: QTabBar) -> None:
        super().__init__(tabs, 0)

    def _make_ring(self) -> None:
        self._ring = None
