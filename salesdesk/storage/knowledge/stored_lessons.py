"""The lessons of a database as they are looked up: each question reads a few rows, however many lessons there are."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.domain.knowledge.similar import LessonTraits
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
        sql = f'SELECT term, lessons FROM lesson_word WHERE term IN ({", ".join("?" * len(listed))})'
        return dict(self._database.rows(sql, listed))

    def best(self, term: str, most: int) -> Sequence[tuple[int, int]]:
        sql = """SELECT lesson_id, impact FROM lesson_term WHERE term = ?
            ORDER BY impact DESC, lesson_id DESC LIMIT ?"""
        found: list[tuple[Any, ...]] = self._database.rows(sql, (term, most))
        return [(id_, impact) for id_, impact in found if id_ not in self._put_away]

    def traits(self, ids: Iterable[int]) -> Sequence[LessonTraits]:
        listed = list(ids)
        return [_traits(row) for row in self._database.rows(f'{_TRAITS} ({", ".join("?" * len(listed))})', listed)]


def _traits(row: tuple[Any, ...]) -> LessonTraits:
    id_, kind, title, stage_id, sectors, bands, competitor_id, useful, tags = row
    return LessonTraits(
        id_, LessonKind(kind), title, stage_id, frozenset(sectors.split(PARTS)) if sectors else frozenset(),
        frozenset(AmountBand(band) for band in bands.split(PARTS)) if bands else frozenset(), competitor_id,
        frozenset(int(tag) for tag in tags.split(',')) if tags else frozenset(), useful,
    )  # fmt: skip
