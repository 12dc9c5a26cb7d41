"""The line that was left unfinished: there again when the palette is opened next, also after a crash."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from salesdesk.controllers.drafts_controller import DRAFT_SECONDS, DraftsController
from salesdesk.domain.errors import SalesDeskError

KEY = 'palette'


class KeptLine(QObject):
    """Kept soon after she types, and at once when the palette closes."""

    def __init__(self, drafts: DraftsController, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._text = ''
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_SECONDS * 1000)
        self._timer.timeout.connect(self.keep)

    def read(self) -> str:
        self._text = self._drafts.read(KEY)
        return self._text

    def change(self, text: str) -> None:
        """She has typed: it is written down before two seconds are over."""
        self._text = text
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        self._timer.stop()
        # A full disk is said when something is made; it must not stand between her and what she types.
        with suppress(SalesDeskError):
            self._drafts.keep(KEY, self._text.strip())

    def drop(self) -> None:
        """It has become a deal, or led to what it looked for."""
        self._text = ''
        self.keep()
