"""One of several: a radio button, plain or as a framed row that is easy to hit."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.marks import MARK, paint_radio_mark
from salesdesk.ui.widgets.choices.one_stop import keep_one_stop
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

GAP, FRAMED_GAP, FRAMED_PADDING, FRAMED_HEIGHT = 6, 8, 11, 34


class RadioButton(QRadioButton):
    """Arrow keys move among the radio buttons of one parent; Tab stops at the chosen one."""

    def __init__(self, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text.replace('&', '&&'), parent)
        self._caption = text
        keep_one_stop(self)
        self.setChecked(checked)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['control'])

    def sizeHint(self) -> QSize:
        return QSize(MARK + GAP + text_size(self._caption, 'body'), tokens().size['hit-min'])

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._paint_words(QPainter(self), 0, GAP, None)

    def _paint_words(self, painter: QPainter, left: int, gap: int, weight: str | None) -> None:
        mark = QRectF(left, (self.height() - MARK) / 2, MARK, MARK)
        paint_radio_mark(painter, mark, checked=self.isChecked(), enabled=self.isEnabled(), hovered=self.underMouse())
        words = QRectF(self.rect()).adjusted(left + MARK + gap, 0, -left, 0)
        ink = theme().color('text' if self.isEnabled() else 'text-disabled')
        draw_text(painter, words, self._caption, 'body', ink, weight=weight)


class RadioRow(RadioButton):
    """A framed radio button, 34 px high; tinted when chosen."""

    def sizeHint(self) -> QSize:
        words = text_size(self._caption, 'body', 'medium')
        return QSize(words + MARK + FRAMED_GAP + 2 * FRAMED_PADDING, FRAMED_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, chosen = theme(), self.isChecked()
        rest = 'control-hover' if self.underMouse() and self.isEnabled() else 'surface'
        paint_box(
            painter,
            QRectF(self.rect()),
            radius=tokens().radius['control'],
            fill=look.color('accent-soft' if chosen else rest),
            border=look.color('accent' if chosen else 'border-strong'),
        )
        self._paint_words(painter, FRAMED_PADDING, FRAMED_GAP, 'medium' if chosen else None)
