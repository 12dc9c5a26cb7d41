"""What is being written down: a call, an e-mail, a meeting, a note, an objection."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
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
MARGIN, SPACE = 4, 2
# kind: name, icon, and the key that opens the composer on it.
TABS = {
    'call': (mark('Call'), 'phone', 'L'),
    'email': (mark('E-mail'), 'mail', 'E'),
    'meeting': (mark('Meeting'), 'calendar', 'R'),
    'note': (mark('Note'), 'sticky-note', 'T'),
    'objection': (mark('Objection'), 'hand', 'O'),
}


class KindTab(PushButton):
    """One of them; on, it is tinted. Where room is short, only the one that is on says its name."""

    def __init__(self, kind: str) -> None:
        name, self._icon, key = TABS[kind]
        super().__init__(_(name))
        self.kind = kind
        self._is_tight = False
        self.setCheckable(True)
        self.setToolTip(f'{_(name)} ({key})')
        self.keyboard_focus = KeyboardFocus(self, RADIUS)

    def set_tight(self, tight: bool) -> None:
        self._is_tight = tight
        self.updateGeometry()
        self.update()

    def full_width(self) -> int:
        return 2 * PADDING + ICON + GAP + text_size(self._caption, 'small', 'medium')

    def says_name(self) -> bool:
        return self.isChecked() or not self._is_tight

    def sizeHint(self) -> QSize:
        return QSize(self.full_width() if self.says_name() else 2 * PADDING + ICON, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.full_width() if self.isChecked() else 2 * PADDING + ICON, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        box = QRectF(self.rect())
        if self.isChecked() or self.is_hovered():
            fill = look.color('accent-soft' if self.isChecked() else 'hover')
            paint_box(painter, box, radius=RADIUS, fill=fill)
        ink = look.color('accent-text' if self.isChecked() else 'text-2')
        paint_icon(painter, QRectF(PADDING, (HEIGHT - ICON) / 2, ICON, ICON), self._icon, ink)
        if self.says_name():
            draw_text(
                painter, box.adjusted(PADDING + ICON + GAP, 0, 0, 0), self._caption, 'small', ink, weight='medium'
            )


class KindTabs(QWidget):
    """`chosen(kind)` when she picks; choose() is silent. One stop for Tab."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_('What to write down'))
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        row.setSpacing(SPACE)
        self.tabs = {kind: KindTab(kind) for kind in TABS}
        self._group = QButtonGroup(self)
        for tab in self.tabs.values():
            self._group.addButton(tab)
            row.addWidget(tab)
        row.addStretch(1)
        self._stop = OneStop(self, list(self.tabs.values()))
        self._group.buttonToggled.connect(lambda _tab, _on: self._fit())
        self._group.buttonClicked.connect(lambda _tab: self.chosen.emit(self.current()))
        self.choose('call')

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        excess = sum(tab.full_width() + SPACE for tab in self.tabs.values()) + 2 * MARGIN - self.width()
        # The last ones lose their names first: what is written down most stands first.
        for tab in reversed(self.tabs.values()):
            tab.set_tight(excess > 0)
            if not tab.says_name():
                excess -= tab.full_width() - tab.sizeHint().width()

    def current(self) -> str:
        return next((kind for kind, tab in self.tabs.items() if tab.isChecked()), 'call')

    def choose(self, kind: str) -> None:
        self.tabs[kind].setChecked(True)
        self._fit()
        self._stop.follow()
