"""Merging against a slow account of it: each field, each way to reach them, each thing that pointed to either."""

from dataclasses import fields
from datetime import date
from typing import Any

import pytest
from building import Desk, euros
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk.controllers.deals.deal_people_controller import DealPeopleController
from salesdesk.controllers.people.merge_controller import FIXED, MergeController
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.domain.contact import Contact, DealPerson, Organization, PointKind, Stance
from salesdesk.domain.deals.note import Note
from salesdesk.domain.errors import NotFound
from salesdesk.domain.views.people_list import PeopleFilter, PeopleSort
from salesdesk.storage.consistency import find_inconsistencies

EMAIL, PHONE, ADDRESS = PointKind.EMAIL, PointKind.PHONE, PointKind.ADDRESS
SAID = st.sampled_from(['', 'a', 'b'])
FORMS = st.builds(
    PersonForm,
    name=st.sampled_from(['Anne Roux', 'A. Roux']),
    organization=st.sampled_from(['', 'Roux', 'Zinc']),
    job_title=SAID,
    source=SAID,
    language=st.sampled_from(['', 'fr']),
    birthday=st.sampled_from([None, date(1980, 2, 29)]),
    do_not_contact=st.booleans(),
    note=SAID,
)
ONE_BY_ONE = settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def people(desk: Desk) -> PeopleController:
    return PeopleController(desk.workspace)


@pytest.fixture
def merging(desk: Desk) -> MergeController:
    return MergeController(desk.workspace)


@pytest.fixture
def pair(people: PeopleController) -> tuple[int, int]:
    return people.create_person(PersonForm('Anne Roux', 'Roux')), people.create_person(PersonForm('A. Roux'))


def told(record: Contact | Organization) -> dict[str, Any]:
    """All but what belongs to the record itself and to the ways to reach it."""
    names = {field.name for field in fields(record)} - FIXED - {'email', 'phone', 'email_label', 'phone_label'}
    return {name: getattr(record, name) for name in names}


@ONE_BY_ONE
@given(kept=FORMS, gone=FORMS)
def test_the_one_that_stays_says_its_own_and_else_the_others(
    desk: Desk, people: PeopleController, merging: MergeController, kept: PersonForm, gone: PersonForm
) -> None:
    ids = people.create_person(kept), people.create_person(gone)
    before = desk.dump()
    one, other = (told(people.person(id_).contact) for id_ in ids)
    merging.merge_people(*ids, {}, ())
    assert told(people.person(ids[0]).contact) == {name: one[name] or other[name] for name in one}
    desk.workspace.undo()
    assert desk.dump() == before


@ONE_BY_ONE
@given(kept=FORMS, gone=FORMS, sides=st.lists(st.booleans(), min_size=8, max_size=8))
def test_she_has_the_last_word_field_by_field(
    desk: Desk,
    people: PeopleController,
    merging: MergeController,
    kept: PersonForm,
    gone: PersonForm,
    sides: list[bool],
) -> None:
    ids = people.create_person(kept), people.create_person(gone)
    one, other = (told(people.person(id_).contact) for id_ in ids)
    chosen = {name: (other if side else one)[name] for name, side in zip(sorted(one), sides, strict=True)}
    merging.merge_people(*ids, chosen, ())
    assert told(people.person(ids[0]).contact) == chosen
    assert people.person(ids[0]).points == ()
    desk.workspace.undo()


@pytest.mark.parametrize(
    ('mine', 'theirs', 'proposed'),
    [
        pytest.param(['06 12 48', '02 41'], ['061248'], ['06 12 48', '02 41'], id='one phone spaced in another way'),
        pytest.param(['06 12 48'], ['02 41', '06 12 48'], ['06 12 48', '02 41'], id='mine first'),
        pytest.param([], ['06 12'], ['06 12'], id='only theirs'),
        pytest.param(['06 12'], [], ['06 12'], id='only mine'),
        pytest.param([], [], [], id='none'),
        pytest.param(['Poste 12'], ['POSTE 12'], ['Poste 12'], id='other letters'),
    ],
)
def test_each_way_to_reach_them_is_proposed_once(
    people: PeopleController, merging: MergeController, mine: list[str], theirs: list[str], proposed: list[str]
) -> None:
    ids = [
        people.create_company(CompanyForm('Roux', points=tuple(Point(PHONE, value) for value in values)))
        for values in (mine, theirs)
    ]
    assert [point.value for point in merging.all_points('organization', *ids)] == proposed


