"""A form saved as it opens changes nothing, whatever the record is like; what is changed is one step each way."""

from dataclasses import replace
from datetime import date

import pytest
from building import Desk, Dump, form_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.controllers.people.people_controller import NAME_LIMIT, PeopleController
from salesdesk.controllers.people.people_forms import (
    CompanyForm,
    PersonForm,
    Point,
    form_of_company,
    form_of_person,
)
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.domain.contact import PointKind
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.views.people_list import PeopleFilter, PeopleSort

EMAIL, PHONE, ADDRESS = PointKind.EMAIL, PointKind.PHONE, PointKind.ADDRESS
LINES = 'Bâtiment B\n8 rue du Rempart\n72000 Le Mans'
POINTS = st.lists(
    st.builds(
        Point,
        st.sampled_from([EMAIL, PHONE, ADDRESS]),
        st.sampled_from(['a@b.example', '06 12', '06 12', '8 rue', ' bord ', '', ' ']),
        st.sampled_from(['', 'mobile', ' travail ']),
    ),
    max_size=6,
)  # fmt: skip
ADDED = Point(PHONE, '2')
PEOPLE = {
    'a name alone': PersonForm('Anne'),
    'a name of accents and signs': PersonForm('Éléonore d’Aÿ-Œuvrard « Élo » 😀'),
    'the longest name': PersonForm('É' * NAME_LIMIT),
    'a birthday before 1970': PersonForm('Anne', birthday=date(1948, 2, 29)),
    'a birthday of 1903': PersonForm('Anne', birthday=date(1903, 12, 31)),
    'a language no form offers': PersonForm('Anne', language='de'),
    'an address of several lines': PersonForm('Anne', points=(Point(ADDRESS, LINES, 'bureau'),)),
    'two phones alike': PersonForm('Anne', points=(Point(PHONE, '06 12', 'a'), Point(PHONE, '06 12', 'b'))),
    'an address before a phone': PersonForm('Anne', points=(Point(ADDRESS, '8 rue'), Point(PHONE, '1'), ADDED)),
    'a note of several lines': PersonForm('Anne', note='un\n\ndeux\ttrois'),
    'one who wants silence': PersonForm('Anne', 'Roux', do_not_contact=True),
}  # fmt: skip
COMPANIES = {
    'a name alone': CompanyForm('Roux'),
    'a name of a form': CompanyForm('SARL'),
    'everything': CompanyForm('Roux', 'roux.example', '11-50', 'Bois', (ADDED,), 'Salon', True, 'Note'),
    'an address of several lines': CompanyForm('Roux', points=(Point(ADDRESS, LINES),)),
}  # fmt: skip


@pytest.fixture
def people(desk: Desk) -> PeopleController:
    return PeopleController(desk.workspace)


def person_form(people: PeopleController, id_: int) -> PersonForm:
    details = people.person(id_)
    return form_of_person(details.contact, details.organization, details.further)


def company_form(people: PeopleController, id_: int) -> CompanyForm:
    details = people.company(id_)
    return form_of_company(details.organization, details.further)


def resaved(desk: Desk, people: PeopleController, id_: int) -> tuple[Dump, Dump]:
    """Everything before and after her form was saved as it opens."""
    before = desk.dump()
    people.edit_person(id_, person_form(people, id_))
    return before, desk.dump()


@pytest.mark.parametrize('form', PEOPLE.values(), ids=PEOPLE)
def test_a_person_saved_as_she_opens_stays_as_she_is(desk: Desk, people: PeopleController, form: PersonForm) -> None:
    id_ = people.create_person(form)
    assert replace(person_form(people, id_), points=form.points) == form
    before, after = resaved(desk, people, id_)
    assert before == after
    assert desk.undo_key() == 'create_contact'


@pytest.mark.parametrize('form', COMPANIES.values(), ids=COMPANIES)
def test_a_company_saved_as_it_opens_stays_as_it_is(desk: Desk, people: PeopleController, form: CompanyForm) -> None:
    id_ = people.create_company(form)
    assert company_form(people, id_) == form
    before = desk.dump()
    people.edit_company(id_, company_form(people, id_))
    assert desk.dump() == before


