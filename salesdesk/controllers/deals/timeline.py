"""A deal's whole life for the screen: one list of what happened, and apart from it the plain change log."""

from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.timeline import ChangeLine, TimelineEntry
from salesdesk.storage.timeline.change_log import read_change_log
from salesdesk.storage.timeline.event_entries import Names, read_reason_names
from salesdesk.storage.timeline.timeline_query import TimelinePosition, read_timeline

PAGE = 50


class Timeline:
    """Looks only. Read the first page again when the workspace says that the deal was touched."""

    def __init__(self, workspace: Workspace, book: ProcessBook) -> None:
        self._workspace = workspace
        self._book = book

    def page(self, deal_id: int, behind: TimelineEntry | None = None, limit: int = PAGE) -> list[TimelineEntry]:
        """The newest entries, or those behind the last one that is on the screen; fewer than `limit` at the end.

        Notes, done activities, files and the history together. An activity stands there once, as it is written now.
        """
        position = TimelinePosition(behind.at, behind.id) if behind else None
        today = self._workspace.clock.today()
        return read_timeline(self._workspace.database, deal_id, self._names(), position, limit, today)

    def changes(self, deal_id: int) -> list[ChangeLine]:
        """Which fields were edited, newest first; what the timeline tells already is left out. NotFound if no deal."""
        return read_change_log(self._workspace.database, self._workspace.reading().get(Deal, deal_id))

    def _names(self) -> Names:
        stages = {stage.id: stage for process in self._book.processes.values() for stage in process.stages}
        return Names(stages, read_reason_names(self._workspace.database), self._book.own_fields)
