"""What is being written down: a call, an e-mail, a meeting, a note, an objection."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from salesdesk.i18n.translator import _, mark
from salesdesk.ui.deal.asking.one_stop import OneStop
from salesdesk.ui.theme.icons import paint_icon
from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.text import draw_text, text_size
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.buttons.push_button import PushButton
from salesdesk.ui.widgets.focus.keyboard_focus import KeyboardFocus

PADDING, GAP, ICON, HEIGHT, RADIUS = 9, 5, 14, 26, 5
# kind: name, icon, and the key that opens the composer on it.
TABS = {
    'call': (mark('Call'), 'phone', 'L'),
    'email': (mark('E-mail'), 'mail', 'E'),
    'meeting': (mark('Meeting'), 'calendar', 'R'),
    'note': (mark('Note'), 'sticky-note', 'T'),
    'objection': (mark('Objection'), 'hand', 'O'),
}


class KindTab(PushButton):
    """One of them; on, it is tinted."""

    def __init__(self, kind: str) -> None:
        name, self._icon, key = TABS[kind]
        super().__init__(_(name))
        self.kind = kind
        self.setCheckable(True)
        self.setToolTip(f'{_(name)} ({key})')
        self.keyboard_focus = KeyboardFocus(self, RADIUS)

    def sizeHint(self) -> QSize:
        return QSize(2 * PADDING + ICON + GAP + text_size(self._caption, 'small', 'medium'), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect())
        if self.isChecked() or self.is_hovered():
            fill = look.color('accent-soft' if self.isChecked() else 'hover')
            paint_box(painter, box, radius=RADIUS, fill=fill)
        ink = look.color('accent-text' if self.isChecked() else 'text-2')
        paint_icon(painter, QRectF(PADDING, (HEIGHT - ICON) / 2, ICON, ICON), self._icon, ink)
        draw_text(painter, box.adjusted(PADDING + ICON + GAP, 0, 0, 0), self._caption, 'small', ink, weight='medium')


class KindTabs(QWidget):
    """`chosen(kind)` when she picks; choose() is silent. One stop for Tab."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_('What to write down'))
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        self.tabs = {kind: KindTab(kind) for kind in TABS}
        self._group = QButtonGroup(self)
        for tab in self.tabs.values():
            self._group.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        self._stop = OneStop(self, list(self.tabs.values()))
        self._group.buttonClicked.connect(lambda _tab: self.chosen.emit(self.current()))
        self.choose('call')

    def current(self) -> str:
        return next((kind for kind, tab in self.tabs.items() if tab.isChecked()), 'call')

    def choose(self, kind: str) -> None:
        self.tabs[kind].setChecked(True)
        self._stop.follow()
