"""The reasons for a loss, in the order in which they are offered."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import read
from salesdesk.ui.settings.parts.ordered_list import OrderedList
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_ring
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW, INSET, PADDING, ICON = 36, 4, 12, 14
State = QStyle.StateFlag


class ReasonModel(QAbstractListModel):
    """Replaced as a whole."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.reasons: tuple[LostReason, ...] = ()

    def replace(self, reasons: Sequence[LostReason]) -> None:
        self.beginResetModel()
        self.reasons = tuple(reasons)
        self.endResetModel()

    def row_of(self, reason_id: int) -> int:
        """-1 for one that is not in the list."""
        return next((row for row, reason in enumerate(self.reasons) if reason.id == reason_id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.reasons)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        reason = self.reasons[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return read(reason.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = read(reason.name)
            return _('{reason}, asks for a note').format(reason=name) if reason.needs_note else name
        if role == Qt.ItemDataRole.UserRole:
            return reason
        return None


class ReasonDelegate(QStyledItemDelegate):
    """The name, and a note's sign where one is asked for."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, reason = theme(), index.data(Qt.ItemDataRole.UserRole)
        box = QRectF(option.rect).adjusted(INSET, 2, -INSET, -2)
        selected, hovered = option.state & State.State_Selected, option.state & State.State_MouseOver
        radius = tokens().radius['control']
        if selected or hovered:
            paint_box(painter, box, radius=radius, fill=look.color('selected' if selected else 'hover'))
        if option.state & State.State_HasFocus and keyboard_leads():
            paint_ring(painter, box.adjusted(2, 2, -2, -2), radius - 2, look.color('focus'), 2, 0)
        words = box.adjusted(PADDING, 0, -PADDING, 0)
        if reason.needs_note:
            spot = QRectF(words.right() - ICON, box.center().y() - ICON / 2, ICON, ICON)
            paint_icon(painter, spot, 'sticky-note', look.color('text-3'))
            words.setRight(spot.left() - 8)
        draw_text(painter, words, read(reason.name), 'body', look.color('text'))


class ReasonList(OrderedList):
    """The list with its model."""

    def __init__(self) -> None:
        super().__init__(_('Reasons for a loss'), ReasonDelegate(), ROW)
        self.reasons = ReasonModel(self)
        self.setModel(self.reasons)

    def show_reasons(self, reasons: Sequence[LostReason], reason_id: int) -> None:
        """With that one chosen, silently; the first one if it is not among them."""
        self.selectionModel().blockSignals(True)
        self.reasons.replace(reasons)
        self.selectionModel().blockSignals(False)
        self.take_row(self.reasons.row_of(reason_id))

    def current(self) -> LostReason | None:
        row = self.currentIndex().row()
        return self.reasons.reasons[row] if 0 <= row < len(self.reasons.reasons) else None
