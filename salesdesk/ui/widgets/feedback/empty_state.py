"""An empty place that says what belongs there and offers to begin."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.text.label import Label

ICON, ICON_GAP, WORDS_GAP, ACTION_GAP, TOP, SIDE = 24, 8, 2, 12, 21, 25


class EmptyState(QWidget):
    """`text` is the one sentence, `summary` a quieter line below; `icon` and the dashed frame are optional."""

    def __init__(
        self, text: str, summary: str = '', *, icon: str = '', dashed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._dashed = icon, dashed
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, TOP, SIDE, TOP)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._column.addSpacing(ICON + ICON_GAP if icon else 0)
        quiet = '' if icon else 'text-2'
        middle = Qt.AlignmentFlag.AlignHCenter
        words = Label(text, color=quiet or 'text', weight='medium' if icon else None, align=middle, lines=0)
        self._column.addWidget(words)
        if summary:
            self._column.addSpacing(WORDS_GAP)
            self._column.addWidget(Label(summary, 'small', 'text-2' if icon else 'text-3', align=middle, lines=0))
        self._column.addSpacing(ACTION_GAP)
        self._column.addLayout(self._actions)
        self._column.addStretch(1)
        self._words = words

    def add_action(self, text: str, *, icon: str = '', variant: str = 'secondary') -> Button:
        button = Button(text, variant, size='sm', icon=icon)
        # A stretch on both sides keeps one button or two in the middle.
        if not self._actions.count():
            self._actions.addStretch(1)
            self._actions.addStretch(1)
        self._actions.insertWidget(self._actions.count() - 1, button)
        return button

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._dashed:
            paint_box(
                painter,
                QRectF(self.rect()),
                radius=tokens().radius['card'],
                border=theme().color('border-strong'),
                dashed=True,
            )
        if self._icon:
            top = self._words.y() - ICON_GAP - ICON
            paint_icon(painter, QRectF((self.width() - ICON) / 2, top, ICON, ICON), self._icon, theme().color('text-3'))
