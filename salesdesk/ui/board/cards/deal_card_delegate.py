"""Draws the cards of a column: one delegate, no widget per card."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from salesdesk.domain.views.deal_card import DealCard
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.cards.card_layout import BLEED, ITEM_MARGIN, PADDING, CardLayout, layout_card
from salesdesk.ui.board.cards.card_painter import OWED, CardState, paint_card
from salesdesk.ui.board.cards.card_texts import criteria_text, owed_text
from salesdesk.ui.theme.painting.dots import dots_width
from salesdesk.ui.theme.painting.text import text_width, tip_text
from salesdesk.ui.theme.theme import theme

if TYPE_CHECKING:
    from salesdesk.ui.board.cards.close_mark import close_words
else:
    close_words = on_demand('salesdesk.ui.board.cards.close_mark', 'close_words')

Index = QModelIndex | QPersistentModelIndex

# A model gives the DealCard of a row under this role.
CARD_ROLE = int(Qt.ItemDataRole.UserRole)


def card_rect(item: QRect) -> QRectF:
    """The card inside its item."""
    return QRectF(item).adjusted(BLEED, ITEM_MARGIN, -BLEED, -ITEM_MARGIN)


class DealCardDelegate(QStyledItemDelegate):
    """Asks `state_of(row)` how each card stands and `shift_of(row)` how far it makes room, in px."""

    def __init__(
        self,
        view: QAbstractItemView,
        today: Callable[[], date],
        state_of: Callable[[int], CardState],
        shift_of: Callable[[int], float],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._today = today
        self._state_of = state_of
        self._shift_of = shift_of

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: DealCard = index.data(CARD_ROLE)
        rect = card_rect(option.rect).translated(0, self._shift_of(index.row()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, rect, card, self._state_of(index.row()), self._today())
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        card: DealCard = index.data(CARD_ROLE)
        layout = layout_card(card, width - 2 * BLEED, dense=theme().dense)
        return QSize(width, layout.height + 2 * ITEM_MARGIN)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The criteria by name over the dots; the whole text over one that was cut."""
        card: DealCard | None = index.data(CARD_ROLE) if index.isValid() else None
        text = self._tip(card, card_rect(option.rect), QPointF(event.pos())) if card else ''
        QToolTip.showText(event.globalPos(), tip_text(text), view)
        return True

    def _over_mark(self, layout: CardLayout, y: float) -> bool:
        """The row of the stage; of a dense card the one it has."""
        return y >= layout.value if layout.tags is None else 0 <= y - layout.tags < 14

    def _over_owed(self, layout: CardLayout, x: float, y: float) -> bool:
        """At the end of the organisation's row; of a dense card anywhere in the row it has."""
        if layout.organization is None:
            return y >= layout.value
        return 0 <= y - layout.organization < 16 and x > layout.width - PADDING - OWED

    def _tip(self, card: DealCard, rect: QRectF, at: QPointF) -> str:
        layout = layout_card(card, round(rect.width()), dense=theme().dense)
        y = at.y() - rect.top()
        inner = rect.width() - 2 * PADDING
        dots = dots_width(len(card.answers)) + 8
        if not theme().dense and 0 <= y - layout.value < 18 and at.x() > rect.right() - PADDING - dots:
            return criteria_text(card)
        marks = [owed_text()] if card.is_owed and self._over_owed(layout, at.x() - rect.left(), y) else []
        if card.close is not None and self._over_mark(layout, y):
            marks.append(close_words(card.close))
        if marks:
            return '\n'.join(marks)
        if y < layout.value:
            cut = layout.title_lines[-1].endswith('…') or text_width(card.organization, 'small') > inner
            return '\n'.join(part for part in (card.title, card.organization) if part) if cut else ''
        return ''
