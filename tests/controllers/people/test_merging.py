"""Two records become one: nothing is lost, everything points to the one that stays, one undo brings both back."""

import pytest
from building import Desk, euros

from salesdesk.controllers.people.merge_controller import MergeController
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.domain.closing.deal_link import DealLink, LinkKind
from salesdesk.domain.contact import DealPerson, PointKind, Stance
from salesdesk.domain.custom_field import CustomField, CustomValue, Entity, FieldKind
from salesdesk.domain.deals.note import Note
from salesdesk.storage.consistency import find_inconsistencies, find_page_errors

EMAIL, PHONE = PointKind.EMAIL, PointKind.PHONE


@pytest.fixture
def people(desk: Desk) -> PeopleController:
    return PeopleController(desk.workspace)


@pytest.fixture
def merging(desk: Desk) -> MergeController:
    return MergeController(desk.workspace)


@pytest.fixture
def pair(people: PeopleController) -> tuple[int, int]:
    """Hélène with her mobile, and H. with an e-mail, a job and a note."""
    kept = people.create_person(PersonForm('Hélène Marchais', 'Lefèvre', points=(Point(PHONE, '06 12'),)))
    points = (Point(EMAIL, 'h@lefevre.example'), Point(PHONE, '0612'), Point(PHONE, '02 43'))
    gone = people.create_person(PersonForm('H. Marchais', '', 'Gérante', points, do_not_contact=True, note='Le matin'))
    return kept, gone


def test_what_one_lacks_comes_from_the_other(
    people: PeopleController, merging: MergeController, pair: tuple[int, int]
) -> None:
    merging.merge_people(*pair, {}, merging.all_points('contact', *pair))
    details = people.person(pair[0])
    contact = details.contact
    assert (contact.name, contact.job_title, contact.note) == ('Hélène Marchais', 'Gérante', 'Le matin')
    assert contact.do_not_contact
    assert [(point.kind, point.value) for point in details.points] == [
        (EMAIL, 'h@lefevre.example'), (PHONE, '06 12'), (PHONE, '02 43'),
    ]  # fmt: skip


def test_she_chooses_field_by_field(people: PeopleController, merging: MergeController, pair: tuple[int, int]) -> None:
    merging.merge_people(*pair, {'name': 'H. Marchais', 'id': 7}, ())
    contact = people.person(pair[0]).contact
    assert (contact.id, contact.name, contact.email, contact.phone) == (pair[0], 'H. Marchais', '', '')


def test_everything_points_to_the_one_that_stays(desk: Desk, merging: MergeController, pair: tuple[int, int]) -> None:
    kept, gone = pair
    deal_id = desk.put(contact='H. Marchais')
    other = desk.put('Autre')
    with desk.workspace.unrecorded() as work:
        work.save(Note(work.new_id(), work.now, 'Vue au salon', contact_id=gone))
        work.save(DealPerson(other, gone, 'DAF', Stance.INFLUENCER))
    merging.merge_people(kept, gone, {}, ())
    assert desk.deal(deal_id).contact_id == kept
    for table in ('note', 'deal_person', 'activity'):
        assert desk.workspace.database.value(f'SELECT COUNT(*) FROM {table} WHERE contact_id = ?', (gone,)) == 0
    assert find_inconsistencies(desk.workspace.database) == find_page_errors(desk.workspace.database) == []


def test_who_referred_a_deal_is_the_one_that_stays(desk: Desk, merging: MergeController, pair: tuple[int, int]) -> None:
    kept, gone = pair
    sale, lead = desk.put(), desk.put()
    with desk.workspace.unrecorded() as work:
        link = DealLink(work.new_id(), sale, lead, LinkKind.REFERRAL, work.now, contact_id=gone)
        work.save(link)
    merging.merge_people(kept, gone, {}, ())
    assert desk.workspace.reading().get(DealLink, link.id).contact_id == kept


def test_one_undo_brings_both_back(desk: Desk, merging: MergeController, pair: tuple[int, int]) -> None:
    desk.put(contact='H. Marchais')
    before = desk.dump()
    merging.merge_people(*pair, {}, merging.all_points('contact', *pair))
    assert desk.dump() != before
    desk.workspace.undo()
    assert desk.dump() == before


def test_a_role_of_her_own_stays(desk: Desk, merging: MergeController, pair: tuple[int, int]) -> None:
    deal_id = desk.put()
    with desk.workspace.unrecorded() as work:
        work.save(DealPerson(deal_id, pair[0], 'Gérante', Stance.DECISION_MAKER))
        work.save(DealPerson(deal_id, pair[1], 'DAF', Stance.OPPONENT))
    merging.merge_people(*pair, {}, ())
    rows = desk.workspace.database.rows('SELECT contact_id, role FROM deal_person')
    assert rows == [(pair[0], 'Gérante')]


def test_companies_take_people_and_deals_along(desk: Desk, people: PeopleController, merging: MergeController) -> None:
    kept = people.create_company(CompanyForm('Menuiserie Lefèvre'))
    gone = people.create_company(CompanyForm('Lefevre SARL', 'lefevre.example'))
    person = people.create_person(PersonForm('Anne', 'Menuiserie Lefèvre'))
    deal_id = desk.put(organization='Lefevre SARL', amount=euros(5))
    merging.merge_companies(kept, gone, {}, ())
    assert desk.deal(deal_id).organization_id == kept == people.person(person).contact.organization_id
    assert people.company(kept).organization.website == 'lefevre.example'


def test_values_of_own_fields_are_taken_over_where_there_is_none(
    desk: Desk, people: PeopleController, merging: MergeController, pair: tuple[int, int]
) -> None:
    kept, gone = pair
    with desk.workspace.unrecorded() as work:
        for field_id, mine in ((1, 'à elle'), (2, '')):
            work.save(CustomField(field_id, Entity.CONTACT, f'Champ {field_id}', FieldKind.TEXT))
            work.save(CustomValue(field_id, kept, mine))
            work.save(CustomValue(field_id, gone, 'de l’autre'))
    merging.merge_people(kept, gone, {}, ())
    sql = 'SELECT value FROM custom_value WHERE record_id = ? ORDER BY field_id'
    assert desk.workspace.database.rows(sql, (kept,)) == [('à elle',), ('de l’autre',)]


def test_two_that_are_not_the_same_are_kept_apart(desk: Desk, merging: MergeController, pair: tuple[int, int]) -> None:
    merging.keep_apart(pair[1], pair[0])
    assert desk.workspace.database.rows('SELECT * FROM distinct_pair') == [tuple(sorted(pair))]
    desk.workspace.undo()
    assert desk.workspace.database.rows('SELECT * FROM distinct_pair') == []
