"""The tab of templates: the list, the text that is chosen, and how it reads on a real deal."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.controllers.letters.letter import Letter, written_letter
from salesdesk.controllers.letters.template_controller import TemplateForm
from salesdesk.domain.letters.template import TemplateKind, TextTemplate
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.i18n.translator import _, in_every_language, mark
from salesdesk.ui.desk import Desk
from salesdesk.ui.letters.form.editor_footer import EditorFooter
from salesdesk.ui.letters.form.template_editor import TemplateEditor
from salesdesk.ui.letters.looks.template_list import template_list
from salesdesk.ui.letters.preview_pane import PreviewPane
from salesdesk.ui.letters.templates_bar import TemplatesBar
from salesdesk.ui.process.process_tab import ProcessTab
from salesdesk.ui.settings.parts.doing import Doing
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn, TallContent
from salesdesk.ui.stage_options import stage_name, stage_options
from salesdesk.ui.widgets.feedback.empty_state import EmptyState
from salesdesk.ui.widgets.text.separator import Separator

LIST = 264
NEW, COPY = mark('New template'), mark('{name} (copy)')


class TemplatesTab(ProcessTab):
    """Saves what is written as soon as a field is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._templates, self._letters = desk.workplace.templates, desk.workplace.letters
        self._doing = Doing(desk)
        self._template_id = 0
        self._deal_id: int | None = None
        self.bar: TemplatesBar = TemplatesBar()
        self.list = template_list(lambda stage_id: stage_name(desk.workplace, stage_id))
        self.editor = TemplateEditor(self._save)
        self.footer = EditorFooter()
        self.preview = PreviewPane(desk.workplace)
        self.none = EmptyState(_('No template yet. Write the first one.'))
        self.setAccessibleName(_('Templates'))
        self._middle = QWidget()
        self._arrange()
        self._connect()

    def arrive(self) -> None:
        self.follow(EVERYTHING)

    def follow(self, touched: Touched) -> None:
        """Deals change the preview, templates and stages everything else: both are read."""
        del touched
        known = self._templates.all()
        self.bar.show_count(len(known))
        self.list.show_records(known, self._template_id)
        for part in (self._middle, self.preview):
            part.setVisible(bool(known))
        self.none.setVisible(not known)
        self._show_current()

    def finish(self) -> None:
        """Saves what is being typed."""
        if self._template_id:
            self.editor.finish()

    def hideEvent(self, event: QHideEvent) -> None:
        self.finish()
        super().hideEvent(event)

    def panes(self) -> tuple[QWidget, ...]:
        return self.list, self._middle, self.preview

    def _show_current(self) -> None:
        template = self.list.current()
        if template is None:
            self._template_id = 0
            return
        self._template_id = template.id
        self.editor.show_template(template, stage_options(self._desk.workplace, template.stage_id))
        row, count = self.list.currentIndex().row(), len(self.list.ids)
        self.footer.show_place(row, count, may_reset=self._templates.origin(template) is not None)
        self._show_preview()

    def _show_preview(self) -> None:
        """As it stands in the fields, saved or not."""
        form, stored = self.editor.form(), self.list.current()
        if stored is None:
            return
        template = replace(stored, kind=form.kind, name=form.name, subject=form.subject, body=form.body)
        self.preview.show_letter(*self._letter(template))

    def _letter(self, template: TextTemplate) -> tuple[Letter, str]:
        """Of the deal she chose, else of one in the template's stage; and its title."""
        language, deals = self.editor.language.current(), self._desk.workplace.deals
        if self._deal_id and deals.details(self._deal_id).deal.deleted_at is not None:
            self._deal_id = None
        deal_id = self._deal_id or self._letters.example_deal(template.stage_id)
        if not deal_id:
            return written_letter(template, language, {}), ''
        letter = self._letters.letter_for(template, deal_id, language=language)
        return letter, deals.details(deal_id).deal.title

    def _take_deal(self, deal_id: int) -> None:
        self._deal_id = deal_id
        self._show_preview()

    def _save(self, form: TemplateForm) -> str:
        template_id = self._template_id
        return self._doing.do(lambda: self._templates.edit(template_id, form))

    def _add(self) -> None:
        """One to be named, chosen and ready for its name."""
        self.finish()
        empty = Wording('', '')
        form = TemplateForm(TemplateKind.EMAIL, Wording(*in_every_language(NEW)), empty, empty)
        self._make(lambda: self._templates.create(form))

    def _copy(self) -> None:
        self.finish()
        template = self.list.current()
        if template is not None:
            french, english = in_every_language(COPY)
            name = Wording(french.format(name=template.name.read('fr')), english.format(name=template.name.read('en')))
            self._make(lambda: self._templates.duplicate(template.id, name))

    def _make(self, act: Callable[[], int]) -> None:
        made: list[int] = []
        if not self._doing.do(lambda: made.append(act())):
            self._template_id = made[0]
            self.follow(EVERYTHING)
            self._edit_name()

    def _edit_name(self) -> None:
        self.editor.name.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.editor.name.line.selectAll()

    def _move(self, step: int) -> None:
        ids = self.list.ids
        row = ids.index(self._template_id)
        if 0 <= row + step < len(ids):
            ids.insert(row + step, ids.pop(row))
            self._doing.do(lambda: self._templates.order(ids))

    def _remove(self) -> None:
        """The one below is chosen then, or the last one."""
        ids, gone = self.list.ids, self._template_id
        row = ids.index(gone)
        rest = [*ids[row + 1 :], *reversed(ids[:row]), 0]
        self._template_id = rest[0]
        if self._doing.do(lambda: self._templates.delete(gone)):
            self._template_id = gone

    def _reset(self) -> None:
        template_id = self._template_id
        self._doing.do(lambda: self._templates.reset(template_id))

    def _connect(self) -> None:
        self.bar.new_template.clicked.connect(self._add)
        self.list.chosen.connect(lambda _row: self._show_current())
        self.list.edit_asked.connect(self._edit_name)
        for source in (self.list, self.footer):
            source.step_asked.connect(self._move)
            source.removal_asked.connect(self._remove)
        self.footer.copy_asked.connect(self._copy)
        self.footer.reset_asked.connect(self._reset)
        self.editor.edited.connect(self._show_preview)
        self.editor.language_chosen.connect(lambda _language: self._show_preview())
        self.preview.deal_chosen.connect(self._take_deal)

    def _arrange(self) -> None:
        holder = TallContent()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 8, 0, 8)
        rows.addWidget(self.list)
        rows.addStretch(1)
        left = ScrollColumn(holder)
        left.setFixedWidth(LIST)
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(ScrollColumn(self.editor), 1)
        middle.addWidget(self.footer)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        for part, share in ((left, 0), (Separator(Qt.Orientation.Vertical), 0), (self._middle, 1), (self.none, 1)):
            body.addWidget(part, share)
        body.addWidget(self.preview)
        self.none.hide()
