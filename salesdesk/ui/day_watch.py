"""Notices that a new day has begun: what is late, rotting or back today is another thing then."""

from PySide6.QtCore import QObject, QTimer, Signal

from salesdesk.controllers.clock import Clock

LOOK_MS = 30_000


class DayWatch(QObject):
    """`begun` when the date of the seller's calendar has changed, also after a night in standby."""

    begun = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._today = clock.today()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        if self._clock.today() != self._today:
            self._today = self._clock.today()
            self.begun.emit()
