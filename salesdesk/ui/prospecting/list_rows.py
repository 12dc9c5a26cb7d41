"""The prospecting lists, a row each: its name, and its counts, each of which shows its leads."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.prospecting.prospecting_controller import CountedList
from salesdesk.domain.closing.lead_state import LeadState
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _
from salesdesk.ui.ids import ID
from salesdesk.ui.prospecting.state_texts import STATES
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.label import Label

# Those given up are counted in all, and not apart: nothing is to be done about them.
COUNTED = (LeadState.TO_CONTACT, LeadState.CONTACTED, LeadState.ANSWERED, LeadState.CONVERTED)


class ListRow(QWidget):
    """`chosen(state)`, '' for all of them."""

    chosen = Signal(str)
    renaming = Signal()
    deleted = Signal()

    def __init__(self, one: CountedList) -> None:
        super().__init__()
        self.one = one
        name = one.list.name
        self.name = Label(name, weight='medium')
        self.counts = {'': self._count(_('All'), '', one.total)}
        self.counts |= {state.value: self._count(_(STATES[state]), state, one.counts[state]) for state in COUNTED}
        self.more = IconButton('ellipsis', _('More about {name}').format(name=name), size='sm')
        self.more.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.name, 1)
        for button in self.counts.values():
            row.addWidget(button)
        row.addWidget(self.more)

    def show_chosen(self, state: str | None) -> None:
        """Which of its counts is shown below; None for none."""
        for key, button in self.counts.items():
            button.set_variant('soft' if key == state else 'ghost')

    def _count(self, words: str, state: str, count: int) -> Button:
        button = Button(_('{state} {count}').format(state=words, count=number_text(count)), 'ghost', size='sm')
        name = _('{list}: {state} {count}').format(list=self.one.list.name, state=words, count=number_text(count))
        button.setAccessibleName(name)
        button.clicked.connect(partial(self._choose, str(state)))
        return button

    def _choose(self, state: str) -> None:
        self.chosen.emit(state)

    def _open_menu(self) -> None:
        menu = Menu(self)
        menu.add(_('Rename…'), self.renaming.emit, icon='pencil')
        menu.add(_('Delete the list'), self.deleted.emit, icon='trash-2')
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


class ListRows(QWidget):
    """`chosen(list, state)`, `renaming(list)`, `deleted(list)`."""

    chosen = Signal(ID, str)
    renaming = Signal(ID)
    deleted = Signal(ID)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[ListRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_lists(self, lists: list[CountedList]) -> None:
        """Anew only where something is to be said anew: the button just pressed keeps the keyboard."""
        if [row.one for row in self.rows] == lists:
            return
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._made(one) for one in lists]
        self._align()

    def mark_chosen(self, list_id: int, state: str) -> None:
        for row in self.rows:
            row.show_chosen(state if row.one.list.id == list_id else None)

    def _align(self) -> None:
        """The counts of all lists stand in columns."""
        for key in self.rows[0].counts if self.rows else ():
            widest = max(row.counts[key].sizeHint().width() for row in self.rows)
            for row in self.rows:
                row.counts[key].setFixedWidth(widest)

    def _made(self, one: CountedList) -> ListRow:
        row, list_id = ListRow(one), one.list.id
        row.chosen.connect(lambda state: self.chosen.emit(list_id, state))
        row.renaming.connect(lambda: self.renaming.emit(list_id))
        row.deleted.connect(lambda: self.deleted.emit(list_id))
        self._column.addWidget(row)
        return row
