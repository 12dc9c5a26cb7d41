"""Lessons are written, changed, linked, marked and thrown away, each in one step that can be taken back."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from building import TODAY, Desk, in_days

from salesdesk.controllers.knowledge.lesson_controller import LessonController
from salesdesk.controllers.knowledge.lesson_form import LessonForm
from salesdesk.controllers.knowledge.lesson_reader import LessonReader
from salesdesk.controllers.negotiation.competitor_list import CompetitorListController
from salesdesk.domain.deals.deal import TITLE_LIMIT
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind

PLAIN = LessonForm(LessonKind.LOST, 'Le budget n’était pas voté')


def test_a_lesson_keeps_all_that_was_written(desk: Desk, lessons: LessonController, reader: LessonReader) -> None:
    deal_id = desk.put('Salle des fêtes')
    form = LessonForm(
        LessonKind.LOST, ' Le budget ', ' ## Pourquoi\n\nPas voté. ', desk.stage('qualification').id, ' Collectivité ',
        AmountBand.UNDER_100K, 'Luxelec', ('Appel d’offres',), in_days(90), (deal_id,),
    )  # fmt: skip
    lesson_id = lessons.create(form)
    read = reader.read(lesson_id)
    kept = replace(form, title='Le budget', body='## Pourquoi\n\nPas voté.', sector='Collectivité', deal_ids=())
    assert read.form == kept
    assert [beside.deal.id for beside in read.deals] == [deal_id]


def test_a_new_lesson_has_not_been_edited_and_a_changed_one_has(
    lessons: LessonController, reader: LessonReader
) -> None:  # fmt: skip
    lesson_id = lessons.create(replace(PLAIN, sector='Industrie'))
    assert reader.read(lesson_id).lesson.edited_at is None
    lessons.edit(lesson_id, replace(PLAIN, title='Autrement'))
    assert reader.read(lesson_id).lesson.edited_at is not None


def test_a_form_saved_unchanged_changes_nothing(desk: Desk, lessons: LessonController, reader: LessonReader) -> None:
    lesson_id = lessons.create(replace(PLAIN, tags=('Chantier',), competitor='Luxelec'))
    before = desk.dump()
    lessons.edit(lesson_id, reader.read(lesson_id).form)
    assert desk.dump() == before
    assert desk.undo_key() == 'create_lesson'


def test_a_competitor_that_was_deleted_since_is_not_made_again(
    desk: Desk, lessons: LessonController, reader: LessonReader
) -> None:  # fmt: skip
    lesson_id = lessons.create(replace(PLAIN, competitor='Luxelec'))
    named = reader.read(lesson_id).lesson.competitor_id
    CompetitorListController(desk.workspace).delete(named or 0)
    lessons.edit(lesson_id, replace(reader.read(lesson_id).form, title='Autrement'))
    assert reader.read(lesson_id).lesson.competitor_id == named
    assert CompetitorListController(desk.workspace).known() == []


def test_tags_taken_off_are_gone_and_others_stay(lessons: LessonController, reader: LessonReader) -> None:
    lesson_id = lessons.create(replace(PLAIN, tags=('Chantier', 'Délai')))
    lessons.edit(lesson_id, replace(PLAIN, tags=('Délai', 'Prix')))
    assert reader.read(lesson_id).form.tags == ('Délai', 'Prix')


@pytest.mark.parametrize(('title', 'problem'), [(' ', 'empty'), ('x' * (TITLE_LIMIT + 1), 'too_long')])
def test_a_title_that_cannot_be_kept_is_refused(
    title: str, problem: str, desk: Desk, lessons: LessonController
) -> None:  # fmt: skip
    before = desk.dump()
    with pytest.raises(FieldInvalid) as refused:
        lessons.create(replace(PLAIN, title=title, competitor='Luxelec'))
    assert (refused.value.field, refused.value.problem) == ('lesson', problem)
    assert desk.dump() == before


Act = Callable[[LessonController, int, int], object]
ACTS: dict[str, Act] = {
    'edit_lesson': lambda lessons, id_, _deal: lessons.edit(id_, replace(PLAIN, title='Autrement', tags=('Prix',))),
    'delete_lesson': lambda lessons, id_, _deal: lessons.delete(id_),
    'hush_lesson': lambda lessons, id_, _deal: lessons.remind(id_, on=False),
    'review_lesson': lambda lessons, id_, _deal: lessons.review(id_, in_days(30)),
    'mark_useful_lesson': lambda lessons, id_, _deal: lessons.mark(id_, useful=True),
    'mark_useless_lesson': lambda lessons, id_, _deal: lessons.mark(id_, useful=False),
    'link_lesson': lambda lessons, id_, deal: lessons.link(id_, deal),
}


@pytest.mark.parametrize('key', ACTS)
def test_each_act_is_one_step_that_can_be_taken_back(key: str, desk: Desk, lessons: LessonController) -> None:
    lesson_id, deal_id = lessons.create(PLAIN), desk.put('Hall')
    before = desk.dump()
    ACTS[key](lessons, lesson_id, deal_id)
    assert desk.undo_key() == key
    assert desk.dump() != before
    desk.workspace.undo()
    assert desk.dump() == before


@pytest.mark.parametrize('key', ACTS)
def test_nothing_is_done_with_a_lesson_in_the_trash(key: str, desk: Desk, lessons: LessonController) -> None:
    lesson_id, deal_id = lessons.create(PLAIN), desk.put('Hall')
    lessons.delete(lesson_id)
    before = desk.dump()
    with pytest.raises(NotFound):
        ACTS[key](lessons, lesson_id, deal_id)
    assert desk.dump() == before


def test_a_deal_linked_by_mistake_is_unlinked(desk: Desk, lessons: LessonController, reader: LessonReader) -> None:
    lesson_id, deal_id = lessons.create(PLAIN), desk.put('Hall')
    lessons.link(lesson_id, deal_id)
    lessons.unlink(lesson_id, deal_id)
    assert reader.read(lesson_id).deals == ()


def test_marks_are_counted(lessons: LessonController, reader: LessonReader) -> None:
    lesson_id = lessons.create(PLAIN)
    for useful in (True, True, False):
        lessons.mark(lesson_id, useful=useful)
    read = reader.read(lesson_id)
    assert (read.useful, read.useless) == (2, 1)


def test_a_lesson_is_read_again_on_a_day_to_come(lessons: LessonController, reader: LessonReader) -> None:
    lesson_id = lessons.create(PLAIN)
    with pytest.raises(FieldInvalid):
        lessons.review(lesson_id, TODAY)
    lessons.review(lesson_id, in_days(1))
    assert reader.read(lesson_id).lesson.review_on == in_days(1)
    lessons.review(lesson_id, None)
    assert reader.read(lesson_id).lesson.review_on is None
