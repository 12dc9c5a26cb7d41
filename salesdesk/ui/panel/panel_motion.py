"""How the panel comes and goes: it slides the last pixels and fades in."""

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QVariantAnimation
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.painting.shadows import shadow_margins
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.floating.crossfade import crossfade

SLIDE = 24


class PanelMotion(QObject):
    """Places `panel` at the right edge of its window, full height."""

    def __init__(self, panel: QWidget, window: QWidget) -> None:
        super().__init__(panel)
        self._panel, self._window = panel, window
        self._slide = QVariantAnimation(self)
        self._slide.setStartValue(SLIDE)
        self._slide.setEndValue(0)
        self._slide.valueChanged.connect(self.place)

    def place(self, away: int = 0) -> None:
        """`away` px right of where it stands in the end."""
        width = self._panel.width()
        self._panel.setGeometry(QRect(QPoint(self._window.width() - width + away, 0), self._size(width)))

    def come(self) -> None:
        # The fade takes its picture where the panel stands in the end.
        self.place()
        crossfade(self._window, self._reach(), self._appear, duration='base', curve='enter')
        length = theme().duration('base')
        if length and self._window.isVisible():
            self._slide.setDuration(length)
            self._slide.setEasingCurve(theme().easing('enter'))
            self._slide.start()

    def go(self) -> None:
        self._slide.stop()
        crossfade(self._window, self._reach(), self._panel.hide, duration='base', curve='exit')

    def _appear(self) -> None:
        self._panel.show()
        self._panel.raise_()
        # What is said to her at the moment stays readable: a toast, a reminder not answered yet.
        for part in self._window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if getattr(part, 'is_notice', False):
                part.raise_()

    def _reach(self) -> QRect:
        return self._panel.geometry().marginsAdded(shadow_margins('e2').toMargins())

    def _size(self, width: int) -> QSize:
        return QSize(width, self._window.height())
