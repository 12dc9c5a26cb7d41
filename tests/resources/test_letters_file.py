"""The letters that come with the program: all of them, in two languages, asking for nothing that no deal can say."""

import re

import pytest
from resource_files import Record, read, stages
from test_resource_wording import FAULTS

from salesdesk.domain.letters.fields import LetterField
from salesdesk.domain.letters.filling import PartKind, faults_in, fields_in, fill

LETTERS: list[Record] = read('templates', 'letters.json')['letters']
EMAILS = [
    'first_contact', 'recap', 'proposal', 'follow_up_1', 'follow_up_2', 'follow_up_3', 'negotiation', 'contract',
    'thanks', 'lost_friends', 'check_in', 'referral', 'testimonial',
]  # fmt: skip
LANGUAGES = ('fr', 'en')


def lines(letter: Record, language: str) -> list[str]:
    """The name, the subject and every line of the body."""
    body = '\n'.join(letter['body'][language]).split('\n')
    return [letter['name'][language], letter['subject'][language], *body]


def every_line(language: str) -> list[str]:
    return [line for letter in LETTERS for line in lines(letter, language)]


def test_there_is_a_letter_for_every_moment_and_a_script_where_one_calls() -> None:
    assert [letter['key'] for letter in LETTERS if letter['kind'] == 'email'] == EMAILS
    assert len([letter for letter in LETTERS if letter['kind'] == 'call']) == 7
    assert len({letter['key'] for letter in LETTERS}) == len(LETTERS)


@pytest.mark.parametrize('language', LANGUAGES)
def test_they_ask_for_fields_of_the_list_alone(language: str) -> None:
    assert [part.text for line in every_line(language) for part in faults_in(line)] == []


@pytest.mark.parametrize('letter', LETTERS, ids=lambda letter: letter['key'])
def test_a_letter_asks_for_the_same_in_both_languages(letter: Record) -> None:
    texts = ['\n'.join(lines(letter, language)) for language in LANGUAGES]
    fields = [set(fields_in(text)) for text in texts]
    blanks = [sum(part.kind is PartKind.BLANK for part in fill(text, {})) for text in texts]
    assert (fields[0], blanks[0]) == (fields[1], blanks[1])
    assert len(letter['body']['fr']) == len(letter['body']['en'])


@pytest.mark.parametrize('fault', FAULTS)
def test_their_french_is_set_as_a_printer_would(fault: str) -> None:
    assert [line for line in every_line('fr') if re.search(FAULTS[fault], line)] == []


def test_they_say_vous() -> None:
    assert [line for line in every_line('fr') if re.search(r'\b(tu|te|toi|ton|ta|tes)\b', line.lower())] == []


def test_their_english_is_set_as_it_should_be() -> None:
    assert [line for line in every_line('en') if re.search(r"['\"!]|\s{2}|\s[:;?]|^\s|\s$", line)] == []


def test_every_stage_they_name_is_there() -> None:
    named = [(pipeline, stage) for letter in LETTERS for pipeline, stage in letter['stages'].items()]
    assert [one for one in named if one[1] not in stages(one[0])] == []


def test_an_email_greets_is_signed_and_stays_short() -> None:
    bodies = [body for letter in LETTERS if letter['kind'] == 'email' for body in letter['body'].values()]
    assert all(LetterField.FIRST_NAME.in_braces in body[0] for body in bodies)
    assert all(LetterField.SELLER.in_braces in body[-1] for body in bodies)
    assert max(len(' '.join(body).split()) for body in bodies) <= 150
