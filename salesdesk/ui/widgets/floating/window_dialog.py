"""What stands over a veil inside the window until it is answered: a dialog, the palette."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from salesdesk.ui.theme.painting.boxes import paint_box
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.theme.tokens import tokens
from salesdesk.ui.widgets.floating.crossfade import crossfade
from salesdesk.ui.widgets.floating.scrim import Scrim
from salesdesk.ui.widgets.floating.shadow import Shadow
from salesdesk.ui.widgets.focus.focus_return import FocusReturn
from salesdesk.ui.widgets.focus.focus_trap import begin_at, focus_stops, move_focus
from salesdesk.ui.widgets.focus.tab_order import follow_layout

MARGIN = 24
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WindowDialog(QDialog):
    """A QDialog that lives in the window: accepted() and rejected() as usual, open it with open_dialog().

    Say in `place_in` where it stands. Override `submit`: Ctrl+Enter calls it.
    """

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window)
        # QDialog makes itself a window of its own unless told otherwise afterwards.
        self.setWindowFlags(Qt.WindowType.Widget)
        self._window = window
        self._return = FocusReturn()
        self.scrim = Scrim(window)
        self.setVisible(False)
        self.setAccessibleName(title)
        self.shadow = Shadow(self, 'e3')
        window.installEventFilter(self)

    def open_dialog(self, focus: QWidget | None = None) -> None:
        """Shows it; `focus` takes the keyboard, else the first field."""
        self._return.remember(self)
        crossfade(self._window, self._window.rect(), self._appear, duration='slow', curve='enter')
        # The cross comes first in the chain, but nobody opens a dialog to close it.
        stops = focus_stops(self.focus_room()) or focus_stops(self)
        if focus is not None or stops:
            begin_at(focus or stops[0])

    def focus_room(self) -> QWidget:
        """Where the first stop of the keyboard is looked for."""
        return self

    def place_in(self, room: QRect) -> QRect:
        """Where it stands in the window."""
        raise NotImplementedError

    def fit(self) -> None:
        """Places it anew: its content or the window has changed."""
        self.setGeometry(self.place_in(self._window.rect()))

    def _appear(self) -> None:
        self.fit()
        self.scrim.show()
        self.scrim.raise_()
        self.show()
        self.raise_()
        self.shadow.stackUnder(self)

    def submit(self) -> None:
        """What Ctrl+Enter does."""
        self.accept()

    def may_be_left(self) -> bool:
        """Whether the window may close over it; one that says no asks her first."""
        return True

    def done(self, result: int) -> None:
        """Closes with a result, fading out, and gives the focus back; a dialog is opened once, then thrown away."""
        if self.isHidden():
            return
        self._return.give_back(self)
        crossfade(self._window, self._window.rect(), self._vanish, duration='fast', curve='exit')
        super().done(result)
        self.scrim.deleteLater()
        self.deleteLater()
        beneath = open_dialog_of(self._window)
        if beneath is not None:
            beneath.hold_focus()

    def hold_focus(self) -> None:
        """The keyboard stays in here, even where the part that had it is gone: Escape must still close it."""
        focused = self._window.focusWidget()
        if focused is None or not self.isAncestorOf(focused) or not focused.isVisible():
            stops = focus_stops(self.focus_room()) or focus_stops(self)
            if stops:
                stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _vanish(self) -> None:
        self.hide()
        self.scrim.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt still sends events while Python takes the dialog apart: then there is nothing left to fit.
        if '_window' not in self.__dict__:
            return False
        if watched is self._window and event.type() == QEvent.Type.Resize and not self.isHidden():
            self.fit()
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


def open_dialog_of(window: QWidget) -> WindowDialog | None:
    """The dialog that covers this window, if any: shortcuts of the page must not act beneath it."""
    dialogs = window.findChildren(WindowDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return next((dialog for dialog in reversed(dialogs) if not dialog.isHidden()), None)
