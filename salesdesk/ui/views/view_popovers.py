"""Asks for the name of a view; and the page on which views are renamed, ordered and deleted."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.views_controller import ViewsController
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.desk import Desk
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.choices.order_list import OrderList
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.text.label import Label

SHOWN = 8


class NamePopover(FormPopover):
    """Does `act(name)` and says so; a name that cannot be is said here."""

    done = Signal()

    def __init__(self, window: QWidget, title: str, verb: str, act: Callable[[str], object], name: str = '') -> None:
        super().__init__(window, title, verb)
        self._act = act
        self.name = LineField(_('Name of the view'), text=name)
        self.name.submitted.connect(self.submit)
        self.content.addWidget(self.name)

    def submit(self) -> None:
        def act() -> None:
            self._act(self.name.text())

        if self.attempt(act):
            self.done.emit()


class ViewsPopover(Popover):
    """`renaming(view id)` asks for another name; order and deletion are done here, each one undo step."""

    renaming = Signal(object)

    def __init__(self, desk: Desk, views: ViewsController) -> None:
        super().__init__(desk.window, _('Saved views'), width=320)
        self._desk, self._views = desk, views
        self.list = ViewList()
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._delete)
        self.list.renaming.connect(lambda: self._rename())
        self.rename = Button(_('Rename…'), size='sm', icon='pencil')
        self.up = IconButton('arrow-up', _('Move up'), size='sm')
        self.down = IconButton('arrow-down', _('Move down'), size='sm')
        self.delete = IconButton('trash-2', _('Delete the view'), size='sm')
        self.rename.clicked.connect(self._rename)
        self.up.clicked.connect(lambda: self.list.step(-1))
        self.down.clicked.connect(lambda: self.list.step(1))
        self.delete.clicked.connect(self._delete)
        self._arrange()
        self._show('')

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(Label(_('Saved views'), 'title-s'))
        column.addLayout(head)
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.rename)
        row.addStretch(1)
        for button in (self.up, self.down, self.delete):
            row.addWidget(button)
        column.addLayout(row)
        self.body.addLayout(column)

    def _show(self, key: str) -> None:
        views = self._views.views()
        self.list.fill([(str(view.id), view.name) for view in views])
        self.list.choose(key)
        for button in (self.rename, self.up, self.down, self.delete):
            button.setEnabled(bool(views))

    def _rename(self) -> None:
        if self.list.current_key():
            self.close_popover()
            self.renaming.emit(int(self.list.current_key()))

    def _move(self) -> None:
        key = self.list.current_key()
        self._views.move(int(key), self.list.row_keys().index(key))

    def _delete(self) -> None:
        key, row = self.list.current_key(), self.list.currentRow()
        if key:
            self._views.delete(int(key))
            keys = [other for other in self.list.row_keys() if other != key]
            self._show(keys[min(row, len(keys) - 1)] if keys else '')
            self.refit()
            self._desk.say_last()


class ViewList(OrderList):
    """`moved`, `removed` by Delete, `renaming` by F2 or Enter: always the row at hand."""

    moved = Signal()
    removed = Signal()
    renaming = Signal()

    def __init__(self) -> None:
        explained = _('F2 renames a view, Ctrl with an arrow moves it, Delete deletes it.')
        super().__init__(_('Saved views'), explained, SHOWN)

    def ordered(self) -> None:
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.renaming.emit()
        else:
            super().keyPressEvent(event)
