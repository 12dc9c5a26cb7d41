"""Reads the files of a deal."""

from salesdesk.domain.deals.note import Attachment
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS


def read_attachments(database: Database, deal_id: int) -> list[Attachment]:
    """Newest first; those removed are left out."""
    kind = KINDS[Attachment]
    sql = f'{kind.select_sql} WHERE deal_id = ? AND deleted_at IS NULL ORDER BY added_at DESC, id DESC'
    return [kind.from_row(row) for row in database.rows(sql, (deal_id,))]
