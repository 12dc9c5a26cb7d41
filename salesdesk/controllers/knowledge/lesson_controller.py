"""What she does with lessons: write, change, link, mark, review, throw away. Each is one action, one undo step."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from salesdesk.controllers.knowledge.lesson_edits import link_deals, set_lesson_tags, written_lesson
from salesdesk.controllers.knowledge.lesson_form import LessonForm
from salesdesk.controllers.workspace import Workspace, titled
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.domain.knowledge.lesson_use import LessonUse, UseKind
from salesdesk.storage.unit_of_work import UnitOfWork


class LessonController:
    """NotFound where the lesson is gone or in the trash."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def create(self, form: LessonForm) -> int:
        """Returns its id; FieldInvalid for a title that cannot be kept."""
        with self._workspace.transaction(titled('create_lesson', title=form.title.strip())) as work:
            lesson = Lesson(work.new_id(), form.kind, form.title, work.now)
            # New, it has not been edited.
            work.save(replace(written_lesson(work, lesson, form), edited_at=None))
            set_lesson_tags(work, lesson.id, form.tags)
            link_deals(work, lesson.id, form.deal_ids)
        return lesson.id

    def edit(self, lesson_id: int, form: LessonForm) -> None:
        """Its deals stay as they are: they are linked one by one."""
        with self._acting('edit_lesson', lesson_id) as (work, lesson):
            work.save(written_lesson(work, lesson, form))
            set_lesson_tags(work, lesson_id, form.tags)

    def delete(self, lesson_id: int) -> None:
        """To the trash: it is found no more and comes up no more."""
        self._change('delete_lesson', lesson_id, lambda work, lesson: replace(lesson, deleted_at=work.now))

    def remind(self, lesson_id: int, *, on: bool) -> None:
        """Whether it may come up by itself."""
        key = 'remind_lesson' if on else 'hush_lesson'
        self._change(key, lesson_id, lambda _work, lesson: replace(lesson, is_reminder=on))

    def review(self, lesson_id: int, on: date | None) -> None:
        """When she wants to read it again, None for not any more. FieldInvalid for a day that is not ahead."""
        if on is not None and on <= self._workspace.clock.today():
            raise FieldInvalid('review_on', 'in_past')
        key = 'review_lesson' if on else 'reviewed_lesson'
        self._change(key, lesson_id, lambda _work, lesson: replace(lesson, review_on=on))

    def mark(self, lesson_id: int, *, useful: bool) -> None:
        """Whether it was of use, beside no deal in particular."""
        kind = UseKind.USEFUL if useful else UseKind.NOT_USEFUL
        with self._acting('mark_useful_lesson' if useful else 'mark_useless_lesson', lesson_id) as (work, _lesson):
            work.save(LessonUse(work.new_id(), lesson_id, None, work.now, kind))

    def link(self, lesson_id: int, deal_id: int) -> None:
        """This deal taught it too."""
        deal = self._workspace.reading().get(Deal, deal_id).title
        with self._acting('link_lesson', lesson_id, name=deal) as (work, _lesson):
            link_deals(work, lesson_id, (deal_id,))

    def unlink(self, lesson_id: int, deal_id: int) -> None:
        deal = self._workspace.reading().get(Deal, deal_id).title
        with self._acting('unlink_lesson', lesson_id, name=deal) as (work, _lesson):
            work.forget_link('lesson_deal', lesson_id=lesson_id, deal_id=deal_id)

    def _change(self, key: str, lesson_id: int, changed: Callable[[UnitOfWork, Lesson], Lesson]) -> None:
        with self._acting(key, lesson_id) as (work, lesson):
            work.save(changed(work, lesson))

    @contextmanager
    def _acting(self, key: str, lesson_id: int, **values: str) -> Iterator[tuple[UnitOfWork, Lesson]]:
        title = kept_lesson(self._workspace.reading(), lesson_id).title
        with self._workspace.transaction(titled(key, title=title, **values)) as work:
            # Asked inside: another window may have thrown it away meanwhile.
            yield work, kept_lesson(work, lesson_id)


def kept_lesson(work: UnitOfWork, lesson_id: int) -> Lesson:
    lesson = work.get(Lesson, lesson_id)
    if lesson.deleted_at is not None:
        raise NotFound(kind='Lesson')
    return lesson
