"""The head of a lesson's Markdown file: quoting, lists, names, days and what is none of these."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.deals.deal import TITLE_LIMIT
from salesdesk.exchange.knowledge.front_matter import split_head, written_head
from salesdesk.exchange.knowledge.lesson_file import LessonFile, read_lesson_file
from salesdesk.exchange.knowledge.refused_lesson import LessonRefused
from salesdesk.i18n.lesson_files import refused_file_text
from salesdesk.i18n.translator import use_language

ODD = st.text('ab é:#-[]{},"\'\\&*!|>%@`?\u2028\u0085', min_size=1, max_size=12)


def read(head: str, body: str = 'Budget.', name: str = 'note') -> LessonFile:
    return read_lesson_file(f'---\nkind: lost\n{head}\n---\n{body}', name)


@pytest.mark.parametrize(
    ('line', 'values', 'is_list'),
    [
        ('key: mot', ('mot',), False),
        ('Key:   deux mots  ', ('deux mots',), False),
        ('key:', (), False),
        ('key: "a: \\u00e9"', ('a: é',), False),
        ("key: 'l''été'", ("l'été",), False),
        ('key: "non fini\\"', ('non fini\\',), False),
        ('key: "', ('"',), False),
        ('key: []', (), True),
        ('key: [a, "b, c"]', ('a', '"b', 'c"'), True),
        ('key: ["a", "b, c"]', ('a', 'b, c'), True),
        ("key: ['a', b,, ]", ('a', 'b'), True),
        ('key: [1, 2]', ('1', '2'), True),
        ('key:\n  - un\n- "deux"', ('un', 'deux'), True),
        ('key: 12:30', ('12:30',), False),
    ],
)
def test_a_value_is_read_as_it_was_meant(line: str, values: tuple[str, ...], is_list: bool) -> None:
    entries, body = split_head(f'---\n{line}\n---\nDessous')
    assert (entries['key'].values, entries['key'].is_list, body) == (values, is_list, 'Dessous')


@pytest.mark.parametrize(
    ('value', 'written'),
    [
        ('Port', 'Port'), ('Appel d’offres', 'Appel d’offres'), ('yes', '"yes"'), ('Non', 'Non'), ('NO', '"NO"'),
        ('a: b', '"a: b"'), ('#un', '"#un"'), (' blanc', '" blanc"'), ('- tiret', '"- tiret"'), ('Étang', 'Étang'),
        (True, 'yes'), (False, 'no'), (0, '0'), (('a', 'é'), '["a", "é"]'),
    ],
)  # fmt: skip
def test_what_another_program_could_mistake_is_quoted(value: str | bool | int, written: str) -> None:
    assert written_head({'key': value}) == f'---\nkey: {written}\n---'


@settings(max_examples=50, deadline=None)
@given(ODD, st.lists(ODD, min_size=1, max_size=4))
def test_odd_signs_come_back_from_the_head(text: str, listed: list[str]) -> None:
    entries, body = split_head(written_head({'text': text, 'list': listed}) + '\nFin')
    assert (entries['text'].values, entries['list'].values, body) == ((text,), tuple(listed), 'Fin')


@pytest.mark.parametrize('text', ['', 'Prix', '--- pas une tête', ' \n---\nkind: lost\n---'], ids=repr)
def test_what_does_not_begin_with_a_head_is_all_words(text: str) -> None:
    assert split_head(text) == ({}, text)


@pytest.mark.parametrize(
    ('head', 'body', 'title', 'words'),
    [
        ('title: Prix', '# Autre\nfin', 'Prix', '# Autre\nfin'),
        ('', '# Étaler #\n\nfin', 'Étaler', 'fin'),
        ('title: ""', '# Seul', 'Seul', ''),
        ('', '## Deux\nfin', 'Le nom', '## Deux\nfin'),
        ('', '#collé\nfin', 'Le nom', '#collé\nfin'),
        ('', '', 'Le nom', ''),
    ],
    ids=('head first', 'first heading', 'empty title', 'smaller heading', 'a tag', 'nothing at all'),
)
def test_a_title_is_said_by_the_head_then_the_heading_then_the_name(
    head: str, body: str, title: str, words: str
) -> None:
    lesson = read(head, body, 'Le nom')
    assert (lesson.title, lesson.body) == (title, words)


@pytest.mark.parametrize(
    ('told', 'number'),
    [('42', 42), ('0042', 42), ('-1', None), ('4.2', None), ('٤٢', None), ('9' * 18, 10**18 - 1), ('9' * 19, None)],
)
def test_an_id_is_a_plain_number_that_the_database_can_hold(told: str, number: int | None) -> None:
    assert read(f'id: {told}').id == number


@pytest.mark.parametrize(
    ('told', 'is_on'),
    [('no', False), ('False', False), ('off', False), ('NON', False), ('yes', True), ('', True), ('oui', True)],
)
def test_only_a_no_switches_the_reminder_off(told: str, is_on: bool) -> None:
    assert read(f'reminder: {told}').is_reminder is is_on


@pytest.mark.parametrize(
    ('told', 'at'),
    [
        ('2026-06-09', datetime(2026, 6, 9, tzinfo=UTC)),
        ('2026-06-09T09:00:00+02:00', datetime(2026, 6, 9, 7, tzinfo=UTC)),
        ('"2026-12-31T23:30:00-05:00"', datetime(2027, 1, 1, 4, 30, tzinfo=UTC)),
    ],
)
def test_an_hour_without_a_zone_is_that_of_greenwich(told: str, at: datetime) -> None:
    created = read(f'created: {told}').created_at
    assert created is not None
    assert created - at == timedelta()


@pytest.mark.parametrize('language', ['fr', 'en'])
@pytest.mark.parametrize(
    ('head', 'problem', 'value'),
    [
        ('review: 2026-02-29', 'review', '2026-02-29'),
        ('review: 9 juin', 'review', '9 juin'),
        ('created: 2026-06-09T25:00', 'created', '2026-06-09T25:00'),
        ('amount: Above', 'amount', 'Above'),
        ('kind: perdu', 'kind_unknown', 'perdu'),
        ('kind:', 'kind_missing', ''),
        (f'title: {"é" * (TITLE_LIMIT + 1)}', 'title_long', ''),
    ],
    ids=('no leap year', 'in words', 'no such hour', 'other case', 'other kind', 'no kind', 'long title'),
)
def test_a_bad_head_names_the_file_and_what_stood_there(language: str, head: str, problem: str, value: str) -> None:
    with pytest.raises(LessonRefused) as refused:
        read(head)
    assert (refused.value.problem, refused.value.value) == (problem, value)
    use_language(language)
    sentence = refused_file_text('prix.md', problem, value)
    assert sentence.startswith('prix.md')
    assert value in sentence
    assert '{' not in sentence


def test_the_longest_title_and_a_leap_day_are_taken() -> None:
    lesson = read(f'title: {"é" * TITLE_LIMIT}\nreview: 2028-02-29')
    assert (len(lesson.title), lesson.review_on) == (TITLE_LIMIT, date(2028, 2, 29))


@pytest.mark.parametrize(
    ('head', 'tags'),
    [('', None), ('tags:', ()), ('tags: []', ()), ('tags: seul', ('seul',)), ('tags: [a, "", b]', ('a', 'b'))],
)
def test_no_tags_and_an_empty_list_of_tags_are_not_the_same(head: str, tags: tuple[str, ...] | None) -> None:
    assert read(head).tags == tags
