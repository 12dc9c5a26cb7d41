"""Reads the deals that ask to be looked at."""

from datetime import datetime
from typing import Any

from salesdesk.storage.connection.database import Database
from salesdesk.storage.ids import COUNTER_BITS, EPOCH_MS, MAKER_BITS
from salesdesk.storage.schema.codecs import to_ms
from salesdesk.storage.schema.table_names import OPEN

Row = tuple[Any, ...]

_CONTACT = """(SELECT MAX(done_at) FROM activity
    WHERE deal_id = deal.id AND done_at IS NOT NULL AND activity.deleted_at IS NULL)"""
# What a deal looked like before is in the first event of each sort, so all of them are read, in order.
_CHANGES = (
    "('created', 'stage_entered', 'handed_over', 'won', 'lost', 'reopened', 'amount_changed', 'close_date_changed')"
)


def read_unattended(database: Database, pipeline_id: int | None, before: datetime, limit: int) -> list[Row]:
    """Deal, title, organisation, stage, amount, currency, last contact (ms or None), made at, and how many in all.

    Open, without a next action, and neither made nor in contact since an instant; the longest left alone first.
    """
    sql = f"""SELECT id, title, organization, stage_id, amount, currency, contact_at, created_at, COUNT(*) OVER ()
        FROM (SELECT deal.id, title, IFNULL(organization.name, '') AS organization, stage_id, amount, currency,
                {_CONTACT} AS contact_at, deal.created_at
            FROM deal LEFT JOIN organization ON organization.id = organization_id
            WHERE {OPEN.replace('deleted_at', 'deal.deleted_at')} AND next_action_on IS NULL
                AND (:pipeline IS NULL OR pipeline_id = :pipeline) AND deal.created_at < :before)
        WHERE IFNULL(contact_at, 0) < :before ORDER BY IFNULL(contact_at, created_at), id LIMIT :limit"""
    return database.rows(sql, {'pipeline': pipeline_id, 'before': to_ms(before), 'limit': limit})


def read_changes(database: Database, pipeline_id: int | None, behind: int) -> list[Row]:
    """Deal, at, kind, from stage, amount before (as its detail says), of what was written behind an event."""
    sql = f"""SELECT deal_id, at, kind, from_stage_id, detail FROM deal_event JOIN deal ON deal.id = deal_id
        WHERE deal_event.id > :behind AND kind IN {_CHANGES} AND deleted_at IS NULL
            AND (:pipeline IS NULL OR pipeline_id = :pipeline)
        ORDER BY deal_event.id"""
    return database.rows(sql, {'pipeline': pipeline_id, 'behind': behind})


def read_standing(database: Database, ids_json: str) -> list[Row]:
    """Deal, title, organisation, stage, amount, currency, expected close, of some deals."""
    sql = """SELECT deal.id, title, IFNULL(organization.name, ''), stage_id, amount, currency, expected_close_on
        FROM deal LEFT JOIN organization ON organization.id = organization_id
        WHERE deal.id IN (SELECT value FROM json_each(?))"""
    return database.rows(sql, (ids_json,))


def last_event_id(database: Database) -> int:
    return int(database.value('SELECT MAX(id) FROM deal_event') or 0)


def id_at(instant: datetime) -> int:
    """The smallest id that was given at an instant."""
    return max(0, to_ms(instant) - EPOCH_MS) << (MAKER_BITS + COUNTER_BITS)


def read_deal_known_as(database: Database, id_: int | None, external_id: str) -> int | None:
    """The deal with this id, else the one with that id in the program it was imported from; not in the trash."""
    sql = """SELECT id FROM deal WHERE deleted_at IS NULL AND (id = :id OR external_id = :external AND :external <> '')
        ORDER BY id = :id DESC, id LIMIT 1"""
    found = database.value(sql, {'id': id_, 'external': external_id})
    return None if found is None else int(found)
