"""Writes a lesson that a deal taught, inside the action in which it is closed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from salesdesk.controllers.knowledge.lesson_edits import check_title, link_deals, set_lesson_tags
from salesdesk.domain.contact import Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.knowledge.lesson import Lesson, LessonKind, band_of
from salesdesk.storage.unit_of_work import UnitOfWork

T = TypeVar('T')


@dataclass(frozen=True)
class LessonWords:
    """A lesson in one line. stage_id: where it comes up again, None for everywhere; tags by their names."""

    title: str
    stage_id: int | None = None
    tags: tuple[str, ...] = ()


def write_lesson(
    work: UnitOfWork, kind: LessonKind, words: LessonWords, deals: Sequence[Deal], *, body: str = '',
    competitor_id: int | None = None,
) -> int:  # fmt: skip
    """One lesson of all the deals; returns its id. Sector and amount band are what they have in common."""
    check_title(words.title)
    lesson = Lesson(
        work.new_id(), kind, words.title.strip(), work.now, body.strip(), stage_id=words.stage_id,
        sector=_common(_sector(work, deal) for deal in deals) or '',
        band=_common(band_of(deal.amount) if deal.amount else None for deal in deals),
        competitor_id=competitor_id,
    )  # fmt: skip
    work.save(lesson)
    link_deals(work, lesson.id, [deal.id for deal in deals])
    set_lesson_tags(work, lesson.id, words.tags)
    return lesson.id


def _sector(work: UnitOfWork, deal: Deal) -> str:
    company = work.find(Organization, deal.organization_id) if deal.organization_id else None
    return company.sector if company else ''


def _common(values: Iterable[T]) -> T | None:
    """The value that all of them are, None where they differ."""
    found = list(dict.fromkeys(values))
    return found[0] if len(found) == 1 else None
