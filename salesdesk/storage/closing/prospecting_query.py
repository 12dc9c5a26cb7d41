"""Reads prospecting lists, their leads, and how far these have come."""

from salesdesk.domain.closing.lead_state import LeadState, ListedLead
from salesdesk.domain.closing.prospecting_list import ProspectingList
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.schema.codecs import maybe_instant

# A meeting that took place is an answer; a call is one where somebody took it, an e-mail where one says so.
_STATE = """CASE
    WHEN EXISTS (SELECT 1 FROM deal_event AS told WHERE told.deal_id = deal.id AND told.kind = 'handed_over')
        THEN 'converted'
    WHEN EXISTS (SELECT 1 FROM activity AS had WHERE had.deal_id = deal.id AND had.done_at IS NOT NULL
        AND had.deleted_at IS NULL AND (had.result = 'answered'
            OR had.kind = 'meeting' AND IFNULL(had.result, 'done') = 'done'))
        THEN 'answered'
    WHEN EXISTS (SELECT 1 FROM activity AS had WHERE had.deal_id = deal.id AND had.done_at IS NOT NULL
        AND had.deleted_at IS NULL AND had.kind <> 'task' AND IFNULL(had.result, '') <> 'postponed')
        THEN 'contacted'
    WHEN deal.lost_at IS NOT NULL THEN 'abandoned'
    ELSE 'to_contact' END"""
_TRIED = """(SELECT MAX(done_at) FROM activity AS had
    WHERE had.deal_id = deal.id AND had.deleted_at IS NULL AND had.kind <> 'task')"""
_LIVING = 'prospecting_member JOIN deal ON deal.id = deal_id AND deal.deleted_at IS NULL'


def read_lists(database: Database) -> list[ProspectingList]:
    """In her order."""
    kind = KINDS[ProspectingList]
    sql = f'{kind.select_sql} WHERE deleted_at IS NULL ORDER BY position, id'
    return [kind.from_row(row) for row in database.rows(sql)]


def read_lists_of(database: Database, deal_id: int) -> list[ProspectingList]:
    """Those a lead is on."""
    sql = 'SELECT list_id FROM prospecting_member WHERE deal_id = ?'
    on = {list_id for (list_id,) in database.rows(sql, (deal_id,))}
    return [one for one in read_lists(database) if one.id in on]


def count_leads(database: Database) -> dict[int, dict[LeadState, int]]:
    """How many leads of each list are in each state; lists and states without any are left out."""
    sql = f'SELECT list_id, {_STATE} AS state, COUNT(*) FROM {_LIVING} GROUP BY list_id, state'
    counts: dict[int, dict[LeadState, int]] = {}
    for list_id, state, count in database.rows(sql):
        counts.setdefault(list_id, {})[LeadState(state)] = count
    return counts


def read_leads(database: Database, list_id: int, state: LeadState | None = None) -> list[ListedLead]:
    """The leads of a list, those never tried and those tried longest ago first."""
    sql = f"""SELECT * FROM (
            SELECT deal.id, title, IFNULL(organization.name, ''), stage_id, {_STATE} AS state, {_TRIED} AS tried_at
            FROM {_LIVING} LEFT JOIN organization ON organization.id = organization_id WHERE list_id = ?1
        ) WHERE ?2 IN ('', state) ORDER BY tried_at, id"""
    rows = database.rows(sql, (list_id, str(state or '')))
    return [
        ListedLead(deal_id, title, company, stage_id, LeadState(told), maybe_instant(tried))
        for deal_id, title, company, stage_id, told, tried in rows
    ]
