"""What own fields hold, read and written in French and English."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.custom_field import CustomField, Entity, FieldKind, is_canonical
from salesdesk.domain.money import exponent_of
from salesdesk.i18n.currencies import ISO_CODES
from salesdesk.i18n.own_values import Hand, OwnValueError, value_as_kept, value_as_read
from salesdesk.i18n.translator import use_language

TODAY = date(2026, 6, 9)


@pytest.fixture(autouse=True)
def english() -> None:
    use_language('en')


def hand(language: str, mark: str = '') -> Hand:
    return Hand(language, 'EUR', TODAY, exponent_of, mark)


def kept(kind: str, typed: str, language: str = 'fr') -> str:
    return value_as_kept(kind, typed, hand(language))


@pytest.mark.parametrize(
    ('kind', 'typed', 'value'),
    [
        ('number', '12,5', '12.5'),
        ('number', '-1 240', '-1240'),
        ('number', '0,50', '0.5'),
        ('number', '-0', '0'),
        ('number', '12k', '12000'),
        ('money', '1 240,50', '124050 EUR'),
        ('money', '500 CHF', '50000 CHF'),
        ('date', '12 juin 2026', '2026-06-12'),
        ('date', 'demain', '2026-06-10'),
        ('yes_no', 'Oui', 'yes'),
        ('yes_no', 'faux', 'no'),
        ('choices', 'Sud; Nord ;Sud', 'Sud\nNord'),
        ('text', ' Un  lot ', 'Un lot'),
        ('long_text', 'a\nb', 'a\nb'),
        ('link', 'exemple.fr', 'exemple.fr'),
        ('number', '  ', ''),
    ],
)
def test_what_is_typed_is_kept_in_one_way(kind: str, typed: str, value: str) -> None:
    assert kept(kind, typed) == value


@pytest.mark.parametrize(
    ('kind', 'typed', 'code'),
    [
        ('number', 'douze', 'number_unreadable'),
        ('number', '12 €', 'number_unreadable'),
        ('number', '12 %', 'number_unreadable'),
        ('number', '1234567890123456', 'number_too_long'),
        ('number', '0,0000000001', 'number_too_long'),
        ('money', 'cher', 'amount_unreadable'),
        ('money', '9999999999999999', 'amount_too_large'),
        ('date', 'un jour', 'day_unreadable'),
        ('date', '31/02/2026', 'day_impossible'),
        ('yes_no', 'peut-être', 'yes_no_unreadable'),
    ],
)
def test_what_cannot_be_is_refused_by_name(kind: str, typed: str, code: str) -> None:
    with pytest.raises(OwnValueError) as refused:
        kept(kind, typed)
    assert refused.value.code == code


def test_the_mark_of_a_file_goes_before_that_of_the_language() -> None:
    assert value_as_kept('number', '1.234', hand('fr')) == '1234'
    assert value_as_kept('number', '1.234', hand('fr', '.')) == '1.234'


@pytest.mark.parametrize(
    ('kind', 'value', 'french', 'english'),
    [
        ('number', '-1240.5', '-1\u202f240,5', '-1,240.5'),
        ('money', '124050 EUR', '1\u202f240,50\u00a0€', '€1,240.50'),
        ('date', '2026-06-12', '12 juin 2026', '12 Jun 2026'),
        ('yes_no', 'no', 'non', 'no'),
        ('choices', 'Sud\nNord', 'Sud et Nord', 'Sud and Nord'),
        ('text', 'Un lot', 'Un lot', 'Un lot'),
        ('number', '', '', ''),
    ],
)
def test_a_value_is_shown_in_her_language(kind: str, value: str, french: str, english: str) -> None:
    use_language('fr')
    assert value_as_read(kind, value, exponent_of) == french
    use_language('en')
    assert value_as_read(kind, value, exponent_of) == english


@pytest.mark.parametrize('kind', ['number', 'money', 'date', 'yes_no'])
def test_what_another_program_left_there_is_shown_as_it_is(kind: str) -> None:
    assert value_as_read(kind, 'sans objet', exponent_of) == 'sans objet'


numbers = st.decimals(Decimal(-999999999999999), Decimal(999999999999999), places=3).map(lambda one: f'{one:f}')
amounts = st.builds(
    lambda minor, code: f'{minor} {code}', st.integers(-(10**12), 10**12), st.sampled_from(sorted(ISO_CODES))
)


@pytest.mark.parametrize('language', ['fr', 'en'])
@given(number=numbers)
def test_a_number_is_read_as_it_is_shown(language: str, number: str) -> None:
    use_language(language)
    first = value_as_kept('number', number, hand(language, '.'))
    assert is_canonical(CustomField(1, Entity.DEAL, 'X', FieldKind.NUMBER), first)
    assert kept('number', value_as_read('number', first, exponent_of), language) == first


@given(amount=amounts)
def test_an_amount_with_its_code_is_canonical(amount: str) -> None:
    code = amount.split()[1]
    whole = f'{Decimal(amount.split(maxsplit=1)[0]).scaleb(-exponent_of(code)):f} {code}'
    assert value_as_kept('money', whole, hand('en', '.')) == amount
