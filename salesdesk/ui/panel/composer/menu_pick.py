"""A small button that shows a choice and opens a menu of others."""

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

PADDING, GAP, ICON, CHEVRON = 9, 5, 13, 12


class MenuPick(PushButton):
    """26 px high; where the row is short its words go before its icon does. Connect `clicked` to what opens it."""

    def __init__(self, name: str, *, chevron: bool = True) -> None:
        super().__init__('')
        self._name, self._chevron = name, chevron
        self._icon = ''
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['control'])

    def show_choice(self, text: str, icon: str = '') -> None:
        self._icon = icon
        self.set_caption(text)
        self.setAccessibleName(f'{self._name}: {text}')
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def open_menu(self, menu: Menu) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft() + QPoint(0, 3)))

    def sizeHint(self) -> QSize:
        return QSize(self._frame() + text_size(self._caption, 'small', 'medium'), tokens().size['control-sm'])

    def minimumSizeHint(self) -> QSize:
        # Without an icon the words are all there is.
        return QSize(self._frame(), tokens().size['control-sm']) if self._icon else self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        fill = 'control-pressed' if self.isDown() else 'control-hover' if self.is_hovered() else 'control'
        paint_box(
            painter, QRectF(self.rect()), radius=tokens().radius['control'], fill=look.color(fill),
            border=look.color('border-strong'),
        )  # fmt: skip
        box = QRectF(self.rect()).adjusted(PADDING, 0, -PADDING, 0)
        if self._icon:
            spot = QRectF(box.left(), (self.height() - ICON) / 2, ICON, ICON)
            paint_icon(painter, spot, self._icon, look.color('text-3'))
            box.setLeft(spot.right() + GAP)
        if self._chevron:
            down = QRectF(box.right() - CHEVRON, (self.height() - CHEVRON) / 2, CHEVRON, CHEVRON)
            paint_icon(painter, down, 'chevron-down', look.color('text-3'))
            box.setRight(down.left() - GAP)
        # A cut name says less than its icon alone.
        if box.width() >= text_size(self._caption, 'small', 'medium') - 1:
            draw_text(painter, box, self._caption, 'small', look.color('text'), weight='medium')

    def _frame(self) -> int:
        """All but the words."""
        return 2 * PADDING + (CHEVRON + GAP if self._chevron else 0) + (ICON + GAP if self._icon else 0)
