"""A deal beside a lesson: where it stands or how it ended, whose it is, and what is known of it."""

from datetime import date, tzinfo

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from salesdesk.controllers.knowledge.lesson_reader import DealBeside
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import money
from salesdesk.ui.knowledge.looks.stage_tags import StageTags
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.dots import dots_width, paint_dots
from salesdesk.ui.theme.painting.glyphs import paint_lost_glyph, paint_won_glyph
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.workplace import Workplace

HEIGHT, SIDE, GLYPH, TEXT, GAP = 80, 13, 14, 35, 8
TITLE_TOP, TITLE, NAME_TOP, NAME, FOOT_TOP, FOOT, DOT = 11, 18, 30, 16, 52, 18, 8


class DealTile(PushButton):
    """Pressed, it opens the deal. dots: its criteria are shown, which an open deal alone is asked for."""

    def __init__(self, workplace: Workplace, beside: DealBeside) -> None:
        super().__init__(beside.deal.title)
        self.beside = beside
        self._stage = StageTags(workplace.book).of(beside.deal.stage_id)
        self._end = end_text(beside, workplace.clock.today(), workplace.clock.zone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip('\n'.join(part for part in (beside.deal.title, beside.organization) if part))
        told = (beside.deal.title, beside.organization, money(beside.deal.amount), self._end)
        self.setAccessibleName(', '.join(part for part in told if part))
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['card'])

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), theme(), QRectF(self.rect())
        border = 'border-strong' if self.is_hovered() else 'border'
        paint_box(
            painter, box, radius=tokens().radius['card'], fill=look.color('surface'), border=look.color(border)
        )  # fmt: skip
        self._paint_mark(painter, QRectF(SIDE, TITLE_TOP + 2, GLYPH, GLYPH))
        words = box.adjusted(TEXT, 0, -SIDE, 0)
        title = QRectF(words.left(), TITLE_TOP, words.width(), TITLE)
        draw_text(painter, title, self.caption(), 'body', look.color('text'), weight='semibold')
        name = QRectF(words.left(), NAME_TOP, words.width(), NAME)
        draw_text(painter, name, self.beside.organization, 'small', look.color('text-2'))
        foot = QRectF(words.left(), FOOT_TOP, words.width(), FOOT)
        draw_text(painter, foot, money(self.beside.deal.amount), 'body', look.color('text'), weight='medium')
        if self.beside.deal.is_open:
            width = dots_width(len(self.beside.answers))
            corner = QPointF(foot.right() - width, foot.top() + (FOOT - DOT) / 2)
            paint_dots(painter, corner, self.beside.answers)
        else:
            width = text_size(self._end, 'small')
            end = QRectF(foot.right() - width, foot.top(), width, FOOT)
            draw_text(painter, end, self._end, 'small', look.color('text-3'))

    def _paint_mark(self, painter: QPainter, spot: QRectF) -> None:
        deal = self.beside.deal
        if deal.won_at is not None:
            paint_won_glyph(painter, spot)
        elif deal.lost_at is not None:
            paint_lost_glyph(painter, spot)
        elif self._stage is not None:
            self._stage.paint_glyph(painter, spot)


def end_text(beside: DealBeside, today: date, zone: tzinfo | None) -> str:
    """'perdue le 21 mai'; '' for an open deal."""
    closed_at = beside.deal.closed_at
    if closed_at is None:
        return ''
    day = closed_at.astimezone(zone).date()
    told = date_text(day, with_year=day.year != today.year)
    return (_('won on {day}') if beside.deal.won_at else _('lost on {day}')).format(day=told)
