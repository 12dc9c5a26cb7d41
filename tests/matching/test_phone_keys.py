"""A phone is one phone in every notation."""

import pytest

from salesdesk.matching.phone_keys import phone_key


@pytest.mark.parametrize(
    'text',
    [
        '06 12 34 56 78',
        '06.12.34.56.78',
        '0612345678',
        '06-12-34-56-78',
        '06/12/34/56/78',
        '+33612345678',
        '+33 (0)6 12 34 56 78',
        '(+33) 6 12 34 56 78',
        '0033 6 12 34 56 78',
        'Tél. : 06 12 34 56 78',
        '06\u00a012\u202f34 56 78',
        '06 12 34 56 78 poste 214',
        '+33 6 12 34 56 78 ext. 7',
        'tel:+33-6-12-34-56-78',
    ],
)
def test_every_notation_is_the_same_number(text: str) -> None:
    assert phone_key(text, 'FR') == '+33612345678'


def test_the_country_is_the_sellers_own_unless_told() -> None:
    assert phone_key('020 7946 0958', 'GB') == '+442079460958'
    assert phone_key('(617) 555-0148', 'US') == '+16175550148'
    assert phone_key('+44 20 7946 0958', 'FR') == '+442079460958'


@pytest.mark.parametrize('text', ['', 'néant', '12', '06 12', '1' * 40, '+', 'a@b.fr', '2026-11-27 x'])
def test_what_is_no_phone_has_no_key(text: str) -> None:
    assert phone_key(text, 'FR') == ''
