"""The lessons of a database as they are looked up: each question reads a few rows, however many lessons there are."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.domain.knowledge.similar import LessonTraits, Worth
from salesdesk.storage.connection.database import Database
from salesdesk.storage.knowledge.lesson_terms import EVERY, PARTS

_TRAITS = """SELECT lesson.id, kind, title, stage_id, sectors, bands, competitor_id, useful,
        (SELECT group_concat(tag_id) FROM lesson_tag WHERE lesson_tag.lesson_id = lesson.id)
    FROM lesson JOIN lesson_trait ON lesson_trait.lesson_id = lesson.id WHERE lesson.id IN"""


class StoredLessons:
    """See LessonIndex in domain/knowledge/similar.py. put_away: lessons she does not want beside this deal."""

    def __init__(self, database: Database, put_away: frozenset[int] = frozenset()) -> None:
        self._database = database
        self._put_away = put_away

    def count(self) -> int:
        return int(self._database.value('SELECT lessons FROM lesson_word WHERE term = ?', (EVERY,)) or 0)

    def frequencies(self, terms: Iterable[str]) -> Mapping[str, int]:
        listed = list(terms)
        sql = f'SELECT term, lessons FROM lesson_word WHERE term IN ({_marks(listed)})'
        return dict(self._database.rows(sql, listed))

    def most_worth(self, terms: Mapping[str, Worth], most: int) -> Sequence[int]:
        listed = [(term, *worth) for term, worth in terms.items()]
        if not listed:
            return []
        sql = f"""WITH asked (term, by_impact, by_presence) AS (VALUES {', '.join(['(?, ?, ?)'] * len(listed))})
            SELECT lesson_id FROM asked JOIN lesson_term USING (term)
            GROUP BY lesson_id ORDER BY SUM(by_impact * impact + by_presence) DESC, lesson_id DESC LIMIT ?"""
        found = self._database.rows(sql, [*chain.from_iterable(listed), most + len(self._put_away)])
        return [id_ for (id_,) in found if id_ not in self._put_away][:most]

    def impacts(self, ids: Sequence[int], terms: Sequence[str]) -> Iterable[tuple[int, str, int]]:
        sql = f"""SELECT lesson_id, term, impact FROM lesson_term
            WHERE lesson_id IN ({_marks(ids)}) AND term IN ({_marks(terms)})"""
        return [(id_, term, impact) for id_, term, impact in self._database.rows(sql, [*ids, *terms])]

    def traits(self, ids: Iterable[int]) -> Sequence[LessonTraits]:
        listed = list(ids)
        return [_traits(row) for row in self._database.rows(f'{_TRAITS} ({_marks(listed)})', listed)]


def _traits(row: tuple[Any, ...]) -> LessonTraits:
    id_, kind, title, stage_id, sectors, bands, competitor_id, useful, tags = row
    return LessonTraits(
        id_, LessonKind(kind), title, stage_id, frozenset(sectors.split(PARTS)) if sectors else frozenset(),
        frozenset(AmountBand(band) for band in bands.split(PARTS)) if bands else frozenset(), competitor_id,
        frozenset(int(tag) for tag in tags.split(',')) if tags else frozenset(), useful,
    )  # fmt: skip


def _marks(values: Sequence[object]) -> str:
    return ', '.join('?' * len(values))
