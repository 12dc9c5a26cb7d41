"""A check box with its words."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.marks import MARK, paint_check_mark
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

GAP = 6


class CheckBox(QCheckBox):
    """The whole of it can be clicked, 26 px high."""

    def __init__(self, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text.replace('&', '&&'), parent)
        self._caption = text
        self.setChecked(checked)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['chip'])

    def set_caption(self, text: str) -> None:
        """Changes the words; an & in them is only an &."""
        self._caption = text
        self.setText(text.replace('&', '&&'))
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(MARK + GAP + text_size(self._caption, 'body'), tokens().size['hit-min'])

    def minimumSizeHint(self) -> QSize:
        return QSize(MARK, tokens().size['hit-min'])

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(0, (self.height() - MARK) / 2, MARK, MARK)
        paint_check_mark(painter, box, checked=self.isChecked(), enabled=self.isEnabled(), hovered=self.underMouse())
        words = QRectF(self.rect()).adjusted(MARK + GAP, 0, 0, 0)
        draw_text(painter, words, self._caption, 'body', theme().color('text' if self.isEnabled() else 'text-disabled'))
