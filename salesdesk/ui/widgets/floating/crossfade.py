"""A fade without effects: two pictures of a part of the window, before and after a change, one over the other."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.theme import theme


class Crossfade(QWidget):
    """Opaque, so nothing beneath is painted again while it runs; the real widgets are in place from the start."""

    def __init__(
        self, window: QWidget, area: QRect, before: QPixmap, after: QPixmap, duration: int, curve: str
    ) -> None:
        super().__init__(window)
        self._before, self._after = before, after
        self._part = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # A translucent part would have the whole board painted again for each of its frames.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setGeometry(area)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setDuration(duration)
        self._motion.setEasingCurve(theme().easing(curve))
        self._motion.valueChanged.connect(self._step)
        self._motion.finished.connect(self._end)
        self._motion.start()
        self.raise_()
        self.show()

    def _step(self, part: float) -> None:
        self._part = part
        self.update()

    def _end(self) -> None:
        self.hide()
        self.deleteLater()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self._before)
        painter.setOpacity(self._part)
        painter.drawPixmap(QPointF(0, 0), self._after)


def crossfade(window: QWidget, area: QRect, change: Callable[[], None], *, duration: str, curve: str) -> None:
    """Makes `change` and fades `area` of the window into its new look; at once where animations are off."""
    length = theme().duration(duration)
    if not length or not window.isVisible():
        change()
        return
    area = area.intersected(window.rect())
    before = window.grab(area)
    change()
    Crossfade(window, area, before, window.grab(area), length, curve)
