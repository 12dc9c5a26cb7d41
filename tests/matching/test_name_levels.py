"""How far two names agree, and what that is worth beside an address, a phone, a town."""

from dataclasses import fields, replace
from itertools import product

import pytest
from labelled_pairs import traits

from salesdesk.matching.companies import NameLevel, company_name_level, score_companies
from salesdesk.matching.evidence import Evidence
from salesdesk.matching.match import DUPLICATE
from salesdesk.matching.people import PersonLevel, person_name_level, same_organization, score_people

NOTHING = Evidence(*[False] * len(fields(Evidence)))


def evidence(words: str = '') -> Evidence:
    """'phone cities_differ' and nothing else."""
    return replace(NOTHING, **dict.fromkeys(words.split(), True))


def people_level(one: str, other: str) -> str:
    left, right = traits(one, 'person'), traits(other, 'person')
    level = person_name_level(left, right)
    assert person_name_level(right, left) is level
    return level.name


def company_level(one: str, other: str, city: str = '') -> str:
    left, right = traits(one, 'company').name, traits(other, 'company').name
    level = company_name_level(left, right, city)
    assert company_name_level(right, left, city) is level
    return level.name


@pytest.mark.parametrize(
    ('one', 'other', 'level'),
    [
        ('Hélène Marchais', 'MARCHAIS Helene', 'SAME'),
        ('Anne Le Bihan', 'Anne Bihan', 'SAME'),
        ('Dr Hélène Marchais', 'Mme Hélène Marchais', 'SAME'),
        ('Jean-Pierre Roux', 'Jeanpierre Roux', 'SAME'),
        ('Hélène Marchais', 'H. Marchais', 'NEAR'),
        ('Hélène Marchais', 'Helene Marchias', 'NEAR'),
        ('Bob Dumas', 'Robert Dumas', 'NEAR'),
        ('J.-P. Garnier', 'Jean-Pierre Garnier', 'NEAR'),
        ('Jean-Pierre Garnier', 'Jean Garnier', 'PART'),
        ('Marie Dupont-Durand', 'Marie Dupont', 'PART'),
        ('Hélène Marchais', 'Marchais', 'ONE_WORD'),
        ('Dr Roux', 'M. Roux', 'ONE_WORD'),
        ('Hélène', 'Hélène', 'ONE_WORD'),
        ('Hélène Marchais', '', 'UNNAMED'),
        ('', '', 'UNNAMED'),
        ('Hélène Marchais', 'Hélène Martin', 'SAME_FIRST'),
        ('Paul Roux', 'Marie Roux', 'OTHER'),
        ('H. M.', 'Hélène Marchais', 'OTHER'),
        ('Michel Roux', 'Michèle Roux', 'OTHER'),
    ],
)
def test_two_people_are_called_so_far_alike(one: str, other: str, level: str) -> None:
    assert people_level(one, other) == level


def test_a_slip_that_both_addresses_spell_is_none() -> None:
    assert people_level('Luc Marchais; marchais@a.fr', 'Luc Marchias; marchias@b.fr') == 'OTHER'
    assert people_level('Luc Marchais; marchais@a.fr', 'Luc Marchias; luc@b.fr') == 'NEAR'


@pytest.mark.parametrize(
    ('one', 'other', 'level'),
    [
        ('Menuiserie Lefèvre', 'MENUISERIE LEFEVRE SARL', 'SAME'),
        ('Ets Roux', 'Roux', 'SAME'),
        ('Lumi Tech', 'Lumitech', 'SAME'),
        ('Roux & Fils', 'Roux et Fils', 'SAME'),
        ('Girardeau Transports', 'Girardau Transports', 'NEAR'),
        ('Mallet', 'Malet', 'NEAR'),
        ('Perez', 'Peres', 'CLOSE'),
        ('SNCF', 'Société nationale des chemins de fer', 'ACRONYM'),
        ('Menuiserie Lefèvre', 'Lefèvre', 'PART'),
        ('CMR', 'Constructions Métalliques Rhodaniennes', 'INITIALS'),
        ('Roux Peinture', 'Roux Couverture', 'KIN'),
        ('Menuiserie Roux', 'Menuiserie Blanc', 'OTHER'),
        ('Lefèvre Nord', 'Lefèvre Sud', 'OTHER'),
        ('Lefèvre', 'Lefèvre Holding', 'OTHER'),
        ('Agence 2', 'Agence 3', 'OTHER'),
        ('', 'Roux', 'OTHER'),
    ],
)
def test_two_firms_are_called_so_far_alike(one: str, other: str, level: str) -> None:
    assert company_level(one, other) == level


def test_a_firm_may_bear_its_town_or_not() -> None:
    assert company_level('Valmy Conseil Lyon', 'Valmy Conseil', 'lyon') == 'SAME'
    assert company_level('Valmy Conseil Lyon', 'Valmy Conseil', 'paris') == 'PART'


@pytest.mark.parametrize(
    ('one', 'other', 'together'),
    [
        ('Anne; @Menuiserie Lefèvre', 'Luc; @Menuiserie Lefevre SARL', True),
        ('Anne; @Girardeau Transports', 'Luc; @Girardau Transports', True),
        ('Anne; @Nova', 'Luc; @Orbis', False),
        ('Anne; @Lefèvre', 'Luc; @Menuiserie Lefèvre', None),
        ('Anne; @CMR', 'Luc; @Constructions Métalliques Rhodaniennes', None),
        ('Anne; @Nova', 'Luc', None),
        ('Anne', 'Luc', None),
    ],
)
def test_colleagues_are_known_where_it_can_be_told(one: str, other: str, together: bool | None) -> None:
    assert same_organization(traits(one, 'person'), traits(other, 'person')) is together


