"""A letter read into its parts: what it may ask for, and what a hostile or a broken one cannot do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.letters.fields import LetterField, field_named
from salesdesk.domain.letters.filling import Part, PartKind, faults_in, fields_in, fill, text_of
from salesdesk.domain.letters.lines import LONGEST, in_one_line

NAME = LetterField.CONTACT
ANTOINE = {NAME: 'Antoine Girardeau'}
# Dear to whoever wants a second header, a second letter or a second look at a field.
HOSTILE = st.text(st.sampled_from('{}[]\r\n\u2028\x00\u202eab. :@'), max_size=30)


def kinds(text: str) -> list[str]:
    return [str(part.kind) for part in fill(text, ANTOINE)]


def test_a_letter_reads_with_what_the_deal_says() -> None:
    assert text_of(fill('Bonjour {contact.name}, merci.', ANTOINE)) == 'Bonjour Antoine Girardeau, merci.'


def test_case_and_spaces_inside_the_braces_do_not_matter() -> None:
    assert text_of(fill('{ Contact.Name }', ANTOINE)) == 'Antoine Girardeau'


@pytest.mark.parametrize('value', [None, '', '   ', '\r\n', '\x00'], ids=['missing', 'none', 'spaces', 'lines', 'nul'])
def test_a_field_that_says_nothing_is_empty_and_stays_in_sight(value: str | None) -> None:
    parts = fill('Bonjour {contact.name},', {} if value is None else {NAME: value})
    assert [part.kind for part in parts] == [PartKind.PLAIN, PartKind.EMPTY, PartKind.PLAIN]
    assert text_of(parts) == 'Bonjour {contact.name},'
    assert text_of(parts, {NAME: '[Nom]'}) == 'Bonjour [Nom],'


@pytest.mark.parametrize(
    'field',
    [
        'contact.password', 'contact', '', 'contact.name.upper', 'contact.__class__', 'contact.name!r', '0',
        'contact.name:>99', 'contact[name]', 'deal.amount * 10**10', '%s', '$name', 'çontact.name',
        'contact.\u006e\u0430me',
    ],
)  # fmt: skip
def test_what_is_no_field_of_the_list_is_left_as_it_was_written(field: str) -> None:
    text = f'Bonjour {{{field}}}'
    parts = fill(text, ANTOINE)
    assert text_of(parts) == text
    assert [part.kind for part in parts] == [PartKind.PLAIN, PartKind.UNKNOWN]


@pytest.mark.parametrize(
    ('text', 'expected'),
    [
        ('{contact.name', ['broken', 'plain']),
        ('contact.name}', ['plain', 'broken']),
        ('{', ['broken']),
        ('}{', ['broken', 'broken']),
        ('{{contact.name}}', ['broken', 'filled', 'broken']),
        ('{contact.name {contact.name}', ['broken', 'plain', 'filled']),
        ('{contact.\nname}', ['broken', 'plain', 'broken']),
        ('{}', ['unknown']),
        ('', []),
    ],
    ids=repr,
)
def test_a_missing_brace_breaks_nothing_but_itself(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_braces_in_a_value_are_letters_of_it() -> None:
    sly = {NAME: '{seller.phone} {{', LetterField.SELLER_PHONE: '06 00 00 00 00'}
    parts = fill('Bonjour {contact.name}', sly)
    assert parts[1] == Part(PartKind.FILLED, '{seller.phone} {{', NAME)


def test_a_name_begins_no_header_of_its_own() -> None:
    (part,) = fill('{contact.name}', {NAME: 'Eve\r\nBcc: all@example.com\n\nBonjour'})
    assert part.text == 'Eve Bcc: all@example.com Bonjour'


def test_a_very_long_name_is_cut_and_says_so() -> None:
    (part,) = fill('{contact.name}', {NAME: 'Ô' * 100_000})
    assert part.text == 'Ô' * (LONGEST - 1) + '…'


def test_a_letter_of_nothing_but_braces_is_read_at_once() -> None:
    assert len(fill('{' * 50_000 + '}' * 50_000, {})) == 99_999


def test_what_only_she_knows_stands_in_square_brackets_until_she_writes_it() -> None:
    text = 'Je vous appelle [deux moments possibles], voir [1] et [].'
    parts = fill(text, {})
    assert [part.blank for part in parts if part.is_missing] == ['deux moments possibles']
    said = fill(text, {}, {'deux moments possibles': 'lundi {contact.name}\r\nà 10:00'})
    assert text_of(said) == 'Je vous appelle lundi {contact.name} à 10:00, voir [1] et [].'


def test_a_sentence_of_hers_is_ended_once() -> None:
    asked = {'votre réponse': 'Oui.'}
    assert text_of(fill('Voici : [votre réponse]. Bien à vous', {}, asked)) == 'Voici : Oui. Bien à vous'
    assert text_of(fill('Voici : [votre réponse] Bien à vous', {}, asked)) == 'Voici : Oui. Bien à vous'


def test_the_fields_and_the_faults_of_a_letter_are_told_once_and_in_order() -> None:
    text = '{deal.title} {contact.name} {deal.title} {contact.nom} {'
    assert fields_in(text) == (LetterField.DEAL, NAME)
    assert [part.text for part in faults_in(text)] == ['{contact.nom}', '{']


@pytest.mark.parametrize('field', LetterField)
def test_every_field_is_found_by_what_stands_in_braces(field: LetterField) -> None:
    assert field_named(field.in_braces.strip('{}')) is field


@settings(max_examples=50)
@given(HOSTILE, st.dictionaries(st.sampled_from(LetterField), HOSTILE))
def test_nothing_is_lost_where_nothing_is_filled_and_a_value_stays_in_its_line(
    text: str, values: dict[LetterField, str]
) -> None:
    assert text_of(fill(text, {})) == text
    for field in LetterField:
        parts = fill(f'{text}\n{field.in_braces}\n', values)
        filled = next(part for part in reversed(parts) if part.field is field)
        assert not set(filled.text) & set('\r\n\u2028\x00\u202e')
        assert filled.kind is (PartKind.FILLED if in_one_line(values.get(field, '')) else PartKind.EMPTY)


@settings(max_examples=50)
@given(HOSTILE)
def test_a_line_made_one_is_one_and_stays_as_it_is(text: str) -> None:
    line = in_one_line(text)
    assert line.splitlines() == ([line] if line else [])
    assert in_one_line(line) == line