def test_of_two_companies_of_one_name_she_stays_with_hers(desk: Desk, people: PeopleController) -> None:
    id_ = people.create_person(PersonForm('Anne', 'Roux'))
    hers = people.person(id_).contact.organization_id
    people.create_company(CompanyForm('roux'))
    other = people.create_company(CompanyForm('Zinc'))
    people.edit_company(other, CompanyForm('Roux'))
    with desk.workspace.unrecorded() as work:
        work.save(replace(people.person(id_).contact, organization_id=other))
    people.edit_person(id_, person_form(people, id_))
    assert people.person(id_).contact.organization_id == other != hers


def test_a_company_in_the_trash_is_not_made_again_by_saving_who_works_there(
    desk: Desk, people: PeopleController
) -> None:
    id_ = people.create_person(PersonForm('Anne', 'Roux'))
    PeopleTrash(desk.workspace).delete_companies(people.person(id_).contact.organization_id or 0)
    before, after = resaved(desk, people, id_)
    assert before == after
    assert people.count_companies(PeopleFilter()) == 0


def test_a_deal_of_a_company_in_the_trash_saved_as_it_opens_stays_with_it(desk: Desk, people: PeopleController) -> None:
    deal_id = desk.put('Bornes', organization='Roux', contact='Anne')
    PeopleTrash(desk.workspace).delete_companies(desk.deal(deal_id).organization_id or 0)
    before = desk.dump()
    desk.deals.edit(deal_id, form_of(desk.deals.details(deal_id)))
    assert desk.dump() == before


@pytest.mark.parametrize(
    ('typed', 'known'), [('ROUX', True), (' roux ', True), ('Róux', True), ('Roux SARL', False), ('', False)]
)
def test_a_company_is_known_by_its_name_or_made(people: PeopleController, typed: str, known: bool) -> None:
    roux = people.create_company(CompanyForm('Roux'))
    id_ = people.create_person(PersonForm('Anne', typed))
    assert (people.person(id_).contact.organization_id == roux) is known
    assert people.count_companies(PeopleFilter()) == (1 if known or not typed else 2)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(points=POINTS)
def test_ways_to_reach_her_are_kept_tidied_and_none_is_lost(
    desk: Desk, people: PeopleController, points: list[Point]
) -> None:
    id_ = people.create_person(PersonForm('Anne', points=tuple(points)))
    wanted = [Point(point.kind, point.value.strip(), point.label.strip()) for point in points if point.value.strip()]
    details = people.person(id_)
    assert sorted(map(repr, details.points)) == sorted(map(repr, wanted))
    for kind, first in ((EMAIL, details.contact.email), (PHONE, details.contact.phone)):
        assert first == next((point.value for point in wanted if point.kind is kind), '')
    before, after = resaved(desk, people, id_)
    assert before == after


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=POINTS, then=POINTS)
def test_other_ways_take_the_place_of_the_old_and_one_undo_brings_those_back(
    desk: Desk, people: PeopleController, first: list[Point], then: list[Point]
) -> None:
    id_ = people.create_person(PersonForm('Anne', points=tuple(first)))
    before, told = desk.dump(), people.person(id_).points
    people.edit_person(id_, PersonForm('Luc', points=tuple(then)))
    after = desk.dump()
    desk.workspace.undo()
    assert (desk.dump(), people.person(id_).points) == (before, told)
    desk.workspace.redo()
    assert desk.dump() == after
    desk.workspace.undo()


def test_a_phone_that_stays_keeps_its_row_and_takes_its_new_place(desk: Desk, people: PeopleController) -> None:
    phones = tuple(Point(PHONE, value) for value in ('01', '02', '03'))
    id_ = people.create_company(CompanyForm('Roux', points=phones))
    rows = {point.value: point.id for point in people.company(id_).further}
    people.edit_company(id_, CompanyForm('Roux', points=(phones[2], phones[0], Point(PHONE, '04'))))
    after = people.company(id_).further
    assert [point.value for point in after] == ['03', '01', '04']
    assert [after[0].id, after[1].id] == [rows['03'], rows['01']]


def test_a_company_keeps_its_labels_without_spaces_around(people: PeopleController) -> None:
    id_ = people.create_company(CompanyForm('Roux', points=(Point(PHONE, ' 01 ', ' bureau '),)))
    assert people.company(id_).points == (Point(PHONE, '01', 'bureau'),)


