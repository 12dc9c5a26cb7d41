"""Parts of the palette that cover what is beneath: without it each letter would have the whole board painted again."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from salesdesk.ui.theme.theme import theme


def make_solid(widget: QWidget) -> None:
    """A promise to Qt: its paintEvent begins with paint_ground."""
    widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


def paint_ground(widget: QWidget) -> None:
    """Fills a solid widget with the dialog's own ground."""
    painter = QPainter(widget)
    painter.fillRect(widget.rect(), theme().color('raised'))
    # Qt's own painting comes next, with a painter of its own.
    painter.end()
