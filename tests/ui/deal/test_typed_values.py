"""Amounts, days and hours as they are typed into fields."""

from datetime import date

import pytest
from building import TODAY, euros
from filling import fill, type_into
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from salesdesk.domain.deals.deal import AMOUNT_LIMIT
from salesdesk.domain.money import Money
from salesdesk.i18n.currencies import ISO_CODES
from salesdesk.i18n.formats import date_text
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.asking.typed_values import (
    AmountField,
    HourField,
    day_field,
    plain_amount_text,
    read_amount,
    read_day,
    read_minute,
)

LANGUAGES = ('fr', 'en')
amounts = st.builds(Money, st.integers(-AMOUNT_LIMIT, AMOUNT_LIMIT), st.sampled_from(sorted(ISO_CODES)))


@pytest.mark.parametrize(
    ('language', 'typed', 'minor'),
    [('fr', '12 400,50', 1_240_050), ('fr', '12400', 1_240_000), ('en', '12,400.50', 1_240_050), ('en', '3k', 300_000)],
)
def test_an_amount_is_read_in_the_language_of_the_moment(language: str, typed: str, minor: int) -> None:
    use_language(language)
    assert read_amount(typed, 'EUR') == Money(minor, 'EUR')


def test_a_currency_that_is_typed_wins() -> None:
    assert read_amount('500 CHF', 'EUR') == Money(50_000, 'CHF')
    assert read_amount('500 yen', 'EUR') == Money(500, 'JPY')


def test_more_decimals_than_a_currency_has_are_rounded() -> None:
    assert read_amount('10.125', 'EUR') == Money(1_013, 'EUR')
    assert read_amount('-10.125', 'EUR') == Money(-1_013, 'EUR')
    assert read_amount('10.4', 'JPY') == Money(10, 'JPY')


@pytest.mark.parametrize(('language', 'sentence'), [
    ('fr', 'Entrez un montant, par exemple 12\u202f400.'), ('en', 'Enter an amount, such as 12,400.'),
])  # fmt: skip
@pytest.mark.parametrize('typed', ['abc', '12 %', '1 2 3', '--'])
def test_what_is_no_amount_is_refused_with_an_example(language: str, sentence: str, typed: str) -> None:
    use_language(language)
    with pytest.raises(ValueError, match=sentence):
        read_amount(typed, 'EUR')


def test_an_amount_beyond_all_reason_is_refused() -> None:
    with pytest.raises(ValueError, match='too large'):
        read_amount('10000000000000.01', 'EUR')
    assert read_amount('10000000000000', 'EUR').minor == AMOUNT_LIMIT


@given(amount=amounts)
def test_the_bare_number_is_read_as_it_was_written(amount: Money) -> None:
    for language in LANGUAGES:
        use_language(language)
        assert read_amount(plain_amount_text(amount), amount.currency) == amount


@given(day=st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_as_it_was_written(day: date) -> None:
    for language in LANGUAGES:
        use_language(language)
        assert read_day(date_text(day), TODAY) == day


@pytest.mark.parametrize(
    ('typed', 'sentence'), [('31/02/2026', 'There is no such day'), ('soonish', 'Enter a date, such as 9 Jun 2026')]
)
def test_what_is_no_day_is_refused(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_day(typed, TODAY)


@pytest.mark.parametrize(
    ('typed', 'minute'),
    [('10h', 600), ('10h30', 630), ('2pm', 840), ('14:00', 840), ('9.30', 570), ('noon', 720), ('0:00', 0), ('', None)],
)
def test_an_hour_is_read_in_many_ways(typed: str, minute: int | None) -> None:
    assert read_minute(typed) == minute


def test_what_is_no_hour_is_refused() -> None:
    with pytest.raises(ValueError, match='Enter a time, such as 10:30'):
        read_minute('25h')


def test_an_amount_field_writes_what_it_understood(window: QWidget) -> None:
    field = AmountField('Amount', 'EUR', parent=window)
    field.show()
    fill(field, '12400.5')
    assert (field.text(), field.amount()) == ('€12,400.50', Money(1_240_050, 'EUR'))


def test_an_amount_field_says_what_it_did_not_understand(window: QWidget) -> None:
    field = AmountField('Amount', 'EUR', amount=euros(10), parent=window)
    field.show()
    fill(field, 'abc')
    assert (field.text(), field.error()) == ('abc', 'Enter an amount, such as 12,400.')
    type_into(field, '5')
    assert field.error() == ''


def test_an_emptied_amount_is_none(window: QWidget) -> None:
    field = AmountField('Amount', 'EUR', amount=euros(10), parent=window)
    field.show()
    fill(field, '')
    assert (field.validate(), field.amount()) == (True, None)


def test_an_amount_in_another_dollar_stays_what_it_is(window: QWidget) -> None:
    """A Canadian seller's '$' is hers when she types it; written by us it is the deal's own."""
    american = Money(1_200_00, 'USD')
    field = AmountField('Amount', 'CAD', amount=american, parent=window)
    assert field.text() == '$1,200'
    assert field.validate()
    assert field.amount() == american
    field.show()
    fill(field, '$1300')
    assert field.amount() == Money(1_300_00, 'CAD')


def test_an_hour_field_writes_what_it_understood(window: QWidget) -> None:
    field = HourField('Time', parent=window)
    field.show()
    fill(field, '2pm')
    assert (field.text(), field.minute()) == ('14:00', 840)
    fill(field, '')
    assert (field.text(), field.minute()) == ('', None)


def test_an_hour_field_keeps_what_it_did_not_understand(window: QWidget) -> None:
    field = HourField('Time', parent=window)
    field.show()
    fill(field, '25h')
    assert (field.text(), field.error()) == ('25h', 'Enter a time, such as 10:30.')


def test_a_day_field_takes_words(window: QWidget) -> None:
    field = day_field('Day', TODAY, parent=window)
    field.show()
    fill(field, 'tomorrow')
    assert (field.text(), field.day()) == ('10 Jun 2026', date(2026, 6, 10))
