"""Tables in the look of the design: rows of 36, a header of 32 on the canvas, horizontal rules only."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from salesdesk.ui.theme.fonts import has_figures
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

HEADER = 32


class CellDelegate(QStyledItemDelegate):
    """Figures stand in columns; a hyphenated name is not torn apart by them. A row is lit as a whole."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        lit = QStyle.StateFlag.State_MouseOver
        option.state = option.state | lit if index.row() == hovered_row(self._table) else option.state & ~lit
        if not has_figures(option.text):
            font = QFont(option.font)
            font.unsetFeature(QFont.Tag('tnum'))
            option.font, option.fontMetrics = font, QFontMetrics(font)


def hovered_row(table: QTableView) -> int:
    """The one under the pointer, -1 for none."""
    ground = table.viewport()
    return table.rowAt(ground.mapFromGlobal(table.cursor().pos()).y()) if ground.underMouse() else -1


def dress_table(table: QTableView) -> None:
    """Once, when the table is made; colours come from the style sheet and follow the theme."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    # The style sheet rules rows; a grid would rule columns too.
    table.setShowGrid(False)
    table.setWordWrap(False)
    # Without it the style sheet hears of hover only while a button is held.
    table.setMouseTracking(True)
    # Qt itself repaints the cell under the pointer alone; when the pointer leaves it repaints everything.
    table.entered.connect(lambda _index: table.viewport().update())
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setItemDelegate(CellDelegate(table))
    table.setFont(theme().font('body'))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(tokens().size['row'])
    header = table.horizontalHeader()
    header.setFixedHeight(HEADER)
    header.setFont(theme().font('micro'))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
