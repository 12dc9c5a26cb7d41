"""A dialog over a veil, inside the window: the base of every form that stands on its own."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.floating.crossfade import crossfade
from salesdesk.ui.widgets.floating.dialog_frame import DialogBody, DialogFooter, DialogHeader
from salesdesk.ui.widgets.floating.scrim import Scrim
from salesdesk.ui.widgets.floating.shadow import Shadow
from salesdesk.ui.widgets.focus.focus_return import FocusReturn
from salesdesk.ui.widgets.focus.focus_trap import focus_stops, move_focus
from salesdesk.ui.widgets.focus.tab_order import follow_layout
from salesdesk.ui.widgets.text.separator import Separator

MARGIN = 24
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ModalDialog(QDialog):
    """A QDialog that lives in the window: accepted() and rejected() as usual, open it with open_dialog().

    Fill `body` (a layout), add buttons to `footer`. Override `submit`: Ctrl+Enter and the main button call it.
    """

    def __init__(
        self,
        window: QWidget,
        title: str,
        *,
        subtitle: str = '',
        icon: str = '',
        icon_color: str = 'text-2',
        width: int = 516,
    ) -> None:
        super().__init__(window)
        # QDialog makes itself a window of its own unless told otherwise afterwards.
        self.setWindowFlags(Qt.WindowType.Widget)
        self._window, self._width = window, width
        self._return = FocusReturn()
        self.scrim = Scrim(window)
        self.setVisible(False)
        self.setAccessibleName(title)
        self.header = DialogHeader(title, subtitle, icon, icon_color)
        self.header.closed.connect(self.reject)
        self._body = DialogBody()
        self.body = self._body.layout_
        self.footer = DialogFooter()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in (self.header, Separator(), self._body, Separator(), self.footer):
            column.addWidget(part)
        self.shadow = Shadow(self, 'e3')
        window.installEventFilter(self)
        self._body.content.installEventFilter(self)

    def open_dialog(self, focus: QWidget | None = None) -> None:
        """Shows it; `focus` takes the keyboard, else the first field."""
        self._return.remember(self)
        crossfade(self._window, self._window.rect(), self._appear, duration='slow', curve='enter')
        # The cross comes first in the chain, but nobody opens a dialog to close it.
        stops = focus_stops(self._body.content) or focus_stops(self)
        if focus is not None or stops:
            (focus or stops[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def _appear(self) -> None:
        self._fit()
        self.scrim.show()
        self.scrim.raise_()
        self.show()
        self.raise_()
        self.shadow.stackUnder(self)

    def submit(self) -> None:
        """What Ctrl+Enter does."""
        self.accept()

    def done(self, result: int) -> None:
        """Closes with a result, fading out, and gives the focus back; a dialog is opened once, then thrown away."""
        if self.isHidden():
            return
        self._return.give_back(self)
        crossfade(self._window, self._window.rect(), self._vanish, duration='fast', curve='exit')
        super().done(result)
        self.scrim.deleteLater()
        self.deleteLater()

    def _vanish(self) -> None:
        self.hide()
        self.scrim.hide()

    def _fit(self) -> None:
        """As high as the content, within the window; a little above the middle."""
        room = self._window.rect()
        # What its content wants may have changed: the layout would still share out the room by the old measure.
        self._body.updateGeometry()
        width = min(self._width, room.width() - 2 * MARGIN)
        fixed = self.header.sizeHint().height() + self.footer.sizeHint().height() + 4
        wanted, most = fixed + self._body.wanted_height(width - 2), room.height() - 2 * MARGIN
        height = min(wanted, most)
        self._body.let_scroll(wanted > most)
        # The eye takes the optical middle, above the true one, for the middle.
        top = max(MARGIN, (room.height() - height) // 3)
        self.setGeometry(QRect((room.width() - width) // 2, top, width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt still sends events while Python takes the dialog apart: then there is nothing left to fit.
        if '_window' not in self.__dict__:
            return False
        resized = watched is self._window and event.type() == QEvent.Type.Resize
        grown = watched is self._body.content and event.type() == QEvent.Type.LayoutRequest
        if (resized or grown) and not self.isHidden():
            self._fit()
        return False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        # What came into the dialog while it was open stands behind its buttons until it is put in its place.
        follow_layout(self)
        return move_focus(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_box(
            QPainter(self),
            self.rect().toRectF(),
            radius=tokens().radius['dialog'],
            fill=theme().color('raised'),
            border=theme().color('border-strong'),
        )


def open_dialog_of(window: QWidget) -> ModalDialog | None:
    """The dialog that covers this window, if any: shortcuts of the page must not act beneath it."""
    dialogs = window.findChildren(ModalDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return next((dialog for dialog in reversed(dialogs) if not dialog.isHidden()), None)
