"""How a file is read: what was found out, and where she may say otherwise."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.exchange.file_look import FileLook
from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.i18n.translator import _
from salesdesk.ui.domain_texts import name_of
from salesdesk.ui.exchange.file_words import delimiter_options, encoding_options
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.fields.field import Field
from salesdesk.ui.widgets.fields.select_field import SelectField

AS_WRITTEN = '-'
# Letters of a file's name on its button.
LONGEST = 32


class ImportFacts(QWidget):
    """Signals: delimiter_chosen(str), encoding_chosen(str), pipeline_chosen(int, 0 for "as in the file"),
    other_file_asked()."""

    delimiter_chosen = Signal(str)
    encoding_chosen = Signal(str)
    pipeline_chosen = Signal(object)
    other_file_asked = Signal()

    def __init__(self, pipelines: Sequence[Pipeline], main_id: int) -> None:
        super().__init__()
        self._pipelines, self._main_id = pipelines, main_id
        self.delimiter = SelectField(_('Separator'), delimiter_options())
        self.encoding = SelectField(_('Encoding'), encoding_options('utf-8'))
        self.pipeline = SelectField(_('Pipeline'), self._pipeline_options(named=False))
        self.file = Button('', icon='folder-open')
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Field(_('File'), self.file, self.file), 0, Qt.AlignmentFlag.AlignTop)
        for field in (self.delimiter, self.encoding, self.pipeline):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.pipeline.choose(str(main_id))
        self.delimiter.chosen.connect(self.delimiter_chosen)
        self.encoding.chosen.connect(self.encoding_chosen)
        self.pipeline.chosen.connect(self._choose_pipeline)
        self.file.clicked.connect(self.other_file_asked)

    def show_file(self, path: Path) -> None:
        """Its name, cut in the middle if it is long: what tells files apart stands at both ends."""
        name = path.name
        self.file.set_caption(name if len(name) <= LONGEST else f'{name[: LONGEST - 13]}…{name[-12:]}')
        self.file.setAccessibleName(_('Choose another file than {name}').format(name=name))
        self.file.setToolTip(str(path))

    def show_look(self, look: FileLook) -> None:
        table, plan = look.request.table, look.request.plan
        self.delimiter.set_options(delimiter_options(table.delimiter))
        self.delimiter.choose(table.delimiter)
        self.encoding.set_options(encoding_options(table.encoding))
        self.encoding.choose(table.encoding)
        named = plan.column('pipeline') is not None or plan.column('pipeline_id') is not None
        self.pipeline.set_options(self._pipeline_options(named=named))
        chosen = look.request.pipeline_id
        self.pipeline.choose(str(chosen) if chosen else AS_WRITTEN if named else str(self._main_id))

    def _pipeline_options(self, *, named: bool) -> list[Option]:
        """Only a file that names pipelines can be followed."""
        options = [Option(str(pipeline.id), name_of(pipeline)) for pipeline in self._pipelines]
        return [Option(AS_WRITTEN, _('As the file says')), *options] if named else options

    def _choose_pipeline(self, key: str) -> None:
        self.pipeline_chosen.emit(None if key == AS_WRITTEN else int(key))