def test_one_text_as_a_phone_and_as_an_address_is_two_ways(people: PeopleController, merging: MergeController) -> None:
    id_ = people.create_person(PersonForm('Anne', points=(Point(PHONE, '12'), Point(ADDRESS, '12'))))
    assert [point.kind for point in merging.all_points('contact', id_)] == [PHONE, ADDRESS]


def test_of_the_ways_only_those_she_ticked_stay(
    people: PeopleController, merging: MergeController, pair: tuple[int, int]
) -> None:
    people.edit_person(pair[0], PersonForm('Anne', points=(Point(EMAIL, 'a@x.example'), Point(PHONE, '01', 'bureau'))))
    people.edit_person(pair[1], PersonForm('Anne', points=(Point(EMAIL, 'b@x.example', 'privé'), Point(PHONE, '02'))))
    ticked = [point for point in merging.all_points('contact', *pair) if point.value in {'b@x.example', '01'}]
    merging.merge_people(*pair, {}, ticked)
    contact = people.person(pair[0]).contact
    assert (contact.email, contact.email_label) == ('b@x.example', 'privé')
    assert (contact.phone, contact.phone_label) == ('01', 'bureau')
    assert people.person(pair[0]).further == []


def test_everything_said_to_either_is_read_in_one_list(
    desk: Desk, people: PeopleController, merging: MergeController, pair: tuple[int, int]
) -> None:
    for name, company in (('Anne Roux', 'Roux'), ('A. Roux', '')):
        desk.deals.complete_action(desk.put(name, contact=name, organization=company, action=0), f'dit à {name}')
    with desk.workspace.unrecorded() as work:
        work.save(Note(work.new_id(), work.now, 'Vue au salon', contact_id=pair[1]))
    assert people.person(pair[0]).exchanged[0] == 1
    merging.merge_people(*pair, {}, ())
    details = people.person(pair[0])
    assert details.exchanged[0] == 3
    said = {record.text if isinstance(record, Note) else record.outcome for _at, record in details.exchanges}
    assert said == {'Vue au salon', 'dit à Anne Roux', 'dit à A. Roux'}


def test_deals_won_with_either_make_her_a_customer_since_the_first(
    desk: Desk, people: PeopleController, merging: MergeController
) -> None:
    ids = []
    for name, day in (('Anne Roux', 8), ('A. Roux', 3)):
        deal_id = desk.put(name, contact=name, amount=euros(10))
        desk.closing.win(deal_id, date(2026, 6, day), None)
        ids.append(desk.deal(deal_id).contact_id or 0)
    since = people.person(ids[1]).customer_since
    merging.merge_people(ids[0], ids[1], {}, ())
    details = people.person(ids[0])
    assert (len(details.deals), details.customer_since) == (2, since)


@pytest.mark.parametrize('main', [0, 1], ids=['the one that stays', 'the one that goes'])
def test_beside_the_main_contact_of_a_deal_the_others_part_is_not_lost(
    desk: Desk, merging: MergeController, pair: tuple[int, int], main: int
) -> None:
    """The main contact of the deal is one of the two, the other takes part in it."""
    deal_id = desk.put('Bornes', contact=['Anne Roux', 'A. Roux'][main], organization=['Roux', ''][main])
    with desk.workspace.unrecorded() as work:
        work.save(DealPerson(deal_id, pair[1 - main], 'DAF', Stance.USER))
    merging.merge_people(*pair, {}, ())
    people = DealPeopleController(desk.workspace).of_deal(deal_id)
    assert [(person.contact.id, person.role, person.stance) for person in people] == [(pair[0], 'DAF', Stance.USER)]
    assert find_inconsistencies(desk.workspace.database) == []


