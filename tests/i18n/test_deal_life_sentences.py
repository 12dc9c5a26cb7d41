"""Every action and every error around a deal's panel has its sentence, in both languages."""

import pytest

from salesdesk.domain.errors import (
    AttachmentTooLarge,
    FieldInvalid,
    FileDamaged,
    FileGone,
    NotAFile,
    OwnDatabase,
    SalesDeskError,
)
from salesdesk.i18n.errors import error_sentence
from salesdesk.i18n.negotiation_sentences import TITLES
from salesdesk.i18n.sentences import done_sentence, title_sentence
from salesdesk.i18n.translator import LANGUAGES, use_language

KEYS = (
    'log_note', 'edit_note', 'delete_note', 'attach_file', 'attach_files', 'remove_file', 'add_person', 'edit_person',
    'main_contact', 'remove_person', *TITLES,
)  # fmt: skip
ERRORS = (
    AttachmentTooLarge(name='film.mov', path='/a/film.mov'), NotAFile(path='/a'), FileGone(name='a.pdf'),
    OwnDatabase(path='/a.db'),
    FileDamaged(name='a.pdf'), FieldInvalid('note', 'empty'), FieldInvalid('person', 'empty'),
    FieldInvalid('promise', 'empty'), FieldInvalid('kept_on', 'in_future'), FieldInvalid('broken_on', 'in_future'),
    FieldInvalid('concession', 'empty'), FieldInvalid('objection', 'empty'), FieldInvalid('sent_on', 'in_future'),
    FieldInvalid('contract', 'empty'), FieldInvalid('signed_on', 'in_future'), FieldInvalid('end_on', 'too_early'),
    FieldInvalid('competitor', 'empty'),
)  # fmt: skip
VALUES = {'title': 'Hall', 'name': 'Bruno', 'count': '2', 'other': 'Luxelec'}


@pytest.mark.parametrize('key', KEYS)
def test_an_action_reads_as_words_in_both_languages(key: str) -> None:
    said = set()
    for language in LANGUAGES:
        use_language(language)
        said |= {title_sentence(key, VALUES), done_sentence(key, VALUES)}
    assert len(said) == 4
    assert not any('_' in text or '{' in text for text in said)


@pytest.mark.parametrize('error', ERRORS, ids=lambda error: error.code)
def test_an_error_says_what_happened_and_what_to_do(error: SalesDeskError) -> None:
    said = set()
    for language in LANGUAGES:
        use_language(language)
        said.add(error_sentence(error.code, error.values))
    assert len(said) == 2
    assert not any(error.code in text or '{' in text for text in said)


def test_a_file_is_named_in_its_sentence() -> None:
    use_language('fr')
    assert 'film.mov' in error_sentence(ERRORS[0].code, ERRORS[0].values)
