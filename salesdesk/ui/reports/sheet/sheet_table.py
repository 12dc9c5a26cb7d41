"""The table of a report: arrows walk from figure to figure, Enter lists the deals behind one."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTableView, QWidget

from salesdesk.ui.reports.sheet.sheet_model import SheetModel
from salesdesk.ui.theme.painting.boxes import paint_ring
from salesdesk.ui.theme.painting.text import text_size
from salesdesk.ui.theme.tables import HEADER, CellDelegate, dress_table
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads

Index = QModelIndex | QPersistentModelIndex
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PADDING = 26
# A text longer than this is cut, with a tooltip.
WIDEST = 380


class FigureDelegate(CellDelegate):
    """The figure in hand has the ring, not the whole row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        if has_focus and keyboard_leads():
            paint_ring(painter, option.rect.toRectF().adjusted(3, 3, -3, -4), 4, theme().color('focus'), 2, 0)


class SheetTable(QTableView):
    """Signals: `figure_chosen(Shown)`, `figure_pointed(Shown | None, QRect)` with where in the window,
    `copy_asked()`."""

    figure_chosen = Signal(object)
    figure_pointed = Signal(object, QRect)
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_table(self)
        self.sheet = SheetModel(self)
        self.setModel(self.sheet)
        self.setItemDelegate(FigureDelegate(self))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._choose)
        self.entered.connect(self._point)

    def show_rows(self) -> None:
        """Fits the columns to what they say."""
        self._share_room()
        if self.sheet.rowCount():
            self.setCurrentIndex(self.sheet.index(0, 0))

    def whole_height(self) -> int:
        """Px in which all rows stand."""
        bar = self.horizontalScrollBar().sizeHint().height() if self._wanted_width() > self.width() else 0
        row: int = tokens().size['row']
        return HEADER + self.sheet.rowCount() * row + bar + 2

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and keyboard_leads():
            self._point(current)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.figure_pointed.emit(None, QRect())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.figure_pointed.emit(None, QRect())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self.figure_pointed.emit(None, QRect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers():
            self._choose(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # A letter is a command of the program, not a search through the cells.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _choose(self, index: Index) -> None:
        shown = self.sheet.shown(index)
        if shown is not None and shown.leads_somewhere:
            self.figure_chosen.emit(shown)

    def _point(self, index: Index) -> None:
        place = self.visualRect(index)
        corner = self.viewport().mapTo(self.window(), place.topLeft())
        shown = self.sheet.shown(index) if index.column() else None
        self.figure_pointed.emit(shown, QRect(corner, place.size()))

    def _widths(self) -> list[int]:
        return [self._width(section) for section in range(self.sheet.columnCount())]

    def _width(self, section: int) -> int:
        """Of its title and its widest cell."""
        model = self.sheet
        cells = (str(model.index(row, section).data()) for row in range(model.rowCount()))
        title = text_size(str(model.headerData(section, Qt.Orientation.Horizontal)), 'micro')
        return PADDING + max(min(WIDEST, max((text_size(cell, 'body') for cell in cells), default=0)), title)

    def _wanted_width(self) -> int:
        return sum(self._widths())

    def _share_room(self) -> None:
        """What is spare goes to the names at the left; what is missing is scrolled to."""
        widths = self._widths()
        spare = max(0, self.viewport().width() - sum(widths))
        share = spare // len(widths) if widths else 0
        for section, width in enumerate(widths):
            rest = spare - share * (len(widths) - 1) if section == 0 else share
            self.horizontalHeader().resizeSection(section, width + rest)
