"""Keeps what she types: at most two seconds of it can be lost, whatever happens."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from salesdesk.controllers.drafts_controller import DRAFT_SECONDS, DraftsController
from salesdesk.domain.errors import SalesDeskError


class DraftKeeper(QObject):
    """One place at a time: follow(key), then touch() at every change; flush() before she goes elsewhere.

    `refused` says why something could not be kept.
    """

    def __init__(
        self,
        drafts: DraftsController,
        current: Callable[[], str],
        refused: Callable[[SalesDeskError], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._current = current
        self._refused = refused
        self._key = ''
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_SECONDS * 1000)
        self._timer.timeout.connect(self._keep)

    @property
    def key(self) -> str:
        return self._key

    def follow(self, key: str) -> str:
        """The draft of another place, '' for none."""
        self.flush()
        self._key = key
        return self._drafts.read(key)

    def touch(self) -> None:
        # Not started again: while she types on and on, it must run out.
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def drop(self) -> None:
        """It was saved for good."""
        self._timer.stop()
        self._attempt(lambda: self._drafts.drop(self._key))

    def _keep(self) -> None:
        self._attempt(lambda: self._drafts.keep(self._key, self._current()))

    def _attempt(self, act: Callable[[], object]) -> None:
        try:
            act()
        except SalesDeskError as error:
            # A full disk: what she typed still stands on the screen.
            self._refused(error)
