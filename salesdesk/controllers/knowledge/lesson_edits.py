"""The small writes on a lesson, each inside the action of its caller."""

from collections.abc import Iterable
from dataclasses import replace

from salesdesk.controllers.deals.edits import tag_named
from salesdesk.controllers.knowledge.lesson_form import LessonForm
from salesdesk.controllers.negotiation.competitor_controller import competitor_id_of
from salesdesk.domain.deals.deal import TITLE_LIMIT
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.knowledge.lesson import Lesson, LessonDeal, LessonTag
from salesdesk.storage.knowledge.lesson_reading_query import read_lesson_tags
from salesdesk.storage.unit_of_work import UnitOfWork


def check_title(title: str) -> None:
    """FieldInvalid for none, or for one that is too long to be read in a list."""
    if not title.strip():
        raise FieldInvalid('lesson', 'empty')
    if len(title.strip()) > TITLE_LIMIT:
        raise FieldInvalid('lesson', 'too_long')


def written_lesson(work: UnitOfWork, lesson: Lesson, form: LessonForm) -> Lesson:
    """The lesson as the form says, not yet saved: edited now, if that changes it."""
    check_title(form.title)
    written = replace(
        lesson, kind=form.kind, title=form.title.strip(), body=form.body.strip(), stage_id=form.stage_id,
        sector=form.sector.strip(), band=form.band, review_on=form.review_on,
        competitor_id=competitor_id_of(work, form.competitor, had_id=lesson.competitor_id),
    )  # fmt: skip
    return written if written == lesson else replace(written, edited_at=work.now)


def set_lesson_tags(work: UnitOfWork, lesson_id: int, names: Iterable[str]) -> None:
    """The lesson wears these tags and no others."""
    wanted = {tag.id for tag in (tag_named(work, name) for name in names if name.strip())}
    worn = {tag.id for tag in read_lesson_tags(work.database, lesson_id)}
    for tag_id in worn - wanted:
        work.forget_link('lesson_tag', lesson_id=lesson_id, tag_id=tag_id)
    for tag_id in wanted - worn:
        work.save(LessonTag(lesson_id, tag_id))


def link_deals(work: UnitOfWork, lesson_id: int, deal_ids: Iterable[int]) -> None:
    for deal_id in deal_ids:
        work.save(LessonDeal(lesson_id, deal_id))
