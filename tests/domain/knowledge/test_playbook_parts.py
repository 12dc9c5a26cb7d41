"""Playbooks and lessons are read without the signs of Markdown, line by line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.knowledge.lesson_words import gist_of, plain_text, plain_words
from salesdesk.domain.knowledge.playbook import PlaybookLine, PlaybookPart, playbook_lines

WORDS = st.text('abcéèœ ', min_size=1, max_size=12).map(lambda text: ' '.join(text.split())).filter(bool)
WRITTEN = {
    PlaybookPart.HEADING: '## {}', PlaybookPart.CHECK: '- [ ] {}', PlaybookPart.QUESTION: '- {} ?',
    PlaybookPart.SCRIPT: '> {}', PlaybookPart.TEXT: '- {}',
}  # fmt: skip


@pytest.mark.parametrize(
    ('written', 'part', 'text'),
    [
        ('- [ ] Envoyer le **devis**', PlaybookPart.CHECK, 'Envoyer le devis'),
        ('* [x] déjà fait', PlaybookPart.CHECK, 'déjà fait'),
        ('  + [X] en retrait', PlaybookPart.CHECK, 'en retrait'),
        ('- [ ] Qui signe ?', PlaybookPart.CHECK, 'Qui signe ?'),
        ('### Avant la visite ###', PlaybookPart.HEADING, 'Avant la visite'),
        ('# Quel budget ?', PlaybookPart.HEADING, 'Quel budget ?'),
        ('#budget', PlaybookPart.TEXT, '#budget'),
        ('- Qui décide ?', PlaybookPart.QUESTION, 'Qui décide ?'),
        ('2. _Why now?_', PlaybookPart.QUESTION, 'Why now?'),
        ('> Bonjour, est-ce le moment ?', PlaybookPart.SCRIPT, 'Bonjour, est-ce le moment ?'),
        ('>sans blanc', PlaybookPart.SCRIPT, 'sans blanc'),
        ('Voir [le tarif](https://example.org/?a=1)', PlaybookPart.TEXT, 'Voir le tarif'),
        ('- [lien](x) puis', PlaybookPart.TEXT, 'lien puis'),
    ],
)
def test_a_line_is_what_its_signs_say(written: str, part: PlaybookPart, text: str) -> None:
    assert playbook_lines(written) == (PlaybookLine(part, text),)


@pytest.mark.parametrize('body', ['', '\n \n\t\n', '>', '> \n>', '- [ ]  ', '- [ ]', '* [x]', '##  '], ids=repr)
def test_a_line_without_words_is_no_line(body: str) -> None:
    assert playbook_lines(body) == ()
    assert gist_of(body) == ''


@pytest.mark.parametrize(
    ('body', 'said'),
    [
        ('> un\n> deux', ['un deux']),
        ('> un\n\n> deux', ['un deux']),
        ('> un\n>\n> deux', ['un deux']),
        ('> un\nEnsuite\n> deux', ['un', 'deux']),
        ('> un\n- [ ] cocher\n> deux\n> trois', ['un', 'deux trois']),
    ],
)
def test_what_is_said_goes_on_until_something_else_stands_between(body: str, said: list[str]) -> None:
    assert [line.text for line in playbook_lines(body) if line.part is PlaybookPart.SCRIPT] == said


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([part for part in PlaybookPart if part is not PlaybookPart.SCRIPT]), WORDS)))
def test_every_line_keeps_its_place_its_part_and_its_words(lines: list[tuple[PlaybookPart, str]]) -> None:
    found = playbook_lines('\n'.join(WRITTEN[part].format(words) for part, words in lines))
    assert [(line.part, line.text.removesuffix(' ?')) for line in found] == lines


@pytest.mark.parametrize(
    ('line', 'read'),
    [
        ('**gras** et *penché*', 'gras et penché'),
        ('***les deux***', 'les deux'),
        ('[**lien**](x)', 'lien'),
        ('![image](a.png) ~~non~~', 'image non'),
        ('> - cité', 'cité'),
        ('1) `code`', 'code'),
        ('2 * 3 * 4', '2 * 3 * 4'),
        ('-5 % de remise', '-5 % de remise'),
        ('12.5 jours', '12.5 jours'),
    ],
)
def test_words_are_read_without_their_signs(line: str, read: str) -> None:
    assert plain_words(line) == read


@pytest.mark.parametrize(
    ('body', 'gist'),
    [
        ('', ''),
        ('Seule ligne', 'Seule ligne'),
        ('Avant\n## Ensuite\n\n- **Appeler** plus tôt\nFin', 'Appeler plus tôt'),
        ('# Un\nici\n# Deux\nlà', 'là'),
        ('Avant\n# Rien dessous\n', 'Avant'),
        ('# Rien\n## du tout', ''),
        ('```\nprix\n```', 'prix'),
        ('#budget serré', '#budget serré'),
    ],
    ids=(
        'empty',
        'one line',
        'after the heading',
        'the last heading',
        'nothing below',
        'headings only',
        'fence',
        'tag',
    ),
)
def test_the_gist_stands_behind_the_last_heading(body: str, gist: str) -> None:
    assert gist_of(body) == gist


@settings(max_examples=30, deadline=None)
@given(st.lists(WORDS | WORDS.map('# {}'.format), max_size=6))
def test_the_gist_is_a_line_of_the_prose(lines: list[str]) -> None:
    prose = plain_text('\n'.join(lines)).split('\n')
    assert prose == ([line for line in lines if not line.startswith('#')] or [''])
    assert gist_of('\n'.join(lines)) in prose
