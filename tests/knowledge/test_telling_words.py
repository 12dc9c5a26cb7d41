"""Words of both languages cut down to what they share, and the ideas behind them."""

import pytest

from salesdesk.domain.knowledge.sales_words import ideas_of
from salesdesk.domain.knowledge.stems import stem_of, telling_words


def stems(text: str) -> list[str]:
    return [word.stem for word in telling_words(text)]


def ideas(text: str) -> set[str]:
    return {idea.stem for idea in ideas_of(telling_words(text))}


@pytest.mark.parametrize(
    'forms',
    [
        'remise remises', 'migrer migration migrations', 'signer signature signatures signed', 'price prices pricing',
        'financer financement financements', 'réticent réticente réticents', 'hospital hospitals', 'livrer livrée',
        'concurrent concurrente concurrents', 'training trained', 'hésite hésiter hésitent', 'approved approves',
    ],
)  # fmt: skip
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    found = {stem for stem in stems(forms) if stem}
    assert len(found) == 1, found


@pytest.mark.parametrize(('one', 'other'), [('prix', 'prise'), ('cher', 'chef'), ('site', 'sire'), ('bail', 'bain')])
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem_of(one) != stem_of(other)


def test_stop_words_and_figures_tell_nothing() -> None:
    assert stems('Nous ne l’avons pas eu en 2025, the buyer will not be there') == ['buyer']


def test_a_word_remembers_how_it_was_written() -> None:
    assert [word.written for word in telling_words('L’Éclairage du CŒUR')] == ['Éclairage', 'CŒUR']


@pytest.mark.parametrize(
    ('french', 'english', 'idea'),
    [
        ('trop cher', 'too expensive', 'price'), ('le service achats', 'procurement', 'purchasing'),
        ('appel d’offres', 'public tender', 'tender'), ('l’avocat relit', 'their lawyer', 'legal'),
        ('aucune réponse', 'no answer', 'silence'), ('hébergées', 'servers', 'hosting'),
        ('le père', 'her father', 'family'), ('bénévoles', 'volunteers', 'charity'),
    ],
)  # fmt: skip
def test_both_languages_name_an_idea(french: str, english: str, idea: str) -> None:
    assert idea in ideas(french) & ideas(english)


def test_two_words_that_go_together_name_an_idea_that_neither_names_alone() -> None:
    assert 'tender' in ideas('le cahier des charges')
    assert 'tender' not in ideas('un cahier')
    assert 'tender' not in ideas('les charges')
