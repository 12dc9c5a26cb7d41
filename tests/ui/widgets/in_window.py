"""Putting widgets into a window, and reading what they look like there."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar('W', bound=QWidget)


def put(window: QWidget, widget: W, x: int = 40, y: int = 40, width: int = 0, height: int = 0) -> W:
    """Shows a widget in the window, as large as it wants to be unless told otherwise."""
    widget.setParent(window)
    hint = widget.sizeHint()
    widget.setGeometry(x, y, width or hint.width(), height or hint.height())
    widget.show()
    return widget


def pixel(widget: QWidget, x: int, y: int) -> str:
    return picture(widget).pixelColor(x, y).name()


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colors(widget: QWidget) -> set[str]:
    image = picture(widget)
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def hover(widget: QWidget) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    spot = QPointF(2, 2)
    QApplication.sendEvent(widget, QEnterEvent(spot, spot, QPointF(widget.mapToGlobal(spot))))


def leave(widget: QWidget) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def press_at(window: QWidget, spot: QPoint) -> None:
    """A real press of the left button, delivered to whatever lies there."""
    target = window.childAt(spot) or window
    local, on_screen = QPointF(target.mapFrom(window, spot)), QPointF(window.mapToGlobal(spot))
    left = Qt.MouseButton.LeftButton
    kind = QEvent.Type.MouseButtonPress
    QApplication.sendEvent(target, QMouseEvent(kind, local, on_screen, left, left, Qt.KeyboardModifier.NoModifier))


def turn_wheel(widget: QWidget) -> None:
    """One notch away from her."""
    spot = QPointF(5, 5)
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            spot,
            widget.mapToGlobal(spot),
            QPoint(0, 0),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
