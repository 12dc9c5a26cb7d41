"""What the workspace says, as a Qt signal."""

from PySide6.QtCore import QObject, QTimer, Signal

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.touched import Touched

# How often to look whether another program wrote to the file, in ms.
LOOK_ELSEWHERE_MS = 2000


class WorkspaceSignals(QObject):
    """`changed` after every action, undo, import, or write of another program; listeners redraw what it names."""

    changed = Signal(Touched)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._end = workspace.subscribe(self.changed.emit)
        self._timer = QTimer(self, interval=LOOK_ELSEWHERE_MS)
        self._timer.timeout.connect(self.look_elsewhere)
        self._timer.start()

    def look_elsewhere(self) -> None:
        self._workspace.look_for_changes_elsewhere()

    def stop(self) -> None:
        """Before the workspace is closed."""
        self._timer.stop()
        self._end()
