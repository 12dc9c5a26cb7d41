"""The combo box without a label: for a tool bar or a table; forms use SelectField."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.floating.drop_down import DropDown
from salesdesk.ui.widgets.floating.option_model import Offer
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

PADDING, CHEVRON, GAP = 11, 16, 7
OPENING = (Qt.Key.Key_Space, Qt.Key.Key_F4)


class Select(QComboBox):
    """`chosen(key)` when the seller chooses; choose() is silent. Typing letters finds an option, as usual."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Iterable[Option] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong = False
        self.setAccessibleName(name)
        self.setFont(theme().font('body'))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._focus = KeyboardFocus(self, tokens().radius['control'], always=True, gap=-1)
        # The list of QComboBox is a window of its own, with a border that no style sheet rounds on every platform.
        self._list = DropDown(self, self)
        self._list.picked.connect(self._picked)
        self.activated.connect(lambda _row: self.chosen.emit(self.current()))
        self.set_options(options)

    def set_options(self, options: Iterable[Option]) -> None:
        kept = self.current()
        self.clear()
        for option in options:
            self.addItem(option.text, option.key)
        # A change of language sets the options again; what was chosen stays chosen.
        self.choose(kept)

    def current(self) -> str:
        return str(self.currentData() or '')

    def choose(self, key: str) -> None:
        self.setCurrentIndex(max(0, self.findData(key)))

    def show_error(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    def showPopup(self) -> None:
        row = self.currentIndex()
        offers = [Offer(self.itemText(at), key=self.itemData(at), marked=at == row) for at in range(self.count())]
        self._list.open(offers, row)

    def hidePopup(self) -> None:
        self._list.close()

    def _picked(self, offer: Offer) -> None:
        self.choose(str(offer.key))
        self.chosen.emit(self.current())

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        if self._list.is_open():
            self.hidePopup()
        else:
            self.showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENING:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a form must not change what it holds.
        event.ignore()

    def sizeHint(self) -> QSize:
        widest = max((text_size(self.itemText(row), 'body') for row in range(self.count())), default=0)
        return QSize(widest + CHEVRON + GAP + 2 * PADDING, tokens().size['control'])

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 96), tokens().size['control'])

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, enabled = QPainter(self), theme(), self.isEnabled()
        border = 'focus' if self.hasFocus() else 'danger' if self._wrong else 'border-control'
        fill = look.color('surface' if enabled else 'sunken')
        paint_box(
            painter,
            QRectF(self.rect()),
            radius=tokens().radius['control'],
            fill=fill,
            border=look.color(border if enabled else 'border'),
        )
        inside = QRectF(self.rect()).adjusted(PADDING, 0, -PADDING, 0)
        spot = QRectF(inside.right() - CHEVRON, (self.height() - CHEVRON) / 2, CHEVRON, CHEVRON)
        paint_icon(painter, spot, 'chevron-down', look.color('text-3' if enabled else 'text-disabled'))
        inside.setRight(spot.left() - GAP)
        draw_text(painter, inside, self.currentText(), 'body', look.color('text' if enabled else 'text-disabled'))
