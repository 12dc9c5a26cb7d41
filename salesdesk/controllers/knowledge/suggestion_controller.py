"""The right lesson at the right moment: up to three for a deal, each with its reasons, and what became of them."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.errors import NotFound, WorldFault
from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.domain.knowledge.lesson_use import LessonUse, UseKind
from salesdesk.domain.knowledge.similar import similar
from salesdesk.domain.knowledge.situation import Moment
from salesdesk.domain.knowledge.suggestion import Reason, ReasonKind, Suggestion
from salesdesk.domain.process.stage_gate import Requirement
from salesdesk.storage.knowledge.lesson_terms import pending_lessons
from salesdesk.storage.knowledge.situation_query import read_put_away, read_situation
from salesdesk.storage.knowledge.stored_lessons import StoredLessons

if TYPE_CHECKING:
    from salesdesk.controllers.search.search_controller import SearchController


class SuggestionController:
    """Looks for lessons by itself; that they were shown is not written down, for looking is no action.

    search is asked for only where a lesson has changed: it knows phones and names, and a drag must not wait for these.
    """

    def __init__(self, workspace: Workspace, search: 'Callable[[], SearchController]') -> None:
        self._workspace = workspace
        self._search = search

    def suggest(
        self, deal_id: int, moment: Moment = Moment.ENTERED, missing: Iterable[Requirement] = ()
    ) -> list[Suggestion]:
        """The best first; missing: what the gate asked for. Nothing where there is no lesson or no such deal."""
        database = self._workspace.database
        if pending_lessons(database, 1):
            # While an import holds the file, what has been read is enough.
            with suppress(WorldFault):
                self._search().read_lessons()
        lessons = StoredLessons(database, read_put_away(database, deal_id))
        # Most bases have no lesson yet, and then the deal is not read either.
        if not lessons.count():
            return []
        situation = read_situation(database, deal_id, moment, tuple(line.subject for line in missing))
        return similar(situation, lessons) if situation else []

    def count_for_stage(self, deal_id: int) -> int:
        """How many of those that come up are about the stage the deal is in."""
        reason = Reason(ReasonKind.STAGE)
        return sum(reason in suggestion.reasons for suggestion in self.suggest(deal_id))

    def lesson(self, lesson_id: int) -> Lesson:
        """NotFound if it is gone or in the trash."""
        lesson = self._workspace.reading().get(Lesson, lesson_id)
        if lesson.deleted_at is not None:
            raise NotFound(kind='Lesson')
        return lesson

    def opened(self, lesson_id: int, deal_id: int | None) -> None:
        """Notes that a suggestion was read; nothing to undo."""
        # She reads it all the same.
        with suppress(WorldFault), self._workspace.aside() as work:
            work.save(LessonUse(work.new_id(), lesson_id, deal_id, work.now, UseKind.OPENED))

    def mark(self, lesson_id: int, deal_id: int | None, *, useful: bool) -> None:
        """Whether it helped: what did not does not come up beside this deal again. One undo step."""
        kind = UseKind.USEFUL if useful else UseKind.NOT_USEFUL
        title = titled('praise_lesson' if useful else 'dismiss_lesson', title=self.lesson(lesson_id).title)
        with self._workspace.transaction(title) as work:
            work.save(LessonUse(work.new_id(), lesson_id, deal_id, work.now, kind))
