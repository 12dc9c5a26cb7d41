"""Import and export as she does them: dialogs opened, answered and read."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.exchange.export_dialog import ExportDialog
from salesdesk.ui.exchange.import_dialog import ImportDialog
from salesdesk.ui.job_runner import JobRunner, Running

SAMPLES = Path(__file__).parents[2] / 'exchange' / 'samples'
WAIT_MS = 20_000


class HeldJobs(JobRunner):
    """The program's own, except that no job begins before `go_on` is set: what is stopped is stopped in time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.go_on = Event()

    def start(self, job: Callable[..., Any], *told: Any) -> Running:
        def held(*asked: Any) -> Any:
            self.go_on.wait(WAIT_MS / 1000)
            return job(*asked)

        return super().start(held, *told)


class Counter:
    """`target` and `other` are what she answers to Qt's file dialogs; None is "Cancel"."""

    def __init__(self, qtbot: QtBot, seat: Seat, folder: Path) -> None:
        self.qtbot, self.seat, self.folder = qtbot, seat, folder
        self.target: Path | None = None
        self.other: Path | None = None
        self.proposed = ''
        self.shown_folder: Path | None = None
        self._dialog: ImportDialog | ExportDialog | None = None

    @property
    def imports(self) -> ImportDialog:
        assert isinstance(self._dialog, ImportDialog)
        return self._dialog

    @property
    def exports(self) -> ExportDialog:
        assert isinstance(self._dialog, ExportDialog)
        return self._dialog

    def written(self, content: str | bytes, name: str = 'affaires.csv') -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def hand_in(self, content: str | bytes | Path) -> ImportDialog:
        """Opens the import on a file and waits until it is read."""
        path = content if isinstance(content, Path) else self.written(content)
        dialog = ImportDialog(self.seat.office.desk, path, ask_file=lambda: self.other, ask_target=self._answer)
        self._dialog = dialog
        dialog.open_dialog()
        self.settle()
        return dialog

    def hand_out(self, *, on_board: bool = True) -> ExportDialog:
        board = self.seat.desk.filter() if on_board else None
        self._dialog = ExportDialog(self.seat.office.desk, board, ask_target=self._answer, show_folder=self._show)
        self._dialog.open_dialog()
        return self._dialog

    def begin_to_write(self, name: str) -> Event:
        """Presses Export; the work waits for the event."""
        held = HeldJobs(self.seat.window)
        self.seat.office.desk.jobs = held
        self.target = self.folder / name
        self.exports.submit()
        return held.go_on

    def settle(self) -> None:
        """Until the file is read, or the import has come to its end."""
        self.qtbot.waitUntil(lambda: not self.imports.flow.is_busy, timeout=WAIT_MS)

    def begin(self) -> Event:
        """Presses Import; past its first tenth the work waits for the event, however quick or slow the machine is."""
        go_on = Event()

        def wait(done: int, total: int) -> None:
            if done * 10 > total:
                go_on.wait(WAIT_MS / 1000)

        with self.qtbot.waitSignal(self.imports.flow.progressed, check_params_cb=lambda done, total: done * 10 > total):
            self.imports.submit()
            self.seat.office.desk.jobs._running[-1].progressed.connect(wait, Qt.ConnectionType.DirectConnection)
        return go_on

    def take_in(self) -> None:
        """Presses Import and waits for what comes of it."""
        self.imports.submit()
        self.settle()

    def write_out(self, name: str = 'affaires.csv') -> Path:
        self.target = self.folder / name
        self.exports.submit()
        self.qtbot.waitUntil(lambda: self.exports.banner is not None, timeout=WAIT_MS)
        return self.target

    def answer_stage(self, row: int, key: str) -> None:
        """Chooses in the list of a stage nobody knows: '=key' of a stage, 'won', 'lost', '+' to make it."""
        select = self.imports.content.stages.rows[row].select
        select.choose(key)
        select.chosen.emit(select.current())

    def name_column(self, row: int, field: str) -> None:
        select = self.imports.content.columns.rows[row].select
        select.choose(field)
        select.chosen.emit(select.current())
        self.settle()

    def fields(self) -> list[str]:
        """What each column is taken for."""
        return [row.select.currentText() for row in self.imports.content.columns.rows]

    def said(self) -> str:
        """What the banner says, '' where there is none."""
        holder = self._dialog.content if isinstance(self._dialog, ImportDialog) else self.exports
        return holder.banner.accessibleName() if holder.banner else ''

    def tabs(self) -> list[str]:
        bar = self.imports.content.tabs
        return [bar.accessibleTabName(index) for index in range(bar.count())]

    def titles(self) -> list[str]:
        """Every deal of the database by name."""
        return sorted(title for (title,) in self.seat.desk.workspace.database.rows('SELECT title FROM deal'))

    def close(self) -> None:
        if isinstance(self._dialog, ImportDialog):
            self._dialog.flow.stop()

    def _answer(self, proposed: str) -> Path | None:
        self.proposed = proposed
        return self.target

    def _show(self, folder: Path) -> None:
        self.shown_folder = folder


def cells(table: QTableView, row: int) -> list[str]:
    """A line of a table as it is read."""
    model = table.model()
    return [str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole)) for column in range(model.columnCount())]
