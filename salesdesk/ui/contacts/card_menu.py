"""The menu of a person or a company."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.floating.menu import Menu

Act = Callable[[], object]


class CardMenu(Menu):
    """The same as the keys do. `restore` is given for who lies in the trash: nothing else can be done there."""

    def __init__(self, parent: QWidget, edit: Act, delete: Act, restore: Act | None = None) -> None:
        super().__init__(parent)
        if restore is not None:
            self.add(_('Restore'), restore, icon='undo-2')
            return
        self.add(_('Edit…'), edit, icon='pencil', keys='Return')
        self.addSeparator()
        self.add(_('Move to the trash'), delete, icon='trash-2', keys='Del')
