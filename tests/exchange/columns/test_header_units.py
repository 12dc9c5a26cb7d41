"""Units in the name of a column."""

import pytest

from salesdesk.exchange.columns.header_units import bare_name, header_units


@pytest.mark.parametrize(
    ('name', 'bare', 'units'),
    [
        ('Amount (USD)', 'Amount', ('USD', 0)),
        ('Montant €', 'Montant', ('EUR', 0)),
        ('Montant en k€', 'Montant', ('EUR', 3)),
        ('CA (M€)', 'CA', ('EUR', 6)),
        ('amount_eur', 'amount', ('EUR', 0)),
        ('Montant (HT, en €)', 'Montant', ('EUR', 0)),
        ('Value [CHF]', 'Value', ('CHF', 0)),
        ('Price in $', 'Price', ('USD', 0)),
        ('Amount (excl. VAT)', 'Amount', ('', 0)),
        ('Amount won', 'Amount won', ('', 0)),
        ('Total all', 'Total all', ('', 0)),
        ('Montant', 'Montant', ('', 0)),
        ('', '', ('', 0)),
    ],
)
def test_the_unit_is_taken_off_and_understood(name: str, bare: str, units: tuple[str, int]) -> None:
    assert bare_name(name) == bare
    assert header_units(name, 'EUR') == units


def test_a_bare_dollar_is_the_sellers_own() -> None:
    assert header_units('Amount ($)', 'CAD') == ('CAD', 0)
