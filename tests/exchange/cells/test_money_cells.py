"""Amounts in cells."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.exchange.cells.money_cells import (
    LARGEST,
    MoneyError,
    MoneyReader,
    mark_shown,
    minor_units,
    plain_minor_units,
)
from salesdesk.exchange.cells.money_columns import MoneyColumns
from salesdesk.exchange.cells.readings import Flaw

FRENCH = MoneyReader('', 'fr', 'EUR')


@pytest.mark.parametrize(
    ('amount', 'currency', 'expected'),
    [
        ('12 400,50 €', '', (1_240_050, 'EUR')),
        ('(1,200.00)', '', (-120_000, 'EUR')),
        ('$3.5k', '', (350_000, 'USD')),
        ('1200', 'USD', (120_000, 'USD')),
        ('1200', 'yen', (1200, 'JPY')),
        ('1.5', 'KWD', (1500, 'KWD')),
        ('12,5000', '', (1250, 'EUR')),
        ('', 'USD', (None, 'USD')),
        ('', '', (None, 'EUR')),
        ('5 €', 'EUR', (500, 'EUR')),
        ('-0,01', '', (-1, 'EUR')),
    ],
)
def test_an_amount_becomes_minor_units_of_its_currency(amount: str, currency: str, expected: tuple[int, str]) -> None:
    assert FRENCH.money(amount, currency) == expected


@pytest.mark.parametrize(
    ('amount', 'currency', 'code'),
    [
        ('abc', '', 'amount_unreadable'),
        ('12 %', '', 'amount_percent'),
        ('1,005', 'JPY', 'amount_too_precise'),
        ('12,345678', '', 'amount_too_precise'),
        ('0,5', 'JPY', 'amount_too_precise'),
        ('99999999999999999', '', 'amount_too_large'),
        ('9' * 50, '', 'amount_too_large'),
        ('5', 'pommes', 'currency_unknown'),
        ('5 €', 'USD', 'currency_conflict'),
    ],
)
def test_an_amount_that_would_lose_something_is_refused(amount: str, currency: str, code: str) -> None:
    with pytest.raises(MoneyError) as refusal:
        MoneyReader(',', 'fr', 'EUR').money(amount, currency)
    assert refusal.value.code == code


def test_what_is_too_precise_says_how_precise_it_may_be() -> None:
    with pytest.raises(MoneyError) as refusal:
        FRENCH.money('1,23456', 'KWD')
    assert refusal.value.values == {'currency': 'KWD', 'decimals': 3}


def test_three_digits_after_a_mark_are_thousands_where_no_cell_says_otherwise() -> None:
    assert FRENCH.money('1,200', '') == (120_000, 'EUR')
    assert FRENCH.money('1.200', '') == (120_000, 'EUR')
    assert FRENCH.money('1,200', 'KWD') == (1200, 'KWD')
    assert MoneyReader(',', 'en', 'EUR').money('1,200', '') == (120, 'EUR')


def test_a_column_in_thousands_counts_in_thousands() -> None:
    reader = MoneyReader('', 'fr', 'USD', column_currency='EUR', power=3)
    assert reader.money('12,5', '') == (1_250_000, 'EUR')
    assert reader.money('12', '') == (1_200_000, 'EUR')


@pytest.mark.parametrize(
    ('cells', 'mark'),
    [
        (['1 200', '12,50', '1.200'], ','),
        (['1,200', '12.5', '3'], '.'),
        (['1.234.567'], ','),
        (['1,200', '3', 'abc', ''], ''),
        (['1,5', '2,5', '3.5'], ','),
        ([], ''),
    ],
)
def test_a_cell_with_one_reading_gives_the_mark_away(cells: list[str], mark: str) -> None:
    assert mark_shown(cells) == mark


def test_columns_are_read_together() -> None:
    columns = MoneyColumns(FRENCH)
    amounts, currencies = columns.read(['12', '12.50', '3 €', '', '7'], ['USD', '', '', 'JPY', 'JPY'])
    assert amounts == [1200, 1250, 300, None, 7]
    assert currencies == ['USD', 'EUR', 'EUR', 'JPY', 'JPY']
    assert not columns.flawed


def test_flaws_stand_in_the_place_of_amounts() -> None:
    columns = MoneyColumns(FRENCH)
    amounts, _ = columns.read(['abc', '12', '5'], ['', 'EUR', 'pommes'])
    assert [value.code if isinstance(value, Flaw) else value for value in amounts] == [
        'amount_unreadable', 1200, 'currency_unknown',
    ]  # fmt: skip
    assert amounts[2].values == {'value': 'pommes'}
    assert columns.flawed


def test_a_column_without_currencies_takes_the_sellers() -> None:
    assert MoneyColumns(FRENCH).read(['1', '2 $']) == [[100, 200], ['EUR', 'USD']]


@given(st.integers(-LARGEST, LARGEST), st.sampled_from(['EUR', 'JPY', 'KWD']))
def test_minor_units_are_exact(minor: int, currency: str) -> None:
    exponent = {'EUR': 2, 'JPY': 0, 'KWD': 3}[currency]
    assert minor_units(Decimal(minor).scaleb(-exponent), currency) == minor


@given(st.text('0123456789.,', max_size=14), st.sampled_from([0, 2, 3]))
def test_the_fast_way_never_differs_from_the_general_one(text: str, exponent: int) -> None:
    fast = plain_minor_units(text, exponent)
    currency = {0: 'JPY', 2: 'EUR', 3: 'KWD'}[exponent]
    if fast is not None:
        assert FRENCH.money(text, currency) == (fast, currency)
