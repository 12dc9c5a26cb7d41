"""People and companies: kept as typed, listed with what matters, edited in one step."""

from dataclasses import replace

import pytest
from building import NOW, Desk, euros, in_days

from salesdesk.controllers.people.people_controller import NAME_LIMIT, PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point, form_of_person
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.domain.contact import Contact, PointKind
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.money import Money
from salesdesk.domain.views.people_list import PeopleFilter, PeopleSort, PersonRow

EMAIL, PHONE, ADDRESS = PointKind.EMAIL, PointKind.PHONE, PointKind.ADDRESS
POINTS = (
    Point(PHONE, '06 12 48 77 03', 'mobile'), Point(EMAIL, 'h.marchais@lefevre.example', 'bureau'),
    Point(PHONE, '02 43 55 19 20'), Point(ADDRESS, '8 rue du Rempart, 72000 Le Mans'),
)  # fmt: skip
HELENE = PersonForm('Hélène Marchais', 'Menuiserie Lefèvre', 'Gérante', POINTS, 'Salon', 'fr', note='Le matin')


@pytest.fixture
def people(desk: Desk) -> PeopleController:
    return PeopleController(desk.workspace)


def names(people: PeopleController, sort: PeopleSort = PeopleSort.NAME, *, descending: bool = False) -> list[str]:
    return [row.name for row in people.people(PeopleFilter(), sort, descending=descending)]


def found(people: PeopleController, **wanted: object) -> list[str]:
    asked = PeopleFilter(**wanted)  # type: ignore[arg-type]
    shown = [row.name for row in people.people(asked, PeopleSort.NAME)]
    assert people.count_people(asked) == len(shown)
    return shown


def row_of(people: PeopleController, name: str) -> PersonRow:
    return next(row for row in people.people(PeopleFilter(), PeopleSort.NAME) if row.name == name)


def test_a_form_is_kept_as_it_was_typed(people: PeopleController) -> None:
    details = people.person(people.create_person(HELENE))
    form = form_of_person(details.contact, details.organization, details.further)
    assert sorted(form.points, key=str) == sorted(POINTS, key=str)
    assert replace(form, points=POINTS) == HELENE


def test_the_first_email_and_phone_stand_in_her_row(people: PeopleController) -> None:
    contact = people.person(people.create_person(HELENE)).contact
    assert (contact.phone, contact.phone_label) == ('06 12 48 77 03', 'mobile')
    assert (contact.email, contact.email_label) == ('h.marchais@lefevre.example', 'bureau')


def test_saving_what_the_form_shows_changes_nothing(desk: Desk, people: PeopleController) -> None:
    contact_id = people.create_person(HELENE)
    details, before = people.person(contact_id), desk.dump()
    people.edit_person(contact_id, form_of_person(details.contact, details.organization, details.further))
    assert desk.dump() == before
    assert desk.undo_key() == 'create_contact'


def test_an_edit_is_one_step(desk: Desk, people: PeopleController) -> None:
    contact_id = people.create_person(HELENE)
    before = desk.dump()
    people.edit_person(contact_id, PersonForm('Hélène Marchais-Roy', points=POINTS[1:2]))
    details = people.person(contact_id)
    assert (details.contact.phone, details.further, details.organization) == ('', [], None)
    desk.workspace.undo()
    assert desk.dump() == before


