"""A line of the checklist: met with a tick and what shows it, answered with a no, or open with an empty ring."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box, paint_disc
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

HEIGHT, TICK, CHECK, GAP, SIDE = 26, 16, 12, 8, 6
TICK_STROKE = 1.8


def paint_tick(painter: QPainter, corner: QPointF, mark: bool | None) -> None:
    """16 px: a green disc with a check, a red one with a bar for a no, as the dots of a card have it, or a ring."""
    box = QRectF(corner.x(), corner.y(), TICK, TICK)
    look = theme()
    if mark is None:
        paint_disc(painter, box, look.color('surface'), look.color('border-control'), 1.5)
        return
    paint_disc(painter, box, look.color('success-fill' if mark else 'danger-fill'))
    inner = QRectF(0, 0, CHECK, CHECK)
    inner.moveCenter(box.center())
    paint_icon(painter, inner, 'check' if mark else 'minus', look.color('text-on-fill'), stroke=TICK_STROKE)


class CheckLine(PushButton):
    """Pressing it opens the question again; a line that can't be answered here takes no focus."""

    def __init__(self, name: str, evidence: str, *, mark: bool | None, advised: str = '', opens: bool = True) -> None:
        super().__init__(name)
        self.mark = mark
        self._evidence, self._advised, self._opens = evidence, advised, opens
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.setToolTip(evidence)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['control'])

    def name_state(self, words: str) -> None:
        """What the mark says, for screen readers."""
        parts = (self._caption, words, self._evidence)
        self.setAccessibleName(', '.join(part for part in parts if part))

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        if self._opens and self.is_hovered():
            paint_box(painter, QRectF(self.rect()), radius=tokens().radius['control'], fill=look.color('surface'))
        paint_tick(painter, QPointF(SIDE, (HEIGHT - TICK) / 2), self.mark)
        words = QRectF(self.rect()).adjusted(SIDE + TICK + GAP, 0, -SIDE, 0)
        draw_text(painter, words, self._caption, 'body', look.color('text'), weight='medium')
        words.setLeft(words.left() + text_size(self._caption, 'body', 'medium') + GAP)
        rest = self._evidence or self._advised
        if rest and words.width() > 0:
            draw_text(painter, words, rest, 'small', look.color('text-2'))
