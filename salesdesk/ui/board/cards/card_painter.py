"""Paints a deal card in each of its states: DESIGN.md section 3, states.png."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from salesdesk.domain.process.criterion import AnswerValue
from salesdesk.domain.views.deal_card import DealCard
from salesdesk.on_demand import on_demand
from salesdesk.ui.board.cards.card_layout import PADDING, TITLE_LINE, CardLayout, layout_card
from salesdesk.ui.board.cards.card_texts import action_chip, days_chip
from salesdesk.ui.domain_texts import compact_money, money
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_ring
from salesdesk.ui.theme.painting.chips import Chip, chip_width, on_tint, paint_chip, paint_tag, tag_width
from salesdesk.ui.theme.painting.dots import dots_width, paint_dots
from salesdesk.ui.theme.painting.text import draw_lines, draw_text, elided, text_size, text_width
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens

if TYPE_CHECKING:
    from salesdesk.ui.board.cards.close_mark import paint_close, paint_stage_mark
    from salesdesk.ui.theme.painting.shadows import paint_shadow
else:
    # The board of stages has none.
    paint_close = on_demand('salesdesk.ui.board.cards.close_mark', 'paint_close')
    paint_stage_mark = on_demand('salesdesk.ui.board.cards.close_mark', 'paint_stage_mark')
    paint_shadow = on_demand('salesdesk.ui.theme.painting.shadows', 'paint_shadow')

_DOTS = {AnswerValue.YES: True, AnswerValue.NO: False, AnswerValue.UNKNOWN: None}

TAG_GAP = 10
TAGS_SHOWN = 2
TAG_LEAST = 24
MENU_BOX = 22
CHIP_GAP = 6
DOTS_GAP = 8
MARK, MARK_GAP = 12, 6
OWED = 14


class CardState(NamedTuple):
    """How a card stands there. refused names the missing answer; faded is a column that may not be entered."""

    hovered: bool = False
    selected: bool = False
    focused: bool = False
    dragged: bool = False
    empty: bool = False
    faded: bool = False
    refused: str = ''


REST = CardState()


def menu_box(card: QRectF) -> QRectF:
    """Where the "…" of a hovered card is."""
    return QRectF(card.right() - 7 - MENU_BOX, card.top() + 7, MENU_BOX, MENU_BOX)


def beside_menu(lines: tuple[str, ...], room: float) -> tuple[str, ...]:
    """A title whose first line makes room for the "…": half a letter at its edge would look like a fault."""
    return elided(lines[0], 'body', room, 'semibold'), *lines[1:]


class CardPainter:
    """Paints one card into a rectangle whose height is its layout's."""

    def __init__(self, painter: QPainter, rect: QRectF, card: DealCard, state: CardState, today: date) -> None:
        self._painter = painter
        self._rect = rect
        self._card = card
        self._state = state
        self._today = today
        self._layout: CardLayout = layout_card(card, round(rect.width()), dense=theme().dense)

    def paint(self) -> None:
        if self._state.empty:
            radius = tokens().radius['card']
            paint_box(self._painter, self._rect, radius=radius, border=theme().color('border-control'), dashed=True)
            return
        self._painter.save()
        if self._state.faded:
            self._painter.setOpacity(0.45)
        self._paint_box()
        self._paint_title()
        if self._layout.organization is not None:
            self._paint_organization()
        self._paint_tags()
        self._paint_value()
        self._paint_footer()
        if self._state.hovered:
            self._paint_menu()
        self._painter.restore()

    def _paint_box(self) -> None:
        look, radius = theme(), tokens().radius['card']
        if self._state.dragged or self._state.hovered:
            paint_shadow(self._painter, self._rect, 'e3' if self._state.dragged else 'e1', radius)
        fill = look.color('accent-soft' if self._state.selected else 'surface')
        paint_box(self._painter, self._rect, radius=radius, fill=fill, border=look.color(self._border()))
        if self._state.focused:
            stroke = tokens().stroke
            paint_ring(self._painter, self._rect, radius, look.color('focus'), stroke['focus'], stroke['focus-gap'])

    def _border(self) -> str:
        if self._state.focused:
            return 'focus'
        if self._state.selected or self._state.dragged:
            return 'accent'
        if self._state.refused:
            return 'warning'
        return 'border-strong' if self._state.hovered else 'border'

    def _paint_title(self) -> None:
        corner = QPointF(self._left, self._rect.top() + self._layout.title)
        lines = self._layout.title_lines
        if self._state.hovered:
            lines = beside_menu(lines, menu_box(self._rect).left() - self._left)
        ink = theme().color('text')
        draw_lines(self._painter, corner, lines, 'body', ink, weight='semibold', line=TITLE_LINE)

    def _paint_organization(self) -> None:
        row = self._row(self._layout.organization or 0, 16)
        if self._card.is_owed:
            row.setRight(row.right() - OWED - CHIP_GAP)
            self._paint_owed(row.right() + CHIP_GAP, row.center().y())
        draw_text(self._painter, row, self._card.organization, 'small', theme().color('text-2'))

    def _paint_owed(self, left: float, middle: float) -> None:
        """The customer is late with something promised."""
        paint_icon(self._painter, QRectF(left, middle - OWED / 2, OWED, OWED), 'flag', theme().color('danger'))

    def _paint_tags(self) -> None:
        """Two at the most, and how many more there are; in the forecast behind the stage."""
        if self._layout.tags is None:
            return
        top, left, right, shown = self._rect.top() + self._layout.tags, self._left, self._right, 0
        tags, close = self._card.tags, self._card.close
        if close is not None:
            row = self._row(self._layout.tags, 14)
            left, right = paint_close(self._painter, row, close, self._today, tags=bool(tags))
        room = right - (text_size('+9', 'micro') + TAG_GAP if len(tags) > 1 else 0)
        for tag in tags[:TAGS_SHOWN]:
            # A tag that has no room for a few letters is worse than none; behind a stage it is whole or counted.
            if room - left < (TAG_LEAST if close is None else tag_width(tag.name)):
                break
            width = min(tag_width(tag.name), room - left)
            paint_tag(self._painter, QPointF(left, top), tag.name, theme().color(f'tag-{tag.color}'), width)
            left, shown = left + width + TAG_GAP, shown + 1
        if shown < len(tags):
            rest = QRectF(left, top, right - left, 14)
            draw_text(self._painter, rest, f'+{len(tags) - shown}', 'micro', theme().color('text-3'))

    def _paint_value(self) -> None:
        row = self._row(self._layout.value, 20 if theme().dense else 18).adjusted(self._mark_room, 0, 0, 0)
        if theme().dense and self._card.is_owed:
            self._paint_owed(row.left() - OWED - CHIP_GAP, row.center().y())
        if theme().dense and self._card.close is not None:
            box = QRectF(self._left, row.center().y() - MARK / 2, MARK, MARK)
            paint_stage_mark(self._painter, box, self._card.close)
        ink = theme().color('text' if self._card.amount else 'text-3')
        draw_text(self._painter, row, self._amount_text(), 'body', ink, weight='semibold')
        if not theme().dense:
            answers = [_DOTS[answer] for answer in self._card.answers]
            corner = QPointF(self._right - self._dots_width(), row.top() + 5)
            paint_dots(self._painter, corner, answers)

    def _amount_text(self) -> str:
        """Amounts are never cut: without room beside the dots, or a dense card’s chip, it is written short."""
        if self._card.amount is None:
            return '–'
        text = money(self._card.amount)
        beside = chip_width(self._first_chip()) + CHIP_GAP if theme().dense else self._dots_width() + DOTS_GAP
        room = self._right - self._left - self._mark_room - beside
        return text if text_width(text, 'body', 'semibold') <= room else compact_money(self._card.amount)

    def _dots_width(self) -> float:
        return dots_width(len(self._card.answers))

    def _paint_footer(self) -> None:
        top = self._rect.top() + self._layout.footer
        if theme().dense:
            chip = self._first_chip()
            amount = text_size(self._amount_text(), 'body', 'semibold')
            room = self._right - self._left - self._mark_room - amount - CHIP_GAP
            width = min(chip_width(chip), room)
            paint_chip(self._painter, QPointF(self._right - width, top), chip, width)
            return
        days = days_chip(self._card)
        width = chip_width(days)
        paint_chip(self._painter, QPointF(self._right - width, top), days)
        room = self._right - self._left - width - CHIP_GAP
        paint_chip(self._painter, QPointF(self._left, top), self._first_chip(), room)

    def _first_chip(self) -> Chip:
        if self._state.refused:
            return Chip(self._state.refused, 'amber', 'lock')
        return self._toned(action_chip(self._card, self._today))

    def _toned(self, chip: Chip) -> Chip:
        """For the card it lies on."""
        return on_tint(chip) if self._state.selected else chip

    def _paint_menu(self) -> None:
        box = menu_box(self._rect)
        dots = QRectF(0, 0, 14, 14)
        dots.moveCenter(box.center())
        paint_icon(self._painter, dots, 'ellipsis', theme().color('text-2'))

    @property
    def _mark_room(self) -> int:
        """A dense card has no row for its stage, nor one for its organisation: their marks stand before the amount."""
        if not theme().dense:
            return 0
        return (MARK + MARK_GAP if self._card.close is not None else 0) + (OWED + CHIP_GAP if self._card.is_owed else 0)

    @property
    def _left(self) -> float:
        return self._rect.left() + PADDING

    @property
    def _right(self) -> float:
        return self._rect.right() - PADDING

    def _row(self, top: float, height: float) -> QRectF:
        return QRectF(self._left, self._rect.top() + top, self._right - self._left, height)


def paint_card(painter: QPainter, rect: QRectF, card: DealCard, state: CardState, today: date) -> None:
    CardPainter(painter, rect, card, state, today).paint()
