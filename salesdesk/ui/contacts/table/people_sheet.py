"""A table with what stands around it: a line about marked rows, how many are shown and why, or that nobody is."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.views.people_list import PeopleFilter
from salesdesk.ui.contacts.table.listings import Listing, Order, Row
from salesdesk.ui.contacts.table.mark_bar import MarkBar
from salesdesk.ui.contacts.table.people_model import PeopleModel
from salesdesk.ui.contacts.table.people_table import PeopleTable
from salesdesk.ui.contacts.table.sheet_texts import SheetTexts
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace

FOOTING = 40


class PeopleSheet(QWidget):
    """`narrowed()` after the list was read anew; the signals of `table` and `marks` are the page's affair."""

    narrowed = Signal()

    def __init__(
        self, workplace: Workplace, listing: Listing, texts: SheetTexts, order: Order, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self.model = PeopleModel(workplace, listing, order, self)
        self.table = PeopleTable(workplace, self.model, texts.name, self)
        self.marks = MarkBar(can_copy=texts.has_emails)
        self.footer = Label('', 'small', 'text-3')
        self.empty: EmptyState | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.marks)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(_footing(self.footer))
        self.model.marks_changed.connect(lambda: self.marks.show_count(len(self.model.marked)))
        self.marks.cleared.connect(lambda: self.model.mark_all(marked=False))

    @property
    def in_trash(self) -> bool:
        return self.model.wanted.deleted

    def show_list(self, wanted: PeopleFilter, order: Order) -> None:
        """Reads it; who was in hand stays so, else who takes that place in the same list, or the first of another."""
        before = self.table.current_id()
        same = (wanted, order) == (self.model.wanted, self.model.order)
        place = max(0, self.table.currentIndex().row()) if same else 0
        self.model.show(wanted, order)
        self.table.show_order()
        if not (before and self.table.choose_id(before)) and self.model.rowCount():
            self.table.choose_id(self.model.row(min(place, self.model.rowCount() - 1)).id)
        self.footer.setText(self._texts.footer(self.model.total, self.model.whole, wanted))
        self.marks.show_trash(shown=wanted.deleted)
        self._offer_help(wanted)
        self.narrowed.emit()

    def refresh(self) -> None:
        self.show_list(self.model.wanted, self.model.order)

    def reveal(self, id_: int) -> None:
        """Takes a record in hand, whatever the filters say; in a long list it is looked for by its name."""
        if self.table.choose_id(id_):
            return
        if self.model.wanted != PeopleFilter():
            self.show_list(PeopleFilter(), self.model.order)
        if not self.table.choose_id(id_) and self.model.canFetchMore():
            self.show_list(PeopleFilter(text=self._texts.called(id_)), self.model.order)
            self.table.choose_id(id_)

    def acted_on(self) -> Sequence[Row]:
        """Those marked, else the one in hand."""
        return tuple(self.model.marked.values()) or self.meant_by(self.table.current_id())

    def meant_by(self, id_: int) -> Sequence[Row]:
        """Of a menu: all that are marked if it was opened for one of them, else that one alone."""
        if id_ in self.model.marked:
            return tuple(self.model.marked.values())
        number = self.model.row_of(id_)
        return (self.model.row(number),) if number >= 0 else ()

    def search(self, text: str) -> None:
        self.show_list(replace(self.model.wanted, text=text), self.model.order)

    def _offer_help(self, wanted: PeopleFilter) -> None:
        if self.empty is not None:
            self._column.removeWidget(self.empty)
            self.empty.hide()
            self.empty.deleteLater()
            self.empty = None
        self.table.setVisible(self.model.total > 0)
        self.footer.setText(self.footer.text() if self.model.total else '')
        if not self.model.total:
            self.empty = self._texts.nobody(wanted)
            self._column.insertWidget(1, self.empty, 1)


def _footing(label: Label) -> QWidget:
    holder = QWidget()
    holder.setFixedHeight(FOOTING)
    column = QVBoxLayout(holder)
    column.setContentsMargins(16, 0, 16, 0)
    column.addWidget(label)
    return holder