@pytest.mark.parametrize(
    ('level', 'known', 'together', 'asked'),
    [
        pytest.param('SAME', '', None, True, id='namesakes of whom nothing else is known'),
        pytest.param('SAME', '', True, True, id='namesakes in one firm'),
        pytest.param('SAME', '', False, False, id='namesakes in two firms'),
        pytest.param('SAME', 'cities_differ', None, False, id='namesakes in two towns'),
        pytest.param('SAME', 'domains_differ', None, False, id='namesakes with two domains'),
        pytest.param('SAME', 'reach_differs', None, False, id='namesakes reached in other ways'),
        pytest.param('SAME', 'phone cities_differ', False, True, id='a shared phone outweighs it'),
        pytest.param('NEAR', '', None, False, id='a name nearly the same'),
        pytest.param('NEAR', '', True, True, id='nearly the same in one firm'),
        pytest.param('PART', 'domain', None, True, id='half a name under one domain'),
        pytest.param('ONE_WORD', 'domain', None, False, id='one word under one domain'),
        pytest.param('ONE_WORD', 'email', None, True, id='one word and one mailbox'),
        pytest.param('UNNAMED', 'phone', None, True, id='no name and one phone'),
        pytest.param('UNNAMED', 'domain', True, False, id='no name in one firm'),
        pytest.param('SAME_FIRST', 'email', None, True, id='a name changed by marriage'),
        pytest.param('SAME_FIRST', 'phone', None, False, id='two colleagues at one switchboard'),
        pytest.param('OTHER', 'email phone domain', True, False, id='other names that share everything'),
    ],
)
def test_she_is_asked_about_two_people(level: str, known: str, together: bool | None, asked: bool) -> None:
    assert (score_people(PersonLevel[level], evidence(known), together) >= DUPLICATE) is asked


@pytest.mark.parametrize(
    ('level', 'known', 'asked'),
    [
        pytest.param('SAME', '', True, id='one name'),
        pytest.param('SAME', 'cities_differ', False, id='one name in two towns'),
        pytest.param('SAME', 'cities_differ domain', False, id='two branches under one domain'),
        pytest.param('SAME', 'cities_differ phone', True, id='two towns and one phone'),
        pytest.param('SAME', 'forms_differ', False, id='two legal forms'),
        pytest.param('SAME', 'forms_differ forms_exclude walls phone', False, id='who owns the walls'),
        pytest.param('SAME', 'domains_differ', False, id='one name, two domains'),
        pytest.param('SAME', 'domains_differ city', True, id='two domains in one town'),
        pytest.param('NEAR', '', True, id='a slip in a long name'),
        pytest.param('CLOSE', '', False, id='a slip in a short name'),
        pytest.param('CLOSE', 'city', True, id='a slip within a town'),
        pytest.param('NEAR', 'cities_differ domain', False, id='a slip between two towns'),
        pytest.param('NEAR', 'domains_differ', False, id='a slip between two domains'),
        pytest.param('ACRONYM', '', True, id='four initials'),
        pytest.param('INITIALS', '', False, id='three initials'),
        pytest.param('INITIALS', 'domain', True, id='three initials under one domain'),
        pytest.param('ACRONYM', 'cities_differ', False, id='four initials in another town'),
        pytest.param('PART', '', False, id='half a name'),
        pytest.param('PART', 'phone', True, id='half a name and one phone'),
        pytest.param('PART', 'phone cities_differ', False, id='a branch at the same switchboard'),
        pytest.param('KIN', 'email', True, id='one mailbox for two trades'),
        pytest.param('KIN', 'phone', False, id='one phone for two trades'),
        pytest.param('OTHER', 'email phone domain city', False, id='two firms that share everything'),
        pytest.param('NEAR', 'walls email', False, id='an owner of walls with a name like it'),
    ],
)
def test_she_is_asked_about_two_firms(level: str, known: str, asked: bool) -> None:
    assert (score_companies(NameLevel[level], evidence(known)) >= DUPLICATE) is asked


SHARED = ('email', 'phone', 'domain')
APART = ('cities_differ', 'domains_differ', 'forms_differ')


@pytest.mark.parametrize('level', list(PersonLevel), ids=lambda level: level.name)
@pytest.mark.parametrize('shared', SHARED)
def test_what_people_share_never_speaks_against_them(level: PersonLevel, shared: str) -> None:
    for together, apart in product((None, True, False), ('', *APART)):
        without = score_people(level, evidence(apart), together)
        assert score_people(level, evidence(f'{apart} {shared}'), together) >= without, (together, apart)


@pytest.mark.parametrize('level', list(NameLevel), ids=lambda level: level.name)
@pytest.mark.parametrize('shared', SHARED)
def test_what_firms_share_never_speaks_against_them(level: NameLevel, shared: str) -> None:
    for apart in ('', *APART):
        assert score_companies(level, evidence(f'{apart} {shared}')) >= score_companies(level, evidence(apart)), apart


@pytest.mark.parametrize('level', list(NameLevel), ids=lambda level: level.name)
@pytest.mark.parametrize('apart', APART)
def test_what_tells_firms_apart_never_speaks_for_them(level: NameLevel, apart: str) -> None:
    for shared in ('', *SHARED, 'city'):
        assert score_companies(level, evidence(f'{shared} {apart}')) <= score_companies(level, evidence(shared)), shared


@pytest.mark.parametrize('known', ['', *SHARED, 'phone domain', 'email phone', 'cities_differ', 'domains_differ'])
def test_a_name_nearer_is_never_worth_less_to_two_people(known: str) -> None:
    named = [PersonLevel.ONE_WORD, PersonLevel.PART, PersonLevel.NEAR, PersonLevel.SAME]
    scores = [score_people(level, evidence(known), None) for level in named]
    assert scores == sorted(scores)
