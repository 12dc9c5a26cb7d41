"""An organisation that is there already, with what makes the seller sure that it is the one she means."""

from dataclasses import dataclass

from salesdesk.controllers.search.identities import record_of
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.search import RecordType
from salesdesk.storage.people.match_keys import read_identities
from salesdesk.storage.people.people_details import read_deals_of, read_people_of

MOST_PEOPLE = 2


@dataclass(frozen=True, slots=True)
class Resemblance:
    """city '' where no address says it; people the first ones by name; open_deals all of them."""

    id: int
    name: str
    city: str
    people: tuple[str, ...]
    open_deals: tuple[Deal, ...]


def resemblance_of(workspace: Workspace, organization_id: int) -> Resemblance | None:
    """None for one that is in the trash meanwhile."""
    database = workspace.database
    identities = read_identities(database, RecordType.ORGANIZATION, [organization_id])
    if not identities:
        return None
    deals = read_deals_of(database, 'organization', organization_id)
    return Resemblance(
        organization_id,
        identities[0].name,
        record_of(identities[0], RecordType.ORGANIZATION).city,
        tuple(person.name for person in read_people_of(database, organization_id)[:MOST_PEOPLE]),
        tuple(deal for deal in deals if deal.won_at is None and deal.lost_at is None),
    )
