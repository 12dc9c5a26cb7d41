"""Reads what is written down about one deal: promises, concessions, offers, objections, contracts, competitors."""

from typing import TypeVar

from salesdesk.domain.closing.competitor import Competitor, DealCompetitor
from salesdesk.domain.folding import fold
from salesdesk.domain.proposals.line_item import LineItem
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS

T = TypeVar('T')


def read_records_of(database: Database, kind: type[T], deal_id: int) -> list[T]:
    """Those of a deal in the order in which they were written; those deleted are left out."""
    record_kind = KINDS[kind]
    sql = f'{record_kind.select_sql} WHERE deal_id = ? AND deleted_at IS NULL ORDER BY id'
    return [record_kind.from_row(row) for row in database.rows(sql, (deal_id,))]


def read_lines(database: Database, proposal_id: int) -> list[LineItem]:
    """Of an offer, in their order."""
    kind = KINDS[LineItem]
    sql = f'{kind.select_sql} WHERE proposal_id = ? AND deleted_at IS NULL ORDER BY position, id'
    return [kind.from_row(row) for row in database.rows(sql, (proposal_id,))]


def read_deal_competitors(database: Database, deal_id: int) -> list[DealCompetitor]:
    """By the names of the competitors."""
    kind = KINDS[DealCompetitor]
    sql = f"""{kind.select_sql} WHERE deal_id = ?
        ORDER BY (SELECT folded FROM competitor WHERE competitor.id = competitor_id)"""
    return [kind.from_row(row) for row in database.rows(sql, (deal_id,))]


def find_competitor(database: Database, name: str) -> Competitor | None:
    """The competitor of that name, accents and case ignored."""
    kind = KINDS[Competitor]
    sql = f'{kind.select_sql} WHERE folded = ? AND deleted_at IS NULL ORDER BY id LIMIT 1'
    row = database.row(sql, (fold(name.strip()),))
    return kind.from_row(row) if row else None


def read_competitors(database: Database) -> list[Competitor]:
    """By name; those deleted are left out."""
    kind = KINDS[Competitor]
    rows = database.rows(f'{kind.select_sql} WHERE deleted_at IS NULL ORDER BY folded, id')
    return [kind.from_row(row) for row in rows]
