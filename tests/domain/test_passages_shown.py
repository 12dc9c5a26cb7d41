"""The passage of a note under a search hit: it always shows the word that was looked for, however the text is made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.folding import fold
from salesdesk.domain.search import places_met, snippet_of, words_of

FILLERS = st.sampled_from(['devis', 'œuvre', 'cœur', 'été', '…', '½', 'ﬁn', 'a', 'hôtel-Dieu', 'x' * 130, 'ǽ', '½½½½'])
TEXTS = st.lists(FILLERS, max_size=120)
WIDTH = 80


@given(TEXTS, TEXTS)
def test_the_word_met_is_in_the_passage(before: list[str], after: list[str]) -> None:
    passage = snippet_of(' '.join([*before, 'Réunion', *after]), ['reunion'])
    assert 'Réunion' in passage


@given(TEXTS, TEXTS)
def test_a_passage_fits_its_line(before: list[str], after: list[str]) -> None:
    passage = snippet_of(' '.join([*before, 'Réunion', *after]), ['reunion'])
    assert len(passage) <= WIDTH + 2


@given(TEXTS, TEXTS)
def test_an_ellipsis_stands_where_something_was_cut(before: list[str], after: list[str]) -> None:
    text = ' '.join([*before, 'Réunion', *after])
    passage = snippet_of(text, ['reunion'])
    kept = passage.removeprefix('…').removesuffix('…')
    assert kept in text
    assert (passage == text) == (len(text) <= WIDTH)


SENTENCES = st.lists(st.sampled_from(['devis', 'été', 'œuvre', 'le', 'rendez-vous']), min_size=30, max_size=60)


@given(SENTENCES, SENTENCES)
def test_a_cut_falls_between_words(before: list[str], after: list[str]) -> None:
    passage = snippet_of(' '.join([*before, 'Réunion', *after]), ['reunion'])
    shown = passage.removeprefix('…').removesuffix('…').split(' ')
    assert set(shown) <= {*before, 'Réunion', *after}
    assert passage.startswith('…')
    assert passage.endswith('…')
    assert len(passage) > WIDTH // 2


@pytest.mark.parametrize(
    ('before', 'after'),
    [
        ('http://exemple.fr/' + 'a' * 200 + ' ', ''),
        ('x' * 500 + ' ', ' fin'),
        ('… ' * 400, ' mot' * 400),
        ('œ ' * 400, 'œ' * 400),
        ('', ' ' + 'z' * 300),
        ('mot ' * 100, ''),
        ('x' * 500 + '-', ' fin'),
    ],
    ids=[
        'behind a long address',
        'behind one long word',
        'among dots',
        'among ligatures',
        'first',
        'last',
        'behind a hyphen',
    ],
)
def test_odd_texts_show_the_word_too(before: str, after: str) -> None:
    assert 'avis' in snippet_of(f'{before}avis{after}', ['avis'])


def test_of_several_words_the_first_one_met_leads_the_passage() -> None:
    text = 'Le notaire appelle. ' + 'Rien. ' * 40 + 'La banque accepte.'
    assert 'notaire' in snippet_of(text, ['banque', 'notaire'])
    assert 'banque' in snippet_of(text, ['banque', 'maire'])


def test_lines_and_tabs_of_a_note_become_one_line() -> None:
    assert snippet_of('Premier\n\n appel\tdu  comptable', ['comptable']) == 'Premier appel du comptable'


@given(st.text(max_size=40))
def test_words_looked_for_are_folded_letters_alone(typed: str) -> None:
    words = words_of(typed)
    assert all(word == fold(word) or not word.isascii() for word in words)
    assert not any(sign.isspace() for word in words for sign in word)


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=5), max_size=4))
def test_marked_stretches_lie_in_the_text_apart_and_in_order(text: str, typed: list[str]) -> None:
    words = words_of(' '.join(typed))
    stretches = places_met(text, words)
    edges = [edge for stretch in stretches for edge in stretch]
    assert edges == sorted(set(edges))
    assert not edges or edges[-1] <= len(text)
    assert all(any(word in fold(text[start:end]) for word in words) for start, end in stretches)
