"""All own fields of a deal, a person or a company, for a form or a panel to place."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from salesdesk.domain.custom_field import CustomField, Entity
from salesdesk.ui.ids import ID
from salesdesk.ui.own_fields.made_fields import WIDE, made_field
from salesdesk.ui.own_fields.value_field import ValueField
from salesdesk.ui.workplace import Workplace

GAP, LINE_GAP = 16, 12


class OwnFieldsGroup(QWidget):
    """Two short fields a line, or one with columns=1. `changed(field id, value)` once she has settled a value.

    Before saving a form: validate(), then given(). It is empty where she has no such fields: hide it then.
    """

    changed = Signal(ID, str)

    def __init__(
        self, fields: Sequence[CustomField], *, today: date, currency: str, columns: int = 2,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.rows = {field.id: made_field(field, today=today, currency=currency) for field in fields}
        self._before: dict[int, str] = {}
        for field_id, row in self.rows.items():
            row.changed.connect(partial(self.changed.emit, field_id))
        self._arrange(columns)

    def is_empty(self) -> bool:
        return not self.rows

    def fill(self, values: Mapping[int, str]) -> None:
        """What the record says; of what is filled in, given() tells only what differs from it."""
        self._before = {field_id: values.get(field_id, '') for field_id in self.rows}
        for field_id, row in self.rows.items():
            row.set_value(self._before[field_id])

    def says_something(self) -> bool:
        return any(row.typed() for row in self.rows.values())

    def validate(self) -> ValueField | None:
        """Reads everything, says at each field what is wrong, and gives the first wrong one."""
        wrong = [row for row in self.rows.values() if not row.validate()]
        return wrong[0] if wrong else None

    def given(self) -> dict[int, str]:
        """The values that differ from those filled in."""
        values = {field_id: row.value() for field_id, row in self.rows.items()}
        return {field_id: value for field_id, value in values.items() if value != self._before.get(field_id, '')}

    def typed(self) -> tuple[str, ...]:
        """Everything as it stands, comparable."""
        return tuple(row.typed() for row in self.rows.values())

    def _arrange(self, columns: int) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(LINE_GAP)
        line, column = 0, 0
        for row in self.rows.values():
            wide = row.field.kind in WIDE
            if wide and column:
                line, column = line + 1, 0
            grid.addWidget(row, line, column, 1, columns if wide else 1, Qt.AlignmentFlag.AlignTop)
            column += columns if wide else 1
            if column >= columns:
                line, column = line + 1, 0
        for at in range(columns):
            grid.setColumnStretch(at, 1)


def own_fields_group(
    workplace: Workplace, entity: Entity, record_id: int | None = None, *, columns: int = 2,
    parent: QWidget | None = None,
) -> OwnFieldsGroup:  # fmt: skip
    """The fields in use of that kind of record, filled in with what the record says."""
    own = workplace.own_fields
    group = OwnFieldsGroup(
        own.fields(entity), today=workplace.clock.today(), currency=workplace.currency, columns=columns, parent=parent
    )
    group.fill(own.values(record_id) if record_id is not None else {})
    return group