@pytest.mark.parametrize(('name', 'problem'), [('  ', 'empty'), ('x' * (NAME_LIMIT + 1), 'too_long')])
def test_a_name_is_needed(people: PeopleController, name: str, problem: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        people.create_person(PersonForm(name))
    assert refused.value.problem == problem


def test_the_table_shows_deals_last_contact_and_next_action(desk: Desk, people: PeopleController) -> None:
    desk.put('Un', contact='Anne', amount=euros(300), action=2)
    desk.put('Deux', contact='Anne', amount=euros(500), action=1)
    desk.put('Yen', contact='Anne', amount=Money(90, 'JPY'))
    desk.deals.complete_action(desk.put('Fait', contact='Anne', action=0), 'vu')
    row = row_of(people, 'Anne')
    assert (row.open_deals, set(row.sums), row.last_contact_at) == (4, {euros(800), Money(90, 'JPY')}, NOW)
    assert row.next_action is not None
    assert row.next_action.on == in_days(1)


def test_won_deals_are_not_in_progress(desk: Desk, people: PeopleController) -> None:
    desk.closing.win(desk.put('Un', contact='Anne', amount=euros(300)), NOW.date(), None)
    row = row_of(people, 'Anne')
    assert (row.open_deals, row.sums) == (0, ())


def test_rows_come_in_order_and_those_without_last(desk: Desk, people: PeopleController) -> None:
    for name, amount in (('Zoé', 100), ('Éric', 900), ('Anne', None)):
        desk.put(contact=name, amount=euros(amount) if amount else None)
    assert names(people) == ['Anne', 'Éric', 'Zoé']
    assert names(people, descending=True) == ['Zoé', 'Éric', 'Anne']
    assert names(people, PeopleSort.OPEN_AMOUNT, descending=True) == ['Éric', 'Zoé', 'Anne']


@pytest.mark.parametrize('sort', PeopleSort)
@pytest.mark.parametrize('descending', [False, True])
def test_every_column_orders_both_tables(
    desk: Desk, people: PeopleController, sort: PeopleSort, *, descending: bool
) -> None:
    desk.put(contact='Anne', organization='Lefèvre', amount=euros(5), action=1)
    people.create_person(HELENE)
    assert len(people.people(PeopleFilter(), sort, descending=descending)) == 2
    assert len(people.companies(PeopleFilter(), sort, descending=descending)) == 2


@pytest.mark.parametrize('text', ['helene', 'MARCHAIS', 'lefevre', '0612', '06 12', '02 43', 'rempart', 'gérante'])
def test_a_person_is_found_by_what_is_known_of_her(people: PeopleController, text: str) -> None:
    people.create_person(HELENE)
    people.create_person(PersonForm('Marc Oger'))
    assert found(people, text=text) == ['Hélène Marchais']


def test_filters_narrow_the_table(desk: Desk, people: PeopleController) -> None:
    desk.put(contact='Anne', action=1)
    desk.put(contact='Bruno')
    people.create_person(PersonForm('Chloé', source='Salon', do_not_contact=True))
    assert found(people, with_open_deals=True) == ['Anne', 'Bruno']
    assert found(people, without_action=True) == ['Bruno', 'Chloé']
    assert found(people, do_not_contact=True) == ['Chloé'] == found(people, source='Salon')


def test_a_window_of_rows_is_read(desk: Desk, people: PeopleController) -> None:
    for name in ('Anne', 'Bruno', 'Chloé'):
        desk.put(contact=name)
    shown = people.people(PeopleFilter(), PeopleSort.NAME, offset=1, limit=1)
    assert [row.name for row in shown] == ['Bruno']


def test_details_tell_deals_people_and_exchanges(desk: Desk, people: PeopleController) -> None:
    deal_id = desk.put('Bornes', organization='Lefèvre', contact='Anne', action=0)
    desk.deals.complete_action(deal_id, 'Devis attendu')
    desk.closing.win(desk.put('Vieille', organization='Lefèvre', contact='Anne'), NOW.date(), euros(10))
    contact = desk.deals.details(deal_id).contact
    assert contact is not None
    details = people.person(contact.id)
    assert [deal.title for deal in details.deals] == ['Bornes', 'Vieille']
    assert details.customer_since == NOW
    assert [record.outcome for _at, record in details.exchanges] == ['Devis attendu']  # type: ignore[union-attr]
    assert contact.organization_id is not None
    company = people.company(contact.organization_id)
    assert [person.name for person in company.people] == ['Anne']
    assert len(company.deals) == 2


def test_a_company_is_kept_whole(people: PeopleController) -> None:
    form = CompanyForm('Lefèvre', 'lefevre.example', '11-50', 'Menuiserie', POINTS[3:], 'Salon', note='Fidèle')
    details = people.company(people.create_company(form))
    assert details.points == POINTS[3:]
    assert (details.organization.website, details.organization.sector) == ('lefevre.example', 'Menuiserie')


def test_in_the_trash_they_are_not_listed(desk: Desk, people: PeopleController) -> None:
    contact_id = people.create_person(HELENE)
    PeopleTrash(desk.workspace).delete_people(contact_id)
    assert names(people) == []
    desk.workspace.undo()
    assert names(people) == [people.person(contact_id).contact.name]
    assert isinstance(people.person(contact_id).contact, Contact)
