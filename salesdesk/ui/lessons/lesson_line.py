"""A lesson that may help, in one quiet line: its title, and why it came up."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from salesdesk.domain.knowledge.suggestion import Suggestion
from salesdesk.ui.domain_texts import OwnFields
from salesdesk.ui.lessons.reason_texts import reasons_text
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

HEIGHT, ICON, GAP, SIDE = 42, 14, 8, 6
TITLE_TOP, TITLE_HEIGHT, REASON_TOP, REASON_HEIGHT = 4, 18, 22, 16


class LessonLine(PushButton):
    """Pressed, it opens; the reason stands below the title, and in full in the tooltip."""

    def __init__(self, suggestion: Suggestion, own: OwnFields) -> None:
        super().__init__(suggestion.title)
        self.suggestion = suggestion
        self.reason = reasons_text(suggestion, own)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(f'{suggestion.title}\n{self.reason}')
        self.setAccessibleName(f'{suggestion.title}, {self.reason}')
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['control'])

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = QPainter(self), theme(), QRectF(self.rect())
        if self.is_hovered():
            paint_box(painter, box, radius=tokens().radius['control'], fill=look.color('hover'))
        paint_icon(painter, QRectF(SIDE, TITLE_TOP + 2, ICON, ICON), 'lightbulb', look.color('text-3'))
        words = box.adjusted(SIDE + ICON + GAP, 0, -SIDE, 0)
        words.setTop(TITLE_TOP)
        words.setHeight(TITLE_HEIGHT)
        draw_text(painter, words, self._caption, 'body', look.color('text'), weight='medium')
        words.moveTop(REASON_TOP)
        words.setHeight(REASON_HEIGHT)
        draw_text(painter, words, self.reason, 'small', look.color('text-2'))
