"""All conditions of a filter: every one of them must hold."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, operators_of
from salesdesk.i18n.translator import _
from salesdesk.ui.conditions.condition_row import ConditionRow
from salesdesk.ui.conditions.editing import Editing
from salesdesk.ui.widgets.buttons.flush_button import FlushButton


class ConditionRows(QWidget):
    """`changed(conditions)` whenever another set of finished ones holds; `grown` when it needs another height."""

    changed = Signal(tuple)
    grown = Signal()

    def __init__(self, editing: Editing, conditions: Sequence[Condition]) -> None:
        super().__init__()
        self._editing = editing
        self._told = tuple(conditions)
        self.rows: list[ConditionRow] = []
        self.add = FlushButton(_('Add a condition'), 'plus')
        self.add.clicked.connect(self._add_new)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        for condition in conditions:
            self._add(condition)

    def conditions(self) -> tuple[Condition, ...]:
        """The finished ones, and those that are only kept."""
        asked = [row.condition() for row in self.rows]
        return tuple(condition for condition in asked if condition.is_complete or not condition.is_known)

    def clear(self) -> None:
        for row in list(self.rows):
            self._remove(row)

    def _add_new(self) -> None:
        """The title first: what is asked most, and what every deal has."""
        row = self._add(Condition(DealField.TITLE, operators_of(DealField.TITLE)[0]))
        self._tell_height()
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, condition: Condition) -> ConditionRow:
        row = ConditionRow(self._editing, condition)
        row.changed.connect(self._tell)
        row.grown.connect(self._tell_height)
        row.removed.connect(partial(self._remove, row))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        return row

    def _remove(self, row: ConditionRow) -> None:
        had_focus = row.isAncestorOf(self.window().focusWidget() or self)
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if had_focus:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_height()
        self._tell()

    def _tell_height(self) -> None:
        # A part taken out of a layout is forgotten by those around it with the next turn of the event loop only.
        for part in (*self.rows, self):
            part.updateGeometry()
        self.grown.emit()

    def _tell(self) -> None:
        asked = self.conditions()
        if asked != self._told:
            self._told = asked
            self.changed.emit(asked)
