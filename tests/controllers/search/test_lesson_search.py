"""Lessons are found as all else is: by words, by parts of their titles, by their tags and competitors."""

from dataclasses import replace

import pytest
from building import NOW, Desk

from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.domain.closing.competitor import Competitor
from salesdesk.domain.deals.tag import Tag
from salesdesk.domain.knowledge.lesson import Lesson, LessonKind, LessonTag
from salesdesk.domain.search import RecordType

LESSON, RIVAL, TAG = 8, 9, 10
WRITTEN = Lesson(
    LESSON, LessonKind.COMPETITOR, 'Bornes : venir à deux', NOW, '**Mesurer** la puissance',
    sector='BTP', competitor_id=RIVAL,
)  # fmt: skip


@pytest.fixture
def search(desk: Desk) -> SearchController:
    save(desk, Competitor(RIVAL, 'Électra', NOW), Tag(TAG, 'Technique', 'blue'), WRITTEN, LessonTag(LESSON, TAG))
    return SearchController(desk.workspace)


def save(desk: Desk, *records: object) -> None:
    with desk.workspace.unrecorded() as work:
        for record in records:
            work.save(record)


def lessons(search: SearchController, typed: str) -> list[str]:
    return [hit.title for hit in search.find(typed).get(RecordType.LESSON, [])]


@pytest.mark.parametrize('typed', ['venir', 'orne', 'mesur', 'btp', 'electra', 'techni', 'bornes puissance'])
def test_a_lesson_is_found_by_what_it_says_and_wears(search: SearchController, typed: str) -> None:
    assert lessons(search, typed) == ['Bornes : venir à deux']


def test_a_lesson_says_where_the_word_was_met(search: SearchController) -> None:
    (hit,) = search.find('puissance')[RecordType.LESSON]
    assert (hit.id, hit.detail, hit.snippet) == (LESSON, 'BTP', 'Mesurer la puissance Électra')


def test_a_passage_of_a_lesson_is_told_without_its_headings(desk: Desk, search: SearchController) -> None:
    save(desk, replace(WRITTEN, body='Vu en juin.\n\n## Pourquoi\n\n- [ ] Le transformateur'))
    (hit,) = search.find('transfo')[RecordType.LESSON]
    assert hit.snippet == 'Vu en juin. Le transformateur Électra'


def test_what_is_renamed_is_found_under_its_new_name(desk: Desk, search: SearchController) -> None:
    assert lessons(search, 'volt') == []
    save(desk, Competitor(RIVAL, 'Volta', NOW), Tag(TAG, 'Visite', 'blue'), replace(WRITTEN, title='Autrement'))
    assert [lessons(search, typed) for typed in ('volt', 'visite', 'bornes')] == [['Autrement'], ['Autrement'], []]


def test_a_lesson_without_its_tag_or_in_the_trash_is_not_found(desk: Desk, search: SearchController) -> None:
    assert lessons(search, 'technique')
    with desk.workspace.unrecorded() as work:
        work.forget_link('lesson_tag', lesson_id=LESSON, tag_id=TAG)
    assert lessons(search, 'technique') == []
    save(desk, replace(WRITTEN, deleted_at=NOW))
    assert lessons(search, 'venir') == []
