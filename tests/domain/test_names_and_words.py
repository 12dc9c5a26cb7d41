"""Text as it is looked for, and names in two languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.folding import fold
from salesdesk.domain.process.wording import Wording

ROUGH = Wording('Négociation', 'Negotiation')


@pytest.mark.parametrize(
    ('text', 'folded'),
    [
        ('Éclairage du CŒUR', 'eclairage du coeur'), ('Straße', 'strasse'), ('Ærøskøbing', 'aeroskobing'),
        ('L’atelier', "l'atelier"), ('Ça\u00a0va', 'ca va'), ('ATELIER', 'atelier'), ('ﬁn', 'fin'), ('Ǽon', 'aeon'),
    ],
)  # fmt: skip
def test_case_accents_and_ligatures_do_not_matter(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_a_part_of_a_text_is_found_in_it(one: str, other: str) -> None:
    assert fold(one) in fold(one + other)
    assert fold(other) in fold(one + other)


@given(st.text())
def test_case_never_matters(text: str) -> None:
    assert fold(text.lower()) == fold(text)


def test_a_name_is_read_in_her_language() -> None:
    assert (ROUGH.read('fr'), ROUGH.read('en')) == ('Négociation', 'Negotiation')


@pytest.mark.parametrize('one_sided', [Wording('Visite', ''), Wording('', 'Visite')])
def test_a_missing_name_is_read_from_the_other_language(one_sided: Wording) -> None:
    assert one_sided.read('fr') == one_sided.read('en') == 'Visite'


@pytest.mark.parametrize('text', ['négociation', ' NEGOTIATION ', 'Negotiation'])
def test_a_name_is_meant_in_either_language_and_case(text: str) -> None:
    assert ROUGH.means(text)


@pytest.mark.parametrize('text', ['', ' ', 'Negoce'])
def test_another_text_or_none_means_no_name(text: str) -> None:
    assert not ROUGH.means(text)
    assert not Wording('Visite', '').means(text)
