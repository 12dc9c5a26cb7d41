"""Paints a row of people or companies: a check box, names, an amount, the next action as a chip."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from salesdesk.domain.views.people_list import PeopleSort
from salesdesk.ui.contacts.table.listings import TableColumn
from salesdesk.ui.contacts.table.people_model import MARK_COLUMN, ROW_ROLE, TWIN_ROLE, PeopleModel
from salesdesk.ui.contacts.table.row_texts import NONE, action_chip_of, short_amount
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_line
from salesdesk.ui.theme.painting.chips import on_tint, paint_chip
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.tables import hovered_row
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.marks import MARK, paint_check_mark
from salesdesk.ui.workplace import Workplace

MARK_SECTION, SIDE, PADDING, TWIN, TWIN_GAP = 39, 16, 7, 14, 6
# What a line is looked for by stands out; the rest is quieter.
WEIGHTS = {PeopleSort.NAME: 'medium', PeopleSort.OPEN_AMOUNT: 'medium'}
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """One for all columns; the row under the pointer is lit as a whole."""

    def __init__(self, workplace: Workplace, model: PeopleModel, table: QTableView) -> None:
        super().__init__(table)
        self._clock = workplace.clock
        self._model = model
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = index.row() == hovered_row(self._table)
        painter.fillRect(box, theme().color('accent-soft' if selected else 'hover' if hovered else 'surface'))
        low = box.bottom() - 1
        paint_line(painter, QPointF(box.left(), low), QPointF(box.right(), low), theme().color('border'))
        if index.column() == MARK_COLUMN:
            spot = QRectF(box.left() + SIDE, box.top() + (box.height() - 1 - MARK) / 2, MARK, MARK)
            checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            paint_check_mark(painter, spot, checked=checked)
            return
        column = self._model.columns[index.column() - 1]
        inside = box.adjusted(PADDING, 0, -PADDING, -1)
        if column.key is PeopleSort.NEXT_ACTION:
            self._paint_chip(painter, inside, index, tint='selected' if selected else 'hover' if hovered else '')
        else:
            self._paint_words(painter, inside, index, column)

    def _paint_chip(self, painter: QPainter, box: QRectF, index: Index, *, tint: str) -> None:
        chip = action_chip_of(index.data(ROW_ROLE), self._clock.today())
        if chip is None:
            return
        # A neutral chip has the very grey of a line under the pointer.
        if tint == 'selected' or (tint == 'hover' and chip.kind == 'neutral'):
            chip = on_tint(chip)
        paint_chip(painter, QPointF(box.left(), box.top() + (box.height() - chip.height) / 2), chip, box.width())

    def _paint_words(self, painter: QPainter, box: QRectF, index: Index, column: TableColumn) -> None:
        text, weight = str(index.data() or ''), WEIGHTS.get(column.key)
        ink = theme().color('text' if weight and text != NONE else 'text-2')
        twin = self._has_twin_mark(index, column)
        room = box.adjusted(0, 0, -(TWIN + TWIN_GAP) if twin else 0, 0)
        if column.key is PeopleSort.OPEN_AMOUNT and text_size(text, 'body', weight) > room.width():
            text = short_amount(index.data(ROW_ROLE))
        align = Qt.AlignmentFlag.AlignRight if column.at_right else Qt.AlignmentFlag.AlignLeft
        draw_text(painter, room, text, 'body', ink, weight=weight, align=align)
        if twin:
            left = room.left() + min(room.width(), text_size(text, 'body', weight)) + TWIN_GAP
            spot = QRectF(left, box.top() + (box.height() - TWIN) / 2, TWIN, TWIN)
            paint_icon(painter, spot, 'copy', theme().color('warning'))

    def _has_twin_mark(self, index: Index, column: TableColumn) -> bool:
        """Beside the organisation, where the eye compares; a company bears it beside its name."""
        keys = [shown.key for shown in self._model.columns]
        place = PeopleSort.ORGANIZATION if PeopleSort.ORGANIZATION in keys else PeopleSort.NAME
        return column.key is place and bool(index.data(TWIN_ROLE))
