"""Reads the list of lessons a window at a time, and counts them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.domain.knowledge.lesson_list import LessonCounts, LessonFilter, LessonLine, LessonOrder
from salesdesk.domain.knowledge.lesson_words import gist_of, plain_text
from salesdesk.domain.search import RecordType, snippet_of, words_of
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import from_ms
from salesdesk.storage.search.indexing import PART_NUMBERS
from salesdesk.storage.search.search_query import SHORTEST_PART

_MARKS = """(SELECT SUM(CASE lesson_use.kind WHEN 'useful' THEN 1 WHEN 'not_useful' THEN -1 ELSE 0 END)
    FROM lesson_use WHERE lesson_id = lesson.id)"""
# What each order sorts by, and which way; the id decides between equals.
_ORDERS = {
    LessonOrder.NEWEST: ('created_at', 'DESC', '<'),
    LessonOrder.OLDEST: ('created_at', 'ASC', '>'),
    LessonOrder.TITLE: ('folded(title)', 'ASC', '>'),
    LessonOrder.USEFUL: (f'IFNULL({_MARKS}, 0)', 'DESC', '<'),
}
# The bodies are read for the lines of the window alone: they are most of what a lesson weighs.
_LINES = """WITH shown AS MATERIALIZED (
        SELECT id, {key} AS mark FROM lesson WHERE {where} ORDER BY {key} {way}, id {way} LIMIT :limit)
    SELECT lesson.id, kind, title, created_at, body, stage_id, sector, mark,
        (SELECT name FROM lesson_tag JOIN tag ON tag.id = tag_id WHERE lesson_id = lesson.id LIMIT 1),
        IFNULL((SELECT color FROM tag WHERE folded = folded(lesson.sector)),
            (SELECT color FROM lesson_tag JOIN tag ON tag.id = tag_id WHERE lesson_id = lesson.id LIMIT 1))
    FROM shown JOIN lesson USING (id) ORDER BY mark {way}, lesson.id {way}"""
# What a line of the list has room for, in letters.
PASSAGE = 52
_FOUND = 'SELECT rowid FROM search_lesson WHERE search_lesson MATCH :words'
_PARTS = f"""SELECT rowid / 4 FROM search_name
    WHERE search_name MATCH :parts AND rowid % 4 = {PART_NUMBERS[RecordType.LESSON]}"""


def read_lessons(
    database: Database, wanted: LessonFilter, order: LessonOrder, today: date, limit: int,
    after: tuple[int | str, int] | None = None,
) -> list[LessonLine]:  # fmt: skip
    """So many lines, from the top or behind the mark of another."""
    key, way, beyond = _ORDERS[order]
    where, values = _narrowed(wanted, today)
    if wanted.kind is not None:
        where.append('kind = :kind')
        values['kind'] = str(wanted.kind)
    if after is not None:
        where.append(f'({key}, id) {beyond} (:mark, :last)')
        values |= {'mark': after[0], 'last': after[1]}
    sql = _LINES.format(key=key, way=way, where=' AND '.join(where))
    words = words_of(wanted.text)
    return [_line(row, words) for row in database.rows(sql, values | {'limit': limit})]


def count_lessons(database: Database, wanted: LessonFilter, today: date) -> LessonCounts:
    """Of all kinds, whichever is wanted; due ones likewise."""
    where, values = _narrowed(LessonFilter(wanted.text, due=wanted.due), today)
    due = 'SUM(review_on IS NOT NULL AND review_on <= :today)'
    sql = f'SELECT kind, COUNT(*), {due} FROM lesson WHERE {" AND ".join(where)} GROUP BY kind'
    rows = database.rows(sql, values | {'today': today.isoformat()})
    return LessonCounts({LessonKind(kind): count for kind, count, _due in rows}, sum(row[2] for row in rows))


def sectors_like(database: Database, typed: str, limit: int) -> list[str]:
    """Sectors of lessons and of companies that hold what was typed, those that begin with it first."""
    sql = """SELECT sector, MIN(instr(folded(sector), folded(:typed))) AS place
        FROM (SELECT sector FROM lesson WHERE deleted_at IS NULL UNION ALL
            SELECT sector FROM organization WHERE deleted_at IS NULL)
        WHERE sector <> '' AND instr(folded(sector), folded(:typed)) > 0
        GROUP BY folded(sector) ORDER BY place > 1, sector LIMIT :limit"""
    return [sector for sector, _place in database.rows(sql, {'typed': typed.strip(), 'limit': limit})]


def _narrowed(wanted: LessonFilter, today: date) -> tuple[list[str], dict[str, Any]]:
    where, values = ['deleted_at IS NULL'], dict[str, Any]()
    words = words_of(wanted.text)
    if words:
        found = [_FOUND]
        values['words'] = ' '.join(f'"{word}"*' for word in words)
        # The index of parts knows nothing shorter, and a word left out would find too much.
        if all(len(word) >= SHORTEST_PART for word in words):
            found.append(_PARTS)
            values['parts'] = ' '.join(f'"{word}"' for word in words)
        where.append(f'lesson.id IN ({" UNION ".join(found)})')
    if wanted.due:
        where.append('review_on <= :today')
        values['today'] = today.isoformat()
    return where, values


def _line(row: tuple[Any, ...], words: Iterable[str]) -> LessonLine:
    id_, kind, title, created_at, body, stage_id, sector, mark, tag, color = row
    told = (snippet_of(plain_text(body), tuple(words), PASSAGE) if words else '') or gist_of(body)
    return LessonLine(
        id_, LessonKind(kind), title, from_ms(created_at), told, stage_id, sector or tag or '', color or '',
        (mark, id_),
    )  # fmt: skip
