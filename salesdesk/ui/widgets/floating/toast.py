"""The toast: what was just done, at the bottom of the window, with the way back. There is one at a time."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from shiboken6 import isValid

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.painting.shadows import shadow_margins
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.floating.crossfade import crossfade
from salesdesk.ui.widgets.floating.shadow import Shadow
from salesdesk.ui.widgets.floating.surface import FOOT_BAR, rect_in_window
from salesdesk.ui.widgets.floating.toast_parts import GLYPH, ToastAction
from salesdesk.ui.widgets.text.label import Label

HEIGHT, LEFT, RIGHT, GAP, FROM_EDGE, OVER_BAR = 40, 14, 6, 10, 24, 12
Glyph = Callable[[QPainter, QRectF], None]


class Toast(QWidget):
    """Signals: `acted()` when she takes the action, `closed()` when it is gone for whatever reason."""

    acted = Signal()
    closed = Signal()
    # What comes over the page leaves it in sight.
    is_notice = True

    def __init__(
        self, parent: QWidget, text: str, *, action: str = '', key_hint: str = '', glyph: Glyph | None = None
    ) -> None:
        super().__init__(parent)
        self._host, self._glyph = parent, glyph
        self.setVisible(False)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.label = Label(text, color='tooltip-text', weight='medium')
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(LEFT + (GLYPH + 8 if glyph else 0), 0, RIGHT if action else LEFT, 0)
        row.setSpacing(GAP)
        row.addWidget(self.label, 1)
        self.action = ToastAction(action, key_hint) if action else None
        if self.action is not None:
            row.addWidget(self.action)
            self.action.clicked.connect(self._act)
            self.action.installEventFilter(self)
        self.shadow = Shadow(self, 'e2')
        self._timer = QTimer(self, singleShot=True, interval=theme().duration('toast-visible'))
        self._timer.timeout.connect(self.close_toast)
        parent.installEventFilter(self)
        self._bars = parent.findChildren(QWidget, FOOT_BAR)
        for bar in self._bars:
            bar.installEventFilter(self)

    def open(self) -> None:
        self._place()
        reach = self.geometry().marginsAdded(shadow_margins('e2').toMargins())
        crossfade(self._host, reach, self._appear, duration='base', curve='enter')
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.label.text()))

    def _appear(self) -> None:
        self.show()
        self.raise_()

    def _place(self) -> None:
        room = self._host.rect()
        width = min(self._row.sizeHint().width(), room.width() - 2 * FROM_EDGE)
        left = room.left() + (room.width() - width) // 2
        self.setGeometry(QRect(left, self._lowest() - HEIGHT, width, HEIGHT))

    def _lowest(self) -> int:
        """Where it ends: over the buttons at the foot of the page, where some are shown."""
        tops = [rect_in_window(bar).top() - OVER_BAR for bar in self._bars if isValid(bar) and bar.isVisible()]
        return min([self._host.height() - FROM_EDGE, *tops])

    def is_waiting(self) -> bool:
        """False while she is on it: it stays as long as the mouse or the focus does."""
        return self._timer.isActive()

    def _act(self) -> None:
        self.close_toast()
        self.acted.emit()

    def close_toast(self) -> None:
        if self.isHidden():
            return
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _pause(self) -> None:
        if self._timer.isActive():
            # The rest of its time only: going over it again and again must not keep it for ever.
            self._timer.setInterval(max(1, self._timer.remainingTime()))
            self._timer.stop()

    def _resume(self) -> None:
        inside = self.underMouse() or (self.action is not None and self.action.hasFocus())
        if not inside and not self.isHidden():
            self._timer.start()

    def enterEvent(self, _event: QEnterEvent) -> None:
        self._pause()

    def leaveEvent(self, _event: QEvent) -> None:
        self._resume()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host:
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif watched in self._bars:
            # It moves away from buttons that come up, and stays where it is when they go: she may be aiming at it.
            if event.type() in (QEvent.Type.Show, QEvent.Type.Move):
                self._place()
        elif event.type() == QEvent.Type.FocusIn:
            self._pause()
        elif event.type() == QEvent.Type.FocusOut:
            self._resume()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), radius=tokens().radius['card'], fill=theme().color('tooltip'))
        if self._glyph is not None:
            self._glyph(painter, QRectF(LEFT, (HEIGHT - GLYPH) / 2, GLYPH, GLYPH))


def close_toasts(parent: QWidget) -> None:
    for old in parent.findChildren(Toast):
        old.close_toast()


def show_toast(
    parent: QWidget, text: str, *, action: str = '', key_hint: str = '', glyph: Glyph | None = None
) -> Toast:
    """Shows a toast in place of the one that may be there; connect to its `acted`."""
    close_toasts(parent)
    toast = Toast(parent, text, action=action, key_hint=key_hint, glyph=glyph)
    toast.open()
    return toast
