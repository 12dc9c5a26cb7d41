"""Stems, impacts and traits of lessons: what must hold of any word and any lesson."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.domain.folding import fold
from salesdesk.domain.knowledge.lesson import AmountBand, band_of, limits_of
from salesdesk.domain.knowledge.lesson_terms import SCALE, LessonText, Traits, word_impacts
from salesdesk.domain.knowledge.situation import IDEA
from salesdesk.domain.knowledge.stems import SHORTEST_STEM, stem_of, telling_words
from salesdesk.domain.money import Money

TEXTS = st.text('abdeilnorstvéèçœ ’-?1', max_size=40)
CURRENCIES = st.sampled_from(('EUR', 'JPY', 'KWD'))


@given(st.text('abcdefinorstuxy', min_size=1, max_size=16))
@settings(max_examples=50, deadline=None)
def test_a_stem_is_the_beginning_of_its_word_and_never_too_short(word: str) -> None:
    stem = stem_of(word)
    assert word.startswith(stem)
    assert len(stem) >= min(len(word), SHORTEST_STEM)


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_case_and_accents_tell_nothing(text: str) -> None:
    found = [word.stem for word in telling_words(text)]
    assert found == [word.stem for word in telling_words(fold(text).upper())]
    assert all(word.written in text for word in telling_words(text))


@pytest.mark.parametrize(
    ('text', 'written'),
    [
        ('', []), ('…!?', []), ('a b c', []), ('2026', []), ('B2B', ['B2B']), ('porte-à-faux', ['porte', 'faux']),
        ('l’été d’Anne', ['Anne']), ('C’est déjà vu', []), ('TVA : 20 %', ['TVA']),
    ],
)  # fmt: skip
def test_telling_words_stand_as_they_were_written(text: str, written: list[str]) -> None:
    assert [word.written for word in telling_words(text)] == written


@given(TEXTS, TEXTS)
@settings(max_examples=50, deadline=None)
def test_an_impact_is_above_nothing_and_below_its_limit(title: str, body: str) -> None:
    impacts = word_impacts(LessonText(title, body))
    assert all(0 < impact <= SCALE * 2.2 for impact in impacts.values())
    words = {word.stem for word in telling_words(f'{title} {body}')}
    assert {term for term in impacts if not term.startswith(IDEA)} == words


@pytest.mark.parametrize(
    ('more', 'less'),
    [
        pytest.param(LessonText('Bornes', ''), LessonText('', 'Bornes'), id='title before body'),
        pytest.param(LessonText('Bornes', ''), LessonText('', '', names=('Bornes',)), id='title before names'),
        pytest.param(LessonText('', '', 'Bornes'), LessonText('', 'Bornes'), id='sector before body'),
        pytest.param(LessonText('', 'Bornes, bornes'), LessonText('', 'Bornes'), id='twice before once'),
        pytest.param(LessonText('', 'Bornes'), LessonText('', 'Bornes toiture hangar quai'), id='short before long'),
    ],
)
def test_a_word_weighs_more_where_it_says_more(more: LessonText, less: LessonText) -> None:
    (stem,) = (word.stem for word in telling_words('Bornes'))
    assert word_impacts(more)[stem] > word_impacts(less)[stem]


def test_an_idea_is_found_by_the_words_of_the_other_language() -> None:
    french, english = word_impacts(LessonText('Trop cher', '')), word_impacts(LessonText('Too expensive', ''))
    assert f'{IDEA}price' in french.keys() & english.keys()


def test_traits_are_named_from_the_rarest_to_the_most_common() -> None:
    traits = Traits(7, ('port', 'btp'), (AmountBand.ABOVE,), (3,), (5, 4))
    assert traits.terms() == ['competitor:3', 'tag:5', 'tag:4', 'sector:port', 'sector:btp', 'stage:7', 'band:above']
    assert Traits().terms() == []


@given(st.integers(0, 10**10), CURRENCIES)
@settings(max_examples=50, deadline=None)
def test_an_amount_lies_within_the_limits_of_its_band(minor: int, currency: str) -> None:
    amount = Money(minor, currency)
    least, above = limits_of(band_of(amount))
    units = 10**amount.exponent
    assert least is None or minor >= least * units
    assert above is None or minor < above * units


def test_the_bands_leave_no_gap() -> None:
    limits = [limits_of(band) for band in AmountBand]
    assert [above for _least, above in limits[:-1]] == [least for least, _above in limits[1:]]
    assert (limits[0][0], limits[-1][1]) == (None, None)
