"""A CSV dropped on the window is a CSV to import; a card or an e-mail speaks of a person."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.exchange.file_questions import PEOPLE, is_of_people

TABLES = frozenset(('.csv', '.tsv', '.txt'))


class FileDrop(QObject):
    """Watches a window; `dropped(Path)` for one file that may be a table, `person_dropped(Path)` for one of people.

    Other drags pass it by.
    """

    dropped = Signal(object)
    person_dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}:
            return False
        path = _file_in(event) if isinstance(event, QDropEvent) else None
        if path is None:
            return False
        event.accept()
        if event.type() == QEvent.Type.Drop:
            (self.person_dropped if is_of_people(path) else self.dropped).emit(path)
        return True


def _file_in(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.lower() in TABLES | PEOPLE else None
