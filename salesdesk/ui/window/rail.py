"""The rail at the left: the program's menu, the pages, and whether everything is saved."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.page import PageEntry
from salesdesk.ui.theme.icons import icon_pixmap
from salesdesk.ui.theme.painting.boxes import paint_ground, paint_line
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.choices.one_stop import keep_one_stop
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus
from salesdesk.ui.window.rail_button import RailButton


class LogoButton(QAbstractButton):
    """The logo opens the program's menu."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_('SalesDesk menu'))
        self.setToolTip(_('SalesDesk menu'))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.keyboard_focus = KeyboardFocus(self, tokens().radius['card'])
        self.set_side(32)

    def set_side(self, side: int) -> None:
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = icon_pixmap('app-icon-small', self.width(), '#ff000000', self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, 0), pixmap)


class Rail(QWidget):
    """`chosen(key)` names a page; the other signals come from the logo, the disk and the sample's compass."""

    chosen = Signal(str)
    menu_asked = Signal()
    save_asked = Signal()
    own_data_asked = Signal()

    def __init__(self, entries: Sequence[PageEntry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_('Sections'))
        self.logo = LogoButton(self)
        self.logo.clicked.connect(self.menu_asked)
        self.saved = RailButton(_('Saved'), 'hard-drive', checkable=False, parent=self)
        self.saved.set_quiet('success')
        self.saved.clicked.connect(self.save_asked)
        self.sample = RailButton(_('Sample'), 'compass', checkable=False, parent=self)
        self.sample.set_colors('accent', 'accent-text')
        self.sample.set_tip(_('This is sample data; it never mixes with yours.\nClick to start with your own.'))
        self.sample.clicked.connect(self.own_data_asked)
        self.sample.hide()
        self._group = QButtonGroup(self)
        self._buttons = {entry.key: self._made_button(entry) for entry in entries if not entry.under}
        self._leading = {entry.key: entry.under or entry.key for entry in entries}
        self._column = QVBoxLayout(self)
        # The drawn page gives the odd pixel beside the edge to the left.
        self._column.setContentsMargins(1, 12, 1, 10)
        self._column.setSpacing(2)
        self._arrange(entries)

    def choose(self, key: str) -> None:
        """Marks a page as the one in front."""
        self._buttons[self._leading[key]].setChecked(True)

    def set_badge(self, key: str, count: int) -> None:
        self._buttons[key].set_badge(count)

    def fit(self, window_width: int) -> None:
        """Icons only below the design's width."""
        small = window_width < tokens().size['rail-collapse-below']
        self.setFixedWidth(tokens().size['rail-collapsed' if small else 'rail-width'])
        self.logo.set_side(28 if small else 32)
        for button in (*self._buttons.values(), self.sample, self.saved):
            button.set_small(small=small)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, self.rect(), theme().color('canvas'))
        edge = QRectF(self.rect())
        x = edge.right() - 1
        paint_line(painter, QPointF(x, 0), QPointF(x, edge.bottom()), theme().color('border'))

    def _made_button(self, entry: PageEntry) -> RailButton:
        button = RailButton(_(entry.title), entry.icon, parent=self)
        button.clicked.connect(partial(self.chosen.emit, entry.key))
        self._group.addButton(button)
        keep_one_stop(button)
        return button

    def _arrange(self, entries: Sequence[PageEntry]) -> None:
        center = Qt.AlignmentFlag.AlignHCenter
        self._column.addWidget(self.logo, 0, center)
        self._column.addSpacing(12)
        for entry in entries:
            if not (entry.at_bottom or entry.under):
                self._column.addWidget(self._buttons[entry.key], 0, center)
        self._column.addStretch()
        self._column.addWidget(self.sample, 0, center)
        self._column.addWidget(self.saved, 0, center)
        for entry in entries:
            if entry.at_bottom:
                self._column.addWidget(self._buttons[entry.key], 0, center)
