"""A line as the palette shows it: what it would make, what it finds, and what Enter does first."""

from dataclasses import dataclass

from salesdesk.controllers.capture.capture_controller import Owners
from salesdesk.controllers.capture.found import NOTHING, Found
from salesdesk.controllers.capture.resemblance import Resemblance
from salesdesk.domain.capture.captured import Captured
from salesdesk.ui.workplace import Workplace


@dataclass(frozen=True)
class Reading:
    """One line against the base as it is now."""

    line: str
    captured: Captured
    owners: Owners
    met: Resemblance | None
    found: Found

    @property
    def is_deal(self) -> bool:
        """A title with an amount, an action or an organisation that is known: she is noting a deal, not searching."""
        captured = self.captured
        known = captured.organization is not None and captured.organization.known is not None
        return bool(captured.title and (captured.amount or captured.action or known))

    @property
    def creates_first(self) -> bool:
        """Whether Enter makes the deal; else it opens what was found first, or does the first command named."""
        return bool(self.line) and (self.is_deal or not self.found or self.found.is_related)


def read(workplace: Workplace, line: str) -> Reading:
    """Everything is answered from indexes, with each letter."""
    text = line.strip()
    captured = workplace.capture.read(text)
    if not text:
        return Reading('', captured, Owners(), None, NOTHING)
    owners = workplace.capture.owners(captured)
    met = workplace.capture.resemblance(captured)
    related = met.name if met else owners.contact if owners.contact_id else ''
    found = workplace.palette_search.find(text, related, met.id if met else None)
    return Reading(text, captured, owners, met, found)
