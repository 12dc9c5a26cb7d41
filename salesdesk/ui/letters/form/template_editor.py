"""The template that is chosen: its name, what it is for, and its text in either language; saved by itself."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.letters.template_controller import TemplateForm
from salesdesk.domain.letters.fields import LetterField
from salesdesk.domain.letters.filling import faults_in
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.domain.process.wording import Wording
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.letters.form.field_highlighter import FieldHighlighter
from salesdesk.ui.letters.form.field_palette import FieldPalette
from salesdesk.ui.letters.looks.part_looks import fault_text, kind_text
from salesdesk.ui.settings.parts.committing import Committing
from salesdesk.ui.settings.parts.look_options import language_options
from salesdesk.ui.settings.parts.scroll_column import TallContent
from salesdesk.ui.stage_options import ANY
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.fields.line_field import LineField
from salesdesk.ui.widgets.fields.select_field import SelectField
from salesdesk.ui.widgets.fields.text_area import TextArea
from salesdesk.ui.widgets.text.label import Label

SIDE, LINES, MOST_LINES = 16, 14, 26
# Answers '' or what is wrong.
Save = Callable[[TemplateForm], str]


class TemplateEditor(TallContent):
    """`edited()` at every letter she types, before it is saved; `language_chosen(language)`."""

    edited = Signal()
    language_chosen = Signal(str)

    def __init__(self, save: Save) -> None:
        super().__init__()
        self._save = save
        self._template: TextTemplate | None = None
        self.setAccessibleName(_('Template'))
        self.language = SegmentedControl(_('Language of the text'), language_options())
        self.language.choose(current_language())
        self.kind = SelectField(_('Kind'), [Option(str(kind), kind_text(kind)) for kind in TemplateKind])
        self.stage = SelectField(_('Stage'))
        self.name, self.subject = LineField(_('Name')), LineField(_('Subject'))
        self.body = TextArea(_('Text'), min_lines=LINES, max_lines=MOST_LINES)
        self.palette_of_fields = FieldPalette()
        self.faults = Label('', 'small', 'danger', lines=0)
        self._highlighter = FieldHighlighter(self.body.edit.document())
        self._fields: dict[str, LineField | TextArea] = {
            'name': self.name, 'subject': self.subject, 'body': self.body
        }  # fmt: skip
        self._texts = {what: Committing(field, partial(self._write, what)) for what, field in self._fields.items()}
        self._arrange()
        self._connect()

    def show_template(self, template: TextTemplate, stages: list[Option]) -> None:
        """Another one, or the same after a change: what she is typing about the same one stays."""
        anew = self._template is None or self._template.id != template.id
        self._template = template
        self.kind.choose(str(template.kind))
        self.stage.set_options(stages)
        self.stage.choose(str(template.stage_id or ANY))
        self._show_texts(anew=anew)

    def form(self) -> TemplateForm:
        """As it stands in the fields, saved or not."""
        assert self._template is not None, 'shown only where there is a template'
        stored, language = self._template, self.language.current()
        name, subject, body = (
            replace(getattr(stored, what), **{language: field.text()}) for what, field in self._fields.items()
        )
        stage = self.stage.current()
        return TemplateForm(TemplateKind(self.kind.current()), name, subject, body, int(stage) if stage else None)

    def finish(self) -> None:
        """Saves what is being typed."""
        for text in self._texts.values():
            text.finish()

    def insert_field(self, name: str) -> None:
        """Where she is writing: in the subject if the keyboard is there, else in the text."""
        field = LetterField(name).in_braces
        if self.subject.line.hasFocus():
            self.subject.line.insert(field)
            self.subject.edited.emit(self.subject.text())
            return
        self.body.edit.insertPlainText(field)
        self.body.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_texts(self, *, anew: bool) -> None:
        language, other = self.language.current(), 'en' if self.language.current() == 'fr' else 'fr'
        assert self._template is not None
        for what, committing in self._texts.items():
            committing.show(getattr(getattr(self._template, what), language), anew=anew)
        # An empty one is read from the other language: that is what will be used.
        for field, wording in ((self.name, self._template.name), (self.subject, self._template.subject)):
            field.line.setPlaceholderText(getattr(wording, other))
        self.body.edit.setPlaceholderText(self._template.body.read(other))
        self._tell_faults()

    def _take_language(self, language: str) -> None:
        self._show_texts(anew=True)
        self.language_chosen.emit(language)

    def _write(self, what: str, text: str) -> str:
        """One text, so that one that cannot be kept does not keep the others from being saved."""
        template, language = self._template, self.language.current()
        assert template is not None
        wording: Wording = replace(getattr(template, what), **{language: text})
        form = TemplateForm(template.kind, template.name, template.subject, template.body, template.stage_id)
        return self._save(replace(form, **{what: wording}))  # type: ignore[arg-type]

    def _choose(self) -> None:
        template, stage = self._template, self.stage.current()
        assert template is not None
        kind, stage_id = TemplateKind(self.kind.current()), int(stage) if stage else None
        self._save(TemplateForm(kind, template.name, template.subject, template.body, stage_id))

    def _edit(self) -> None:
        self._tell_faults()
        self.edited.emit()

    def _tell_faults(self) -> None:
        faults = dict.fromkeys(fault_text(part) for text in (self.subject.text(), self.body.text())
                               for part in faults_in(text))  # fmt: skip
        self.faults.setText('\n'.join(faults))
        self.faults.setVisible(bool(faults))

    def _connect(self) -> None:
        # Saved in the language it was written in before the other one is shown.
        for segment in self.language.segments:
            segment.pressed.connect(self.finish)
        self.language.chosen.connect(self._take_language)
        self.kind.chosen.connect(lambda _key: self._choose())
        self.stage.chosen.connect(lambda _key: self._choose())
        for field in self._fields.values():
            field.edited.connect(lambda _text: self._edit())
        self.palette_of_fields.picked.connect(self.insert_field)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 16, SIDE, 20)
        column.setSpacing(12)
        head, what = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.language)
        head.addStretch(1)
        for row in (head, what):
            row.setSpacing(12)
        what.addWidget(self.kind, 1, Qt.AlignmentFlag.AlignTop)
        what.addWidget(self.stage, 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.name)
        column.addLayout(what)
        # Over the text: below it they would be out of sight in a low window.
        for part in (self.subject, _titled(_('Write a field'), self.palette_of_fields), self.body, self.faults):
            column.addWidget(part)
        column.addStretch(1)
        self.faults.hide()


def _titled(title: str, part: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(Label(title, 'small', 'text-2', weight='medium'))
    column.addWidget(part)
    return holder
