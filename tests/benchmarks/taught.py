"""Databases with many closed deals, and lessons from one in fifty of them: made once a run, to be copied."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from building import NOW, Desk
from filled import DAY_MS, NOW_MS, STAGES, filled
from vocabulary import Speaker

from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.domain.closing.competitor import Competitor, DealCompetitor
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.knowledge.lesson import AmountBand, Lesson, LessonDeal, LessonKind
from salesdesk.domain.proposals.objection import Objection
from salesdesk.storage.unit_of_work import UnitOfWork

DEALS_PER_LESSON, OPEN, RIVALS, TAUGHT_BY = 50, 60, 6, 3
KINDS = (LessonKind.LOST, LessonKind.WON, LessonKind.OBJECTION, LessonKind.COMPETITOR)
SECTORS = ('Industrie', 'Commerce', 'Santé', 'Transport', 'Énergie', 'Éducation', 'Bâtiment', 'Services')


def taught(prepared: Path, path: Path, deals: int) -> Path:
    """Half of the deals won, half lost, a few still open; everything is read into the indexes."""
    filled(prepared, path, deals + OPEN)
    desk = Desk(path)
    database, speaker = desk.workspace.database, Speaker(7)
    ids = [id_ for (id_,) in database.rows('SELECT id FROM deal ORDER BY id')]
    with desk.workspace.unrecorded() as work:
        work.database.execute(
            'UPDATE deal SET won_at = CASE WHEN id % 2 THEN :at END, lost_at = CASE WHEN id % 2 THEN NULL ELSE :at END '
            'WHERE id >= :first', {'at': NOW_MS - 30 * DAY_MS, 'first': ids[OPEN]},
        )  # fmt: skip
        for number, name in enumerate(SECTORS):
            work.database.execute('UPDATE organization SET sector = ? WHERE id % ? = ?', (name, len(SECTORS), number))
        rivals = [Competitor(work.new_id(), f'Rival {number}', NOW) for number in range(RIVALS)]
        for rival in rivals:
            work.save(rival)
        for deal_id in ids[:OPEN]:
            work.save(DealCompetitor(deal_id, rivals[deal_id % RIVALS].id))
            work.save(Objection(work.new_id(), deal_id, NOW, speaker.words(12)))
            work.save(replace(work.get(Deal, deal_id), title=speaker.title(), note=speaker.note()))
        _put_lessons(work, desk, ids[OPEN:], rivals, speaker)
    SearchController(desk.workspace).read_all(lambda _done, _all: None, lambda: False)
    desk.workspace.close()
    return path


def _put_lessons(
    work: UnitOfWork, desk: Desk, closed: Sequence[int], rivals: Sequence[Competitor], speaker: Speaker
) -> None:
    chance = speaker.chance
    stages = [desk.stage(key).id for key in STAGES]
    for _number in range(len(closed) // DEALS_PER_LESSON):
        lesson = Lesson(
            work.new_id(), chance.choice(KINDS), speaker.title(), NOW, speaker.words(chance.randint(15, 60)),
            stage_id=chance.choice(stages), sector=chance.choice(('', *SECTORS)), band=chance.choice(tuple(AmountBand)),
            competitor_id=chance.choice((None, None, *(rival.id for rival in rivals))),
        )  # fmt: skip
        work.save(lesson)
        for deal_id in chance.sample(closed, TAUGHT_BY):
            work.save(LessonDeal(lesson.id, deal_id))
