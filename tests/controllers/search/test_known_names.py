"""Names of the base are known in a line however they are written, and nothing else is."""

import pytest
from building import Desk

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.controllers.search.known_names import StoredNames
from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.domain.capture.known_names import name_words

COMPANIES = ('Menuiserie Lefèvre SARL', 'Les Monts d’Arrée', 'Société Générale', '3M', 'Dubreuil & Fils')


@pytest.fixture
def names(desk: Desk) -> StoredNames:
    people = PeopleController(desk.workspace)
    for name in COMPANIES:
        people.create_company(CompanyForm(name))
    people.create_person(PersonForm('Hélène Marchais', 'Menuiserie Lefèvre SARL'))
    SearchController(desk.workspace).read_some(100)
    return StoredNames(desk.workspace)


def found(names: StoredNames, typed: str) -> str:
    known = names.find(name_words(typed))
    return known.name if known else ''


@pytest.mark.parametrize(
    ('typed', 'name'),
    [
        ('menuiserie lefevre', 'Menuiserie Lefèvre SARL'),
        ('MENUISERIE LEFÈVRE sarl', 'Menuiserie Lefèvre SARL'),
        ('Menuiserie Lefèvre SAS', 'Menuiserie Lefèvre SARL'),
        ("les monts d'arree", 'Les Monts d’Arrée'),
        ('société générale', 'Société Générale'),
        ('3m', '3M'),
        ('helene marchais', 'Hélène Marchais'),
        ('Marchais Hélène', 'Hélène Marchais'),
    ],
)
def test_a_name_is_known_without_accents_case_or_legal_form(names: StoredNames, typed: str, name: str) -> None:
    assert found(names, typed) == name


@pytest.mark.parametrize('typed', ['menuiserie', 'lefevre', 'générale', 'assemblée générale', 'helene', 'sarl', 'fils'])
def test_a_part_of_a_name_names_nobody(names: StoredNames, typed: str) -> None:
    assert found(names, typed) == ''


def test_who_is_in_the_trash_is_not_known(desk: Desk, names: StoredNames) -> None:
    known = names.find(('3m',))
    assert known is not None
    PeopleTrash(desk.workspace).delete_companies(known.id)
    assert found(StoredNames(desk.workspace), '3m') == ''


def test_names_are_looked_up_by_an_index(desk: Desk, names: StoredNames) -> None:
    sql = 'SELECT kind, record_id FROM match_key WHERE (key = ? AND kind = 2) OR (key = ? AND kind = 1) LIMIT ?'
    plan = ' '.join(row[3] for row in desk.workspace.database.rows(f'EXPLAIN QUERY PLAN {sql}', ('a', 'b', 1)))
    assert found(names, '3m')
    assert 'SCAN' not in plan
