"""Narrows the two lists: applied as she chooses."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.i18n.translator import _
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.check_box import CheckBox
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.widgets.text.label import Label

ANY = ''


class PeopleFilters(Popover):
    """`changed(filter)` after every choice; the text of the search stays."""

    changed = Signal(PeopleFilter)

    def __init__(self, window: QWidget, wanted: PeopleFilter, sources: Sequence[str]) -> None:
        super().__init__(window, _('Filters'), width=300)
        self._wanted = wanted
        self.with_deals = CheckBox(_('With open deals'), checked=wanted.with_open_deals)
        self.without_action = CheckBox(_('Without a next action'), checked=wanted.without_action)
        self.silent = CheckBox(_('Not to be contacted'), checked=wanted.do_not_contact)
        self.deleted = CheckBox(_('In the trash'), checked=wanted.deleted)
        self._boxes = (self.with_deals, self.without_action, self.silent, self.deleted)
        # A source that nobody has any more still narrows, as long as she does not take it off.
        offered = dict.fromkeys((*sources, *((wanted.source,) if wanted.source else ())))
        options = [Option(ANY, _('All')), *(Option(source, source) for source in offered)]
        self.source = SelectField(_('Source'), options, current=wanted.source)
        self.clear = Button(_('Clear the filters'), size='sm')
        self._arrange()
        for box in self._boxes:
            box.toggled.connect(lambda _on: self._tell())
        self.source.chosen.connect(lambda _key: self._tell())
        self.clear.clicked.connect(self._clear)
        self.closed.connect(self.deleteLater)

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        column.addWidget(Label(_('Filters'), 'title-s'))
        column.addSpacing(4)
        for box in self._boxes:
            column.addWidget(box)
        column.addSpacing(6)
        column.addWidget(self.source)
        column.addSpacing(6)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(column)

    def _tell(self) -> None:
        narrowed = replace(
            self._wanted, with_open_deals=self.with_deals.isChecked(), without_action=self.without_action.isChecked(),
            do_not_contact=self.silent.isChecked(), source=self.source.current(), deleted=self.deleted.isChecked(),
        )  # fmt: skip
        if narrowed != self._wanted:
            self._wanted = narrowed
            self.changed.emit(narrowed)

    def _clear(self) -> None:
        for box in self._boxes:
            box.setChecked(False)
        self.source.choose(ANY)
        self._tell()
