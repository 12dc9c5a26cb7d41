"""From people and companies as they are kept to what they are compared by."""

import re
from collections.abc import Iterable

from salesdesk.domain.search import RecordType
from salesdesk.matching.blocking import blocking_keys
from salesdesk.matching.record import Kind, Record, Traits
from salesdesk.matching.traits import traits_of
from salesdesk.storage.connection.database import Database
from salesdesk.storage.people.match_keys import Identity, read_identities, write_keys

KINDS: dict[RecordType, Kind] = {RecordType.CONTACT: 'person', RecordType.ORGANIZATION: 'company'}
# The town stands behind a postal code: '72000 Le Mans'.
_TOWN = re.compile(r'\b\d{4,6}\s+([^\d,;\n]+)')


def traits_by_id(identities: Iterable[Identity], kind: RecordType, region: str) -> dict[int, Traits]:
    return {identity.id: traits_of(record_of(identity, kind), region) for identity in identities}


def record_of(identity: Identity, kind: RecordType) -> Record:
    towns = (found.group(1).strip() for address in identity.addresses if (found := _TOWN.search(address)))
    return Record(
        KINDS[kind], identity.name, identity.organization, identity.emails, identity.phones, next(towns, ''),
        identity.website,
    )  # fmt: skip


def refresh_keys(database: Database, wanted: Iterable[tuple[RecordType, int]], region: str) -> None:
    """Makes the keys of these records anew; those in the trash have none."""
    listed = list(wanted)
    for kind in KINDS:
        ids = [id_ for found, id_ in listed if found is kind]
        if ids:
            traits = traits_by_id(read_identities(database, kind, ids), kind, region)
            write_keys(database, kind, ids, {id_: blocking_keys(own) for id_, own in traits.items()})
