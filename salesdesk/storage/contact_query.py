"""Looks contacts up by name, with the organisation each belongs to: for forms that propose them."""

from salesdesk.domain.contact import Contact
from salesdesk.domain.folding import fold
from salesdesk.storage.database import Database
from salesdesk.storage.record_kinds import KINDS


def contacts_like(
    database: Database, typed: str, organization_id: int | None, limit: int
) -> list[tuple[Contact, str]]:
    """Contacts whose name holds what was typed, those that begin with it first; of one organisation if it is given."""
    kind = KINDS[Contact]
    columns = kind.select_sql.replace('SELECT ', '').split(' FROM ', maxsplit=1)[0]
    return []
