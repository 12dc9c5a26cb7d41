"""Lessons as files: out into a folder or one at a time, and back in from a folder."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from salesdesk.controllers.knowledge.lesson_export import LessonExport, PlannedFile, file_name
from salesdesk.controllers.knowledge.lesson_import import LessonImport, TakenIn
from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _, current_language, ngettext
from salesdesk.ui.desk import Desk
from salesdesk.ui.knowledge.files.differing_files import DifferingFiles
from salesdesk.ui.knowledge.files.left_out_files import LeftOutFiles
from salesdesk.ui.paper.saving import Saving
from salesdesk.ui.widgets.floating.file_dialog import folder_to_write_to

# (title) -> the folder, or None where she changed her mind.
AskFolder = Callable[[str], Path | None]


class LessonFiles(Saving):
    """ask_folder: another way to ask, in tests."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.ask_folder: AskFolder = lambda title: folder_to_write_to(desk.window, title)

    def hand_out(self) -> None:
        """All of them, into a folder. Where a file there says something else, she is asked."""
        folder = self.ask_folder(_('Export the lessons into a folder'))
        if folder is None:
            return
        try:
            files = self._export.plan(folder)
        except SalesDeskError as error:
            self._desk.say_error(error)
            return
        differing = [file for file in files if file.differs]
        if not differing:
            self._write_all(files, replace=False)
            return
        question = DifferingFiles(self._desk.window, [file.path.name for file in differing])
        question.answered.connect(lambda replace: self._write_all(files, replace=replace))
        question.open_dialog()

    def hand_out_one(self, lesson_id: int, title: str) -> None:
        path = self.ask_file(_('Save as Markdown'), 'Markdown (*.md)', file_name(title))
        if path is not None:
            self._attempt(path, lambda: self._export.write_one(lesson_id, path))

    def take_in(self) -> None:
        """A folder; what is no lesson is told of, the rest is one action."""
        folder = self.ask_folder(_('Import lessons from a folder'))
        if folder is None:
            return
        reading = LessonImport(self._desk.workplace.workspace)
        try:
            found = reading.read(folder)
            taken = reading.take_in(found)
        except SalesDeskError as error:
            self._desk.say_error(error)
            return
        self._say_taken(taken)
        if taken.refused:
            LeftOutFiles(self._desk.window, taken.refused).open_dialog()

    @property
    def _export(self) -> LessonExport:
        return LessonExport(self._desk.workplace.workspace.database, current_language())

    def _write_all(self, files: Sequence[PlannedFile], *, replace: bool) -> None:
        try:
            count = self._export.write(files, replace=replace)
        except SalesDeskError as error:
            self._desk.say_error(error)
            return
        if count:
            told = ngettext('{count} lesson exported', '{count} lessons exported', count)
            self._desk.feedback.say(told.format(count=number_text(count)))
        else:
            self._desk.feedback.say(_('The files there say the same already: nothing was written.'))

    def _say_taken(self, taken: TakenIn) -> None:
        if taken.created or taken.changed:
            told = _('New: {created}, changed: {changed}, as before: {same}.')
            counts = {name: number_text(getattr(taken, name)) for name in ('created', 'changed', 'same')}
            self._desk.say_last(told.format(**counts))
        elif taken.same:
            self._desk.feedback.say(_('These lessons are all here already: nothing has changed.'))
        elif not taken.refused:
            self._desk.feedback.say(_('There is no Markdown file in this folder.'))
