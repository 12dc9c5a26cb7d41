"""The fields of one kind of record, in the order in which forms show them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.domain.custom_field import CustomField
from salesdesk.i18n.translator import _
from salesdesk.ui.own_fields.own_texts import kind_name
from salesdesk.ui.settings.parts.ordered_list import OrderedList
from salesdesk.ui.theme.painting.boxes import paint_box, paint_ring
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW, INSET, PADDING, NAME_LINE = 48, 4, 12, 19
State = QStyle.StateFlag


class FieldModel(QAbstractListModel):
    """Replaced as a whole."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.fields: tuple[CustomField, ...] = ()

    def replace(self, fields: Sequence[CustomField]) -> None:
        self.beginResetModel()
        self.fields = tuple(fields)
        self.endResetModel()

    def row_of(self, field_id: int) -> int:
        """-1 for one that is not in the list."""
        return next((row for row, field in enumerate(self.fields) if field.id == field_id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.fields)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        field = self.fields[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return field.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f'{field.name}, {kind_name(field.kind)}'
        return field if role == Qt.ItemDataRole.UserRole else None


class FieldDelegate(QStyledItemDelegate):
    """The name, and its kind in a quieter line below."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, field = theme(), index.data(Qt.ItemDataRole.UserRole)
        box = QRectF(option.rect).adjusted(INSET, 2, -INSET, -2)
        selected, hovered = option.state & State.State_Selected, option.state & State.State_MouseOver
        radius = tokens().radius['control']
        if selected or hovered:
            paint_box(painter, box, radius=radius, fill=look.color('selected' if selected else 'hover'))
        if option.state & State.State_HasFocus and keyboard_leads():
            paint_ring(painter, box.adjusted(2, 2, -2, -2), radius - 2, look.color('focus'), 2, 0)
        words = box.adjusted(PADDING, 4, -PADDING, -5)
        name = QRectF(words.left(), words.top(), words.width(), NAME_LINE)
        draw_text(painter, name, field.name, 'body', look.color('text'))
        words.setTop(name.bottom())
        draw_text(painter, words, kind_name(field.kind), 'small', look.color('text-2'))


class FieldList(OrderedList):
    """The list with its model."""

    def __init__(self) -> None:
        super().__init__(_('Fields in use'), FieldDelegate(), ROW)
        self.fields = FieldModel(self)
        self.setModel(self.fields)

    def show_fields(self, fields: Sequence[CustomField], field_id: int) -> None:
        """With that one chosen, silently; the first one if it is not among them."""
        self.selectionModel().blockSignals(True)
        self.fields.replace(fields)
        self.selectionModel().blockSignals(False)
        self.take_row(self.fields.row_of(field_id))

    def current(self) -> CustomField | None:
        row = self.currentIndex().row()
        return self.fields.fields[row] if 0 <= row < len(self.fields.fields) else None
