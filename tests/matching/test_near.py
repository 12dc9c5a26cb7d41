"""What is proposed while she types a name."""

import pytest

from salesdesk.matching.near import near

NAMES = [
    'Menuiserie Lefèvre SARL',
    'Lefèvre Marine',
    'Imprimerie Lefort',
    'Atelier Marchais',
    'Hélène Marchais',
    'Henri Marchand',
    'Sylvain Moreau',
    'Lumi Tech',
    "O'Brien Foods Ltd",
]


def names(typed: str) -> list[str]:
    return [found.name for found in near(typed, NAMES)]


@pytest.mark.parametrize(
    ('typed', 'first'),
    [
        ('lefe', 'Lefèvre Marine'),
        ('menuiserie lefevre', 'Menuiserie Lefèvre SARL'),
        ('LEFEVRE menuis', 'Menuiserie Lefèvre SARL'),
        ('Lefèvre S.A.R.L. menuiserie', 'Menuiserie Lefèvre SARL'),
        ('marchais h', 'Hélène Marchais'),
        ('h march', 'Henri Marchand'),
        ('helen marchais', 'Hélène Marchais'),
        ('marchias', 'Hélène Marchais'),
        ('morau', 'Sylvain Moreau'),
        ('lumitech', 'Lumi Tech'),
        ('obrien', "O'Brien Foods Ltd"),
        ('primerie', 'Imprimerie Lefort'),
    ],
)
def test_the_nearest_comes_first(typed: str, first: str) -> None:
    assert names(typed)[0] == first


@pytest.mark.parametrize('typed', ['', '  ', '-', 'zzz', 'lefevre plomberie', 'marchais paul'])
def test_nothing_near_is_nothing_proposed(typed: str) -> None:
    assert names(typed) == []


def test_the_whole_name_scores_one_and_a_beginning_less() -> None:
    assert near('Helene MARCHAIS', NAMES)[0].score == 1.0
    assert 0.5 < near('hel mar', NAMES)[0].score < 1.0


def test_no_more_than_asked_for() -> None:
    assert len(near('le', [f'Lefèvre {number}' for number in range(50)], limit=3)) == 3


def test_a_name_given_twice_is_proposed_once() -> None:
    assert len(near('hélène', ['Hélène Roux', 'Hélène Roux'])) == 1
