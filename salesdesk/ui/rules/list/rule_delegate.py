"""How a rule is painted in the list: its switch, its name and sentence, what it has done."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salesdesk.i18n.translator import _
from salesdesk.ui.rules.list.rule_rows import RuleRow
from salesdesk.ui.theme.painting.boxes import paint_box, paint_ring
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.marks import paint_switch
from salesdesk.ui.widgets.focus.keyboard_focus import keyboard_leads
from salesdesk.ui.widgets.text.span_layout import span_layout
from salesdesk.ui.widgets.text.span_line import Span

Index = QModelIndex | QPersistentModelIndex
CARD, GAP, WIDEST, MARGIN = 74, 10, 880, 16
SWITCH = QSize(32, 18)
SIDE, TEXT, FIGURES, AIR = 16, 64, 168, 20
NAME_TOP, NAME, WORDS_TOP, WORDS = 11, 18, 31, 16
Right = Qt.AlignmentFlag.AlignRight
State = QStyle.StateFlag


def card_of(row: QRectF) -> QRectF:
    """In the middle of a wide window, all of a narrow one."""
    width = min(WIDEST, row.width() - 2 * MARGIN)
    return QRectF(round(row.center().x() - width / 2), row.top() + GAP / 2, width, CARD)


def switch_of(row: QRectF) -> QRectF:
    card = card_of(row)
    return QRectF(card.left() + SIDE, card.top() + NAME_TOP, SWITCH.width(), SWITCH.height())


class RuleDelegate(QStyledItemDelegate):
    """A row is its card and the gap to the next one."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, CARD + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RuleRow = index.data(Qt.ItemDataRole.UserRole)
        look, box = theme(), QRectF(option.rect)
        card, radius = card_of(box), tokens().radius['card']
        selected, hovered = option.state & State.State_Selected, option.state & State.State_MouseOver
        border = look.color('accent' if selected else 'border-control' if hovered else 'border-strong')
        width = 2 if selected else 1
        paint_box(painter, card, radius=radius, fill=look.color('surface'), border=border, width=width)
        if option.state & State.State_HasFocus and keyboard_leads():
            paint_ring(painter, card, radius, look.color('focus'), 2, 1)
        paint_switch(painter, switch_of(box), position=float(row.rule.is_on), enabled=row.is_whole or row.rule.is_on)
        _paint_words(painter, card, row)
        _paint_figures(painter, QRectF(card.right() - SIDE - FIGURES, card.top(), FIGURES, CARD), row)


def _paint_words(painter: QPainter, card: QRectF, row: RuleRow) -> None:
    left = card.left() + TEXT
    room = card.right() - SIDE - FIGURES - AIR - left
    name = QRectF(left, card.top() + NAME_TOP, room, NAME)
    ink = theme().color('text' if row.rule.is_on else 'text-2')
    draw_text(painter, name, row.rule.name, 'body', ink, weight='semibold')
    _sentence(row.sentence, room, theme().name).draw(painter, QPointF(left, card.top() + WORDS_TOP))


# By the theme as well: the colours are in it.
@lru_cache(maxsize=256)
def _sentence(spans: tuple[Span, ...], width: float, _look: str) -> QTextLayout:
    return span_layout(spans, 'small', width, 2)


def _paint_figures(painter: QPainter, box: QRectF, row: RuleRow) -> None:
    look = theme()
    upper = QRectF(box.left(), box.top() + NAME_TOP, box.width(), NAME)
    lower = QRectF(box.left(), box.top() + WORDS_TOP, box.width(), WORDS)
    if row.flaw:
        draw_text(painter, lower, row.flaw, 'small', look.color('warning'), align=Right)
    elif row.last:
        draw_text(painter, lower, row.last, 'small', look.color('text-3'), align=Right)
    said = row.acted or _('has not acted yet')
    draw_text(painter, upper, said, 'small', look.color('text-2' if row.acted else 'text-3'), align=Right)
