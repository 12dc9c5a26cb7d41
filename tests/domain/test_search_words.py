"""What was typed as words, and the passage that is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.search import snippet_of, words_of

LONG = 'Premier appel en mars. ' * 6 + 'Le comptable rend son avis jeudi. ' + 'Rien de plus. ' * 9


@pytest.mark.parametrize(
    ('typed', 'words'),
    [
        ('Crédit-bail, œuvre', ('credit', 'bail', 'oeuvre')),
        ('  ', ()),
        ('06 12', ('06', '12')),
        ('a.b@c.fr', ('a', 'b', 'c', 'fr')),
    ],
)
def test_typed_words(typed: str, words: tuple[str, ...]) -> None:
    assert words_of(typed) == words


def test_the_passage_is_cut_between_words() -> None:
    snippet = snippet_of(LONG, ['avis'])
    assert 'Le comptable rend son avis jeudi' in snippet
    assert snippet.startswith('…')
    assert snippet.endswith('…')
    assert len(snippet) <= 84


def test_a_word_is_met_at_its_beginning_alone() -> None:
    assert snippet_of('revisite', ['visite']) == ''
    assert snippet_of('revisite, visite', ['visite']) == 'revisite, visite'


@given(st.text(max_size=300), st.text(max_size=8))
def test_a_passage_comes_from_the_text(text: str, word: str) -> None:
    snippet = snippet_of(text, [word])
    assert snippet.strip('…').strip() in ' '.join(text.split())
