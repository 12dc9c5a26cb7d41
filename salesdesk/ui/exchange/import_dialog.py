"""Importing a CSV: look at it, say what it does not say itself, import, read what came of it. One dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

from salesdesk.controllers.exchange.file_look import FileLook
from salesdesk.controllers.exchange.import_request import ImportSummary, StageTarget, UnknownStage
from salesdesk.controllers.exchange.local_zone import zone_of
from salesdesk.controllers.exchange.main_pipeline import main_pipeline
from salesdesk.controllers.exchange.refused_file import hand_back
from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.translator import _
from salesdesk.ui.desk import Desk
from salesdesk.ui.exchange.file_questions import AskFile, AskTarget, asking_file, asking_target, table_named
from salesdesk.ui.exchange.import_body import ImportBody
from salesdesk.ui.exchange.import_flow import ImportFlow
from salesdesk.ui.exchange.import_result import ImportResult
from salesdesk.ui.exchange.import_texts import halves, import_verb, question, what_would_be
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.feedback.progress_row import ProgressRow
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.text.label import Label

WIDTH, LOWEST_PANE, HIGHEST_PANE = 1040, 240, 420
# What header, facts, banner, tabs and footer take of the window, in px.
AROUND_PANE = 378
# A file that is read within this time needs no bar.
UNNOTICED_MS = 250


class ImportDialog(ModalDialog):
    """Opens on a file; nothing is written before "Import" is pressed. Escape stops an import that runs."""

    def __init__(
        self, desk: Desk, path: Path, *, ask_file: AskFile | None = None, ask_target: AskTarget | None = None
    ) -> None:
        super().__init__(desk.window, _('Import a CSV'), icon='file-down', width=WIDTH)
        self._desk = desk
        self._ask_file = ask_file or asking_file(desk.window)
        self._ask_target = ask_target or asking_target(desk.window)
        self._is_writing = False
        self._is_new_file = True
        self.summary: ImportSummary | None = None
        self.flow = ImportFlow(desk, path, self)
        self.content = self._made_content()
        self.progress = ProgressRow(_('Reading the file…'))
        self.outcome: ImportResult | None = None
        self.note = Label('', 'small', 'text-2')
        self.leave = Button(_('Cancel'))
        self.main = Button(import_verb(0), 'primary', key_hint='Ctrl+Return')
        self._fill()
        self._connect()
        self._again(self.flow.look)

    def _made_content(self) -> ImportBody:
        workplace = self._desk.workplace
        main = main_pipeline(workplace.workspace, workplace.book)
        height = max(LOWEST_PANE, min(HIGHEST_PANE, self._desk.window.height() - AROUND_PANE))
        return ImportBody(workplace.book.pipelines, main.id, zone_of(workplace.clock.zone), height)

    def _fill(self) -> None:
        self.content.facts.show_file(self.flow.path)
        self.body.addWidget(self.content)
        self.body.addWidget(self.progress)
        self.footer.add_note(self.note)
        self.footer.add_button(self.leave)
        self.footer.add_button(self.main)
        self.progress.hide()

    def _connect(self) -> None:
        flow, facts = self.flow, self.content.facts
        flow.looked.connect(self._show_look)
        flow.refused.connect(self._show_refusal)
        flow.progressed.connect(self._show_progress)
        flow.imported.connect(self._show_result)
        flow.failed.connect(lambda sentence: self._show_end('error', *halves(sentence)))
        flow.stopped.connect(lambda: self._show_end('info', _('Stopped.'), _('Nothing was imported.')))
        facts.other_file_asked.connect(self._choose_file)
        facts.delimiter_chosen.connect(lambda key: self._again(lambda: flow.read_as(delimiter=key)))
        facts.encoding_chosen.connect(lambda key: self._again(lambda: flow.read_as(encoding=key)))
        facts.pipeline_chosen.connect(lambda chosen: self._again(lambda: flow.send_to(chosen)))
        self.content.columns.named.connect(lambda *named: self._again(lambda: flow.name_column(*named)))
        self.content.stages.answered.connect(self._take_answer)
        self.content.save_asked.connect(lambda: self._save_refused(self.note.setText))
        self.progress.stopped.connect(self._stop)
        self.leave.clicked.connect(self.reject)
        self.main.clicked.connect(self.submit)

    def submit(self) -> None:
        """Imports, and closes once that is done."""
        if self.summary is not None:
            self.accept()
        elif self.main.isEnabled() and self.flow.found is not None:
            self._write()

    def reject(self) -> None:
        """An import that runs is stopped first; what it had written is taken back."""
        if self._is_writing:
            self._stop()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self.flow.stop()
        super().done(result)
        if self.summary is not None and self.summary.imported:
            self._desk.say_last()

    def _choose_file(self) -> None:
        path = self._ask_file()
        if path is not None:
            self._is_new_file = True
            self.content.start_over()
            self.content.facts.show_file(path)
            self._again(lambda: self.flow.open_file(path))

    def _again(self, act: Callable[[], None]) -> None:
        """Looks at the file once more; a bar tells of it only if it takes long enough to be noticed."""
        act()
        self.progress.set_text(_('Reading the file…'))
        self.main.setEnabled(False)
        QTimer.singleShot(UNNOTICED_MS, self, lambda: self.progress.setVisible(self.flow.is_busy))

    def _show_progress(self, done: int, total: int) -> None:
        """In rows where their number is known: bytes say nothing to her."""
        found = self.flow.found
        units = found.survey.rows if self._is_writing and found is not None and found.survey is not None else 100
        self.progress.show_progress(units * done // max(total, 1), units)

    def _show_look(self, look: FileLook) -> None:
        asked = look.survey.unknown_stages if look.survey else ()
        self.content.show_look(look, asked, self._desk.workplace.book.processes)
        self.progress.hide()
        self._offer(look)
        if self._is_new_file:
            self._is_new_file = False
            (self.content.first_question() or self.main).setFocus()

    def _take_answer(self, stage: UnknownStage, target: StageTarget | None) -> None:
        self.flow.answer(stage.pipeline_id, stage.value, target)
        if self.flow.found is not None:
            self.content.ask(self.flow.found)
            self._offer(self.flow.found)

    def _offer(self, look: FileLook) -> None:
        """What pressing the button would do, and why it may not be pressed yet."""
        survey = look.survey
        self.main.set_caption(import_verb(survey.fresh if survey else 0))
        self.main.updateGeometry()
        asked = question(look, self.content.stages.unanswered)
        self.main.set_disabled_reason(asked[1] if asked else '')
        self.note.setText(what_would_be(survey) if survey else '')

    def _show_refusal(self, sentence: str) -> None:
        self.progress.hide()
        self.content.show_refusal(*halves(sentence))
        self.note.setText('')
        self.main.set_disabled_reason(sentence)

    def _write(self) -> None:
        self._is_writing = True
        self.content.hide()
        self.note.setText(_('A copy of the database is made first.'))
        self.progress.set_text(_('Importing…'))
        self.progress.stop.setEnabled(True)
        self.progress.show()
        self.progress.stop.setFocus()
        self.leave.hide()
        self.main.hide()
        self.flow.run()

    def _stop(self) -> None:
        self.flow.stop()
        if not self._is_writing:
            self.reject()

    def _show_end(self, kind: str, lead: str, text: str) -> None:
        """It was not imported: everything is as it was, and she may try again."""
        self._show_buttons()
        self.content.show()
        if self.flow.found is not None:
            self._offer(self.flow.found)
        self.content.say(kind, lead, text)
        # The button that stopped it is gone: the keyboard would be left with the cross of the window.
        (self.main if self.main.isEnabled() else self.leave).setFocus()

    def _show_result(self, summary: ImportSummary) -> None:
        self._show_buttons()
        self.summary = summary
        self.outcome = ImportResult(summary)
        say_saved = self.outcome.say_saved
        self.outcome.save_asked.connect(lambda: self._save_refused(say_saved))
        self.body.addWidget(self.outcome)
        self.note.setText('')
        self.leave.hide()
        self.main.set_caption(_('Close'))
        self.main.set_disabled_reason('')
        self.main.setFocus()

    def _show_buttons(self) -> None:
        self._is_writing = False
        self.progress.hide()
        self.leave.show()
        self.main.show()

    def _save_refused(self, say: Callable[[str], object]) -> None:
        """Those an import left out, or all there are where none could be read."""
        found = self.flow.found
        outcome = self.summary or (found.survey if found is not None else None)
        proposed = _('{name}, refused rows').format(name=self.flow.path.stem)
        path = self._ask_target(f'{proposed}.csv')
        if found is None or outcome is None or path is None:
            return
        path = table_named(path)
        try:
            hand_back(found.request, outcome.refused, path, self.flow.path, self._desk.workplace.workspace.path)
        except SalesDeskError as error:
            say(sentence_of(error))
        else:
            say(_('Saved in {file}.').format(file=path.name))
