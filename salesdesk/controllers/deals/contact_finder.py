"""Finds contacts for a form that proposes them while she types."""

from dataclasses import dataclass

from salesdesk.controllers.workspace import Workspace
from salesdesk.storage.deals.contact_query import contact_named, contacts_like

SUGGESTIONS = 8


@dataclass(frozen=True)
class KnownContact:
    """A contact as a form shows it; organization '' for none."""

    name: str
    organization: str
    email: str
    phone: str


class ContactFinder:
    """Looks only."""

    def __init__(self, workspace: Workspace) -> None:
        self._database = workspace.database

    def like(self, typed: str, organization: str = '') -> list[KnownContact]:
        """Whose name holds what was typed, whatever its accents; only that organisation’s if it is named."""
        return [KnownContact(*columns) for columns in contacts_like(self._database, typed, organization, SUGGESTIONS)]

    def named(self, name: str, organization: str = '') -> KnownContact | None:
        """The contact a deal of that organisation would get under that name; None if it would be made new."""
        columns = contact_named(self._database, name, organization) if name.strip() else None
        return KnownContact(*columns) if columns else None
