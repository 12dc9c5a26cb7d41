"""Amounts as people type them."""

import re
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.i18n.amounts import AmountError, Digits, number_in, parse_amount, read_amount


@pytest.mark.parametrize(
    ('text', 'value'),
    [
        ('1200', '1200'),
        ('12 400,50', '12400.50'),
        ('12\u00a0400,50', '12400.50'),
        ('12\u202f400,50', '12400.50'),
        ("1'234.50", '1234.50'),
        ('1’234', '1234'),
        ('1.234,56', '1234.56'),
        ('1,234.56', '1234.56'),
        ('1.234.567', '1234567'),
        ('1,234,567', '1234567'),
        ('12,34,567.00', '1234567.00'),
        ('1234,567', '1234.567'),
        ('0,125', '0.125'),
        ('12 400.500', '12400.500'),
        ('.5', '0.5'),
        ('5.', '5'),
        (' 7 ', '7'),
        ('٣٤', '34'),
    ],
)
def test_a_number_with_one_reading_is_the_same_in_both_languages(text: str, value: str) -> None:
    assert parse_amount(text, language='fr') == (Decimal(value), None)
    assert parse_amount(text, language='en') == (Decimal(value), None)


def test_three_digits_after_a_lone_mark_follow_the_language() -> None:
    assert parse_amount('1,200', language='fr').value == Decimal('1.2')
    assert parse_amount('1,200', language='en').value == 1200
    assert parse_amount('1.200', language='fr').value == 1200
    assert parse_amount('1.200', language='en').value == Decimal('1.2')


def test_without_a_mark_a_lone_one_parts_thousands() -> None:
    assert read_amount('1,200', mark='').value == 1200
    assert read_amount('1.200', mark='').value == 1200
    assert read_amount('1.20', mark='').value == Decimal('1.2')


@pytest.mark.parametrize(
    'text', ['-5', '- 5', '−5', '–5', '(5)', '( 5 )', '5-', '(€5)', '-5 €', '€-5', '- € 5', '(5 €)']
)
def test_minus_signs_and_brackets_make_it_negative(text: str) -> None:
    assert parse_amount(text, language='fr').value == -5


def test_plus_is_no_minus_and_nothing_is_not_negative() -> None:
    assert parse_amount('+5', language='fr').value == 5
    assert not parse_amount('(0)', language='fr').value.is_signed()


@pytest.mark.parametrize(
    ('text', 'value', 'currency'),
    [
        ('12 400,50 €', '12400.50', 'EUR'),
        ('EUR 100', '100', 'EUR'),
        ('100 euros', '100', 'EUR'),
        ('$1,200.50', '1200.50', 'USD'),
        ('US$ 5', '5', 'USD'),
        ('CA$10', '10', 'CAD'),
        ('7 $CA', '7', 'CAD'),
        ('£3', '3', 'GBP'),
        ('¥ 500', '500', 'JPY'),
        ('CHF 100.-', '100', 'CHF'),
        ('100.– Fr.', '100', 'CHF'),
        ('Rs. 500', '500', 'INR'),
        ('12 MAD', '12', 'MAD'),
        ('12 kr', '12', 'SEK'),
        ('KWD 1.234,567', '1234.567', 'KWD'),
        ('USD $5', '5', 'USD'),
        ('5 francs suisses', '5', 'CHF'),
    ],
)
def test_a_currency_is_understood_on_either_side(text: str, value: str, currency: str) -> None:
    assert parse_amount(text, language='fr') == (Decimal(value), currency)


@pytest.mark.parametrize(
    ('text', 'value', 'currency'),
    [
        ('12k', 12_000, None),
        ('$3.5k', 3_500, 'USD'),
        ('12 k€', 12_000, 'EUR'),
        ('1,2 M€', 1_200_000, 'EUR'),
        ('3 Md€', 3_000_000_000, 'EUR'),
        ("3 millions d'euros", 3_000_000, 'EUR'),
        ('2 thousand', 2_000, None),
        ('1.5bn USD', 1_500_000_000, 'USD'),
    ],
)
def test_thousands_and_millions_are_words_too(text: str, value: int, currency: str | None) -> None:
    assert parse_amount(text, language='en' if '.' in text else 'fr') == (value, currency)


def test_the_sellers_own_dollar_is_meant_by_a_bare_sign() -> None:
    assert parse_amount('$5', language='en', home='CAD').currency == 'CAD'
    assert parse_amount('US$5', language='en', home='CAD').currency == 'USD'
    assert parse_amount('5 kr', language='en', home='NOK').currency == 'NOK'


def test_a_tax_note_is_no_part_of_the_amount() -> None:
    assert parse_amount('12 400 € HT', language='fr') == (12_400, 'EUR')
    assert parse_amount('500 H.T.', language='fr') == (500, None)


@pytest.mark.parametrize(
    'text',
    ['', ' ', 'abc', '€', '1e5', '06 12 34 56 78', '1 2', '12 40', '1,200,00', '12.50.10', '--5', '(5', '5)', '5 EUR $',
     'EUR 5 $', '²', '1 234.567,00', '5.,', '5 bananas', '9' * 61],
)  # fmt: skip
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(AmountError) as refusal:
        parse_amount(text, language='fr')
    assert refusal.value.code == 'amount_unreadable'


@pytest.mark.parametrize('text', ['12 %', '12%', '% 5'])
def test_a_percentage_is_refused_as_one(text: str) -> None:
    with pytest.raises(AmountError) as refusal:
        parse_amount(text, language='fr')
    assert refusal.value.code == 'amount_percent'


def test_a_number_tells_which_mark_it_uses() -> None:
    assert number_in('12 400,50 €') == Digits('12400', '50', ',')
    assert number_in('1.234.567') == Digits('1234567', '', ',')
    assert number_in('1,200') == Digits('1', '200', '', ',')
    assert number_in('1200') == Digits('1200', '')
    assert number_in('12 %') is None


@given(st.text())
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    with suppress(AmountError):
        assert parse_amount(text, language='en').value.is_finite()
        assert re.search(r'\d', text)


@given(
    st.integers(-(10**15), 10**15),
    st.sampled_from([('fr', ' ', ','), ('fr', '.', ','), ('en', ',', '.'), ('en', "'", '.')]),
)
def test_cents_written_with_groups_come_back(cents: int, style: tuple[str, str, str]) -> None:
    language, group, mark = style
    whole = f'{abs(cents) // 100:,}'.replace(',', group)
    text = f'{"-" if cents < 0 else ""}{whole}{mark}{abs(cents) % 100:02}'
    assert parse_amount(text, language=language).value == Decimal(cents) / 100
