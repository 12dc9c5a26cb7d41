"""Amounts as the seller reads them: signs and places of CLDR, whole cents, the short form where there is no room."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from babel.numbers import format_currency
from both_languages import in_both, in_language, plain
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.money import exponent_of
from salesdesk.i18n.amounts import parse_amount
from salesdesk.i18n.currency_names import NAMES, currency_label, currency_name, short_currency_label
from salesdesk.i18n.formats import compact_money_text, money_text, sign_of
from salesdesk.i18n.translator import LANGUAGES, use_language

CURRENCIES = st.sampled_from(['EUR', 'USD', 'GBP', 'CAD', 'JPY', 'CHF', 'KWD', 'XAF', 'INR', 'BRL'])
MINOR = st.integers(-(10**13), 10**13)


@given(MINOR, CURRENCIES, st.sampled_from(LANGUAGES))
def test_an_amount_with_its_cents_is_the_one_of_cldr(minor: int, currency: str, language: str) -> None:
    exponent = exponent_of(currency)
    value = Decimal(minor).scaleb(-exponent)
    wanted = format_currency(value, currency, locale=language)
    shown = in_language(language, lambda: money_text(minor, currency, exponent, cents=True))
    # Older data puts no space between an ISO code and its number.
    assert plain(shown).replace(' ', '') == plain(wanted).replace(' ', '')


@pytest.mark.parametrize(
    ('minor', 'cents', 'french', 'english'),
    [
        (1_240_000, None, '12 400 €', '€12,400'),
        (1_240_050, None, '12 400,50 €', '€12,400.50'),
        (1_240_005, None, '12 400,05 €', '€12,400.05'),
        (1_240_000, True, '12 400,00 €', '€12,400.00'),
        (1_240_099, False, '12 400 €', '€12,400'),
        (0, None, '0 €', '€0'),
        (7, None, '0,07 €', '€0.07'),
        (-7, None, '-0,07 €', '-€0.07'),
        (-1_240_000, None, '-12 400 €', '-€12,400'),
    ],
)
def test_cents_are_shown_where_they_say_something(minor: int, cents: bool | None, french: str, english: str) -> None:
    said = in_both(lambda: money_text(minor, 'EUR', 2, cents=cents))
    assert [plain(text) for text in said] == [french, english]


@pytest.mark.parametrize(
    ('minor', 'currency', 'french', 'english'),
    [
        (12_400, 'JPY', '12 400 JPY', '¥12,400'),
        (12_400, 'KWD', '12,400 KWD', 'KWD 12.400'),
        (12_400, 'CHF', '124 CHF', 'CHF 124'),
        (12_400, 'XOF', '12 400 F CFA', 'F CFA 12,400'),
        (12_400, 'CAD', '124 $CA', 'CA$124'),
    ],
)
def test_each_currency_has_its_places_and_its_sign(minor: int, currency: str, french: str, english: str) -> None:
    said = in_both(lambda: money_text(minor, currency, exponent_of(currency)))
    assert [plain(text) for text in said] == [french, english]


@given(MINOR, CURRENCIES, st.sampled_from(LANGUAGES))
def test_what_is_read_can_be_typed_again(minor: int, currency: str, language: str) -> None:
    exponent = exponent_of(currency)
    shown = in_language(language, lambda: money_text(minor, currency, exponent, cents=True))
    typed = parse_amount(shown, language=language, home=currency)
    assert (typed.value.scaleb(exponent), typed.currency) == (minor, currency)


@pytest.mark.parametrize(
    ('minor', 'french', 'english'),
    [
        (125_000, '1,3 k€', '€1.3k'),
        (135_000, '1,4 k€', '€1.4k'),
        (-125_000, '-1,3 k€', '-€1.3k'),
        (250, '3 €', '€3'),
        (350, '4 €', '€4'),
        (-250, '-3 €', '-€3'),
        (99_994, '1 000 €', '€1,000'),
        (99_995, '1 k€', '€1k'),
        (0, '0 €', '€0'),
    ],
)
def test_a_short_amount_rounds_its_halves_away_from_zero(minor: int, french: str, english: str) -> None:
    said = in_both(lambda: compact_money_text(minor, 'EUR', 2))
    assert [plain(text) for text in said] == [french, english]


@given(st.integers(0, 10**17), st.sampled_from([0, 2, 3]))
def test_a_short_amount_is_the_nearest_tenth_of_its_unit(minor: int, exponent: int) -> None:
    """Against the decimals of the standard library; '' stands for whole units."""
    said = in_language('en', lambda: compact_money_text(minor, 'CHF', exponent)).removeprefix('CHF\u00a0')
    unit = said.lstrip('0123456789.,')
    size = {'': Decimal(1), 'k': Decimal(10**3), 'M': Decimal(10**6), 'bn': Decimal(10**9)}[unit]
    step = size / 10 if unit else size
    exact = Decimal(minor).scaleb(-exponent)
    nearest = (exact / step).quantize(Decimal(1), ROUND_HALF_UP) * step
    assert Decimal(said.removesuffix(unit).replace(',', '')) * size == nearest


@given(st.integers(0, 10**15), st.integers(0, 10**15), st.sampled_from(LANGUAGES))
def test_a_short_amount_never_makes_the_smaller_of_two_larger(one: int, other: int, language: str) -> None:
    use_language(language)
    powers = {'k': 10**3, 'M': 10**6, 'Md': 10**9, 'bn': 10**9}

    def worth(minor: int) -> Decimal:
        text = plain(compact_money_text(minor, 'EUR', 2)).replace('€', '').replace(' ', '')
        digits = text.rstrip('kMdbn')
        mark = ',' if language == 'fr' else '.'
        number = digits.replace(',' if mark == '.' else '.', '').replace(mark, '.')
        return Decimal(number) * powers.get(text[len(digits) :], 1)

    assert worth(min(one, other)) <= worth(max(one, other))


@given(MINOR, st.sampled_from(['EUR', 'USD', 'CHF', 'JPY', 'KWD', 'XAF', 'CAD']), st.sampled_from(LANGUAGES))
def test_a_short_amount_can_be_typed_too(minor: int, currency: str, language: str) -> None:
    """As near as its tenth says."""
    exponent = exponent_of(currency)
    shown = in_language(language, lambda: compact_money_text(minor, currency, exponent))
    typed = parse_amount(shown, language=language, home=currency)
    exact = Decimal(minor).scaleb(-exponent)
    assert typed.currency == currency
    assert abs(typed.value - exact) <= max(Decimal('0.5'), abs(exact) / 19)


@pytest.mark.parametrize('code', NAMES)
def test_a_currency_on_offer_has_a_name_and_a_sign_in_both_languages(code: str) -> None:
    names = in_both(lambda: currency_name(code))
    assert all(name and name != code for name in names)
    assert in_both(lambda: currency_label(code)) == [
        f'{name} ({sign})' for name, sign in zip(names, in_both(lambda: sign_of(code)), strict=True)
    ]


@pytest.mark.parametrize(
    ('code', 'french', 'english'),
    [('USD', 'USD ($US)', 'USD ($)'), ('CHF', 'CHF', 'CHF'), ('JPY', 'JPY', 'JPY (¥)'), ('SEK', 'SEK', 'SEK')],
)
def test_a_short_label_is_the_code_and_a_sign_if_it_has_one(code: str, french: str, english: str) -> None:
    assert in_both(lambda: short_currency_label(code)) == [french, english]


def test_a_currency_without_a_name_goes_by_its_code() -> None:
    assert in_both(lambda: currency_label('ISK')) == ['ISK', 'ISK']
    assert in_both(lambda: currency_name('ISK')) == ['ISK', 'ISK']