@pytest.mark.parametrize(
    ('mine', 'theirs', 'kept'),
    [('DAF', 'Achats', 'DAF'), ('', 'Achats', 'Achats'), ('DAF', '', 'DAF'), ('', '', '')],
)
def test_of_two_parts_in_one_deal_hers_stays_unless_it_says_nothing(
    desk: Desk, merging: MergeController, pair: tuple[int, int], mine: str, theirs: str, kept: str
) -> None:
    deal_id = desk.put('Bornes', contact='Luc')
    with desk.workspace.unrecorded() as work:
        for contact_id, role in zip(pair, (mine, theirs), strict=True):
            work.save(DealPerson(deal_id, contact_id, role))
    merging.merge_people(*pair, {}, ())
    rows = desk.workspace.database.rows('SELECT contact_id, role FROM deal_person')
    assert rows == [(pair[0], kept)]


def test_the_one_that_went_is_nowhere_to_be_found_and_says_who_took_its_place(
    desk: Desk, people: PeopleController, merging: MergeController, pair: tuple[int, int]
) -> None:
    merging.merge_people(*pair, {}, ())
    for wanted in (PeopleFilter(), PeopleFilter(text='a. roux'), PeopleFilter(deleted=True)):
        assert pair[1] not in [row.id for row in people.people(wanted, PeopleSort.NAME)]
    sql = 'SELECT merged_into FROM contact WHERE id = ?'
    assert desk.workspace.database.value(sql, (pair[1],)) == pair[0]


def test_three_become_one_and_come_apart_one_by_one(
    desk: Desk, people: PeopleController, merging: MergeController
) -> None:
    ids = [people.create_company(CompanyForm(name, source=name)) for name in ('Roux', 'Roux SARL', 'Ets Roux')]
    deals = [desk.put(f'Affaire {name}', organization=name) for name in ('Roux', 'Roux SARL', 'Ets Roux')]
    dumps = [desk.dump()]
    for gone in ids[1:]:
        merging.merge_companies(ids[0], gone, {}, ())
        dumps.append(desk.dump())
    assert {desk.deal(id_).organization_id for id_ in deals} == {ids[0]}
    for expected in (dumps[1], dumps[0]):
        desk.workspace.undo()
        assert desk.dump() == expected


def test_deals_in_the_trash_come_along_and_back_with_the_right_name(
    desk: Desk, people: PeopleController, merging: MergeController, pair: tuple[int, int]
) -> None:
    deal_id = desk.put('Vieille', contact='A. Roux')
    desk.deals.delete(deal_id)
    merging.merge_people(*pair, {}, ())
    desk.deals.restore(deal_id)
    assert [deal.title for deal in people.person(pair[0]).deals] == ['Vieille']


@pytest.mark.parametrize('ids', [(7, None), (None, 7)], ids=['nobody stays', 'nobody goes'])
def test_with_somebody_who_is_not_there_nothing_is_merged(
    desk: Desk, merging: MergeController, pair: tuple[int, int], ids: tuple[int | None, int | None]
) -> None:
    before = desk.dump()
    with pytest.raises(NotFound):
        merging.merge_people(ids[0] or pair[0], ids[1] or pair[1], {}, ())
    assert (desk.dump(), desk.undo_key()) == (before, 'create_contact')


def test_the_step_is_called_by_the_one_that_stays(
    desk: Desk, people: PeopleController, merging: MergeController, pair: tuple[int, int]
) -> None:
    merging.merge_people(*pair, {'name': 'Annie Roux'}, ())
    title = desk.workspace.undo_title()
    assert title is not None
    assert title.key == 'merge_contacts'
    assert people.person(pair[0]).contact.name == 'Annie Roux'


def test_merged_after_one_lay_in_the_trash_the_one_that_stays_is_listed(
    desk: Desk, people: PeopleController, merging: MergeController, pair: tuple[int, int]
) -> None:
    PeopleTrash(desk.workspace).delete_people(pair[1])
    merging.merge_people(*pair, {}, ())
    assert [row.name for row in people.people(PeopleFilter(), PeopleSort.NAME)] == ['Anne Roux']
    assert people.count_people(PeopleFilter(deleted=True)) == 0


def test_told_apart_twice_is_kept_once_whichever_comes_first(
    desk: Desk, merging: MergeController, pair: tuple[int, int]
) -> None:
    merging.keep_apart(*pair)
    merging.keep_apart(pair[1], pair[0])
    assert desk.workspace.database.rows('SELECT one_id, other_id FROM distinct_pair') == [(min(pair), max(pair))]
