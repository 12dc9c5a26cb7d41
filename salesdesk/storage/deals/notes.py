"""Reads the notes about one deal, person or company."""

from salesdesk.domain.deals.note import Note
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS


def read_notes_about(
    database: Database, deal_id: int | None, contact_id: int | None, organization_id: int | None
) -> list[Note]:
    """Newest first; those deleted are left out."""
    owners = {'deal_id': deal_id, 'contact_id': contact_id, 'organization_id': organization_id}
    column, owner = next(((column, owner) for column, owner in owners.items() if owner is not None), ('deal_id', None))
    kind = KINDS[Note]
    sql = f'{kind.select_sql} WHERE {column} = ? AND deleted_at IS NULL ORDER BY at DESC, id DESC'
    return [kind.from_row(row) for row in database.rows(sql, (owner,))]
