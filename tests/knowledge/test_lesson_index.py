"""What lessons are suggested by follows whatever happens to them, and leaves nothing behind."""

from dataclasses import replace
from typing import Any

import pytest
from building import NOW, Desk, euros
from labelled_lessons import suggestions_of

from salesdesk.controllers.search.search_controller import LESSONS_AT_ONCE, SearchController
from salesdesk.controllers.workspace import titled
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.knowledge.lesson import Lesson, LessonDeal, LessonKind, LessonTag
from salesdesk.domain.knowledge.similar import Worth
from salesdesk.domain.knowledge.suggestion import Reason, ReasonKind
from salesdesk.storage.knowledge.stored_lessons import StoredLessons

Rows = list[tuple[Any, ...]]
TABLES = ('lesson_term', 'lesson_word', 'lesson_trait')


def index(desk: Desk) -> dict[str, Rows]:
    SearchController(desk.workspace).read_lessons()
    return {table: sorted(desk.workspace.database.rows(f'SELECT * FROM {table}')) for table in TABLES}


def change(desk: Desk, lesson_id: int, **values: Any) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Lesson, lesson_id), **values))


def test_a_lesson_taken_away_leaves_nothing(desk: Desk) -> None:
    lesson_id = desk.put_lesson('Bornes rapides', body='Le prix vient après.')
    assert all(index(desk).values())
    change(desk, lesson_id, deleted_at=NOW)
    assert index(desk) == {table: [] for table in TABLES}


def test_undoing_the_making_of_one_leaves_nothing(desk: Desk) -> None:
    with desk.workspace.transaction(titled('praise_lesson', title='Bornes')) as work:
        work.save(Lesson(work.new_id(), LessonKind.WON, 'Bornes', NOW))
    assert all(index(desk).values())
    desk.workspace.undo()
    assert index(desk) == {table: [] for table in TABLES}


@pytest.mark.parametrize('values', [{'title': 'Toiture'}, {'body': 'rapide'}, {'sector': 'Port'}, {'stage_id': 1}])
def test_one_changed_and_changed_back_is_read_as_before(desk: Desk, values: dict[str, Any]) -> None:
    stage = desk.stage('closing').id
    asked = {name: stage if name == 'stage_id' else value for name, value in values.items()}
    lesson_id = desk.put_lesson('Bornes', body='Le prix')
    before = index(desk)
    old = {name: getattr(desk.workspace.reading().get(Lesson, lesson_id), name) for name in asked}
    change(desk, lesson_id, **asked)
    assert index(desk) != before
    change(desk, lesson_id, **old)
    assert index(desk) == before


def test_those_put_away_make_room_for_the_next(desk: Desk) -> None:
    first, second = desk.put_lesson('Bornes'), desk.put_lesson('Bornes')
    index(desk)
    lessons = StoredLessons(desk.workspace.database, frozenset({second}))
    assert lessons.most_worth({'born': Worth(1)}, 1) == [first]


def test_after_many_at_once_a_deal_opens_with_some_and_soon_has_all(desk: Desk) -> None:
    with desk.workspace.unrecorded() as work:
        for number in range(LESSONS_AT_ONCE + 1):
            work.save(Lesson(work.new_id(), LessonKind.WON, f'Bornes {number}', NOW))
    assert len(index(desk)['lesson_trait']) == LESSONS_AT_ONCE
    assert len(index(desk)['lesson_trait']) == LESSONS_AT_ONCE + 1


def test_a_word_counts_the_lessons_it_stands_in(desk: Desk) -> None:
    for title in ('Bornes', 'Une borne, deux bornes', 'Toiture'):
        desk.put_lesson(title)
    assert dict(index(desk)['lesson_word'])['born'] == 2


def test_a_tag_put_on_later_is_a_reason(desk: Desk) -> None:
    lesson_id = desk.put_lesson('Relancer tôt')
    deal_id = desk.put('Bornes', tags=['Prioritaire'])
    assert suggestions_of(desk).suggest(deal_id) == []
    with desk.workspace.unrecorded() as work:
        tag = work.database.value("SELECT id FROM tag WHERE name = 'Prioritaire'")
        work.save(LessonTag(lesson_id, tag))
    (hit,) = suggestions_of(desk).suggest(deal_id)
    assert hit.reasons == (Reason(ReasonKind.TAG, 'Prioritaire'),)
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Tag, tag), name='Urgent'))
    assert 'urgent' in dict(index(desk)['lesson_word'])


def test_a_deal_linked_later_tells_how_large_such_deals_are(desk: Desk) -> None:
    lesson_id, deal_id = desk.put_lesson('Relancer tôt'), desk.put('Bornes', amount=euros(4_000))
    assert index(desk)['lesson_trait'] == [(lesson_id, '', '', 0)]
    with desk.workspace.unrecorded() as work:
        work.save(LessonDeal(lesson_id, deal_id))
    assert index(desk)['lesson_trait'] == [(lesson_id, '', 'under_5k', 0)]


def test_marks_are_counted_and_their_undo_too(desk: Desk) -> None:
    lesson_id = desk.put_lesson('Bornes')
    suggestions = suggestions_of(desk)
    for useful in (True, True, False):
        suggestions.mark(lesson_id, None, useful=useful)
    assert index(desk)['lesson_trait'][0][-1] == 1
    desk.workspace.undo()
    assert index(desk)['lesson_trait'][0][-1] == 2
