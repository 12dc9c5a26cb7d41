"""A menu with the corners of the design, on every platform."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.ui.theme.drawn_icons import icon as make_icon
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.text.key_captions import key_caption


class Menu(QMenu):
    """A QMenu; add() also shows the key that does the same, without taking that key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        self.setWindowFlags(self.windowFlags() | flags)

    def add(
        self,
        text: str,
        act: Callable[[], object],
        *,
        icon: str = '',
        keys: str = '',
        color: str = 'text-2',
        disabled_because: str = '',
    ) -> QAction:
        """`color` is the token of the icon; a reason not to act disables the entry and is its tooltip."""
        words = text.replace('&', '&&')
        action = self.addAction(f'{words}\t{key_caption(keys)}' if keys else words)
        if icon:
            action.setIcon(make_icon(icon, color))
        action.triggered.connect(lambda _checked=False: act())
        if disabled_because:
            action.setEnabled(False)
            action.setToolTip(disabled_because)
            self.setToolTipsVisible(True)
        return action

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts the corners with a mask: transparency would need a compositor, which not every desktop runs."""
        super().resizeEvent(event)
        path = QPainterPath()
        # A little less round than the border, which must not lose pixels.
        radius = tokens().radius['card'] - 2
        path.addRoundedRect(QRectF(self.rect()), radius, radius)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))
