"""The sections of the settings, one below the other at the left."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.one_stop import keep_one_stop
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

WIDTH, HEIGHT, PADDING = 196, 32, 12


class SectionButton(QRadioButton):
    """One section; arrows move among them."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title.replace('&', '&&'), parent)
        self._caption = title
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['control'])
        keep_one_stop(self)

    def sizeHint(self) -> QSize:
        return QSize(text_size(self._caption, 'body', 'semibold') + 2 * PADDING, HEIGHT)

    def hitButton(self, pos: object) -> bool:
        del pos
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, on = QPainter(self), theme(), self.isChecked()
        fill = 'accent-soft' if on else 'hover' if self.underMouse() else ''
        if fill:
            paint_box(painter, QRectF(self.rect()), radius=tokens().radius['control'], fill=look.color(fill))
        ink = look.color('accent-text' if on else 'text-2')
        words = QRectF(self.rect()).adjusted(PADDING, 0, -PADDING, 0)
        draw_text(painter, words, self._caption, 'body', ink, weight='semibold' if on else 'medium')


class SectionList(QWidget):
    """`chosen(key)` when she chooses; choose() is silent."""

    chosen = Signal(str)

    def __init__(self, name: str, titles: Mapping[str, str]) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(name)
        self.buttons = {key: SectionButton(title, self) for key, title in titles.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 20)
        column.setSpacing(2)
        for key, button in self.buttons.items():
            button.toggled.connect(partial(self._tell, key))
            column.addWidget(button)
        column.addStretch(1)

    def choose(self, key: str) -> None:
        button = self.buttons[key]
        # The buttons speak to this list, which passes nothing on meanwhile.
        self.blockSignals(True)
        button.setChecked(True)
        self.blockSignals(False)

    def _tell(self, key: str, on: bool) -> None:
        if on:
            self.chosen.emit(key)
