"""Asks on which prospecting list leads are to be put: one there is, or a new one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.domain.closing.prospecting_list import ProspectingList
from salesdesk.i18n.translator import _
from salesdesk.ui.deal.frames.form_popover import FormPopover
from salesdesk.ui.desk import Desk
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField

NEW = ''


class PutPopover(FormPopover):
    """`put()` once they are on it."""

    put = Signal()

    def __init__(self, window: QWidget, desk: Desk, deal_ids: list[int], *, is_new: bool = False) -> None:
        super().__init__(window, _('On a prospecting list'), _('Put on the list'))
        self._desk, self._deal_ids = desk, list(deal_ids)
        lists = desk.workplace.prospecting.lists()
        self.list = SelectField(_('List'), [*map(_option, lists), Option(NEW, _('New list'))])
        self.name = LineField(_('Name of the new list'))
        self.name.submitted.connect(self.submit)
        for field in (self.list, self.name):
            self.content.addWidget(field)
        self.list.choose(str(lists[0].id) if lists and not is_new else NEW)
        self.list.setVisible(bool(lists))
        self.list.chosen.connect(lambda _key: self._show_name())
        self._show_name()

    def submit(self) -> None:
        if self.attempt(self._put):
            self._desk.say_last()
            self.put.emit()

    def _put(self) -> None:
        lists = self._desk.workplace.prospecting
        if self.list.current() == NEW:
            lists.create(self.name.text(), self._deal_ids)
        else:
            lists.put(int(self.list.current()), self._deal_ids)

    def _show_name(self) -> None:
        self.name.setVisible(self.list.current() == NEW)


def _option(one: ProspectingList) -> Option:
    return Option(str(one.id), one.name)
