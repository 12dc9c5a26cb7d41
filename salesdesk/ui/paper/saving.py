"""Asks where to, writes, and says so: whatever is handed out of a page as a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from salesdesk.controllers.exchange.handed_file import hand_out
from salesdesk.controllers.reports.report_archive import usual_format
from salesdesk.domain.errors import SalesDeskError
from salesdesk.exchange.reports.clipboard import as_html, as_tsv
from salesdesk.exchange.reports.sheet import Sheet
from salesdesk.i18n.translator import _, current_language
from salesdesk.ui.desk import Desk
from salesdesk.ui.widgets.floating.file_dialog import file_to_save

# (title, kinds, proposed name) -> the file, or None where she changed her mind.
AskFile = Callable[[str, str, str], Path | None]


class Saving(QObject):
    """ask_file: another way to ask, in tests."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ask_file: AskFile = self._ask

    def copy_sheet(self, sheet: Sheet) -> None:
        """Pastes into a spreadsheet as cells, into a letter as a table."""
        mark, data = usual_format(current_language()).mark, QMimeData()
        data.setText(as_tsv(sheet, mark))
        data.setHtml(as_html(sheet, mark))
        QGuiApplication.clipboard().setMimeData(data)
        self._desk.feedback.say(_('Copied: paste it into a spreadsheet.'))

    def _write(self, path: Path, content: bytes) -> None:
        self._attempt(path, partial(hand_out, path, content, self._desk.workplace.workspace.path))

    def _attempt(self, path: Path, write: Callable[[], object]) -> None:
        try:
            write()
        except SalesDeskError as error:
            self._desk.say_error(error)
        else:
            self._say_saved(path)

    def _say_saved(self, path: Path) -> None:
        self._desk.feedback.say(_('Saved: {path}').format(path=path.name))

    def _ask(self, title: str, kinds: str, name: str) -> Path | None:
        return file_to_save(self._desk.window, title, kinds, Path.home() / file_name(name))


def file_name(name: str) -> str:
    """Without what may stand in the name of a report and not in one of a file."""
    return ''.join(letter for letter in name if letter not in '/\\:*?"<>|')
