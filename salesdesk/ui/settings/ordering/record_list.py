"""A list of hers over records: chosen by their ids, painted a row each, replaced as a whole."""

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.ui.settings.ordering.ordered_list import OrderedList
from salesdesk.ui.theme.painting.boxes import paint_box, paint_ring
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
INSET, PADDING = 4, 12
State = QStyle.StateFlag


class Record(Protocol):
    """What has an id."""

    @property
    def id(self) -> int: ...


R = TypeVar('R', bound=Record)


class RowDelegate(QStyledItemDelegate, Generic[R]):
    """A row of `height` px on its ground; what it says is a subclass's."""

    height = 36

    def name(self, record: R) -> str:
        raise NotImplementedError

    def spoken(self, record: R) -> str:
        """For who cannot see it."""
        return self.name(record)

    def paint_words(self, painter: QPainter, words: QRectF, record: R) -> None:
        raise NotImplementedError

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, radius = theme(), tokens().radius['control']
        box = QRectF(option.rect).adjusted(INSET, 2, -INSET, -2)
        selected, hovered = option.state & State.State_Selected, option.state & State.State_MouseOver
        if selected or hovered:
            paint_box(painter, box, radius=radius, fill=look.color('selected' if selected else 'hover'))
        if option.state & State.State_HasFocus and keyboard_leads():
            paint_ring(painter, box.adjusted(2, 2, -2, -2), radius - 2, look.color('focus'), 2, 0)
        self.paint_words(painter, box.adjusted(PADDING, 0, -PADDING, 0), index.data(Qt.ItemDataRole.UserRole))


class RecordModel(QAbstractListModel, Generic[R]):
    """Says what the delegate says of each."""

    def __init__(self, delegate: RowDelegate[R], parent: QObject) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self.records: tuple[R, ...] = ()

    def replace(self, records: Sequence[R]) -> None:
        self.beginResetModel()
        self.records = tuple(records)
        self.endResetModel()

    def row_of(self, record_id: int) -> int:
        """-1 for one that is not in the list."""
        return next((row for row, record in enumerate(self.records) if record.id == record_id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record = self.records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._delegate.name(record)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._delegate.spoken(record)
        return record if role == Qt.ItemDataRole.UserRole else None


class RecordList(OrderedList, Generic[R]):
    """The list with its model."""

    def __init__(self, name: str, delegate: RowDelegate[R]) -> None:
        super().__init__(name, delegate, delegate.height)
        self.rows = RecordModel(delegate, self)
        self.setModel(self.rows)

    @property
    def ids(self) -> list[int]:
        """In her order."""
        return [record.id for record in self.rows.records]

    def show_records(self, records: Sequence[R], record_id: int) -> None:
        """With that one chosen, silently; the first one if it is not among them."""
        self.selectionModel().blockSignals(True)
        self.rows.replace(records)
        self.selectionModel().blockSignals(False)
        self.take_row(self.rows.row_of(record_id))

    def current(self) -> R | None:
        row = self.currentIndex().row()
        return self.rows.records[row] if 0 <= row < len(self.rows.records) else None
