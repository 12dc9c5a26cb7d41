"""Reads what stands around one lesson: its tags, its marks, its deals, and the open deals it is for."""

from typing import Any

from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.folding import fold
from salesdesk.domain.knowledge.lesson import AmountBand, Lesson, limits_of
from salesdesk.domain.knowledge.lesson_use import UseKind
from salesdesk.domain.money import exponent_of
from salesdesk.storage.connection.database import Database

QUOTE = "'"
_TAGS = """SELECT id, name, color FROM tag JOIN lesson_tag ON tag_id = id WHERE lesson_id = ? ORDER BY tag_id"""
_OPEN = 'deal.deleted_at IS NULL AND won_at IS NULL AND lost_at IS NULL'
_OF_SECTOR = """(organization_id IN (SELECT id FROM organization WHERE folded(sector) = :sector)
    OR deal.id IN (SELECT deal_id FROM deal_tag WHERE tag_id IN (SELECT id FROM tag WHERE folded = :sector)))"""
_IN_PIPELINE = 'pipeline_id = (SELECT pipeline_id FROM stage WHERE id = :stage)'
_NEAREST = """stage_id IS :stage DESC,
    (SELECT rank FROM stage WHERE id = stage_id) > (SELECT rank FROM stage WHERE id = :stage)"""


def read_lesson_tags(database: Database, lesson_id: int) -> list[Tag]:
    return [Tag(*row) for row in database.rows(_TAGS, (lesson_id,))]


def read_lesson_deals(database: Database, lesson_id: int) -> list[int]:
    """Those that taught it, the one that ended last first, open ones before."""
    sql = """SELECT deal.id FROM lesson_deal JOIN deal ON deal.id = deal_id
        WHERE lesson_id = ? AND deal.deleted_at IS NULL
        ORDER BY IFNULL(won_at, lost_at) IS NOT NULL, IFNULL(won_at, lost_at) DESC, deal.id DESC"""
    return [id_ for (id_,) in database.rows(sql, (lesson_id,))]


def count_marks(database: Database, lesson_id: int) -> tuple[int, int]:
    """How often it was called useful, and how often not."""
    sql = 'SELECT IFNULL(SUM(kind = ?), 0), IFNULL(SUM(kind = ?), 0) FROM lesson_use WHERE lesson_id = ?'
    row = database.row(sql, (str(UseKind.USEFUL), str(UseKind.NOT_USEFUL), lesson_id))
    assert row is not None
    return int(row[0]), int(row[1])


def read_applicable(database: Database, lesson: Lesson, limit: int) -> tuple[list[int], int]:
    """Open deals it is for and has not been taught by; and how many there are.

    What it says of sector, amount, competitor and tags must hold; where it says none of that, its stage must, else only
    the pipeline of its stage: those in that stage come first, then those that are still to reach it. A lesson that
    says nothing is for every deal, and so for none in particular.
    """
    where, values = _asked(database, lesson)
    if not where:
        return [], 0
    there = f"""FROM deal WHERE {_OPEN} AND {' AND '.join(where)}
        AND deal.id NOT IN (SELECT deal_id FROM lesson_deal WHERE lesson_id = :lesson)"""
    values |= {'lesson': lesson.id, 'stage': lesson.stage_id, 'limit': limit}
    sql = f'SELECT deal.id {there} ORDER BY {_NEAREST}, stage_entered_at DESC, deal.id DESC LIMIT :limit'
    shown = [id_ for (id_,) in database.rows(sql, values)]
    return shown, len(shown) if len(shown) < limit else int(database.value(f'SELECT COUNT(*) {there}', values))


def _asked(database: Database, lesson: Lesson) -> tuple[list[str], dict[str, Any]]:
    where: list[str] = []
    values: dict[str, Any] = {}
    if lesson.sector.strip():
        where.append(_OF_SECTOR)
        values['sector'] = fold(lesson.sector.strip())
    if lesson.band is not None:
        where.append(_of_band(database, lesson.band))
    if lesson.competitor_id is not None:
        where.append('deal.id IN (SELECT deal_id FROM deal_competitor WHERE competitor_id = :competitor)')
        values['competitor'] = lesson.competitor_id
    if database.value('SELECT 1 FROM lesson_tag WHERE lesson_id = ?', (lesson.id,)):
        where.append("""deal.id IN (SELECT deal_id FROM deal_tag JOIN lesson_tag USING (tag_id)
            WHERE lesson_id = :lesson)""")
    if lesson.stage_id is not None:
        where.append(_IN_PIPELINE if where else 'stage_id = :stage')
    return where, values


def _of_band(database: Database, band: AmountBand) -> str:
    """In minor units of each currency there is among open deals."""
    least, most = limits_of(band)
    sql = f'SELECT DISTINCT currency FROM deal WHERE {_OPEN} AND currency IS NOT NULL'
    cases = []
    for (currency,) in database.rows(sql):
        units = 10 ** exponent_of(currency)
        lower = f' AND amount >= {least * units}' if least is not None else ''
        upper = f' AND amount < {most * units}' if most is not None else ''
        cases.append(f"(currency = '{currency.replace(QUOTE, QUOTE * 2)}'{lower}{upper})")
    return f'({" OR ".join(cases)})' if cases else 'FALSE'
