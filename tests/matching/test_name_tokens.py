"""Names as words that can be compared."""

import pytest

from salesdesk.matching.name_tokens import company_name, name_key, person_tokens, telling


@pytest.mark.parametrize(
    ('text', 'words'),
    [
        ('MARCHAIS, Hélène', 'marchais helene'),
        ('M. Philippe Arnaud', 'philippe arnaud'),
        ('Roux M.', 'roux m'),
        ('Dr. Élise Fontaine, PhD', 'elise fontaine'),
        ('J.-P. Garnier', 'j p garnier'),
        ("Ciarán O'Brien", 'ciaran obrien'),
        ('Łucja Wiśniewska (achats)', 'lucja wisniewska'),
        ('M.', 'm'),
        ('---', ''),
        ('', ''),
    ],
)
def test_a_person_is_called_by_these_words(text: str, words: str) -> None:
    assert ' '.join(person_tokens(text)) == words


@pytest.mark.parametrize(
    ('text', 'words', 'countries'),
    [
        ('Menuiserie Lefèvre S.A.R.L.', 'menuiserie lefevre', {'fr'}),
        ('SAS Atrium', 'atrium', {'fr'}),
        ('Fischer & Söhne GmbH & Co. KG', 'fischer et sohne', {'de'}),
        ('Brasserie Valmy société anonyme', 'brasserie valmy', {'fr'}),
        ('SCI Teyssier', 'teyssier', {'sci'}),
        ('A.B.C. Plomberie', 'abc plomberie', set()),
        ('SA', 'sa', set()),
        ('(sans nom)', 'sans nom', set()),
        ('', '', set()),
    ],
)
def test_a_company_is_called_by_these_words(text: str, words: str, countries: set[str]) -> None:
    name = company_name(text)
    assert ' '.join(name.tokens) == words
    assert name.forms == countries


def test_the_order_of_words_is_no_matter() -> None:
    assert name_key(person_tokens('Hélène Marchais')) == name_key(person_tokens('MARCHAIS Helene'))


def test_articles_tell_nothing_unless_they_are_all() -> None:
    assert telling(('domaine', 'de', 'la', 'tour')) == ('domaine', 'tour')
    assert telling(('le', 'la')) == ('le', 'la')
