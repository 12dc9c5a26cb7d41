"""A popover: a small floating box beside what it is about, with an arrow that points there."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.ui.theme.painting.boxes import device_rect, device_width
from salesdesk.ui.theme.painting.shadows import shadow_margins
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.floating.crossfade import crossfade
from salesdesk.ui.widgets.floating.outside_click import OutsideClick
from salesdesk.ui.widgets.floating.popover_place import ARROW, Placement, place_beside
from salesdesk.ui.widgets.floating.shadow import Shadow
from salesdesk.ui.widgets.focus.focus_return import FocusReturn
from salesdesk.ui.widgets.focus.focus_trap import begin_at, focus_stops, move_focus


def show_new_parts(parent: QWidget) -> None:
    """A part just added, however deep, shows with the next turn of the event loop; its height is needed now."""
    for part in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if part.isWindow():
            continue
        if not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            part.show()
        show_new_parts(part)


class Popover(QWidget):
    """A child of the window. Fill `body`, then open it at a rectangle of the window.

    Signals: `dismissed()` when she closes it by Escape or a click elsewhere, `closed()` after any closing.
    """

    dismissed = Signal()
    closed = Signal()

    def __init__(self, window: QWidget, name: str, *, width: int = 348) -> None:
        super().__init__(window)
        self._window = window
        self._placement = Placement(QRect(), 'right', 0)
        self._width = width
        self._anchor = QRect()
        self._return = FocusReturn()
        self.setAccessibleName(name)
        self.setVisible(False)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(ARROW + 1, ARROW + 1, ARROW + 1, ARROW + 1)
        self.body.setSpacing(0)
        self.shadow = Shadow(self, 'e2', inset=ARROW)
        self._outside = OutsideClick(self)
        self._outside.happened.connect(self.dismiss)

    def open_at(self, anchor: QRect, side: str = 'right', *, take_focus: bool = True) -> None:
        """Beside `anchor` (in the window's own px): 'right', 'left', 'below' or 'above', the opposite near an edge.

        Without focus it only shows; take_focus() makes it active later.
        """
        self._anchor = anchor
        self._place(side)
        if self.isHidden():
            crossfade(self._window, self._reach(), self._appear, duration='base', curve='enter')
        if take_focus:
            self.take_focus()

    def _appear(self) -> None:
        self.show()
        self.raise_()
        self._outside.start()

    def _reach(self) -> QRect:
        return self.geometry().marginsAdded(shadow_margins('e2').toMargins())

    def _place(self, side: str) -> None:
        inner = self._width - 2
        height = self.body.heightForWidth(inner + 2 * ARROW + 2) if self.body.hasHeightForWidth() else -1
        size = QSize(self._width, (height if height > 0 else self.body.sizeHint().height()) - 2 * ARROW)
        self._placement = place_beside(self._anchor, size, self._window.rect(), side)
        self.setGeometry(self._placement.box.adjusted(-ARROW, -ARROW, ARROW, ARROW))
        self.update()

    def refit(self) -> None:
        """Call after the content has changed its height."""
        show_new_parts(self)
        for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            # What scrolls inside does not say by itself that its content has grown.
            part.updateGeometry()
        self._place(self._placement.side)

    def take_focus(self) -> None:
        """Focuses the first thing inside; what had the focus gets it back on closing."""
        self._return.remember(self)
        stops = focus_stops(self)
        if stops:
            begin_at(stops[0])

    def dismiss(self) -> None:
        """As Escape does: the question stays unanswered."""
        if self.isHidden():
            return
        self.close_popover()
        self.dismissed.emit()

    def close_popover(self) -> None:
        if self.isHidden():
            return
        self._outside.stop()
        self._return.give_back(self)
        self.hide()
        self.closed.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        return move_focus(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    # Passed on, a press inside would reach the page beneath.
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme().color('border-strong'), device_width(painter))
        painter.setPen(pen)
        painter.setBrush(theme().color('raised'))
        half = pen.widthF() / 2
        box = device_rect(painter, QRectF(self.rect()).adjusted(ARROW, ARROW, -ARROW, -ARROW))
        painter.drawPath(self._outline(box.adjusted(half, half, -half, -half)))

    def _outline(self, box: QRectF) -> QPainterPath:
        path = QPainterPath()
        radius = tokens().radius['card']
        path.addRoundedRect(box, radius, radius)
        tip = QPainterPath()
        tip.addPolygon(self._placement.arrow(box))
        tip.closeSubpath()
        return path.united(tip)
