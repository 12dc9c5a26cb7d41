"""Money: each currency apart, or converted exactly and rounded once."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from made_sums import SALES, YEAR, basis

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.figures.measure import Measure, Sum
from salesdesk.reports.formulas.amounts import currencies_of, money_columns, money_figure, sources_of, total
from salesdesk.reports.formulas.stock import weighted
from salesdesk.reports.report import Scope

DAY = date(2026, 6, 1)
RATES = {
    'USD': ExchangeRate(1, 'USD', 'EUR', Fraction('0.9'), DAY),
    'JPY': ExchangeRate(2, 'JPY', 'EUR', Fraction('0.006'), DAY),
}
amounts = st.lists(st.tuples(st.sampled_from(['EUR', 'USD', 'JPY', 'CHF', '']), st.integers(-(10**12), 10**12)))


def sums(*pairs: tuple[str, int]) -> list[Sum]:
    return [Sum('1', currency, 1, minor, 0) for currency, minor in pairs]


def test_currencies_stand_apart() -> None:
    rows = sums(('EUR', 10_00), ('USD', 5_00), ('USD', 1_00))
    assert (total('EUR', rows, {}), total('USD', rows, {}), total('JPY', rows, {})) == (10_00, 6_00, 0)


def test_converted_they_are_one_sum() -> None:
    rows = sums(('EUR', 10_00), ('USD', 5_00), ('JPY', 1_000))
    assert total('EUR', rows, RATES) == 10_00 + 4_50 + 6_00
    assert sources_of('EUR', rows, RATES) == ['EUR', 'JPY', 'USD']


def test_the_sum_is_rounded_once() -> None:
    rows = sums(('USD', 5), ('JPY', 1))
    # 4.5 cents and 0.6 cents: 5.1, not 5 + 1.
    assert total('EUR', rows, RATES) == 5


def test_her_own_currency_comes_first_and_empty_ones_not_at_all() -> None:
    rows = sums(('USD', 5_00), ('CHF', 1), ('JPY', 0), ('', 0))
    assert currencies_of(basis(), rows) == ('EUR', 'CHF', 'USD')
    into = basis(scope=Scope(SALES, YEAR, 'USD'), rates={})
    assert currencies_of(into, rows) == ('USD', 'CHF')


def test_a_column_for_each_currency_has_a_key_of_its_own() -> None:
    columns = money_columns('won', 'Won', 'won_amount', ('EUR', 'CHF'))
    assert [(each.key, each.currency) for each in columns] == [('won', 'EUR'), ('won_chf', 'CHF')]


@given(amounts)
def test_no_amount_is_lost_and_none_is_counted_twice(pairs: list[tuple[str, int]]) -> None:
    rows = sums(*pairs)
    shown = currencies_of(basis(), rows)
    assert sum(total(currency, rows, {}) for currency in shown) == sum(minor for currency, minor in pairs if currency)


@given(amounts)
def test_deals_behind_a_sum_are_those_with_an_amount_in_it(pairs: list[tuple[str, int]]) -> None:
    rows = sums(*pairs)
    asked = basis(rates=RATES)
    figure = money_figure(asked, 'EUR', rows, [asked.behind(Measure.WON)])
    assert figure.n == sum(currency in {'EUR', 'USD', 'JPY'} for currency, _minor in pairs)
    assert [slice_.currency for slice_ in figure.behind] == sources_of('EUR', rows, RATES)  # type: ignore[union-attr]


@given(amounts, st.integers(0, 100))
def test_weighted_is_between_nothing_and_all(pairs: list[tuple[str, int]], percent: int) -> None:
    rows = sums(*((currency, abs(minor)) for currency, minor in pairs))
    found = weighted('EUR', rows, {'1': Fraction(percent, 100)}, RATES)
    assert 0 <= found <= total('EUR', rows, RATES)
    assert weighted('EUR', rows, {'1': Fraction(1)}, RATES) == total('EUR', rows, RATES)
    assert weighted('EUR', rows, {}, RATES) == 0
