"""The name, the purpose and the probability of a stage."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from salesdesk.domain.process.pipeline import Stage
from salesdesk.i18n.formats import SPACE
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.process.inspector.section import Section
from salesdesk.ui.process.stages.process_commands import ProcessCommands, rewritten
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.number_field import NumberField
from salesdesk.ui.widgets.fields.text_area import TextArea

PROBABILITY = 92


def other_language() -> str:
    return 'en' if current_language() == 'fr' else 'fr'


class NameSection(Section):
    """The name in the current language, and the probability."""

    def __init__(self, commands: ProcessCommands, stage: Callable[[], Stage]) -> None:
        super().__init__()
        self._commands, self._stage = commands, stage
        self._language = current_language()
        self.name = LineField(_('Name'))
        percent = f'{SPACE}%' if self._language == 'fr' else '%'
        self.probability = NumberField(_('Probability'), 0, 100, suffix=percent)
        self.probability.setFixedWidth(PROBABILITY)
        self._names = Committing(self.name, self._rename)
        self.probability.spin.editingFinished.connect(self.finish_probability)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.name, 1)
        row.addWidget(self.probability)
        self.column.addLayout(row)

    def show_stage(self, stage: Stage, *, anew: bool) -> None:
        self._names.show(stage.name.read(self._language), anew=anew)
        # What she is typing stays.
        if anew or not self.probability.spin.hasFocus():
            self.probability.set_value(stage.probability)
            self.probability.clear_error()

    def finish(self) -> None:
        """Saves what is being typed."""
        self._names.finish()
        self.finish_probability()

    def finish_probability(self) -> None:
        value, stage = self.probability.value(), self._stage()
        if value != stage.probability:
            self.probability.set_error(self._commands.edit_stage(stage.id, probability=value))

    def _rename(self, text: str) -> str:
        return self._commands.rename_stage(self._stage(), text)


class TextsSection(Section):
    """What is read less often: the purpose, and both texts in the other language."""

    def __init__(self, commands: ProcessCommands, stage: Callable[[], Stage]) -> None:
        super().__init__(_('Purpose and translation'))
        self._commands, self._stage = commands, stage
        self._here, self._there = current_language(), other_language()
        self.purpose = TextArea(_('Purpose'))
        self.other_name = LineField(_('Name in English') if self._there == 'en' else _('Name in French'))
        self.other_purpose = TextArea(_('Purpose in English') if self._there == 'en' else _('Purpose in French'))
        self._texts = {
            (self._here, 'purpose'): Committing(self.purpose, lambda text: self._write('purpose', self._here, text)),
            (self._there, 'name'): Committing(self.other_name, lambda text: self._write('name', self._there, text)),
            (self._there, 'purpose'): Committing(
                self.other_purpose, lambda text: self._write('purpose', self._there, text)
            ),
        }
        for field in (self.purpose, self.other_name, self.other_purpose):
            self.column.addWidget(field)
            self.column.addSpacing(10)

    def show_stage(self, stage: Stage, *, anew: bool) -> None:
        for (language, what), field in self._texts.items():
            field.show(getattr(getattr(stage, what), language), anew=anew)
        # An empty name is read from the other language: that is what will be shown.
        self.other_name.line.setPlaceholderText(stage.name.read(self._there))

    def finish(self) -> None:
        for field in self._texts.values():
            field.finish()

    def _write(self, what: str, language: str, text: str) -> str:
        stage = self._stage()
        return self._commands.edit_stage(stage.id, **{what: rewritten(getattr(stage, what), language, text)})
