"""The shadow of a floating part: a sibling beneath it that follows it and lets the mouse through."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.painting.shadows import paint_shadow, shadow_margins


class Shadow(QWidget):
    """Belongs to `target` and goes with it; `inset` px of the target's edge are not part of its box."""

    def __init__(self, target: QWidget, level: str, *, inset: int = 0) -> None:
        super().__init__(target.parentWidget())
        self._target, self._level, self._inset = target, level, inset
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # A sibling, not a part of the target: there it would swallow clicks meant for the page.
        target.installEventFilter(self)
        target.destroyed.connect(self.deleteLater)
        self._follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in {
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Hide,
            QEvent.Type.ZOrderChange,
        }:
            self._follow()
        return False

    def _follow(self) -> None:
        margins = shadow_margins(self._level).toMargins()
        box = self._target.geometry().adjusted(self._inset, self._inset, -self._inset, -self._inset)
        self.setGeometry(box.marginsAdded(margins))
        self.setVisible(not self._target.isHidden())
        self.stackUnder(self._target)

    def paintEvent(self, _event: QPaintEvent) -> None:
        margins = shadow_margins(self._level)
        paint_shadow(QPainter(self), QRectF(self.rect()).marginsRemoved(margins), self._level)
