"""Several people at once, and where they come from."""

import pytest
from building import Desk

from salesdesk.controllers.people.merge_controller import MergeController
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.domain.views.people_list import PeopleFilter, PeopleSort


@pytest.fixture
def people(desk: Desk) -> PeopleController:
    return PeopleController(desk.workspace)


def names(people: PeopleController) -> list[str]:
    return [row.name for row in people.people(PeopleFilter(), PeopleSort.NAME)]


def test_several_go_in_one_step(desk: Desk, people: PeopleController) -> None:
    ids = [people.create_person(PersonForm(name)) for name in ('Anne', 'Luc', 'Nadia')]
    PeopleTrash(desk.workspace).delete_people(*ids[:2])
    assert names(people) == ['Nadia']
    desk.workspace.undo()
    assert names(people) == ['Anne', 'Luc', 'Nadia']


def test_the_step_says_how_many(desk: Desk, people: PeopleController) -> None:
    ids = [people.create_company(CompanyForm(name)) for name in ('Aubry', 'Benoît')]
    PeopleTrash(desk.workspace).delete_companies(*ids)
    title = desk.workspace.undo_title()
    assert title is not None
    assert (title.key, title.values) == ('delete_organizations', {'count': '2'})


def test_one_is_called_by_her_name(desk: Desk, people: PeopleController) -> None:
    PeopleTrash(desk.workspace).delete_people(people.create_person(PersonForm('Anne')))
    title = desk.workspace.undo_title()
    assert title is not None
    assert (title.key, title.values) == ('delete_contact', {'name': 'Anne'})


def test_nobody_is_no_step(desk: Desk, people: PeopleController) -> None:
    PeopleTrash(desk.workspace).delete_people()
    assert desk.undo_key() == ''


def test_the_trash_lists_those_in_it_and_gives_them_back(desk: Desk, people: PeopleController) -> None:
    anne, _luc = (people.create_person(PersonForm(name)) for name in ('Anne', 'Luc'))
    trash = PeopleTrash(desk.workspace)
    trash.delete_people(anne)
    deleted = PeopleFilter(deleted=True)
    assert [row.name for row in people.people(deleted, PeopleSort.NAME)] == ['Anne']
    assert people.count_people(PeopleFilter(text='ann', deleted=True)) == 1
    trash.restore_people(anne)
    assert names(people) == ['Anne', 'Luc']
    assert people.count_people(deleted) == 0


def test_a_company_comes_back_too(desk: Desk, people: PeopleController) -> None:
    id_ = people.create_company(CompanyForm('Aubry'))
    PeopleTrash(desk.workspace).delete_companies(id_)
    assert people.count_companies(PeopleFilter(deleted=True)) == 1
    PeopleTrash(desk.workspace).restore_companies(id_)
    assert desk.undo_key() == 'restore_organization'
    assert people.count_companies(PeopleFilter()) == 1


def test_what_was_merged_is_not_in_the_trash(desk: Desk, people: PeopleController) -> None:
    kept, gone = (people.create_person(PersonForm(name)) for name in ('Anne', 'Anne B.'))
    MergeController(desk.workspace).merge_people(kept, gone, {}, ())
    assert people.count_people(PeopleFilter(deleted=True)) == 0


def test_sources_are_offered_the_most_frequent_first(people: PeopleController) -> None:
    for source in ('Salon', 'Site', 'Salon', ''):
        people.create_person(PersonForm('Anne', source=source))
    people.create_company(CompanyForm('Aubry', source='Réseau'))
    assert people.sources_like() == ['Salon', 'Réseau', 'Site']
    assert people.sources_like('res') == ['Réseau']
