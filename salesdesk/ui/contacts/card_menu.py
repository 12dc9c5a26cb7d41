"""The menu of a person or a company."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.floating.menu import Menu

Act = Callable[[], object]


class CardMenu(Menu):
    """The same as the keys do."""

    def __init__(self, parent: QWidget, edit: Act, delete: Act) -> None:
        super().__init__(parent)
        self.add(_('Edit…'), edit, icon='pencil', keys='Return')
        self.addSeparator()
        self.add(_('Move to the trash'), delete, icon='trash-2', keys='Del')
