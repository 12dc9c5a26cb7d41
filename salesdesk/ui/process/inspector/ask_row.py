"""One line of a gate: what is asked about, how strictly, and whether at all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.ui.process.gate.gate_lines import default_key
from salesdesk.ui.process.gate.gate_texts import choices_for, short_choice, subject_name
from salesdesk.ui.settings.parts.quiet_select import QuietSelect
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.text.label import Label

HEIGHT = 30


class AskRow(QWidget):
    """`changed(key)` when she changes it; '' asks nothing. Keys as in gate_lines.key_of."""

    changed = Signal(str)

    def __init__(self, subject: str) -> None:
        super().__init__()
        self._subject = subject
        name = subject_name(subject, {})
        self.setFixedHeight(HEIGHT)
        self.level = QuietSelect(_('How “{name}” is asked for').format(name=name), choices_for(subject), short_choice)
        self.switch = Switch(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(Label(name), 1)
        row.addWidget(self.level)
        row.addWidget(self.switch)
        self.switch.toggled.connect(self._switch)
        self.level.chosen.connect(self.changed)

    def show_key(self, key: str) -> None:
        """Silently."""
        self.switch.blockSignals(True)
        self.switch.setChecked(bool(key))
        self.switch.blockSignals(False)
        self.switch.update()
        if key:
            self.level.choose(key)
        self.level.setVisible(bool(key))

    def _switch(self, on: bool) -> None:
        self.changed.emit(default_key(self._subject) if on else '')
