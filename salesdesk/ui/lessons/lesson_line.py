"""A lesson that may help, in one quiet line: its title, and why it came up."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from salesdesk.domain.knowledge.suggestion import Suggestion
from salesdesk.ui.domain_texts import OwnFields
from salesdesk.ui.lessons.reason_texts import reasons_text
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

HEIGHT, STACKED, ICON, GAP, SIDE = 26, 42, 14, 8, 6
TITLE_HEIGHT, REASON_HEIGHT = 18, 16
# A long title leaves room for why it came up.
TITLE_SHARE = 0.62


class LessonLine(PushButton):
    """Pressed, it opens; what has no room stands in the tooltip. stacked: the reason has a line of its own."""

    def __init__(self, suggestion: Suggestion, own: OwnFields, *, stacked: bool = False) -> None:
        super().__init__(suggestion.title)
        self.suggestion = suggestion
        self._stacked = stacked
        self.reason = reasons_text(suggestion, own)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(f'{suggestion.title}\n{self.reason}')
        self.setAccessibleName(f'{suggestion.title}, {self.reason}')
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['control'])

    def sizeHint(self) -> QSize:
        return QSize(120, STACKED if self._stacked else HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), theme(), QRectF(self.rect())
        if self.is_hovered():
            paint_box(painter, box, radius=tokens().radius['control'], fill=look.color('hover'))
        title, reason = self._boxes(box.adjusted(SIDE + ICON + GAP, 0, -SIDE, 0))
        middle = title.center().y()
        paint_icon(painter, QRectF(SIDE, middle - ICON / 2, ICON, ICON), 'lightbulb', look.color('text-3'))
        draw_text(painter, title, self._caption, 'body', look.color('text'), weight='medium')
        draw_text(painter, reason, self.reason, 'small', look.color('text-2'))

    def _boxes(self, words: QRectF) -> tuple[QRectF, QRectF]:
        """Where title and reason stand: one below the other, or side by side."""
        if self._stacked:
            top = words.top() + (STACKED - TITLE_HEIGHT - REASON_HEIGHT) / 2
            title = QRectF(words.left(), top, words.width(), TITLE_HEIGHT)
            return title, QRectF(words.left(), title.bottom(), words.width(), REASON_HEIGHT)
        width = min(text_size(self._caption, 'body', 'medium'), words.width() * TITLE_SHARE)
        return QRectF(words.topLeft(), QSizeF(width, HEIGHT)), words.adjusted(width + GAP, 0, 0, 0)
