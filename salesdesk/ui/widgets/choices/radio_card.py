"""A choice that needs a sentence: a card with a title, a summary and a radio mark."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.marks import MARK, paint_radio_mark
from salesdesk.ui.widgets.choices.one_stop import keep_one_stop
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.widgets.text.label import Label

PADDING, MARK_RIGHT, MARK_TOP, TITLE_RIGHT = 17, 15, 16, 24
ICON, ICON_GAP, SUMMARY_GAP, STRIP_GAP = 20, 8, 2, 14


class RadioCard(QRadioButton):
    """Cards of one parent exclude each other. `strip` is any widget to show at the bottom. Signal: toggled(bool)."""

    def __init__(
        self,
        title: str,
        summary: str = '',
        *,
        icon: str = '',
        strip: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title.replace('&', '&&'), parent)
        self._icon = icon
        self.setAccessibleName(title)
        self.setAccessibleDescription(summary)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['card'])
        keep_one_stop(self)
        self._fill(Label(title, weight='semibold', lines=0), Label(summary, 'small', 'text-2', lines=0), strip)

    def _fill(self, title: Label, summary: Label, strip: QWidget | None) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING + (ICON + ICON_GAP if self._icon else 0), PADDING, PADDING)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        # A long title must not run under the mark in the corner.
        head.addSpacing(0 if self._icon else TITLE_RIGHT)
        column.addLayout(head)
        column.addSpacing(SUMMARY_GAP)
        column.addWidget(summary)
        if strip is not None:
            column.addSpacing(STRIP_GAP)
            column.addWidget(strip)
        column.addStretch(1)
        for part in filter(None, (title, summary, strip)):
            # A click anywhere on the card is a click on the card.
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, chosen = QPainter(self), theme(), self.isChecked()
        lively = self.underMouse() and self.isEnabled()
        border = 'accent' if chosen else 'border-control' if lively else 'border-strong'
        paint_box(
            painter,
            QRectF(self.rect()),
            radius=tokens().radius['card'],
            fill=look.color('surface'),
            border=look.color(border),
            width=2 if chosen else 1,
        )
        mark = QRectF(self.width() - MARK_RIGHT - MARK, MARK_TOP, MARK, MARK)
        paint_radio_mark(painter, mark, checked=chosen, enabled=self.isEnabled())
        if self._icon:
            ink = look.color('accent-text' if chosen else 'text-2')
            paint_icon(painter, QRectF(PADDING, PADDING, ICON, ICON), self._icon, ink)
