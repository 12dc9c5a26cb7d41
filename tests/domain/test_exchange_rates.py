"""Dated rates: the right one of the day, and currencies with other decimal places than the euro's."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pure_building import TODAY

from salesdesk.domain.exchange_rate import ExchangeRate, convert, rate_of_the_day
from salesdesk.domain.money import Money


def rate(currency: str, value: str, into: str = 'EUR', days: int = 0, id_: int = 1) -> ExchangeRate:
    return ExchangeRate(id_, currency, into, Fraction(value), TODAY + timedelta(days=days))


@pytest.mark.parametrize(
    ('amount', 'used', 'converted'),
    [
        (Money(10_000, 'USD'), rate('USD', '0.92'), Money(9_200, 'EUR')),
        (Money(10_000, 'JPY'), rate('JPY', '0.0061'), Money(6_100, 'EUR')),
        (Money(1_500, 'KWD'), rate('KWD', '3'), Money(450, 'EUR')),
        (Money(450, 'EUR'), rate('EUR', '1/3', 'KWD'), Money(1_500, 'KWD')),
        (Money(6_100, 'EUR'), rate('EUR', '164', 'JPY'), Money(10_004, 'JPY')),
        (Money(1_000, 'JPY'), rate('JPY', '0.002', 'KWD'), Money(2_000, 'KWD')),
    ],
)
def test_an_amount_is_converted_with_the_places_of_both_currencies(
    amount: Money, used: ExchangeRate, converted: Money
) -> None:
    assert convert(amount, used) == converted


def test_half_a_cent_is_rounded_away_from_zero() -> None:
    half = rate('USD', '0.5')
    assert [convert(Money(minor, 'USD'), half).minor for minor in (1, 3, -1)] == [1, 2, -1]


@given(st.integers(-(10**12), 10**12), st.fractions('1/1000', 1000))
def test_a_converted_amount_is_within_half_a_cent_of_the_exact_one(minor: int, value: Fraction) -> None:
    converted = convert(Money(minor, 'USD'), ExchangeRate(1, 'USD', 'EUR', value, TODAY))
    assert abs(converted.minor - minor * value) <= Fraction(1, 2)


def test_the_latest_rate_counts() -> None:
    rates = [rate('USD', '0.9', days=-30), rate('USD', '0.95', days=-1), rate('USD', '0.8', days=-60)]
    assert rate_of_the_day(rates, 'USD', 'EUR', TODAY) == rates[1]


def test_todays_rate_counts_and_tomorrows_does_not_yet() -> None:
    rates = [rate('USD', '0.9'), rate('USD', '0.95', days=1)]
    assert rate_of_the_day(rates, 'USD', 'EUR', TODAY) == rates[0]
    assert rate_of_the_day(rates, 'USD', 'EUR', TODAY + timedelta(days=1)) == rates[1]


@pytest.mark.parametrize('order', [(0, 1), (1, 0)])
def test_of_two_rates_of_one_day_the_one_entered_last_counts(order: tuple[int, int]) -> None:
    typed = [rate('USD', '0.9', id_=1), rate('USD', '0.95', id_=2)]
    assert rate_of_the_day([typed[i] for i in order], 'USD', 'EUR', TODAY) == typed[1]


@pytest.mark.parametrize(
    'other',
    [rate('USD', '0.9', days=1), rate('CHF', '1.05'), rate('USD', '0.78', into='GBP'), rate('EUR', '1.1', 'USD')],
)
def test_no_rate_is_better_than_a_wrong_one(other: ExchangeRate) -> None:
    assert rate_of_the_day([other], 'USD', 'EUR', date(2026, 6, 9)) is None
