"""Numbers with a fraction as reports say them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.i18n.decimals import days_and_part_text, rounded_text, share_text
from salesdesk.i18n.translator import use_language

NUMBERS = [
    (Fraction(6315, 100), 1, '63,2', '63.2'), (Fraction(5, 2), 0, '3', '3'), (Fraction(-5, 2), 0, '-3', '-3'),
    (Fraction(-1, 1000), 2, '0,00', '0.00'), (1234567, 1, '1\u202f234\u202f567,0', '1,234,567.0'), (0, 0, '0', '0'),
]  # fmt: skip


@pytest.mark.parametrize(('value', 'digits', 'french', 'english'), NUMBERS)
def test_numbers_are_rounded_in_both_languages(value: Fraction, digits: int, french: str, english: str) -> None:
    said = []
    for language in ('fr', 'en'):
        use_language(language)
        said.append(rounded_text(value, digits))
    assert said == [french, english]


def test_shares_and_days_have_their_sign() -> None:
    use_language('fr')
    assert share_text(Fraction(4238, 6711), 2) == '63,15\u00a0%'
    assert days_and_part_text(Fraction(5178, 100), 2) == '51,78\u00a0j'
    use_language('en')
    assert (share_text(Fraction(4238, 6711)), days_and_part_text(52)) == ('63%', '52d')


@given(st.fractions(-(10**9), 10**9), st.integers(0, 6))
def test_what_is_read_is_within_half_a_step(value: Fraction, digits: int) -> None:
    use_language('en')
    read = Fraction(rounded_text(value, digits).replace(',', ''))
    assert abs(read - value) <= Fraction(1, 2 * 10**digits)
