"""A dialog over a veil, inside the window: the base of every form that stands on its own."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.ui.widgets.floating.dialog_frame import DialogBody, DialogFooter, DialogHeader
from salesdesk.ui.widgets.floating.window_dialog import MARGIN, WindowDialog, open_dialog_of
from salesdesk.ui.widgets.text.separator import Separator

__all__ = ['ModalDialog', 'open_dialog_of']


class ModalDialog(WindowDialog):
    """Fill `body` (a layout), add buttons to `footer`; the main button and Ctrl+Enter call `submit`."""

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
        super().__init__(window, title)
        self._width = width
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
        self._body.content.installEventFilter(self)

    def focus_room(self) -> QWidget:
        return self._body.content

    def place_in(self, room: QRect) -> QRect:
        """As high as the content, within the window; a little above the middle."""
        # What its content wants may have changed: the layout would still share out the room by the old measure.
        self._body.updateGeometry()
        width = min(self._width, room.width() - 2 * MARGIN)
        fixed = self.header.sizeHint().height() + self.footer.sizeHint().height() + 4
        wanted, most = fixed + self._body.wanted_height(width - 2), room.height() - 2 * MARGIN
        height = min(wanted, most)
        self._body.let_scroll(wanted > most)
        # The eye takes the optical middle, above the true one, for the middle.
        top = max(MARGIN, (room.height() - height) // 3)
        return QRect((room.width() - width) // 2, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        body = self.__dict__.get('_body')
        if body and watched is body.content and event.type() == QEvent.Type.LayoutRequest and not self.isHidden():
            self.fit()
        return super().eventFilter(watched, event)
