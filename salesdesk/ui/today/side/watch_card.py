"""To watch: deals without an action, stalled ones, and those whose expected close has passed."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.domain.views.board import ColumnTotals
from salesdesk.domain.views.deal_card import Attention
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.domain_texts import compact_money, money
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_line
from salesdesk.ui.theme.painting.chips import KINDS, PADDING
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.today.side.card import Card
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

WATCHED = {
    Attention.NO_ACTION: (mark('No planned action'), 'outlined'),
    Attention.ROTTING: (mark('Stalled'), 'amber'),
    Attention.CLOSE_PASSED: (mark('Close date passed'), 'red'),
}
ROW, CHIP, ARROW, GAP = 30, 22, 14, 8
LEAST_NAME = 80


class WatchCard(Card):
    """`asked(attention)`: she wants to see those deals on the board."""

    asked = Signal(Attention)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_('To watch'), parent)
        self.rows = {kind: WatchRow(_(text), chip) for kind, (text, chip) in WATCHED.items()}
        self.column.addSpacing(6)
        for kind, row in self.rows.items():
            row.clicked.connect(partial(self.asked.emit, kind))
            self.column.addWidget(row)

    def show_deals(self, deals: Mapping[Attention, ColumnTotals], pipeline: str) -> None:
        """`pipeline` is the one they are of."""
        self.title.setToolTip(_('Pipeline: {name}').format(name=pipeline))
        for kind, row in self.rows.items():
            row.show_totals(deals[kind])


class WatchRow(PushButton):
    """A count, a name, the sum, and the way there."""

    def __init__(self, text: str, chip: str) -> None:
        super().__init__(text)
        self._words, self._kind = text, chip
        self._count = self._sum = self._short = ''
        # Sums over many deals come a moment later: until then nothing is claimed, and there is nowhere to go.
        self.setEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['chip'])

    def show_totals(self, totals: ColumnTotals) -> None:
        self._count = number_text(totals.count)
        self._sum = ' + '.join(money(sum_.total) for sum_ in totals.sums)
        self._short = ' + '.join(compact_money(sum_.total) for sum_ in totals.sums)
        self.setAccessibleName(', '.join(part for part in (self._words, self._count, self._sum) if part))
        self.setToolTip(self._sum)
        # Nothing to see there: a click would show an empty board.
        self.setEnabled(totals.count > 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), theme(), QRectF(self.rect())
        paint_line(painter, box.topLeft(), QPointF(box.right(), box.top()), look.color('border'))
        count_width = self._paint_count(painter, box) if self._count else float(CHIP)
        inside = box.adjusted(count_width + GAP, 1, 0, 0)
        ink = 'text' if self.isEnabled() else 'text-3'
        if self.isEnabled():
            arrow = QRectF(box.right() - ARROW, box.center().y() - ARROW / 2, ARROW, ARROW)
            paint_icon(painter, arrow, 'chevron-right', look.color('text' if self.is_hovered() else 'text-3'))
        inside.setRight(box.right() - ARROW - GAP)
        # A large sum is said shorter rather than cut the name; several currencies leave it half of the row.
        whole = text_size(self._sum, 'body') + GAP + 1 + text_size(self._words, 'body') <= inside.width()
        shown = self._sum if whole else self._short
        width = text_size(shown, 'body')
        if inside.width() - width < LEAST_NAME:
            width = round(inside.width() / 2)
        sum_box = inside.adjusted(inside.width() - width - 1, 0, 0, 0)
        draw_text(painter, sum_box, shown, 'body', look.color('text-2'))
        inside.setRight(sum_box.left() - GAP)
        draw_text(painter, inside, self._words, 'body', look.color(ink))

    def _paint_count(self, painter: QPainter, box: QRectF) -> float:
        """A chip that is at least as wide as it is high."""
        light, dark, ink = KINDS[self._kind if self.isEnabled() else 'neutral']
        look, height = theme(), tokens().size['chip']
        width = max(CHIP, text_size(self._count, 'micro') + 2 * PADDING)
        place = QRectF(box.left(), box.top() + 1 + (ROW - 1 - height) / 2, width, height)
        fill = dark if look.name == 'dark' else light
        paint_box(
            painter, place, radius=tokens().radius['chip'], fill=look.color(fill) if fill else None,
            border=None if fill else look.color('border-control'),
        )  # fmt: skip
        draw_text(painter, place, self._count, 'micro', look.color(ink), align=Qt.AlignmentFlag.AlignHCenter)
        return float(width)
