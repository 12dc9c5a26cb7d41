"""Reads the texts she uses again, and what of a deal is written into them."""

from datetime import datetime

from salesdesk.domain.letters.template import TextTemplate
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS
from salesdesk.storage.schema.codecs import maybe_instant


def read_text_templates(database: Database) -> list[TextTemplate]:
    """In her order; those deleted are left out."""
    kind = KINDS[TextTemplate]
    rows = database.rows(f'{kind.select_sql} WHERE deleted_at IS NULL ORDER BY position, id')
    return [kind.from_row(row) for row in rows]


def count_text_templates(database: Database) -> int:
    """Those deleted too: the position behind all of them."""
    return int(database.value('SELECT IFNULL(MAX(position) + 1, 0) FROM text_template'))


def read_last_exchange(database: Database, deal_id: int) -> datetime | None:
    """When somebody on the other side was last written or spoken to."""
    sql = """SELECT MAX(done_at) FROM activity
        WHERE deal_id = ? AND deleted_at IS NULL AND kind IN ('call', 'email', 'meeting')"""
    return maybe_instant(database.value(sql, (deal_id,)))


def find_example_deal(database: Database, stage_id: int | None) -> int | None:
    """The newest open deal with somebody to write to, in that stage if there is one; else any newest open deal."""
    sql = """SELECT id FROM deal WHERE won_at IS NULL AND lost_at IS NULL AND deleted_at IS NULL {more}
        ORDER BY id DESC LIMIT 1"""
    asked = ('AND stage_id = :stage AND contact_id IS NOT NULL', 'AND contact_id IS NOT NULL', '')
    found = (database.row(sql.format(more=more), {'stage': stage_id} if 'stage' in more else {}) for more in asked)
    return next((int(row[0]) for row in found if row), None)


def find_template_of_activity(database: Database, activity_id: int) -> int | None:
    """The template of the step that laid an activity into the agenda."""
    sql = """SELECT text_template.id FROM run_activity JOIN cadence_step ON cadence_step.id = run_activity.step_id
        JOIN text_template ON text_template.id = cadence_step.template_id
        WHERE run_activity.activity_id = ? AND text_template.deleted_at IS NULL"""
    row = database.row(sql, (activity_id,))
    return int(row[0]) if row else None
