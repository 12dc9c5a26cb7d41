"""Reads the reports on how a deal ended."""

from salesdesk.domain.closing.closing_report import ClosingReport
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS


def read_reports(database: Database, deal_id: int) -> list[ClosingReport]:
    """The last one first."""
    kind = KINDS[ClosingReport]
    rows = database.rows(f'{kind.select_sql} WHERE deal_id = ? ORDER BY at DESC, id DESC', (deal_id,))
    return [kind.from_row(row) for row in rows]
