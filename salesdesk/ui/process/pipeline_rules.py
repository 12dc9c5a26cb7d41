"""The rules of a pipeline as a whole, and its names."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.i18n.translator import _, current_language, mark
from salesdesk.ui.process.inspector.texts_section import other_language
from salesdesk.ui.process.stages.process_commands import ProcessCommands
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.settings.parts.pane import SIDE, Pane, SettingRow
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.text.label import Label

RULES = {
    'may_skip': (
        mark('Stages may be skipped'),
        mark('A deal may jump ahead; the gates of all stages it jumps over are checked too.'),
    ),
    'may_override': (
        mark('Gates may be passed with a written reason'),
        mark('“Move anyway” then asks for a reason, which stays in the deal’s history.'),
    ),
    'back_needs_reason': (
        mark('Moving back asks for a reason'),
        mark('It stays in the deal’s history.'),
    ),
}


class PipelineRules(QWidget):
    """`changed(rule, on)`; names save themselves."""

    changed = Signal(str, bool)

    def __init__(self, commands: ProcessCommands) -> None:
        super().__init__()
        self._commands = commands
        self._pipeline: Pipeline | None = None
        self._here, self._there = current_language(), other_language()
        self.pane = Pane(_('Rules of the pipeline'))
        self.switches = {rule: Switch(_(title)) for rule, (title, _description) in RULES.items()}
        self.name = LineField(_('Name'))
        self.other_name = LineField(_('Name in English') if self._there == 'en' else _('Name in French'))
        self._names = {
            self._here: Committing(self.name, partial(self._rename, self._here)),
            self._there: Committing(self.other_name, partial(self._rename, self._there)),
        }
        self._arrange()

    def show_pipeline(self, pipeline: Pipeline) -> None:
        anew = self._pipeline is None or self._pipeline.id != pipeline.id
        self._pipeline = pipeline
        for rule, switch in self.switches.items():
            switch.blockSignals(True)
            switch.setChecked(getattr(pipeline, rule))
            switch.blockSignals(False)
            switch.update()
        self._names[self._here].show(pipeline.name.read(self._here), anew=anew)
        self._names[self._there].show(getattr(pipeline.name, self._there), anew=anew)
        # What is read where she has written nothing.
        self.other_name.line.setPlaceholderText(pipeline.name.read(self._there))

    def finish(self) -> None:
        for name in self._names.values():
            name.finish()

    def _rename(self, language: str, text: str) -> str:
        assert self._pipeline is not None, 'names are typed under a pipeline'
        return self._commands.rename_pipeline(self._pipeline, language, text)

    def _arrange(self) -> None:
        names = QWidget()
        row = QHBoxLayout(names)
        row.setContentsMargins(SIDE, 12, SIDE, 14)
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.other_name)
        self.pane.add_row(names)
        for rule, (title, description) in RULES.items():
            self.pane.add_row(SettingRow(_(title), _(description), self.switches[rule]))
            self.switches[rule].toggled.connect(partial(self.changed.emit, rule))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(_('Rules of the pipeline'), 'title-s'))
        column.addWidget(self.pane)
