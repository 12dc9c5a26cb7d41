"""The place of the prospecting lists: what is left to do on each, and its leads."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.domain.closing.lead_state import LeadState
from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.ids import ID
from salesdesk.ui.prospecting.leads_table import LeadsModel, LeadsTable
from salesdesk.ui.prospecting.list_rows import ListRows
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.text.label import Label

WIDTH = 900


def open_lists(desk: Desk, open_deal: Callable[[int], object], list_id: int = 0) -> None:
    """The dialog, on that list; the lead she opens in it is shown by `open_deal`."""
    dialog = ListsDialog(desk, list_id)
    dialog.opened.connect(open_deal)
    dialog.open_dialog()


class ListsDialog(ModalDialog):
    """`opened(deal)` when she opens a lead; the dialog is closed then. list_id: the list to begin with."""

    opened = Signal(ID)

    def __init__(self, desk: Desk, list_id: int = 0) -> None:
        super().__init__(desk.window, _('Prospecting lists'), icon='list-checks', width=WIDTH)
        self._desk, self._lists = desk, desk.workplace.prospecting
        self._list_id, self._state, self._renamed = list_id, '', 0
        self.rows = ListRows()
        self.table = LeadsTable(LeadsModel(desk.workplace, self))
        self.empty = EmptyState(
            _('No list yet.'), _('Name one here, then put leads on it from the list view or from their menu.')
        )
        self.name = LineField(_('New list'), placeholder=_('Trade fair 2026'))
        self.make = Button(_('Make the list'), icon='plus')
        self._arrange()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """As it is now, after an act of hers or an undo."""
        counted = self._lists.counted()
        ids = [one.list.id for one in counted]
        if self._list_id not in ids:
            self._list_id, self._state = (ids[0] if ids else 0), ''
        self.rows.show_lists(counted)
        self.rows.mark_chosen(self._list_id, self._state)
        leads = self._lists.leads(self._list_id, LeadState(self._state) if self._state else None)
        self.table.show_leads(leads)
        self.table.setVisible(bool(ids))
        self.empty.setVisible(not ids)

    def submit(self) -> None:
        """Ctrl+Enter opens the lead at hand, or makes the list whose name is typed."""
        deal_id = self.table.current_deal()
        if self.name.text():
            self._keep_name()
        elif deal_id is not None:
            self._open(deal_id)

    def open_dialog(self, focus: QWidget | None = None) -> None:
        first = self.rows.rows[0].counts[''] if self.rows.rows else self.name
        super().open_dialog(focus or first)

    def _arrange(self) -> None:
        for part in (self.empty, self.rows, self.table):
            self.body.addWidget(part)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.name, 1)
        line.addWidget(self.make, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(line)
        self.footer.add_note(Label(_('Enter opens the lead, Delete takes it off the list.'), 'small', 'text-2'))
        leave = Button(_('Close'))
        leave.clicked.connect(self.reject)
        self.footer.add_button(leave)

    def _connect(self) -> None:
        self.rows.chosen.connect(self._choose)
        self.rows.renaming.connect(self._ask_name)
        self.rows.deleted.connect(lambda list_id: self._do(lambda: self._lists.delete(list_id)))
        self.table.opened.connect(self._open)
        self.table.removed.connect(lambda deal_id: self._do(lambda: self._lists.take_off(self._list_id, [deal_id])))
        self.name.submitted.connect(self._keep_name)
        self.make.clicked.connect(self._keep_name)
        self._desk.workplace.signals.changed.connect(self._follow)

    def _follow(self, _touched: object) -> None:
        if self.isVisible():
            self.refresh()

    def _choose(self, list_id: int, state: str) -> None:
        self._list_id, self._state = list_id, state
        self.refresh()

    def _ask_name(self, list_id: int) -> None:
        """The field below takes the new name of that list."""
        self._renamed = list_id
        self.name.set_text(next(one.name for one in self._lists.lists() if one.id == list_id))
        self._show_asked()
        self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.line.selectAll()

    def _keep_name(self) -> None:
        name, renamed = self.name.text(), self._renamed
        try:
            if renamed:
                self._lists.rename(renamed, name)
            else:
                self._list_id, self._state = self._lists.create(name), ''
        except SalesDeskError as error:
            self.name.set_error(sentence_of(error))
            self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._renamed = 0
        self.name.set_text('')
        self._show_asked()
        self.refresh()
        self._desk.say_last()

    def _show_asked(self) -> None:
        self.name.label.setText(_('Another name') if self._renamed else _('New list'))
        self.make.set_caption(_('Rename') if self._renamed else _('Make the list'))

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except SalesDeskError as error:
            self._desk.say_error(error)
        else:
            self.refresh()
            self._desk.say_last()

    def _open(self, deal_id: int) -> None:
        self.accept()
        self.opened.emit(deal_id)
