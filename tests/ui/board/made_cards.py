"""Cards made by hand, and pictures of them."""

from dataclasses import replace
from typing import Any

from building import TODAY, euros, in_days
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from salesdesk.domain.activity import ActivityKind, NextAction
from salesdesk.domain.process.qualification import AnswerValue
from salesdesk.domain.views.deal_card import CardTag, DealCard, Rot
from salesdesk.ui.board.cards.card_layout import layout_card
from salesdesk.ui.board.cards.card_painter import CardState, paint_card
from salesdesk.ui.theme.theme import theme

UNKNOWN = (AnswerValue.UNKNOWN,) * 4
CARD = DealCard(
    12, 1, 'a0', 'Atelier mécanique', 'Garage Poitevin', euros(6_700), (), UNKNOWN,
    NextAction(ActivityKind.EMAIL, in_days(1)), 4, Rot.FRESH,
)  # fmt: skip
WIDTH = 213
# Room around a card in its picture, for the ring and the shadow.
EDGE = 8


def card(**fields: Any) -> DealCard:
    return replace(CARD, **fields)


def call_in(days: int, minute: int | None = None) -> NextAction:
    return NextAction(ActivityKind.CALL, in_days(days), minute)


def tags(*names: str) -> tuple[CardTag, ...]:
    return tuple(CardTag(name, 'teal') for name in names)


class CardPicture:
    """A card painted on the canvas colour; points count from its top left corner."""

    def __init__(self, shown: DealCard, state: CardState | None = None, width: int = WIDTH) -> None:
        self.height = layout_card(shown, width, dense=theme().dense).height
        self.image = QImage(width + 2 * EDGE, self.height + 2 * EDGE, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(theme().color('canvas'))
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, QRectF(EDGE, EDGE, width, self.height), shown, state or CardState(), TODAY)
        painter.end()

    def color(self, x: float, y: float) -> str:
        return self.image.pixelColor(int(x) + EDGE, int(y) + EDGE).name()

    def colors(self, left: int, top: int, right: int, bottom: int) -> set[str]:
        return {self.color(x, y) for x in range(left, right) for y in range(top, bottom)}

    def row(self, left: int, top: int, right: int, bottom: int) -> list[str]:
        return [self.color(x, y) for y in range(top, bottom) for x in range(left, right)]

    def inked(self, left: int, top: int, right: int, bottom: int) -> bool:
        """Whether anything but the card's own ground is there."""
        return len(self.colors(left, top, right, bottom)) > 1


def token(name: str) -> str:
    return theme().color(name).name()
