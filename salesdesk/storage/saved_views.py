"""Reads the views the seller has saved."""

from salesdesk.domain.views.saved_view import SavedView
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.own_kinds import SAVED_VIEW


def read_views(database: Database) -> list[SavedView]:
    """In her order; deleted ones are left out."""
    rows = database.rows(f'{SAVED_VIEW.select_sql} WHERE deleted_at IS NULL ORDER BY position, id')
    return [SAVED_VIEW.from_row(row) for row in rows]
