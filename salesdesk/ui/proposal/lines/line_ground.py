"""The ground of the table of lines: how it looks, how high its rows are, how its columns share the room."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from salesdesk.i18n.translator import _
from salesdesk.ui.proposal.lines.grip_header import GripCorner, GripHeader
from salesdesk.ui.proposal.lines.line_columns import WIDTHS, Column
from salesdesk.ui.proposal.lines.line_delegate import LineDelegate
from salesdesk.ui.proposal.lines.line_model import LineModel
from salesdesk.ui.theme.tables import HEADER, dress_table
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

LEAST_ROWS, WITH_DESCRIPTION, NAME_LEAST, INSERT = 4, 52, 150, 2


class LineGround(QTableView):
    """`grips`: by which lines are dragged."""

    def __init__(self, model: LineModel) -> None:
        super().__init__()
        self._lines = model
        self._edge = -1
        self.grips = GripHeader(self)
        self.grips.hovered.connect(self._show_edge)
        self.setVerticalHeader(self.grips)
        dress_table(self)
        # Dressing hides it: other tables have none.
        self.grips.setVisible(not model.locked)
        GripCorner(self, HEADER).setVisible(not model.locked)
        self.setItemDelegate(LineDelegate(self))
        self.setModel(model)
        self.setAccessibleName(_('Lines of the proposal'))
        self.setAccessibleDescription(
            _('Tab goes from cell to cell, Alt with an arrow moves a line, Delete removes it, Ctrl+D copies it.')
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(HEADER + LEAST_ROWS * tokens().size['row'] + 2)
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for signal in (model.modelReset, model.dataChanged, model.rowsInserted, model.rowsMoved, model.rowsRemoved):
            signal.connect(self._fit_rows)
        self._fit_rows()

    def below(self, index: QModelIndex) -> QPoint:
        """The point of the screen under a cell."""
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Below the last line there is only the ground of the dialog."""
        QPainter(self.viewport()).fillRect(event.rect(), theme().color('raised'))
        super().paintEvent(event)
        if self._edge >= 0:
            # Where a line in the air would be put down.
            last = self._lines.rowCount() - 1
            place = self.visualRect(self._lines.index(min(self._edge, last), 0))
            y = place.bottom() if self._edge > last else place.top()
            line = QRect(0, max(0, y - INSERT // 2), self.viewport().width(), INSERT)
            QPainter(self.viewport()).fillRect(line, theme().color('accent'))

    def _show_edge(self, edge: int) -> None:
        if edge != self._edge:
            self._edge = edge
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        header = self.horizontalHeader()
        for column, width in WIDTHS.items():
            header.resizeSection(column, width)
        header.resizeSection(Column.NAME, max(NAME_LEAST, self.viewport().width() - sum(WIDTHS.values())))

    def _fit_rows(self) -> None:
        """A line with a description is higher."""
        plain = tokens().size['row']
        for row, line in enumerate(self._lines.held):
            height = WITH_DESCRIPTION if line.description else plain
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
