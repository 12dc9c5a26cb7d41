"""Files in and out of the open database: asked for by a key, a menu, a page, or dropped on the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from salesdesk.on_demand import on_demand
from salesdesk.ui.board.columns.board_source import BoardSource
from salesdesk.ui.desk import Desk

if TYPE_CHECKING:
    from salesdesk.ui.commands.attach_files import AttachFiles
    from salesdesk.ui.exchange.export_dialog import ExportDialog
    from salesdesk.ui.exchange.file_drop import FileDrop
    from salesdesk.ui.exchange.file_questions import asking_file, is_of_people
    from salesdesk.ui.exchange.import_dialog import ImportDialog
    from salesdesk.ui.office.card_drop import CardDrop
    from salesdesk.ui.widgets.floating.modal_dialog import open_dialog_of
else:
    AttachFiles = on_demand('salesdesk.ui.commands.attach_files', 'AttachFiles')
    CardDrop = on_demand('salesdesk.ui.office.card_drop', 'CardDrop')
    ExportDialog = on_demand('salesdesk.ui.exchange.export_dialog', 'ExportDialog')
    FileDrop = on_demand('salesdesk.ui.exchange.file_drop', 'FileDrop')
    asking_file = on_demand('salesdesk.ui.exchange.file_questions', 'asking_file')
    is_of_people = on_demand('salesdesk.ui.exchange.file_questions', 'is_of_people')
    ImportDialog = on_demand('salesdesk.ui.exchange.import_dialog', 'ImportDialog')
    open_dialog_of = on_demand('salesdesk.ui.widgets.floating.modal_dialog', 'open_dialog_of')


class Files(QObject):
    """Opens the dialogs of import and export; what they are about is read when they open.

    `person_dropped(Path)` for a card or an e-mail, dropped or asked for: the page of contacts reads it.
    """

    person_dropped = Signal(object)

    def __init__(self, desk: Desk, source: BoardSource, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._source = source
        self._drops: FileDrop | None = None
        self._cards: CardDrop | None = None

    def watch_drops(self) -> None:
        """From now on a table dropped on the window is taken in."""
        # Installed first, it is asked last: a table is imported wherever it falls, and the cards are everywhere.
        self._cards = CardDrop(self._desk.window)
        self._cards.dropped.connect(AttachFiles(self._desk, self).attach)
        self._drops = FileDrop(self._desk.window)
        self._drops.dropped.connect(self._take_drop)
        self._drops.person_dropped.connect(self._take_person)

    def stop(self) -> None:
        """Another database is opened in this window: its own files watch the drops then."""
        if self._drops is not None:
            for drops in filter(None, (self._drops, self._cards)):
                self._desk.window.removeEventFilter(drops)
                drops.deleteLater()
            self._drops = self._cards = None

    def import_csv(self) -> None:
        """Asks for a file and what its columns mean; a card or an e-mail is taken as if it were dropped."""
        path = asking_file(self._desk.window)()
        if path is None:
            return
        if is_of_people(path):
            self.person_dropped.emit(path)
        else:
            self.open_import(path)

    def open_import(self, path: Path) -> None:
        ImportDialog(self._desk, path).open_dialog()

    def export_csv(self) -> None:
        """Asks what to hand out, and writes it."""
        ExportDialog(self._desk, self._source.filter).open_dialog()

    def _take_drop(self, path: Path) -> None:
        # A form beneath the dialog would be lost from sight; the file is still where it was.
        if open_dialog_of(self._desk.window) is None:
            self.open_import(path)

    def _take_person(self, path: Path) -> None:
        if open_dialog_of(self._desk.window) is None:
            self.person_dropped.emit(path)
