"""Keeps what lessons are found by: their terms, how common each is, and what each lesson is for."""

from collections.abc import Iterable, Sequence
from typing import Any

from salesdesk.domain.folding import fold
from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind, band_of
from salesdesk.domain.knowledge.lesson_terms import LessonText, Traits, word_impacts
from salesdesk.domain.search import RecordType
from salesdesk.storage.connection.database import Database
from salesdesk.storage.schema.codecs import maybe_money

# The term that every lesson has: its count is theirs. No word is empty.
EVERY = ''
PARTS = '\x1f'
# A playbook stands beside every deal of its stage already. What a lesson does not say of itself, its deals tell: the
# first of them, for some lessons have hundreds.
_TEXTS = f"""SELECT lesson.id, title, body, stage_id, sector, band, competitor_id, IFNULL(competitor.name, ''),
        (SELECT group_concat(tag.id || ' ' || tag.name, char(31)) FROM lesson_tag JOIN tag ON tag.id = tag_id
            WHERE lesson_id = lesson.id),
        (SELECT SUM(CASE kind WHEN 'useful' THEN 1 WHEN 'not_useful' THEN -1 ELSE 0 END) FROM lesson_use
            WHERE lesson_id = lesson.id)
    FROM lesson LEFT JOIN competitor ON competitor.id = competitor_id
    WHERE lesson.deleted_at IS NULL AND is_reminder AND kind <> '{LessonKind.PLAYBOOK}' AND lesson.id IN"""
_DEALS = """SELECT IFNULL(organization.sector, ''), amount, currency FROM lesson_deal JOIN deal ON deal.id = deal_id
    LEFT JOIN organization ON organization.id = organization_id WHERE lesson_id = ? ORDER BY deal_id LIMIT 20"""


def pending_lessons(database: Database, limit: int) -> list[tuple[RecordType, int]]:
    """Lessons that changed since they were read."""
    sql = 'SELECT record_id FROM index_todo WHERE kind = ? LIMIT ?'
    return [(RecordType.LESSON, id_) for (id_,) in database.rows(sql, (int(RecordType.LESSON), limit))]


def refresh_lessons(database: Database, wanted: Iterable[tuple[RecordType, int]]) -> None:
    """Makes the terms of these lessons anew; those that may not come up by themselves have none."""
    ids = [id_ for kind, id_ in wanted if kind is RecordType.LESSON]
    if not ids:
        return
    for id_ in ids:
        _forget(database, id_)
    for row in database.rows(f'{_TEXTS} ({", ".join("?" * len(ids))})', ids):
        _write(database, row)


def _forget(database: Database, lesson_id: int) -> None:
    which = 'SELECT term FROM lesson_term WHERE lesson_id = ?'
    database.execute(f'UPDATE lesson_word SET lessons = lessons - 1 WHERE term IN ({which})', (lesson_id,))
    database.execute('DELETE FROM lesson_word WHERE lessons = 0')
    database.execute('DELETE FROM lesson_term WHERE lesson_id = ?', (lesson_id,))
    database.execute('DELETE FROM lesson_trait WHERE lesson_id = ?', (lesson_id,))


def _write(database: Database, row: tuple[Any, ...]) -> None:
    id_, title, body, stage_id, sector, band, competitor_id, competitor, tags, useful = row
    tagged = [tag.split(' ', 1) for tag in str(tags or '').split(PARTS) if tag]
    deals = database.rows(_DEALS, (id_,))
    sectors = _once([fold(sector.strip())] if sector else [fold(told.strip()) for told, *_amount in deals])
    bands = _once([band] if band else [_band(*amount) for _told, *amount in deals])
    names = tuple(name for name in (competitor, *(name for _tag_id, name in tagged)) if name)
    terms: dict[str, int] = {EVERY: 0} | word_impacts(LessonText(title, body, sector or ' '.join(sectors), names))
    traits = Traits(
        stage_id, tuple(sectors), tuple(AmountBand(told) for told in bands),
        () if competitor_id is None else (competitor_id,), tuple(int(tag) for tag, _name in tagged),
    )  # fmt: skip
    terms |= dict.fromkeys(traits.terms(), 0)
    cursor = database.connection.cursor()
    cursor.executemany(
        'INSERT INTO lesson_term (term, impact, lesson_id) VALUES (?, ?, ?)',
        [(term, impact, id_) for term, impact in terms.items()],
    )
    cursor.executemany(
        'INSERT INTO lesson_word VALUES (?, 1) ON CONFLICT (term) DO UPDATE SET lessons = lessons + 1',
        [(term,) for term in terms],
    )
    database.execute(
        'INSERT INTO lesson_trait VALUES (?, ?, ?, ?)', (id_, PARTS.join(sectors), PARTS.join(bands), useful or 0)
    )


def _once(told: Sequence[str]) -> list[str]:
    return [name for name in dict.fromkeys(told) if name]


def _band(minor: int | None, currency: str | None) -> str:
    amount = maybe_money(minor, currency)
    return str(band_of(amount)) if amount is not None else ''
