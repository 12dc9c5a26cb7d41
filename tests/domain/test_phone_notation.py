"""What of a phone is dialled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.domain.phone_notation import bare_number, dialled


@pytest.mark.parametrize(
    ('text', 'keys'),
    [
        pytest.param('06 12 48 77 03', '0612487703', id='spaces'),
        pytest.param('06.12.48.77.03', '0612487703', id='dots'),
        pytest.param('06\u202f12\u00a048 77-03', '0612487703', id='narrow spaces'),
        pytest.param('06/12/48/77/03', '0612487703', id='strokes'),
        pytest.param('+33 (0)6 12 48 77 03', '+33612487703', id='a zero for those at home'),
        pytest.param('0033 ( 0 ) 6 12 48 77 03', '0033612487703', id='the same with two zeros'),
        pytest.param('(0)6 12 48 77 03', '0612487703', id='a zero that is dialled'),
        pytest.param('(06) 12 48 77 03', '0612487703', id='brackets'),
        pytest.param('02 41 00 00 00 poste 12', '0241000000', id='an extension'),
        pytest.param('02 41 00 00 00 (poste 12)', '0241000000', id='an extension in brackets'),
        pytest.param('02 41 00 00 00 ext. 7', '0241000000', id='an english extension'),
        pytest.param('030 1234567 Durchwahl 12', '0301234567', id='a german extension'),
        pytest.param('06 12 48 77 03 / 02 41 00 00 00', '0612487703', id='two numbers'),
        pytest.param('06 12 48 77 03 ou 02 41 00 00 00', '0612487703', id='the one or the other'),
        pytest.param('06 12 48 77 03, +33 2 41 00 00 00', '0612487703', id='two behind a comma'),
        pytest.param('tél. 06 12 48 77 03 (perso)', '0612487703', id='words around it'),
        pytest.param('3949', '3949', id='a short number'),
        pytest.param('néant', '', id='no number'),
    ],
)
def test_a_phone_is_dialled_as_it_is_meant(text: str, keys: str) -> None:
    assert dialled(text) == keys


@given(st.text(st.sampled_from('0612 .-/+()pe,;'), max_size=24))
def test_what_is_dialled_is_dialled_again_as_it_is(text: str) -> None:
    keys = dialled(text)
    assert set(keys) <= set('0123456789+')
    assert dialled(keys) == keys


def test_for_those_who_read_it_the_spaces_stay() -> None:
    assert bare_number('+33 (0)6 12 48 77 03') == '+33 6 12 48 77 03'
    assert bare_number('02 41 00 00 00 poste 12') == '02 41 00 00 00 '
