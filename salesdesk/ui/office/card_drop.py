"""Files dropped on a card of the board are kept with its deal."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.commands.attach_files import files_in
from salesdesk.ui.ids import ID
from salesdesk.ui.window.main_window import MainWindow


class CardDrop(QObject):
    """Watches a window; `dropped(deal, paths)`. Over no card the drag is left to whoever else watches."""

    dropped = Signal(ID, object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not files_in(event.mimeData()):
            return False
        if event.type() == QEvent.Type.DragEnter:
            # Taken in, or Qt would not say where it goes from here.
            event.accept()
            return True
        deal_id = self._deal_under(event)
        if not deal_id:
            return False
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(deal_id, files_in(event.mimeData()))
        return True

    def _deal_under(self, event: QDropEvent) -> int:
        front = self._window.front if isinstance(self._window, MainWindow) else None
        cards = front.body.cards if isinstance(front, BoardPage) else None
        if cards is None:
            return 0
        return cards.deal_at(self._window.mapToGlobal(event.position().toPoint()))
