"""Candidates against a slow search through all pairs, and the keys that bring two records together."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from labelled_pairs import traits

from salesdesk.matching.blocking import blocking_keys, candidate_pairs, company_key, person_key
from salesdesk.matching.name_tokens import company_name, person_tokens
from salesdesk.matching.record import Kind, Traits

PEOPLE = st.lists(
    st.sampled_from(
        ['Hélène Marchais', 'H. Marchais; @Lefèvre', 'Helene Marchais; @Lefèvre', 'Luc Aubry; 06 12 34 56 78',
         'Aubry; 06 12 34 56 78', 'Karim Benali; k@nova.fr', '; k@nova.fr', 'Jean Pierre Roux', 'Roux Jeanpierre', '']
    ),
    max_size=8,
)  # fmt: skip


def shared_keys(one: str, other: str, kind: Kind) -> frozenset[str]:
    return blocking_keys(traits(one, kind)) & blocking_keys(traits(other, kind))


def slow_pairs(records: dict[int, Traits]) -> set[tuple[int, int]]:
    """Everybody beside everybody."""
    keys = {number: blocking_keys(record) for number, record in records.items()}
    return {(one, other) for one, other in combinations(sorted(records), 2) if keys[one] & keys[other]}


@given(PEOPLE)
def test_the_pairs_are_those_of_the_slow_search_each_once(lines: list[str]) -> None:
    records = {number * 7 % 11: traits(line, 'person') for number, line in enumerate(lines)}
    pairs = list(candidate_pairs(records))
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == slow_pairs(records)
    assert all(one < other for one, other in pairs)


@pytest.mark.parametrize(
    ('one', 'other'),
    [
        pytest.param('Hélène Marchais', 'MARCHAIS Helene', id='the same words'),
        pytest.param('Jean Pierre Roux', 'Roux Jeanpierre', id='parted elsewhere'),
        pytest.param('Anne Le Bihan', 'Anne Bihan', id='an article'),
        pytest.param('Hélène Marchais; @Lefèvre', 'H. Marchais; @Lefèvre SARL', id='an initial within a firm'),
        pytest.param('Hélène Marchais; h@lefevre.fr', 'Hélène Marchias; helene@lefevre.fr', id='a slip under a domain'),
        pytest.param('Hélène; 06 12 34 56 78', 'Mme Roux; 0612345678', id='one phone'),
        pytest.param('Hélène Roux; h@gmail.com', 'Hélène Marchais; h@gmail.com', id='one mailbox'),
    ],
)
def test_two_people_who_may_be_one_meet(one: str, other: str) -> None:
    assert shared_keys(one, other, 'person')


@pytest.mark.parametrize(
    ('one', 'other'),
    [
        pytest.param('Hélène Marchais', 'Karim Benali', id='strangers'),
        pytest.param('Hélène Marchais; @Nova', 'Karim Benali; @Nova', id='colleagues of other names'),
        pytest.param('Hélène Marchais', 'H. Marchais', id='an initial without a firm'),
        pytest.param('', '', id='nobody'),
        pytest.param('; @Nova', '; @Nova', id='no name within a firm'),
    ],
)
def test_people_who_cannot_be_one_are_not_compared(one: str, other: str) -> None:
    assert not shared_keys(one, other, 'person')


@pytest.mark.parametrize(
    ('one', 'other'),
    [
        pytest.param('Menuiserie Lefèvre', 'LEFEVRE MENUISERIE SARL', id='another order'),
        pytest.param('Ets Roux', 'Roux', id='a manner of writing'),
        pytest.param('Lumi Tech', 'Lumitech', id='parted elsewhere'),
        pytest.param('SNCF', 'Société nationale des chemins de fer', id='initials'),
        pytest.param('Girardeau', 'Girardau', id='a slip at the end'),
        pytest.param('Girardeau', 'Grardeau', id='a slip at the beginning'),
        pytest.param('Perez; #Lille', 'Peres; #Lille', id='a slip in a short name of a town'),
        pytest.param('Lefèvre; www.lefevre.fr', 'Menuiserie du Bas; a@lefevre.fr', id='one domain'),
        pytest.param('Lefèvre Bois; #Angers', 'Lefèvre; #Angers', id='a word within a town'),
    ],
)
def test_two_firms_that_may_be_one_meet(one: str, other: str) -> None:
    assert shared_keys(one, other, 'company')


@pytest.mark.parametrize(
    ('one', 'other'),
    [
        pytest.param('Menuiserie Roux; #Angers', 'Menuiserie Blanc; #Angers', id='a trade in one town'),
        pytest.param('Nova', 'Orbis', id='strangers'),
        pytest.param('Bois Roux; #Angers', 'Roux Zinc; #Lille', id='a word in two towns'),
    ],
)
def test_firms_that_cannot_be_one_are_not_compared(one: str, other: str) -> None:
    assert not shared_keys(one, other, 'company')


def test_a_beginning_that_many_firms_have_is_passed_over_sooner_than_a_phone() -> None:
    firms = {number: traits(f'Carros{"bcdfgh"[number % 6]}{"aeiou"[number // 6]}x', 'company') for number in range(30)}
    assert len(list(candidate_pairs(firms))) == 30 * 29 / 2
    firms[30] = traits('Carrosuy', 'company')
    assert list(candidate_pairs(firms)) == []


def test_alone_nobody_is_compared() -> None:
    assert list(candidate_pairs({})) == []
    assert list(candidate_pairs({1: traits('Anne Roux', 'person')})) == []


@pytest.mark.parametrize(
    ('one', 'other', 'same'),
    [
        ('Hélène Marchais', 'MARCHAIS, Hélène', True),
        ('Anne de la Tour', 'Tour Anne', True),
        ('M. Philippe Arnaud', 'Arnaud Philippe', True),
        ('Anne Roux', 'Anne Le Roux', True),
        ('A. Roux', 'Anne Roux', False),
        ('Anne Roux', 'Anne Rouxel', False),
    ],
)
def test_everyone_so_called_has_one_key(one: str, other: str, same: bool) -> None:
    assert (person_key(person_tokens(one)) == person_key(person_tokens(other))) is same


@pytest.mark.parametrize(
    ('one', 'other', 'same'),
    [
        ('Roux SARL', 'S.A.S. Roux', True),
        ('Établissements Roux', 'Roux', True),
        ('Lumi Tech', 'LumiTech', True),
        ('Roux & Fils', 'Roux et fils', True),
        ('Roux Fils', 'Fils Roux', False),
        ('Maison', 'Société', False),
    ],
)
def test_every_firm_so_called_has_one_key(one: str, other: str, same: bool) -> None:
    assert (company_key(company_name(one).tokens) == company_key(company_name(other).tokens)) is same
