"""The seller's preferences: read at start, kept as soon as she changes one."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.errors import SalesDeskError
from salesdesk.settings import Preferences
from salesdesk.storage.preferences import read_preferences, write_preferences


class PreferencesController:
    """Holds the preferences of the open database."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.preferences = Preferences.from_texts(read_preferences(workspace.database))

    def change(self, **values: Any) -> Preferences:
        """Changes some of them by name and writes them down."""
        changed = replace(self.preferences, **values)
        # What could not be written down is not in force either.
        write_preferences(self._workspace.database, changed.to_texts())
        self.preferences = changed
        return changed

    def keep(self, **values: Any) -> None:
        """For the next time, how she looks at a page; on a full disk it is looked at like that all the same."""
        with suppress(SalesDeskError):
            self.change(**values)
