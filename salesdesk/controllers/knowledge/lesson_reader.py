"""The knowledge as it is read: the list a window at a time, and all that stands around one lesson."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from salesdesk.controllers.knowledge.lesson_controller import kept_lesson
from salesdesk.controllers.knowledge.lesson_form import LessonForm
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.closing.competitor import Competitor
from salesdesk.domain.contact import Organization
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.tag import TAG_COLORS, Tag
from salesdesk.domain.errors import WorldFault
from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.domain.knowledge.lesson_list import LessonCounts, LessonFilter, LessonLine, LessonOrder
from salesdesk.domain.process.qualification import AnswerValue, Criterion
from salesdesk.storage.deals.deal_details import find_tag, names_like, read_answers
from salesdesk.storage.knowledge.lesson_list_query import count_lessons, read_lessons, sectors_like
from salesdesk.storage.knowledge.lesson_reading_query import (
    count_marks,
    read_applicable,
    read_lesson_deals,
    read_lesson_tags,
)
from salesdesk.storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from salesdesk.controllers.search.search_controller import SearchController

WINDOW, APPLICABLE, SUGGESTED = 100, 4, 8


@dataclass(frozen=True)
class DealBeside:
    """A deal beside a lesson. answers: yes, no or None for each criterion, in order."""

    deal: Deal
    organization: str
    answers: tuple[bool | None, ...]


@dataclass(frozen=True)
class LessonRead:
    """A lesson with all around it. applicable: some of the open deals it is for, of `applicable_count`.

    sector_color: that of the tag of the same name.
    """

    lesson: Lesson
    sector_color: str
    tags: tuple[Tag, ...]
    competitor: str
    useful: int
    useless: int
    deals: tuple[DealBeside, ...]
    applicable: tuple[DealBeside, ...]
    applicable_count: int

    @property
    def form(self) -> LessonForm:
        """As it stands in the form; saved as it is, it changes nothing."""
        lesson, tags = self.lesson, tuple(tag.name for tag in self.tags)
        return LessonForm(
            lesson.kind, lesson.title, lesson.body, lesson.stage_id, lesson.sector, lesson.band, self.competitor, tags,
            lesson.review_on,
        )  # fmt: skip


class LessonReader:
    """search is asked for only where she looks for words."""

    def __init__(self, workspace: Workspace, search: 'Callable[[], SearchController]') -> None:
        self._workspace = workspace
        self._search = search

    def page(
        self, wanted: LessonFilter, order: LessonOrder, after: LessonLine | None = None, limit: int = WINDOW
    ) -> list[LessonLine]:  # fmt: skip
        """The lines behind `after`, or the first ones."""
        self._read_words(wanted)
        today = self._workspace.clock.today()
        return read_lessons(self._workspace.database, wanted, order, today, limit, after.mark if after else None)

    def counts(self, wanted: LessonFilter) -> LessonCounts:
        """Of all kinds, whichever is wanted."""
        self._read_words(wanted)
        return count_lessons(self._workspace.database, wanted, self._workspace.clock.today())

    def read(self, lesson_id: int) -> LessonRead:
        """NotFound if it is gone or in the trash."""
        work, database = self._workspace.reading(), self._workspace.database
        lesson = kept_lesson(work, lesson_id)
        competitor = work.find(Competitor, lesson.competitor_id) if lesson.competitor_id is not None else None
        applicable, count = read_applicable(database, lesson, APPLICABLE)
        tag = find_tag(database, lesson.sector)
        return LessonRead(
            lesson, tag.color if tag else TAG_COLORS[0], tuple(read_lesson_tags(database, lesson_id)),
            competitor.name if competitor else '',
            *count_marks(database, lesson_id), self._beside(work, read_lesson_deals(database, lesson_id)),
            self._beside(work, applicable), count,
        )  # fmt: skip

    def sectors_like(self, typed: str) -> list[str]:
        return sectors_like(self._workspace.database, typed, SUGGESTED)

    def competitors_like(self, typed: str) -> list[str]:
        return names_like(self._workspace.database, 'competitor', typed, SUGGESTED)

    def _beside(self, work: UnitOfWork, ids: Sequence[int]) -> tuple[DealBeside, ...]:
        return tuple(self._deal(work, work.get(Deal, id_)) for id_ in ids)

    def _deal(self, work: UnitOfWork, deal: Deal) -> DealBeside:
        organization = work.find(Organization, deal.organization_id) if deal.organization_id is not None else None
        known = read_answers(work.database, deal.id)
        answers = tuple(
            known[criterion].value is AnswerValue.YES if criterion in known and known[criterion].is_given else None
            for criterion in Criterion
        )
        return DealBeside(deal, organization.name if organization else '', answers)

    def _read_words(self, wanted: LessonFilter) -> None:
        if wanted.text:
            # While an import holds the file, or a job reads very many records, what has been read is enough.
            with suppress(WorldFault):
                self._search().read_new()
