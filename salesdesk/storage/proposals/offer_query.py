"""Reads offers with what belongs to them, and the price list."""

from salesdesk.domain.contact import PointKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.proposals.feedback import Feedback
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.product import Product
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS


def read_products(database: Database) -> list[Product]:
    """In her order, those put away included."""
    kind = KINDS[Product]
    rows = database.rows(f'{kind.select_sql} WHERE deleted_at IS NULL ORDER BY position, id')
    return [kind.from_row(row) for row in rows]


def read_feedback(database: Database, proposal_id: int) -> Feedback | None:
    """What was said of an offer: the last time, if it was written down more than once."""
    kind = KINDS[Feedback]
    sql = f'{kind.select_sql} WHERE proposal_id = ? AND deleted_at IS NULL ORDER BY id DESC LIMIT 1'
    row = database.row(sql, (proposal_id,))
    return kind.from_row(row) if row else None


def read_objections_to(database: Database, proposal: Proposal) -> list[Objection]:
    """What was held against an offer, in the order in which it was said."""
    kind = KINDS[Objection]
    sql = f'{kind.select_sql} WHERE deal_id = ? AND proposal_id = ? AND deleted_at IS NULL ORDER BY id'
    return [kind.from_row(row) for row in database.rows(sql, (proposal.deal_id, proposal.id))]


def last_proposal_number(database: Database, deal_id: int) -> int:
    """0 where there is none; those deleted keep theirs."""
    return int(database.value('SELECT IFNULL(MAX(number), 0) FROM proposal WHERE deal_id = ?', (deal_id,)))


def read_address(database: Database, deal: Deal) -> str:
    """The company's first one, else the person's; '' for none."""
    sql = f"""SELECT value FROM contact_point WHERE kind = '{PointKind.ADDRESS}' AND deleted_at IS NULL
        AND (organization_id = :organization OR contact_id = :contact)
        ORDER BY organization_id IS NULL, position, id LIMIT 1"""
    known = {'organization': deal.organization_id, 'contact': deal.contact_id}
    return str(database.value(sql, known) or '')
