"""A press of the mouse anywhere but on a floating part, which then closes. The press itself is not swallowed."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from salesdesk.ui.widgets.floating.surface import Surface


class OutsideClick(QObject):
    """Watches from start() to stop() only: every event of the program passes by while it does."""

    happened = Signal()

    def __init__(self, *inside: QWidget) -> None:
        super().__init__(inside[0])
        self._inside = list(inside)

    def start(self) -> None:
        _application().installEventFilter(self)

    def stop(self) -> None:
        _application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            spot = event.globalPosition().toPoint()
            inside = any(_on_screen(widget).contains(spot) for widget in self._inside if isValid(widget))
            if not inside and isinstance(watched, QWidget) and not self._floats_above(watched):
                self.happened.emit()
        return False

    def _floats_above(self, pressed: QWidget) -> bool:
        """A menu or a list that was opened from inside belongs to the inside, wherever it lies."""
        if pressed.window() is not self._inside[0].window():
            return True
        widget: QWidget | None = pressed
        while widget is not None and not isinstance(widget, Surface):
            widget = widget.parentWidget()
        return widget is not None and widget not in self._inside


def _application() -> QCoreApplication:
    app = QApplication.instance()
    assert app is not None, 'widgets live in an application'
    return app


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
