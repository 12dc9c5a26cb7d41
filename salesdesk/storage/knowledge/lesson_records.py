"""Reads lessons with all they refer to, by names, many at once: they are to be handed out as files."""

from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.storage.connection.database import Database
from salesdesk.storage.kinds.record_kinds import KINDS

_TAGS = """SELECT lesson_id, name FROM lesson_tag JOIN tag ON tag.id = tag_id ORDER BY lesson_id, tag_id"""
_DEALS = """SELECT lesson_id, deal.id, title FROM lesson_deal JOIN deal ON deal.id = deal_id
    WHERE deal.deleted_at IS NULL ORDER BY lesson_id, deal.id"""


@dataclass(frozen=True, slots=True)
class LessonRecord:
    """deals: id and title of each."""

    lesson: Lesson
    tags: tuple[str, ...]
    competitor: str
    deals: tuple[tuple[int, str], ...]


def read_lesson_records(database: Database, lesson_id: int | None = None) -> Sequence[LessonRecord]:
    """All that are not in the trash, the oldest first; or that one."""
    kind = KINDS[Lesson]
    where = 'deleted_at IS NULL' + ('' if lesson_id is None else ' AND id = :id')
    rows = database.rows(f'{kind.select_sql} WHERE {where} ORDER BY id', {'id': lesson_id} if lesson_id else ())
    tags: dict[int, tuple[str, ...]] = {}
    for id_, name in database.rows(_TAGS):
        tags[id_] = (*tags.get(id_, ()), name)
    deals: dict[int, tuple[tuple[int, str], ...]] = {}
    for id_, deal_id, title in database.rows(_DEALS):
        deals[id_] = (*deals.get(id_, ()), (deal_id, title))
    competitors = dict(database.rows('SELECT id, name FROM competitor'))
    lessons: list[Lesson] = [kind.from_row(row) for row in rows]
    return [
        LessonRecord(
            lesson, tags.get(lesson.id, ()), competitors.get(lesson.competitor_id, ''), deals.get(lesson.id, ())
        )
        for lesson in lessons
    ]


def find_lesson_titled(database: Database, kind: str, title: str) -> int | None:
    """The oldest lesson of that kind and title, accents and case ignored."""
    sql = """SELECT id FROM lesson WHERE kind = ? AND folded(title) = folded(?) AND deleted_at IS NULL
        ORDER BY id LIMIT 1"""
    found: int | None = database.value(sql, (kind, title))
    return found
