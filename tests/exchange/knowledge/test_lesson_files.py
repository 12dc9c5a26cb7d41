"""A lesson as a file comes back the same; files written elsewhere are understood; what is no lesson is refused."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.knowledge.lesson import AmountBand, LessonKind
from salesdesk.exchange.knowledge.lesson_file import LessonFile, read_lesson_file, write_lesson_file
from salesdesk.exchange.knowledge.refused_lesson import LessonRefused

WORDS = st.text(st.characters(exclude_categories=('Cs', 'Cc')), max_size=30).map(str.strip)
TAGS = st.lists(WORDS.filter(bool), min_size=1, max_size=3, unique=True).map(tuple)
BODIES = st.lists(WORDS, max_size=4).map(lambda lines: '\n'.join(lines).strip())


AT = datetime(2026, 6, 9, 7, 0, 0, 123000, UTC)
LESSONS = st.builds(
    LessonFile, st.sampled_from(LessonKind), WORDS.filter(bool), BODIES, st.just(42), st.just(AT), WORDS, WORDS,
    st.sampled_from([None, *AmountBand]), WORDS, TAGS, st.none() | st.dates(), st.booleans(), st.just(('7 Hall',)),
)  # fmt: skip


@given(LESSONS)
def test_whatever_a_lesson_says_comes_back_the_same(lesson: LessonFile) -> None:
    assert read_lesson_file(write_lesson_file(lesson), 'other') == lesson


def test_it_reads_as_a_note_of_any_program() -> None:
    lesson = LessonFile(LessonKind.LOST, 'Prix : trop cher', 'Pas **voté**.', 42, tags=('Appel d’offres',))
    assert write_lesson_file(lesson) == (
        '---\nid: 42\nkind: lost\ntitle: "Prix : trop cher"\ntags: ["Appel d’offres"]\nreminder: yes\n---\n\n'
        'Pas **voté**.\n'
    )


FOREIGN = """\ufeff---
kind: Won
Author: Anne
tags:
  - budget
  - 'l''hiver'
source:
  - site
---

# Étaler le paiement

Le budget bloquait.
"""


def test_a_note_of_another_program_is_understood_and_what_is_unknown_is_kept_as_text() -> None:
    lesson = read_lesson_file(FOREIGN.replace('\n', '\r\n'), 'note')
    assert (lesson.kind, lesson.title, lesson.tags) == (LessonKind.WON, 'Étaler le paiement', ('budget', 'l\'hiver'))
    assert lesson.body == 'Le budget bloquait.\n\nAuthor: Anne\nsource:\n  - site'
    assert (lesson.id, lesson.deals, lesson.is_reminder) == (None, None, True)


def test_the_name_of_the_file_is_the_title_where_nothing_else_is() -> None:
    assert read_lesson_file('---\nkind: lost\ntags: [a, b]\n---\nBudget.', 'Le budget').title == 'Le budget'


REFUSED = {
    'Budget.': 'kind_missing',
    '---\nkind: lost': 'head_open',
    '---\nkind: perdu\n---': 'kind_unknown',
    '---\nkind: lost\nreview: demain\n---': 'review',
    '---\nkind: lost\namount: 12\n---': 'amount',
    '---\nkind: lost\ncreated: hier\n---': 'created',
    f'---\nkind: lost\ntitle: {"x" * 501}\n---': 'title_long',
}


@pytest.mark.parametrize('text', REFUSED)
def test_what_is_no_lesson_says_why(text: str) -> None:
    with pytest.raises(LessonRefused) as refused:
        read_lesson_file(text, 'note')
    assert refused.value.problem == REFUSED[text]
