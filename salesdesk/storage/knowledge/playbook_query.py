"""Reads the playbooks of a stage, and which of their lines are ticked for a deal."""

from salesdesk.domain.closing.checklist_item import ChecklistItem, ItemSource
from salesdesk.domain.knowledge.lesson import Lesson, LessonKind
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS

_TICKED = f"""WHERE deal_id = ? AND source = '{ItemSource.PLAYBOOK}' AND lesson_id IS NOT NULL
    AND deleted_at IS NULL"""


def read_playbooks(database: Database, stage_id: int) -> list[Lesson]:
    """By title; those she has switched off stand beside no deal."""
    kind = KINDS[Lesson]
    sql = f"""{kind.select_sql} WHERE kind = '{LessonKind.PLAYBOOK}' AND stage_id = ? AND is_reminder
        AND deleted_at IS NULL ORDER BY folded(title), id"""
    return [kind.from_row(row) for row in database.rows(sql, (stage_id,))]


def read_ticked(database: Database, deal_id: int) -> dict[int, set[str]]:
    """The texts of the lines that are done, by playbook."""
    sql = f'SELECT lesson_id, text FROM checklist_item {_TICKED} AND done_at IS NOT NULL'
    ticked: dict[int, set[str]] = {}
    for lesson_id, text in database.rows(sql, (deal_id,)):
        ticked.setdefault(lesson_id, set()).add(text)
    return ticked


def find_ticked(database: Database, deal_id: int, lesson_id: int, text: str) -> ChecklistItem | None:
    """The row of that line, done or not."""
    kind = KINDS[ChecklistItem]
    sql = f'{kind.select_sql} {_TICKED} AND lesson_id = ? AND text = ? ORDER BY id LIMIT 1'
    row = database.row(sql, (deal_id, lesson_id, text))
    return kind.from_row(row) if row else None
