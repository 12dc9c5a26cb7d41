"""What the sample's seller has learnt: lessons in her language, with the deals that taught them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

from salesdesk.controllers.knowledge.lesson_edits import link_deals, set_lesson_tags
from salesdesk.controllers.negotiation.competitor_controller import competitor_id_of
from salesdesk.domain.knowledge.lesson import AmountBand, Lesson, LessonKind
from salesdesk.domain.knowledge.lesson_use import LessonUse, UseKind
from salesdesk.domain.process.pipeline import Pipeline, Stage
from salesdesk.paths import resource
from salesdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class SampleShelf:
    """When the sample is made, in which language, and what its lessons refer to: deals by title."""

    today: date
    zone: tzinfo | None
    language: str
    pipelines: Mapping[str, Pipeline]
    stages: Mapping[tuple[int, str], Stage]
    deals: Mapping[str, int]


def write_lessons(work: UnitOfWork, shelf: SampleShelf) -> None:
    data = json.loads(resource('sample', 'lessons.json').read_text(encoding='utf-8'))
    for line in data['lessons']:
        _write(work, line, shelf)


def _write(work: UnitOfWork, line: dict[str, Any], shelf: SampleShelf) -> None:
    language, review = shelf.language, line['review_in_days']
    noon = datetime.combine(shelf.today - timedelta(days=line['days_ago']), time(12), shelf.zone)
    work.now = noon.astimezone(UTC)
    stage = shelf.stages.get((shelf.pipelines[line['pipeline']].id, line['stage'] or ''))
    lesson = Lesson(
        work.new_id(), LessonKind(line['kind']), line['title'][language], work.now, line['body'][language],
        stage_id=stage.id if stage else None,
        sector=line['sector'][language] if line['sector'] else '',
        band=AmountBand(line['band']) if line['band'] else None,
        competitor_id=competitor_id_of(work, line['competitor']),
        review_on=None if review is None else shelf.today + timedelta(days=review),
    )  # fmt: skip
    work.save(lesson)
    set_lesson_tags(work, lesson.id, line['tags'])
    link_deals(work, lesson.id, (shelf.deals[title] for title in line['deals']))
    for kind, count in ((UseKind.USEFUL, line['useful']), (UseKind.NOT_USEFUL, line['useless'])):
        for _time in range(count):
            work.save(LessonUse(work.new_id(), lesson.id, None, work.now, kind))
