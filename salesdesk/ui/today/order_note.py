"""Says in which order the agenda stands: it never moves by itself, and she can rely on it."""

from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.floating.surface import rect_in_window
from salesdesk.ui.widgets.text.label import Label


class OrderNote(IconButton):
    """A small button; hovered it says so in a tooltip, pressed in a popover."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__('info', _('How the agenda is ordered'), size='xs', parent=parent)
        self.setToolTip(order_text())
        self.setAccessibleDescription(order_text())
        self.clicked.connect(self._explain)

    def _explain(self) -> None:
        popover = Popover(self.window(), _('How the agenda is ordered'), width=320)
        words = Label(order_text(), lines=0)
        words.setContentsMargins(0, 0, 0, 0)
        popover.body.addWidget(words)
        margins = popover.body.contentsMargins()
        popover.body.setContentsMargins(
            margins.left() + 14, margins.top() + 12, margins.right() + 14, margins.bottom() + 12
        )
        popover.closed.connect(popover.deleteLater)
        popover.open_at(rect_in_window(self), 'below')


def order_text() -> str:
    """The order of agenda_of, in words."""
    return _(
        'The oldest day comes first. Within a day, actions with an hour come first, by hour; then those without, '
        'in the order in which they were planned.'
    )
