"""What a drop-down offers: rows of text, with a detail, a mark for the one in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
OPTION_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Offer:
    """`key` is the program's own name of it; `marked` shows a check: it is what holds now."""

    text: str
    detail: str = ''
    key: object = None
    icon: str = ''
    marked: bool = False


class OfferModel(QAbstractListModel):
    """A list of offers, replaced as a whole."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._offers: tuple[Offer, ...] = ()

    # As she types, most rows change: telling which costs more than starting again.
    def replace(self, offers: Sequence[Offer]) -> None:
        self.beginResetModel()
        self._offers = tuple(offers)
        self.endResetModel()

    def offer(self, row: int) -> Offer:
        return self._offers[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        offer = self._offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ', '.join(part for part in (offer.text, offer.detail) if part)
        return offer if role == OPTION_ROLE else None
