"""The tables of a file's rows: those that are understood, and those that are not."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QAbstractTableModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from salesdesk.exchange.deals.deal_rows import RefusedRow
from salesdesk.ui.exchange.preview_model import (
    AMOUNT,
    CLOSE,
    CREATED,
    NUMBER,
    ORGANIZATION,
    STAGE,
    TITLE,
    Line,
    PreviewModel,
)
from salesdesk.ui.exchange.refused_model import CELLS, REASON, RefusedModel
from salesdesk.ui.theme.tables import dress_table

WIDTHS = {NUMBER: 64, ORGANIZATION: 180, STAGE: 150, AMOUNT: 144, CREATED: 124, CLOSE: 124}
REASON_WIDTH = 460


class RowsTable(QTableView):
    """For looking: nothing is edited, Tab goes on to the next control, the arrows through the rows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_table(self)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setStretchLastSection(False)

    def lay_out(self, model: QAbstractTableModel, widths: dict[int, int], stretched: int) -> None:
        self.setModel(model)
        for column, width in widths.items():
            self.horizontalHeader().resizeSection(column, width)
        self.horizontalHeader().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)


class PreviewTable(RowsTable):
    """A refused row's reason goes over the whole line."""

    def __init__(self, name: str, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.rows = PreviewModel(zone, self)
        self.lay_out(self.rows, WIDTHS, TITLE)

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.clearSpans()
        self.rows.show(lines)
        for row in range(self.rows.rowCount()):
            if self.rows.is_refused(row):
                self.setSpan(row, TITLE, 1, self.rows.columnCount() - TITLE)


class RefusedTable(RowsTable):
    """Every row that could not be read."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.rows = RefusedModel(self)
        self.lay_out(self.rows, {NUMBER: WIDTHS[NUMBER], REASON: REASON_WIDTH}, CELLS)

    def show_rows(self, rows: Sequence[RefusedRow]) -> None:
        self.rows.show(rows)
