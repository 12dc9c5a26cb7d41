"""An import as it goes: what she decides, what the file then looks like, and the jobs that find out and write."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from salesdesk.controllers.exchange.file_look import FileLook, ImportChoices
from salesdesk.controllers.exchange.import_file import ReadingChoices, reader_of
from salesdesk.controllers.exchange.import_request import ImportSummary, StageAnswers, StageTarget
from salesdesk.domain.errors import SalesDeskError
from salesdesk.exchange.columns.fields import EXTRA
from salesdesk.exchange.words import squeezed
from salesdesk.jobs.import_job import import_deals, look_at_file
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.job_runner import Running


class ImportFlow(QObject):
    """`looked(FileLook)` or `refused(sentence)` follow look(); `imported(ImportSummary)`, `failed(sentence)` or
    `stopped()` follow run(). `progressed(done, total)` speaks for either, in bytes."""

    looked = Signal(object)
    refused = Signal(str)
    progressed = Signal(object, object)
    imported = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, desk: Desk, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._running: Running | None = None
        self._turn = 0
        self._answers: dict[tuple[int, str], StageTarget] = {}
        self.path = path
        self.choices = ImportChoices()
        self.found: FileLook | None = None

    @property
    def is_busy(self) -> bool:
        return self._running is not None

    @property
    def answers(self) -> StageAnswers:
        return self._answers

    def open_file(self, path: Path) -> None:
        """Another file: everything that was said of the first one is forgotten."""
        self.path = path
        self._answers.clear()
        self.choices = ImportChoices(pipeline_id=self.choices.pipeline_id)
        self.look()

    def read_as(self, *, delimiter: str | None = None, encoding: str | None = None) -> None:
        """Reads it another way; its columns are then other ones."""
        reading = self.choices.reading
        delimiter = reading.delimiter if delimiter is None else delimiter
        encoding = reading.encoding if encoding is None else encoding
        self.choices = replace(self.choices, reading=ReadingChoices(delimiter, encoding))
        self.look()

    def name_column(self, column: str, field: str) -> None:
        """Says what a column is; another that was said to be that is then kept with the deal."""
        mapping = {name: EXTRA if known == field and field != EXTRA else known
                   for name, known in self.choices.reading.mapping.items()}  # fmt: skip
        reading = replace(self.choices.reading, mapping=mapping | {column: field})
        self.choices = replace(self.choices, reading=reading)
        self.look()

    def send_to(self, pipeline_id: int | None) -> None:
        self._answers.clear()
        self.choices = replace(self.choices, pipeline_id=pipeline_id)
        self.look()

    def answer(self, pipeline_id: int, value: str, target: StageTarget | None) -> None:
        """What a stage value means; None takes the answer back."""
        key = (pipeline_id, squeezed(value))
        if target is None:
            self._answers.pop(key, None)
        else:
            self._answers[key] = target

    def look(self) -> None:
        """Reads the file again as it is now said to be; an answer still on its way is not waited for."""
        self.stop()
        turn = self._turn
        place = self._desk.workplace
        reader = reader_of(place.preferences.preferences, place.clock, place.book.own_fields.values())
        job = look_at_file(place.workspace.path, place.clock, self.path, self.choices, reader)
        running = self._desk.jobs.start(
            job, lambda found: self._take_look(turn, found), lambda error: self._take_refusal(turn, error)
        )
        running.progressed.connect(self.progressed)
        self._running = running

    def run(self) -> None:
        """Imports the file as it was last seen."""
        assert self.found is not None
        place = self._desk.workplace
        request = replace(self.found.request, stages=dict(self._answers))
        running = self._desk.jobs.start(
            import_deals(place.workspace.path, place.clock, request), self._take_summary, self._take_failure
        )
        running.progressed.connect(self.progressed)
        running.cancelled.connect(self._take_stop)
        self._running = running

    def stop(self) -> None:
        """Asks what is running to end; what a look still has to say is not heard any more."""
        self._turn += 1
        if self._running is not None:
            self._running.cancel()

    def _take_look(self, turn: int, found: FileLook) -> None:
        if turn == self._turn:
            self._running = None
            self.found = found
            self.looked.emit(found)

    def _take_refusal(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self._running = None
            self.found = None
            self.refused.emit(_sentence(error))

    def _take_summary(self, summary: ImportSummary) -> None:
        self._running = None
        # It was written through another connection: board and history are read again.
        self._desk.workplace.workspace.look_for_changes_elsewhere()
        self.imported.emit(summary)

    def _take_failure(self, error: Exception) -> None:
        self._running = None
        self.failed.emit(_sentence(error))

    def _take_stop(self) -> None:
        self._running = None
        self.stopped.emit()


def _sentence(error: Exception) -> str:
    """What is no fault of the world or the file is a fault of ours and must not look like one of theirs."""
    if not isinstance(error, SalesDeskError):
        raise error
    return sentence_of(error)
