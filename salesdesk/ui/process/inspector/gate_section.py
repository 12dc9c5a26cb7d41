"""What a deal must have to leave the stage: criteria and next action with switches, fields as chips."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.process.qualification import Criterion
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import OwnFields
from salesdesk.ui.process.gate.gate_lines import ACTION, Lines, key_of, line_about, line_from, with_line
from salesdesk.ui.process.inspector.ask_row import AskRow
from salesdesk.ui.process.inspector.field_chips import FieldChips
from salesdesk.ui.process.inspector.section import Section


class GateSection(QWidget):
    """`changed(lines)` with the whole gate."""

    changed = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self._lines: Lines = ()
        criteria, fields = Section(_('Exit criteria')), Section(_('Required fields'))
        self.asks = {str(subject): AskRow(subject) for subject in (*Criterion, ACTION)}
        for subject, row in self.asks.items():
            row.changed.connect(partial(self._change, subject))
            criteria.column.addWidget(row)
        self.fields = FieldChips()
        self.fields.changed.connect(self._change)
        fields.column.addWidget(self.fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(criteria)
        column.addWidget(fields)

    def show_lines(self, lines: Lines, own: OwnFields) -> None:
        self._lines = lines
        for subject, row in self.asks.items():
            row.show_key(key_of(line_about(lines, subject)))
        self.fields.show_lines(lines, own)

    def _change(self, subject: str, key: str) -> None:
        self.changed.emit(with_line(self._lines, subject, line_from(subject, key)))
