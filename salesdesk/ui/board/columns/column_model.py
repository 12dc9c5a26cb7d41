"""The cards of one column that are loaded: a window from the top, extended as she scrolls."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salesdesk.domain.views.deal_card import DealCard
from salesdesk.ui.board.cards.card_texts import accessible_text, criteria_text
from salesdesk.ui.board.cards.deal_card_delegate import CARD_ROLE

# About two screens of cards: enough to scroll at once, few enough that 100,000 deals open as fast as 100.
WINDOW = 12
# Down to here the place of a card is read in some 50 ms; behind it nobody looks for one by scrolling.
FARTHEST = 5_000

Fetch = Callable[[DealCard | None, int], list[DealCard]]
Place = tuple[str, int]
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


def by_rank(card: DealCard) -> Place:
    """As she has put the cards of a stage."""
    return card.rank, card.id


class ColumnModel(QAbstractListModel):
    """Rows in the database's order. `fetch` gives the next cards behind one; rows follow what the workspace says."""

    def __init__(
        self, key: int, fetch: Fetch, today: Callable[[], date], parent: QObject,
        place_of: Callable[[DealCard], Place] = by_rank,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.key = key
        self._place_of = place_of
        self._fetch = fetch
        self._today = today
        self._cards: list[DealCard] = []
        self._has_more = True

    @property
    def cards(self) -> Sequence[DealCard]:
        return self._cards

    def card(self, row: int) -> DealCard:
        return self._cards[row]

    def row_of(self, deal_id: int) -> int | None:
        return next((row for row, card in enumerate(self._cards) if card.id == deal_id), None)

    def row_for(self, place: Place) -> int:
        """The row of a card at that place, or of one that would come there."""
        return next((row for row, other in enumerate(self._cards) if self._place_of(other) >= place), len(self._cards))

    def reload(self) -> None:
        """Reads the column again from the top, as far as it was loaded."""
        # As much as she had scrolled through: her place in the column must not vanish.
        wanted = max(WINDOW, len(self._cards))
        self.beginResetModel()
        self._cards = self._fetch(None, wanted)
        self._has_more = len(self._cards) == wanted
        self.endResetModel()

    def follow(self, touched: Collection[int], cards: Sequence[DealCard]) -> None:
        """Takes the touched deals out, or to their new place: `cards` are those that now belong to this column."""
        staying = {(card.id, self._place_of(card)) for card in cards}
        # From below, so that the rows still to be looked at keep their numbers.
        for row in reversed(range(len(self._cards))):
            card = self._cards[row]
            if card.id in touched and (card.id, self._place_of(card)) not in staying:
                self._remove(row)
        for card in sorted(cards, key=self._place_of):
            self._put(card)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return accessible_text(card, self._today())
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return criteria_text(card)
            case _ if role == CARD_ROLE:
                return card
        return None

    def canFetchMore(self, parent: Index = ROOT) -> bool:
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index = ROOT) -> None:
        if not self.canFetchMore(parent):
            return
        self._load(WINDOW)

    def load_to(self, card: DealCard) -> None:
        """As far as that card, unless it stands further down than one would ever scroll."""
        place = self._place_of(card)
        while self._has_more and len(self._cards) < FARTHEST and self.row_for(place) == len(self._cards):
            self._load(max(WINDOW, len(self._cards)))

    def _load(self, limit: int) -> None:
        cards = self._fetch(self._cards[-1] if self._cards else None, limit)
        self._has_more = len(cards) == limit
        if cards:
            first = len(self._cards)
            self.beginInsertRows(QModelIndex(), first, first + len(cards) - 1)
            self._cards += cards
            self.endInsertRows()

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._cards[row]
        self.endRemoveRows()

    def _put(self, card: DealCard) -> None:
        known = self.row_of(card.id)
        if known is not None:
            self._cards[known] = card
            self.dataChanged.emit(self.index(known), self.index(known))
            return
        row = self.row_for(self._place_of(card))
        # Behind the last loaded card there may be others before it: it comes with the next window.
        if row == len(self._cards) and self._has_more:
            return
        self.beginInsertRows(QModelIndex(), row, row)
        self._cards.insert(row, card)
        self.endInsertRows()
