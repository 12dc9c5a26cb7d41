"""What a deal must have to leave the stage: criteria and next action with switches, fields and milestones as chips."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import MILESTONES, RequiredField
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
        milestones = Section(_('Required milestones'))
        self.asks = {str(subject): AskRow(subject) for subject in (*Criterion, ACTION)}
        for subject, row in self.asks.items():
            row.changed.connect(partial(self._change, subject))
            criteria.column.addWidget(row)
        self.fields = FieldChips(RequiredField, _('Add a required field'), takes_own=True)
        self.milestones = FieldChips(MILESTONES, _('Add a required milestone'))
        for chips, section in ((self.fields, fields), (self.milestones, milestones)):
            chips.changed.connect(self._change)
            section.column.addWidget(chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (criteria, fields, milestones):
            column.addWidget(section)

    def show_lines(self, lines: Lines, own: OwnFields) -> None:
        self._lines = lines
        for subject, row in self.asks.items():
            row.show_key(key_of(line_about(lines, subject)))
        self.fields.show_lines(lines, own)
        self.milestones.show_lines(lines, own)

    def _change(self, subject: str, key: str) -> None:
        self.changed.emit(with_line(self._lines, subject, line_from(subject, key)))
