"""Reads offers, objections and promises of a time, line by line."""

from salesdesk.domain.closing.promise import Promise
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.proposal import Proposal
from salesdesk.storage.connection.database import Database
from salesdesk.storage.figures.noted_query import Values
from salesdesk.storage.kinds.record_kinds import KINDS

# values: as noted_query.values_of() makes them.
_DEALS = """deleted_at IS NULL AND deal_id IN (
    SELECT id FROM deal WHERE deal.deleted_at IS NULL AND (:pipeline IS NULL OR pipeline_id = :pipeline))"""


def read_offers(database: Database, values: Values) -> list[Proposal]:
    """All that were sent for deals of which one was sent then: a later one says what became of an earlier one."""
    kind = KINDS[Proposal]
    then = 'SELECT deal_id FROM proposal WHERE deleted_at IS NULL AND sent_at >= :start AND sent_at < :end'
    sql = f"""{kind.select_sql} WHERE sent_at IS NOT NULL AND deal_id IN ({then}) AND {_DEALS}
        ORDER BY deal_id, number"""
    return [kind.from_row(row) for row in database.rows(sql, values)]


def read_objections(database: Database, values: Values) -> list[Objection]:
    """In the order in which they were heard."""
    kind = KINDS[Objection]
    sql = f'{kind.select_sql} WHERE at >= :start AND at < :end AND {_DEALS} ORDER BY at, id'
    return [kind.from_row(row) for row in database.rows(sql, values)]


def read_promises(database: Database, values: Values) -> list[Promise]:
    """In the order in which they were made."""
    kind = KINDS[Promise]
    sql = f'{kind.select_sql} WHERE created_at >= :start AND created_at < :end AND {_DEALS} ORDER BY created_at, id'
    return [kind.from_row(row) for row in database.rows(sql, values)]
