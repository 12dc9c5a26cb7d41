"""Organisations and contacts of the rows of a file: found by name, or made once."""

from salesdesk.domain.folding import fold
from salesdesk.exchange.deals.deal_rows import DealRow
from salesdesk.storage.bulk_import import BulkWriter
from salesdesk.storage.deals.import_lookup import complete_contact, read_known_contacts, read_known_organizations
from salesdesk.storage.schema.codecs import to_ms
from salesdesk.storage.unit_of_work import UnitOfWork

# Ids are 61 bits: the search index makes room for a kind beside them.
LARGEST_ID = 2**61 - 1


class OrganizationFinder:
    """By our own id, else by name, case and accents ignored."""

    def __init__(self, work: UnitOfWork, writer: BulkWriter) -> None:
        self._work, self._writer = work, writer
        known = read_known_organizations(work.database)
        self._ids = {organization_id for organization_id, _folded in known}
        # Of two that bear one name, the older one is meant.
        self._old = {folded: organization_id for organization_id, folded in reversed(known)}
        self._found: dict[tuple[int | None, str], int] = {}
        self._made: dict[str, int] = {}

    def find(self, row: DealRow) -> int | None:
        """The id; None where the row names none."""
        key = (row.organization_id, row.organization)
        if key not in self._found:
            if not row.organization and row.organization_id not in self._ids:
                return None
            self._found[key] = self._search(row)
        return self._found[key]

    def _search(self, row: DealRow) -> int:
        if row.organization_id in self._ids:
            return row.organization_id
        folded = fold(row.organization)
        if folded in self._old:
            return self._old[folded]
        # Two of the same name with ids of their own were two where they came from.
        if row.organization_id is None and folded in self._made:
            return self._made[folded]
        return self._make(own_id(row.organization_id) or self._writer.new_id(), row.organization, folded)

    def _make(self, organization_id: int, name: str, folded: str) -> int:
        self._writer.waiting['organization'].append((organization_id, name, folded, to_ms(self._work.now), None))
        self._ids.add(organization_id)
        self._made.setdefault(folded, organization_id)
        return organization_id


class ContactFinder:
    """By our own id, else by name within the deal's organisation. What a known contact lacks is filled in."""

    def __init__(self, work: UnitOfWork, writer: BulkWriter) -> None:
        self._work, self._writer = work, writer
        self._ids: set[int] = set()
        self._old: dict[tuple[str, int | None], int] = {}
        self._made: dict[tuple[str, int | None], int] = {}
        self._told: dict[int, tuple[str, str]] = {}
        for contact in read_known_contacts(work.database):
            self._ids.add(contact.id)
            self._old.setdefault((contact.folded, contact.organization_id), contact.id)

    def find(self, row: DealRow, organization_id: int | None) -> int | None:
        """The id; None where the row names nobody. Who is known by an address alone is called by it."""
        name = row.contact or row.email or row.phone
        if row.contact_id not in self._ids and not name:
            return None
        known = self._known(row, (fold(name), organization_id))
        if known is None:
            return self._make(row, name, organization_id)
        if row.email or row.phone:
            email, phone = self._told.get(known, ('', ''))
            self._told[known] = (email or row.email, phone or row.phone)
        return known

    def complete(self) -> None:
        """Fills in addresses that rows told of contacts known before them; once all rows are written."""
        for contact_id, (email, phone) in self._told.items():
            complete_contact(self._work.database, contact_id, email, phone)

    def _known(self, row: DealRow, key: tuple[str, int | None]) -> int | None:
        if row.contact_id in self._ids:
            return row.contact_id
        found = self._old.get(key)
        return self._made.get(key) if found is None and row.contact_id is None else found

    def _make(self, row: DealRow, name: str, organization_id: int | None) -> int:
        contact_id = own_id(row.contact_id) or self._writer.new_id()
        now, folded = to_ms(self._work.now), fold(name)
        columns = (contact_id, name, folded, now, organization_id, row.email, row.phone, None)
        self._writer.waiting['contact'].append(columns)
        self._ids.add(contact_id)
        self._made.setdefault((folded, organization_id), contact_id)
        return contact_id


def own_id(number: int | None) -> int | None:
    """An id of ours that may be used; None for a number we would never have made."""
    return number if number is not None and 0 < number <= LARGEST_ID else None
