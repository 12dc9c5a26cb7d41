"""The lines of an offer with what is done to them: the table, its menus, the way to add one, what went wrong."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.domain.proposals.product import Billing, Product
from salesdesk.i18n.translator import _
from salesdesk.ui.proposal.lines.add_line import AddLine
from salesdesk.ui.proposal.lines.line_columns import Column
from salesdesk.ui.proposal.lines.line_details import LineDetails
from salesdesk.ui.proposal.lines.line_model import LineModel
from salesdesk.ui.proposal.lines.line_table import LineTable
from salesdesk.ui.proposal.lines.offer_words import billing_word
from salesdesk.ui.widgets.buttons.link import Link
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.fields.field import FieldMessage
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.label import Label


class LinesPane(QWidget):
    """`changed()` after every change of hers."""

    changed = Signal()

    def __init__(
        self, window: QWidget, lines: Sequence[LineItem], products: Sequence[Product], *, language: str, currency: str,
        locked: bool,
    ) -> None:  # fmt: skip
        super().__init__()
        self._window = window
        self.model = LineModel(lines, language, self, locked=locked)
        self.table = LineTable(self.model)
        self.add = AddLine(products, lambda: self.model.language, lambda: self.model.lines, currency)
        self.message = FieldMessage(self)
        self.gone, self.put_back = Label('', 'small', 'text-2'), Link(_('Put back'))
        self.empty = EmptyState(
            _('No line yet.'),
            _('Type the first letters of a product below, or any words of your own.')
            if products
            else _('Type below what you offer. A price list, filled in the settings, would complete it for you.'),
            dashed=True,
        )
        self._arrange()
        self._connect()
        self._show_state()

    def validate(self) -> bool:
        """False, with the cell in hand and the reason shown, where something typed is not understood."""
        wrong = self.model.first_error()
        if wrong.isValid():
            self.table.go_to(wrong.row(), Column(wrong.column()))
        self._say_error()
        return not wrong.isValid()

    def _arrange(self) -> None:
        gone = QHBoxLayout()
        gone.setSpacing(8)
        for part in (self.gone, self.put_back):
            gone.addWidget(part)
        gone.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.message)
        column.addLayout(gone)
        column.addWidget(self.add)
        self.add.setVisible(not self.model.locked)
        self._forget_gone()

    def _connect(self) -> None:
        self.model.changed.connect(self._show_state)
        self.model.changed.connect(self._forget_gone)
        self.model.changed.connect(self.changed)
        self.table.selectionModel().currentChanged.connect(lambda *_cells: self._say_error())
        self.table.menu_asked.connect(self._open_menu)
        self.table.billing_asked.connect(self._open_billings)
        self.table.removed.connect(self._say_gone)
        self.table.ended.connect(lambda: self.add.setFocus(Qt.FocusReason.TabFocusReason))
        self.add.added.connect(self._add)
        self.put_back.clicked.connect(self._put_back)

    def _add(self, line: LineItem, priced: bool) -> None:
        row = self.model.add(line)
        self.table.go_to(row, Column.QUANTITY if priced else Column.PRICE)

    def _open_menu(self, row: int, point: QPoint) -> None:
        self.table.setCurrentIndex(self.model.index(row, max(0, self.table.currentIndex().column())))
        menu, last = Menu(self), self.model.rowCount() - 1
        menu.add(_('Details…'), partial(self._open_details, row), icon='text-cursor-input')
        menu.add(_('Duplicate'), self.table.duplicate_current, icon='copy', keys='Ctrl+D')
        menu.addSeparator()
        for words, icon, step, keys, reason in (
            (_('Move up'), 'arrow-up', -1, 'Alt+Up', _('It is the first line.') if row == 0 else ''),
            (_('Move down'), 'arrow-down', 1, 'Alt+Down', _('It is the last line.') if row == last else ''),
        ):
            menu.add(words, partial(self.table.step_current, step), icon=icon, keys=keys, disabled_because=reason)
        menu.addSeparator()
        menu.add(_('Delete'), self.table.remove_current, icon='trash-2', keys='Del')
        self._pop_up(menu, point)

    def _open_billings(self, row: int, point: QPoint) -> None:
        menu, held = Menu(self), self.model.held[row].billing
        for billing in Billing:
            choose = partial(self.model.change, row, billing=billing)
            menu.add(billing_word(billing), choose, icon='check' if billing is held else '')
        self._pop_up(menu, point)

    def _pop_up(self, menu: Menu, point: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _open_details(self, row: int) -> None:
        popover = LineDetails(self._window, self.model.held[row], self.model.language)
        popover.changed.connect(partial(self.model.put, row))
        cell = self.table.visualRect(self.model.index(row, Column.NAME))
        corner = self.table.viewport().mapTo(self._window, cell.topLeft())
        popover.open_at(QRect(corner, QSize(min(cell.width(), 240), cell.height())), 'below')

    def _say_error(self) -> None:
        """About the cell in hand, else about the first one."""
        here = self.table.currentIndex()
        sentence = self.model.error(here) or self.model.error(self.model.first_error())
        self.message.tell(sentence, wrong=True)

    def _say_gone(self, name: str) -> None:
        self.gone.setText(_('“{name}” is taken out.').format(name=name))
        for part in (self.gone, self.put_back):
            part.show()

    def _put_back(self) -> None:
        self.model.undo()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_gone(self) -> None:
        for part in (self.gone, self.put_back):
            part.hide()

    def _show_state(self) -> None:
        has_lines = bool(self.model.held)
        if not has_lines and self.table.hasFocus():
            # With the table its keyboard would go too, to wherever Qt finds a place.
            self.add.setFocus(Qt.FocusReason.TabFocusReason)
        self.table.setVisible(has_lines)
        self.empty.setVisible(not has_lines)
        self._say_error()
