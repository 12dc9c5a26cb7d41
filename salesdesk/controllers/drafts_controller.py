"""What she is typing survives a crash: kept while she types, gone when it is saved or thrown away."""

from salesdesk.controllers.workspace import Workspace
from salesdesk.storage.drafts import draft_keys, drop_draft, keep_draft, read_draft
from salesdesk.storage.schema.codecs import to_ms

# The longest that anything typed may stay unkept: start a timer of this length with the first letter that is not kept.
DRAFT_SECONDS = 2


class DraftsController:
    """Outside of undo: no listener hears of a draft. A key names the place, as 'deal/12/note'."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def keep(self, key: str, text: str) -> None:
        """One row, on the disk when it returns; an empty text drops the draft. Raises a WorldFault (DiskFull ...)."""
        if text:
            keep_draft(self._workspace.database, key, text, to_ms(self._workspace.clock.now()))
        else:
            self.drop(key)

    def read(self, key: str) -> str:
        """What was kept there, '' for nothing."""
        return read_draft(self._workspace.database, key)

    def keys(self, beginning: str = '') -> list[str]:
        """The places where something was left unsaved, the last one first."""
        return draft_keys(self._workspace.database, beginning)

    def drop(self, key: str) -> None:
        """It was saved for good, or thrown away."""
        drop_draft(self._workspace.database, key)
