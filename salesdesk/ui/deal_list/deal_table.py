"""The table of a list: columns that keep their widths, are dragged into another order, and chosen rows by the many."""

from collections.abc import Mapping

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from salesdesk.domain.views.deal_list import ListColumn
from salesdesk.i18n.translator import _
from salesdesk.ui.deal_list.amount_cells import AmountCells
from salesdesk.ui.deal_list.deal_list_model import DealListModel, runs_of
from salesdesk.ui.deal_list.list_columns import TITLE_LEAST, usual_width
from salesdesk.ui.deal_list.sort_header import SortHeader
from salesdesk.ui.theme.tables import dress_table

Flag = QItemSelectionModel.SelectionFlag
LEAST, MOST = 48, 900


class DealTable(QTableView):
    """`widths_changed(widths)` by column when she drags an edge, `columns_moved(columns)` when she drags a header,
    `chosen` when other rows are selected, `menu_asked(row, point of the screen)`.
    """

    widths_changed = Signal(dict)
    columns_moved = Signal(tuple)
    chosen = Signal()
    menu_asked = Signal(int, QPoint)

    def __init__(self, model: DealListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._deals = model
        self._widths: dict[str, int] = {}
        self._fitting = False
        header = SortHeader(self)
        self.setHorizontalHeader(header)
        dress_table(self)
        self.setItemDelegate(AmountCells(self))
        self.setModel(model)
        self.setAccessibleName(_('Deals'))
        # Tab leaves the table; within it the arrows do.
        self.setTabKeyNavigation(False)
        header.setStretchLastSection(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(LEAST)
        header.setMaximumSectionSize(MOST)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionResized.connect(self._take_width)
        header.sectionMoved.connect(self._take_order)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def selected_count(self) -> int:
        """Counted by runs: all of a hundred thousand are one."""
        chosen = self.selectionModel().selection()
        runs = [chosen.at(number) for number in range(chosen.count())]
        return sum(run.bottom() - run.top() + 1 for run in runs)

    def selected_ids(self) -> list[int]:
        """In the order of the list; also of rows whose lines were never read."""
        rows: list[int] = []
        chosen = self.selectionModel().selection()
        for run in (chosen.at(number) for number in range(chosen.count())):
            rows += range(run.top(), run.bottom() + 1)
        return [self._deals.ids[row] for row in sorted(set(rows)) if row < len(self._deals.ids)]

    def select_ids(self, ids: set[int]) -> None:
        """Those of them that are in the list."""
        last = len(self._deals.columns) - 1
        chosen = QItemSelection()
        for first, end in runs_of(row for row, deal_id in enumerate(self._deals.ids) if deal_id in ids):
            chosen.select(self._deals.index(first, 0), self._deals.index(end, last))
        self.selectionModel().select(chosen, Flag.ClearAndSelect)

    def fit(self, widths: Mapping[str, int]) -> None:
        """Each column as wide as she made it; the title takes what is left, if that is enough for one."""
        self._widths = dict(widths)
        header, self._fitting = self.horizontalHeader(), True
        left = self.viewport().width()
        title = -1
        for section, key in enumerate(self._deals.columns):
            if key == ListColumn.TITLE and key not in self._widths:
                title = section
                continue
            width = self._widths.get(key) or usual_width(key)
            left -= width
            header.resizeSection(section, width)
        if title >= 0:
            header.resizeSection(title, max(TITLE_LEAST, left))
        self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self._widths)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # Its key tells a point of the whole table, header included: the row in hand is meant.
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(index.row(), self.viewport().mapToGlobal(at))

    def _take_width(self, section: int, _before: int, width: int) -> None:
        if not self._fitting and section < len(self._deals.columns):
            self._widths[self._deals.columns[section]] = width
            self.widths_changed.emit(dict(self._widths))

    def _take_order(self, _section: int, _before: int, _after: int) -> None:
        if not self._fitting:
            # The header is still at work on this move: it is put straight when that is done.
            QTimer.singleShot(0, self, self._straighten)

    def _straighten(self) -> None:
        """The model takes the new order, and the header goes back to showing the model's own."""
        header, self._fitting = self.horizontalHeader(), True
        count = header.count()
        order = tuple(self._deals.columns[header.logicalIndex(place)] for place in range(count))
        for section in range(count):
            header.moveSection(header.visualIndex(section), section)
        self._fitting = False
        self.columns_moved.emit(order)
