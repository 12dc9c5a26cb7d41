"""Currencies by their signs and names."""

import pytest

from salesdesk.i18n.currencies import ISO_CODES, currency_of
from salesdesk.i18n.formats import sign_of
from salesdesk.i18n.translator import LANGUAGES, use_language


@pytest.mark.parametrize(
    ('word', 'code'),
    [('€', 'EUR'), ('eur', 'EUR'), ('Euros', 'EUR'), ('US$', 'USD'), ('$ CA', 'CAD'), ('CHF', 'CHF'), ('Fr.', 'CHF'),
     ('livres sterling', 'GBP'), ('F CFA', 'XOF'), ('zł', 'PLN'), ('Kč', 'CZK'), ('kwd', 'KWD')],
)  # fmt: skip
def test_a_currency_is_known_by_code_sign_or_name(word: str, code: str) -> None:
    assert currency_of(word) == code


@pytest.mark.parametrize('word', ['', 'XX', 'EURO$', 'pommes', '12'])
def test_other_words_are_no_currency(word: str) -> None:
    assert currency_of(word) is None


@pytest.mark.parametrize(('sign', 'home'), [('$', 'AUD'), ('£', 'EGP'), ('¥', 'CNY'), ('kr', 'DKK'), ('F CFA', 'XAF')])
def test_a_shared_sign_means_the_currency_at_home(sign: str, home: str) -> None:
    assert currency_of(sign, home) == home
    assert currency_of(sign, 'EUR') not in (home, None)


@pytest.mark.parametrize('language', LANGUAGES)
def test_every_sign_that_is_shown_can_be_typed_at_home(language: str) -> None:
    use_language(language)
    assert [code for code in sorted(ISO_CODES) if currency_of(sign_of(code), code) != code] == []


def test_codes_are_three_capitals() -> None:
    assert all(len(code) == 3 and code.isupper() for code in ISO_CODES)