def test_own_fields_of_the_form_are_kept_in_the_same_step(desk: Desk, people: PeopleController) -> None:
    from_fair = OwnFieldsController(desk.workspace).add(Entity.CONTACT, 'Salon', FieldKind.TEXT)
    before = desk.dump()
    id_ = people.create_person(PersonForm('Anne', own_fields={from_fair: 'Lyon'}))
    sql = 'SELECT value FROM custom_value WHERE record_id = ?'
    assert desk.workspace.database.rows(sql, (id_,)) == [('Lyon',)]
    desk.workspace.undo()
    assert desk.dump() == before


@pytest.mark.parametrize('name', ['', ' ', '\u00a0', '\n\t', 'x' * (NAME_LIMIT + 1)])
def test_a_name_that_cannot_be_leaves_nothing_behind(desk: Desk, people: PeopleController, name: str) -> None:
    id_ = people.create_person(PersonForm('Anne'))
    company = people.create_company(CompanyForm('Roux'))
    before = desk.dump()
    for act in (
        lambda: people.create_person(PersonForm(name, 'Neuve')),
        lambda: people.edit_person(id_, PersonForm(name, 'Neuve')),
        lambda: people.create_company(CompanyForm(name)),
        lambda: people.edit_company(company, CompanyForm(name)),
    ):
        with pytest.raises(FieldInvalid):
            act()
    assert desk.dump() == before


def test_a_name_is_as_long_as_it_is_without_the_spaces_around(people: PeopleController) -> None:
    id_ = people.create_person(PersonForm(f'  {"x" * NAME_LIMIT}  '))
    assert people.person(id_).contact.name == 'x' * NAME_LIMIT


def test_who_is_not_there_cannot_be_read_or_changed(desk: Desk, people: PeopleController) -> None:
    before = desk.dump()
    for act in (
        lambda: people.person(7),
        lambda: people.company(7),
        lambda: people.edit_person(7, PersonForm('Anne')),
        lambda: people.edit_company(7, CompanyForm('Roux')),
        lambda: PeopleTrash(desk.workspace).delete_people(7),
        lambda: PeopleTrash(desk.workspace).restore_companies(7),
    ):
        with pytest.raises(NotFound):
            act()
    assert (desk.dump(), desk.undo_key()) == (before, '')


def test_of_several_one_is_gone_and_none_goes(desk: Desk, people: PeopleController) -> None:
    id_ = people.create_person(PersonForm('Anne'))
    with pytest.raises(NotFound):
        PeopleTrash(desk.workspace).delete_people(id_, 7)
    assert [row.name for row in people.people(PeopleFilter(), PeopleSort.NAME)] == ['Anne']
    assert desk.undo_key() == 'create_contact'


@pytest.mark.parametrize('count', [1, 2, 5])
def test_into_the_trash_out_of_it_and_back_by_undo(desk: Desk, people: PeopleController, count: int) -> None:
    trash = PeopleTrash(desk.workspace)
    ids = [people.create_person(PersonForm(f'Anne {number}')) for number in range(count)]
    whole = desk.dump()
    trash.delete_people(*ids)
    deleted = desk.dump()
    assert people.count_people(PeopleFilter(deleted=True)) == count
    trash.restore_people(*ids)
    assert desk.dump() == whole
    desk.workspace.undo()
    assert desk.dump() == deleted
    desk.workspace.undo()
    assert (desk.dump(), people.count_people(PeopleFilter())) == (whole, count)


def test_in_the_trash_she_keeps_her_name_in_her_deals(desk: Desk, people: PeopleController) -> None:
    deal_id = desk.put('Bornes', contact='Anne', organization='Roux')
    contact_id = desk.deal(deal_id).contact_id
    PeopleTrash(desk.workspace).delete_people(contact_id or 0)
    contact = desk.deals.details(deal_id).contact
    assert contact is not None
    assert contact.name == 'Anne'


@pytest.mark.parametrize(
    ('typed', 'offered'),
    [
        ('', ['Salon', 'Réseau', 'Site']),
        ('s', ['Salon', 'Réseau', 'Site']),
        ('RÉS', ['Réseau']),
        (' site ', ['Site']),
        ('x', []),
    ],
)
def test_sources_are_found_whatever_the_case_and_accents(
    people: PeopleController, typed: str, offered: list[str]
) -> None:
    for source in ('Salon', 'Réseau', 'Salon', 'Site', '', ' Salon '):
        people.create_person(PersonForm('Anne', source=source))
    assert people.sources_like(typed) == offered
    assert people.sources_like(typed, limit=1) == offered[:1]
