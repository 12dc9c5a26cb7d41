"""A press of the mouse anywhere but on a floating part, which then closes. The press itself is not swallowed."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


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
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress and watched.isWidgetType():
            spot = event.globalPosition().toPoint()
            if not any(_on_screen(widget).contains(spot) for widget in self._inside):
                self.happened.emit()
        return False


def _application() -> QCoreApplication:
    app = QApplication.instance()
    assert app is not None, 'widgets live in an application'
    return app


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
