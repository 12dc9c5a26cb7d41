"""A report as a table on the screen."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.domain.figures.unit import Unit
from salesdesk.i18n.translator import _
from salesdesk.reports.definitions import DEFINITIONS
from salesdesk.reports.report import Column, Report
from salesdesk.ui.reports.words.explained import Shown
from salesdesk.ui.reports.words.figure_texts import figure_text
from salesdesk.ui.reports.words.rows import scope_of
from salesdesk.ui.theme.painting.text import tip_text
from salesdesk.ui.theme.theme import theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WORDS = (Unit.TEXT, Unit.DATE, Unit.MONTH)


def column_title(column: Column) -> str:
    """With its currency where there is one for each."""
    return f'{_(column.title)} ({column.currency})' if column.currency else _(column.title)


class SheetModel(QAbstractTableModel):
    """Shown anew as a whole; a report is small."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.report: Report | None = None

    def show_report(self, report: Report) -> None:
        self.beginResetModel()
        self.report = report
        self.endResetModel()

    def shown(self, index: Index) -> Shown | None:
        """The figure in a cell, named after its row and its column."""
        if self.report is None or not index.isValid():
            return None
        column, row = self.report.columns[index.column()], self.report.rows[index.row()]
        lead = figure_text(row[0])
        name = _('{name}: {value}').format(name=lead, value=_(column.title)) if index.column() else lead
        figure = row[index.column()]
        # A row about one deal leads there from each of its cells.
        if not figure.behind and figure.deal_id is None and row[0].deal_id is not None:
            figure = replace(figure, deal_id=row[0].deal_id)
        return Shown(name, figure, scope_of(self.report, row[0]), column.definition)

    def is_figure(self, section: int) -> bool:
        return self.report is not None and self.report.columns[section].unit not in WORDS

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.report.rows) if self.report is not None and not parent.isValid() else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self.report.columns) if self.report is not None and not parent.isValid() else 0

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if self.report is None or orientation != Qt.Orientation.Horizontal:
            return None
        column = self.report.columns[section]
        if role == Role.TextAlignmentRole and self.is_figure(section):
            return RIGHT
        if role == Role.ToolTipRole and column.definition in DEFINITIONS:
            return tip_text(_(DEFINITIONS[column.definition].text))
        return column_title(column) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if self.report is None:
            return None
        figure = self.report.rows[index.row()][index.column()]
        if role == Role.DisplayRole:
            return figure_text(figure)
        if role == Role.TextAlignmentRole and self.is_figure(index.column()):
            return RIGHT
        if role == Role.ToolTipRole and figure.unit is Unit.TEXT:
            return tip_text(str(figure.value or ''))
        if role == Role.ForegroundRole and self.is_figure(index.column()) and not figure.behind:
            return theme().color('text-2')
        return None
