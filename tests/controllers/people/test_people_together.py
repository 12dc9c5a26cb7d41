"""Several people at once, and where they come from."""

import pytest
from building import Desk

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm
from salesdesk.domain.people_list import PeopleFilter, PeopleSort


@pytest.fixture
def people(desk: Desk) -> PeopleController:
    return PeopleController(desk.workspace)


def names(people: PeopleController) -> list[str]:
    return [row.name for row in people.people(PeopleFilter(), PeopleSort.NAME)]


def test_several_go_in_one_step(desk: Desk, people: PeopleController) -> None:
    ids = [people.create_person(PersonForm(name)) for name in ('Anne', 'Luc', 'Nadia')]
    people.delete_people(*ids[:2])
    assert names(people) == ['Nadia']
    desk.workspace.undo()
    assert names(people) == ['Anne', 'Luc', 'Nadia']


def test_the_step_says_how_many(desk: Desk, people: PeopleController) -> None:
    people.delete_companies(*(people.create_company(CompanyForm(name)) for name in ('Aubry', 'Benoît')))
    title = desk.workspace.undo_title()
    assert title is not None
    assert (title.key, title.values) == ('delete_organizations', {'count': '2'})


def test_one_is_called_by_her_name(desk: Desk, people: PeopleController) -> None:
    people.delete_people(people.create_person(PersonForm('Anne')))
    title = desk.workspace.undo_title()
    assert title is not None
    assert (title.key, title.values) == ('delete_contact', {'name': 'Anne'})


def test_nobody_is_no_step(desk: Desk, people: PeopleController) -> None:
    people.delete_people()
    assert desk.undo_key() == ''


def test_sources_are_offered_the_most_frequent_first(people: PeopleController) -> None:
    for source in ('Salon', 'Site', 'Salon', ''):
        people.create_person(PersonForm('Anne', source=source))
    people.create_company(CompanyForm('Aubry', source='Réseau'))
    assert people.sources_like() == ['Salon', 'Réseau', 'Site']
    assert people.sources_like('res') == ['Réseau']
