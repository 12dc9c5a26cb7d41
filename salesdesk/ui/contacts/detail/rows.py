"""The lines of the detail pane: a way to reach somebody, a deal, an exchange, a name that leads on."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.contacts.detail.beside import Beside
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.widgets.text.label import Label

FACT, ICON, ICON_GAP, DEAL = 30, 16, 14, 32
# Of two addresses that take several lines each, one sees where the second begins.
APART = 4


class IconSpot(QWidget):
    """An icon before a line."""

    def __init__(self, icon: str, size: int = ICON) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(QSize(size, size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_icon(QPainter(self), QRectF(self.rect()), self._icon, theme().color('text-3'))


class FactRow(QWidget):
    """An icon, what is known, a quieter label behind it, and a button that copies it."""

    def __init__(self, icon: str, words: QWidget, label: str = '', *, copied: str = '') -> None:
        super().__init__()
        self.setMinimumHeight(FACT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, APART, 0, APART)
        row.setSpacing(8)
        row.addWidget(IconSpot(icon))
        row.addSpacing(ICON_GAP - 8)
        told = Beside(words, Label(label, 'small', 'text-3'), gap=8) if label else words
        row.addWidget(told, 1, Qt.AlignmentFlag.AlignVCenter)
        if copied:
            self.copy = IconButton('copy', _('Copy {text}').format(text=copied), size='xs')
            self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(copied))
            row.addWidget(self.copy)


class RowButton(PushButton):
    """A line one can press: a mark before it, the words, and a figure at the right."""

    def __init__(self, text: str, figure: str = '', *, quiet: bool = False, strong: bool = False) -> None:
        super().__init__(text)
        self._figure, self._quiet, self._strong = figure, quiet, strong
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(DEAL)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f'{text}, {figure}' if figure else text)
        self.setToolTip(text)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['chip'])

    def sizeHint(self) -> QSize:
        return QSize(160, DEAL)

    def paint_mark(self, painter: QPainter, spot: QRectF) -> None:
        """The glyph at the left, 14 px."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        if self.is_hovered():
            ground = QRectF(self.rect()).adjusted(-6, 2, 6, -2)
            paint_box(painter, ground, radius=tokens().radius['chip'], fill=look.color('hover'))
        self.paint_mark(painter, QRectF(0, (self.height() - 14) / 2, 14, 14))
        ink = look.color('text-2' if self._quiet else 'text')
        weight = 'medium' if self._strong else None
        width = painter.fontMetrics().horizontalAdvance(self._figure) + 16 if self._figure else 0
        draw_text(painter, QRectF(self.rect()).adjusted(22, 0, -width, 0), self.caption(), 'body', ink)
        right = Qt.AlignmentFlag.AlignRight
        draw_text(painter, QRectF(self.rect()), self._figure, 'body', ink, weight=weight, align=right)
