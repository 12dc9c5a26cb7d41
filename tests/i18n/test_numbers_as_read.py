"""Numbers, shares, sizes and hours as they stand on the screen, held against the data of the Unicode consortium."""

import pytest
from babel.numbers import format_decimal, format_percent
from both_languages import in_both, in_language, plain
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.i18n.formats import (
    days_text,
    deals_text,
    hour_text,
    listed,
    number_text,
    percent_text,
    size_text,
)
from salesdesk.i18n.translator import use_language

ANY_NUMBER = st.integers(-(10**15), 10**15)


@given(ANY_NUMBER)
def test_a_number_has_the_groups_of_its_language(value: int) -> None:
    assert in_both(lambda: number_text(value)) == [
        format_decimal(value, locale='fr'),
        format_decimal(value, locale='en'),
    ]


@given(st.integers(-2_000_000, 2_000_000))
def test_a_percentage_is_written_as_its_language_writes_it(value: int) -> None:
    french, english = in_both(lambda: percent_text(value))
    assert plain(french) == plain(format_percent(value / 100, locale='fr'))
    assert english == format_percent(value / 100, locale='en')


@given(ANY_NUMBER, ANY_NUMBER)
def test_no_two_numbers_read_the_same(one: int, other: int) -> None:
    use_language('fr')
    assert (number_text(one) == number_text(other)) == (one == other)


@pytest.mark.parametrize(
    ('size', 'french', 'english'),
    [
        (0, '1 Ko', '1 KB'),
        (1, '1 Ko', '1 KB'),
        (999, '1 Ko', '1 KB'),
        (1_600, '2 Ko', '2 KB'),
        (48_210, '48 Ko', '48 KB'),
        (999_499, '999 Ko', '999 KB'),
        (1_000_000, '1 Mo', '1 MB'),
        (2_600_000, '3 Mo', '3 MB'),
        (2_000_000_000, '2 000 Mo', '2,000 MB'),
    ],
)
def test_a_size_is_said_as_a_file_manager_says_it(size: int, french: str, english: str) -> None:
    assert [plain(text) for text in in_both(lambda: size_text(size))] == [french, english]


@given(st.integers(1_000, 10**12))
def test_a_size_is_never_off_by_more_than_half_its_unit(size: int) -> None:
    amount, _space, unit = plain(in_language('en', lambda: size_text(size))).partition(' ')
    step = {'KB': 1_000, 'MB': 1_000_000}[unit]
    assert abs(int(amount.replace(',', '')) * step - size) <= step / 2


@pytest.mark.parametrize(
    ('words', 'french', 'english'),
    [
        ([], '', ''),
        (['Nord'], 'Nord', 'Nord'),
        (['Nord', 'Sud'], 'Nord et Sud', 'Nord and Sud'),
        (['Nord', 'Sud', 'Est'], 'Nord, Sud et Est', 'Nord, Sud and Est'),
        (['{a}', '%s'], '{a} et %s', '{a} and %s'),
    ],
)
def test_a_list_is_a_phrase(words: list[str], french: str, english: str) -> None:
    assert in_both(lambda: listed(words)) == [french, english]


@pytest.mark.parametrize(
    ('count', 'french', 'english'),
    [
        (0, '0 affaire', '0 deals'),
        (1, '1 affaire', '1 deal'),
        (2, '2 affaires', '2 deals'),
        (12_400, '12 400 affaires', '12,400 deals'),
    ],
)
def test_none_is_singular_in_french_and_plural_in_english(count: int, french: str, english: str) -> None:
    assert [plain(text) for text in in_both(lambda: deals_text(count))] == [french, english]


@pytest.mark.parametrize(
    ('days', 'french', 'english'),
    [(0, '0 j', '0d'), (6, '6 j', '6d'), (-3, '-3 j', '-3d'), (1_240, '1 240 j', '1,240d')],
)
def test_days_are_short(days: int, french: str, english: str) -> None:
    assert [plain(text) for text in in_both(lambda: days_text(days))] == [french, english]


@pytest.mark.parametrize(
    ('minute', 'text'), [(0, '0:00'), (9, '0:09'), (570, '9:30'), (720, '12:00'), (965, '16:05'), (1439, '23:59')]
)
def test_an_hour_is_the_same_in_both_languages(minute: int, text: str) -> None:
    assert in_both(lambda: hour_text(minute)) == [text, text]


def test_nothing_breaks_between_a_number_and_its_unit() -> None:
    """A line of a narrow card may end anywhere but there."""
    use_language('fr')
    said = percent_text(1_240), days_text(12_400), number_text(10**9), size_text(3_000_000)
    assert not [text for text in said[:3] if ' ' in text]
