"""A framed part of a form that is kept only if she switches it on, and folded while it is off."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.ui.deal.frames.form_dialog import reveal
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.text.label import Label

SIDE, TOP, BOTTOM, ICON, ICON_GAP, LINE_GAP = 14, 10, 12, 16, 8, 6


class SwitchBox(QWidget):
    """Fill `inside`; override take_focus(). Signal: changed()."""

    changed = Signal()

    def __init__(self, title: str, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.switch = Switch(title)
        self._head, self._body = QWidget(), QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(ICON + ICON_GAP, 0, 0, 0)
        head.addWidget(Label(title, weight='semibold'), 1)
        head.addWidget(self.switch)
        self.inside = QVBoxLayout(self._body)
        self.inside.setContentsMargins(0, LINE_GAP, 0, 0)
        self.inside.setSpacing(LINE_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, TOP, SIDE, BOTTOM)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body)
        self._body.hide()
        self.switch.toggled.connect(self._toggled)

    def is_on(self) -> bool:
        return self.switch.isChecked()

    def set_on(self, on: bool) -> None:
        """By the program: the keyboard stays where it is."""
        self.switch.blockSignals(True)
        self.switch.setChecked(on)
        self.switch.blockSignals(False)
        self._body.setVisible(on)

    def take_focus(self) -> None:
        """Unfolded by her hand, the first thing to be filled in takes the keyboard."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        paint_box(painter, QRectF(self.rect()), radius=tokens().radius['card'], border=look.color('border-strong'))
        middle = TOP + self._head.height() / 2
        spot = QRectF(SIDE, middle - ICON / 2, ICON, ICON)
        paint_icon(painter, spot, self._icon, look.color('accent-text'))

    def _toggled(self, on: bool) -> None:
        self._body.setVisible(on)
        if on:
            self.take_focus()
            # In a low window it unfolds below what is seen.
            reveal(self)
        self.changed.emit()
