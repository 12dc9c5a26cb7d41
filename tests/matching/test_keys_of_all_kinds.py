"""Addresses, domains, phones and words of names as people write them, and what a key is good for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.folding import fold
from salesdesk.matching import name_words
from salesdesk.matching.contact_keys import domain_key, email_key, is_shared_mailbox
from salesdesk.matching.name_tokens import company_name, initials_of, person_tokens
from salesdesk.matching.near import near, words_of
from salesdesk.matching.phone_keys import phone_key

LOCALS = st.text('abcé.-_+0', min_size=1, max_size=8)
HOSTS = st.sampled_from(['lefevre.fr', 'Acme.CO.uk', 'gmail.com', 'GoogleMail.com', 'münchen.de'])
FRENCH_PHONES = st.integers(600_000_000, 799_999_999).map(lambda number: f'0{number}')
NAMES = ['Menuiserie Lefèvre', 'Lefèvre Marine', 'Hélène Marchais', 'Henri Marchand', "L'Œuvre", 'Straße GmbH']


@given(LOCALS, HOSTS)
def test_the_key_of_an_address_is_its_own_key(local: str, host: str) -> None:
    key = email_key(f'{local}@{host}')
    assert email_key(key) == key
    assert email_key(f'  <{local}@{host}>;') == key
    assert key == key.casefold()


@given(HOSTS)
def test_the_key_of_a_domain_is_its_own_key(host: str) -> None:
    key = domain_key(f'https://www.{host}/contact')
    assert domain_key(key) == key
    assert domain_key(f'anne@{host}') == key


@pytest.mark.parametrize(
    ('text', 'key'),
    [
        pytest.param('jean@roux.fr, paul@roux.fr', 'jean@roux.fr', id='the first of two'),
        pytest.param('"Jean" <jean@roux.fr>', 'jean@roux.fr', id='a name in quotes'),
        pytest.param('mailto:jean@roux.fr?subject=Devis', 'jean@roux.fr', id='a link with its subject'),
        pytest.param('Jean.Roux@Gmail.com', 'jeanroux@gmail.com', id='dots that a host ignores'),
        pytest.param('jean.roux@roux.fr', 'jean.roux@roux.fr', id='dots that it does not'),
        pytest.param('+devis@roux.fr', '+devis@roux.fr', id='nothing before the plus'),
        pytest.param('jean@münchen.de', 'jean@münchen.de', id='letters of another language'),
        pytest.param('jean (at) roux.fr', '', id='hidden from robots'),
    ],
)
def test_an_address_is_read_as_people_paste_it(text: str, key: str) -> None:
    assert email_key(text) == key


@pytest.mark.parametrize(
    ('text', 'key'),
    [
        ('https://user:secret@acme.fr:8080/x', 'acme.fr'),
        ('acme.fr.', 'acme.fr'),
        ('ACME.FR/contact', 'acme.fr'),
        ('mairie.acme.gouv.fr', 'acme.gouv.fr'),
        ('shop.acme.com.fr', 'acme.com.fr'),
        ('anne.github.io', ''),
        ('fr.linkedin.com/in/anne', ''),
        ('m.facebook.com', ''),
        ('pages.orange.fr', ''),
        ('acme fr', ''),
        ('acme..fr', ''),
        ('https://acme', ''),
        ('http://', ''),
    ],
)
def test_a_site_is_read_as_people_paste_it(text: str, key: str) -> None:
    assert domain_key(text) == key


@pytest.mark.parametrize('local', ['info', 'COMPTA', 'contact12', 'no-reply', 'réservation'.replace('é', 'e')])
def test_boxes_of_many_readers_are_known_with_their_numbers(local: str) -> None:
    assert is_shared_mailbox(email_key(f'{local}@roux.fr'))


@given(FRENCH_PHONES, st.sampled_from([' ', '.', '-', '\u202f', '\u00a0', ' - ']))
def test_a_french_phone_is_one_however_it_is_spaced(number: str, gap: str) -> None:
    pairs = gap.join(number[at : at + 2] for at in range(0, 10, 2))
    key = phone_key(number, 'FR')
    assert key == f'+33{number[1:]}'
    assert (
        phone_key(pairs, 'FR') == phone_key(f'+33 (0){pairs[1:]}', 'FR') == phone_key(f'0033{number[1:]}', 'BE') == key
    )


@pytest.mark.parametrize(
    ('text', 'region', 'key'),
    [
        pytest.param('06 12 34 56 78 (perso)', 'FR', '+33612345678', id='a remark in brackets'),
        pytest.param('06 12 34 56 78 perso', 'FR', '+33612345678', id='a remark'),
        pytest.param('02 41 00 00 00, standard', 'FR', '+33241000000', id='a remark behind a comma'),
        pytest.param('06 12 34 56 78 p. 12', 'FR', '+33612345678', id='an extension'),
        pytest.param('02 41 00 00 00 interne 214', 'FR', '+33241000000', id='an inner number'),
        pytest.param('030 1234567 Durchwahl 12', 'DE', '+49301234567', id='a german extension'),
        pytest.param('+41 (0)79 123 45 67', 'FR', '+41791234567', id='a zero for those at home'),
        pytest.param('0041 79 123 45 67', 'FR', '+41791234567', id='two zeros for the plus'),
        pytest.param('1-800-FLOWERS', 'US', '+18003569377', id='letters that are the number'),
        pytest.param('٠٦١٢٣٤٥٦٧٨', 'FR', '+33612345678', id='digits of another script'),
        pytest.param('06 12 34 56 789', 'FR', '', id='a digit too many'),
        pytest.param('3949', 'FR', '', id='a short number'),
        pytest.param('(perso)', 'FR', '', id='a remark alone'),
    ],
)
def test_a_phone_is_read_as_people_write_it(text: str, region: str, key: str) -> None:
    assert phone_key(text, region) == key


def folded_lists() -> list[tuple[str, str]]:
    """Every word of every list, with the list it stands in."""
    lists = {name: value for name, value in vars(name_words).items() if name.isupper() and not name.startswith('_')}
    words = [(name, word) for name, value in lists.items() if name != 'SHORT_NAMES' for word in value]
    return words + [('SHORT_NAMES', word) for pair in name_words.SHORT_NAMES for word in pair]


def test_no_word_of_a_list_is_written_so_that_it_could_never_be_met() -> None:
    assert [(name, word) for name, word in folded_lists() if fold(word) != word or not word.strip()] == []


def test_a_form_written_out_is_a_form_and_leaves_the_name_alone() -> None:
    for spelled, short in name_words.SPELLED_FORMS.items():
        found = company_name(f'Valmy {spelled}')
        assert found == company_name(f'Valmy {short}'), spelled
        assert found.tokens == ('valmy',), spelled


@pytest.mark.parametrize('form', sorted(name_words.LEGAL_FORMS))
def test_a_legal_form_is_no_part_of_the_name_before_it_or_behind_it(form: str) -> None:
    for text in (f'Valmy {form.upper()}', f'{form.upper()} Valmy', f'Valmy, {form}.'):
        assert company_name(text) == (('valmy',), {name_words.LEGAL_FORMS[form]})


@pytest.mark.parametrize(
    ('text', 'words'),
    [
        ('Mme Hélène MARCHAIS-ROY', 'helene marchais roy'),
        ('Marchais Hélène (Mme)', 'marchais helene'),
        ("Jean d'Ormesson", 'jean d ormesson'),
        ('Jean d’Ormesson', 'jean d ormesson'),
        ('Maître Paul St Jean', 'paul saint jean'),
        ('(Hélène)', 'helene'),
        ('Œdipe Lætitia Strauß', 'oedipe laetitia strauss'),
        ('M', 'm'),
    ],
)
def test_a_person_is_called_by_the_words_of_her_name(text: str, words: str) -> None:
    assert ' '.join(person_tokens(text)) == words


@pytest.mark.parametrize(
    ('text', 'initials'),
    [
        ('Société nationale des chemins de fer', 'ncf sncf sndcdf'),
        ('Roux Peinture', ''),
        ('Constructions Métalliques Rhodaniennes', 'cmr'),
        ('Agence de l’eau', 'adle'),
    ],
)
def test_a_long_name_has_initials_with_small_words_or_without(text: str, initials: str) -> None:
    assert initials_of(company_name(text).tokens) == frozenset(initials.split())


@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_a_name_is_found_by_its_words_in_any_order(name: str, chance: object) -> None:
    words = list(words_of(name))
    chance.shuffle(words)  # type: ignore[attr-defined]
    first = near(' '.join(words).upper(), NAMES)[0]
    assert (first.name, first.score) == (name, 1.0)


@given(st.sampled_from(NAMES), st.integers(3, 5))
def test_each_letter_more_of_a_name_brings_it_nearer(name: str, start: int) -> None:
    word = words_of(name)[0]
    scores = [near(word[:length], [name])[0].score for length in range(min(start, len(word)), len(word) + 1)]
    assert scores == sorted(scores)


@pytest.mark.parametrize('limit', [0, 1, 2, 9])
def test_so_many_are_offered_and_no_more(limit: int) -> None:
    assert [found.name for found in near('lefevre', NAMES, limit)] == ['Lefèvre Marine', 'Menuiserie Lefèvre'][:limit]
