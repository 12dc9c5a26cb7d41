"""What a deal came of and what came of it, and when a lead became a sale."""

from dataclasses import dataclass
from datetime import datetime

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.closing.deal_link import DealLink, LinkKind
from salesdesk.domain.contact import Contact
from salesdesk.domain.deals.deal import Deal, DealStatus
from salesdesk.storage.closing.link_query import converted_at, read_links
from salesdesk.storage.schema.codecs import from_ms


@dataclass(frozen=True)
class LinkedDeal:
    """The other end of a link. is_older: this deal came of that one; referrer: the name of who referred the younger."""

    deal_id: int
    title: str
    status: DealStatus
    kind: LinkKind
    is_older: bool
    referrer: str = ''


class LinkController:
    """For looking only."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of_deal(self, deal_id: int) -> list[LinkedDeal]:
        """What it came of first, then what came of it, oldest first; none that lies in the trash."""
        found = [self._other_end(one, deal_id) for one in read_links(self._workspace.database, deal_id)]
        return sorted(found, key=lambda one: not one.is_older)

    def converted_at(self, deal_id: int) -> datetime | None:
        """When a lead was handed over to the sale; None for what never was a lead."""
        at = converted_at(self._workspace.database, deal_id)
        return from_ms(at) if at is not None else None

    def _other_end(self, one: DealLink, deal_id: int) -> LinkedDeal:
        work, is_older = self._workspace.reading(), one.to_id == deal_id
        other = work.get(Deal, one.from_id if is_older else one.to_id)
        person = work.find(Contact, one.contact_id) if one.contact_id is not None else None
        return LinkedDeal(other.id, other.title, other.status, one.kind, is_older, person.name if person else '')
