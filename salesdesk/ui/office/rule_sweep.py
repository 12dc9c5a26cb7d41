"""Once a day rules look for what came with time, beside the seller's work."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from salesdesk.controllers.automation.waiting import has_time_to_look
from salesdesk.domain.errors import DatabaseBusy
from salesdesk.i18n.formats import number_text
from salesdesk.i18n.translator import _
from salesdesk.on_demand import on_demand
from salesdesk.ui.desk import Desk
from salesdesk.ui.job_runner import Running

if TYPE_CHECKING:
    from salesdesk.controllers.automation.sweep import Swept
    from salesdesk.jobs.automation_job import sweep_rules
else:
    sweep_rules = on_demand('salesdesk.jobs.automation_job', 'sweep_rules')

AGAIN_MS = 60_000


class RuleSweep(QObject):
    """`ended` once what was found is in her pages."""

    ended = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._running: Running | None = None

    def run(self) -> None:
        """At the start and when a day begins; a thread is begun only where there is something to look for."""
        workspace = self._desk.workplace.workspace
        if self._running is None and has_time_to_look(workspace):
            job = sweep_rules(workspace.path, workspace.clock)
            self._running = self._desk.jobs.start(job, self._end, self._fail)
            self._running.cancelled.connect(self._free)

    def _end(self, swept: 'Swept') -> None:
        self._free()
        # The job wrote on a connection of its own: the pages hear of it now.
        self._desk.workplace.workspace.look_for_changes_elsewhere()
        if swept.has_acted:
            self._say(swept)
        self.ended.emit()

    def _say(self, swept: 'Swept') -> None:
        """Once, of all of it: a long sweep is made of several actions, and Ctrl+Z takes back one at a time."""
        if swept.actions == 1:
            self._desk.say_last()
            return
        key = 'rules_swept' if swept.acts else 'offers_expired'
        steps = _('It was done in {count} steps: each Ctrl+Z takes back one.')
        steps = steps.format(count=number_text(swept.actions))
        self._desk.feedback.say_done(key, {'count': str(swept.deals)}, steps)

    def _fail(self, error: Exception) -> None:
        """While another job writes for long, an import say, it waits and tries once more."""
        self._free()
        if isinstance(error, DatabaseBusy):
            QTimer.singleShot(AGAIN_MS, self, self.run)
        else:
            self._desk.jobs.failed.emit(error)

    def _free(self) -> None:
        self._running = None
