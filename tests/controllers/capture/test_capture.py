"""A line becomes a deal in one action, its people and company found before they are made."""

from dataclasses import replace
from datetime import date

import pytest
from building import Desk, euros

from salesdesk.controllers.capture.capture_controller import CaptureController
from salesdesk.controllers.deals.deal_controller import DealDetails
from salesdesk.controllers.people.duplicates_controller import DuplicatesController
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.search.search_controller import SearchController
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.contact import PointKind
from salesdesk.domain.errors import FieldInvalid

EMAIL, PHONE, ADDRESS = PointKind.EMAIL, PointKind.PHONE, PointKind.ADDRESS
LINE = 'Bornes du parking menuiserie lefevre 8500 appel jeudi 10h #led'


@pytest.fixture
def capture(desk: Desk) -> CaptureController:
    preferences = PreferencesController(desk.workspace)
    search = SearchController(desk.workspace)
    people = PeopleController(desk.workspace)
    people.create_company(
        CompanyForm('Menuiserie Lefèvre', points=(Point(ADDRESS, '8 rue du Rempart, 72000 Le Mans'),))
    )
    helene = (Point(EMAIL, 'h.marchais@lefevre.example'), Point(PHONE, '06 12 48 77 03'))
    people.create_person(PersonForm('Hélène Marchais', 'Menuiserie Lefèvre', points=helene))
    duplicates = DuplicatesController(desk.workspace, preferences, search)
    capture = CaptureController(desk.workspace, preferences, desk.deals, duplicates, search)
    capture.begin()
    return capture


def make(desk: Desk, capture: CaptureController, line: str, *, as_another: bool = False) -> int:
    captured = capture.read(line)
    return capture.create(desk.pipeline().id, captured, capture.owners(captured), as_another=as_another)


def owners_of(details: DealDetails) -> tuple[str, str]:
    company, contact = details.organization, details.contact
    return company.name if company else '', contact.name if contact else ''


def count(desk: Desk, table: str) -> int:
    return int(desk.workspace.database.value(f'SELECT COUNT(*) FROM {table} WHERE deleted_at IS NULL'))


def test_a_whole_line_becomes_a_deal(desk: Desk, capture: CaptureController) -> None:
    details = desk.deals.details(make(desk, capture, LINE))
    planned = details.next_activity
    assert (details.deal.title, details.deal.amount) == ('Bornes du parking', euros(8500))
    assert owners_of(details) == ('Menuiserie Lefèvre', '')
    assert planned is not None
    assert (planned.kind, planned.due_on, planned.due_minute) == (ActivityKind.CALL, date(2026, 6, 11), 600)
    assert [tag.name for tag in details.tags] == ['led']
    assert desk.stage_of(details.deal.id) == 'identification'


def test_one_undo_takes_back_all_of_it(desk: Desk, capture: CaptureController) -> None:
    before = desk.dump()
    make(desk, capture, 'Vitrines chez Boulangerie Aux Blés 2950 anne@bles.example #neuf')
    desk.workspace.undo()
    after = desk.dump()
    assert {table: rows for table, rows in after.items() if rows != before[table]}.keys() <= {'action'}


def test_another_organisation_of_the_same_name_is_made_when_asked_for(desk: Desk, capture: CaptureController) -> None:
    details = desk.deals.details(make(desk, capture, LINE, as_another=True))
    assert count(desk, 'organization') == 2
    assert owners_of(details) == ('Menuiserie Lefèvre', '')


def test_a_new_organisation_is_made_once(desk: Desk, capture: CaptureController) -> None:
    for title in ('Vitrine', 'Enseigne'):
        make(desk, capture, f'{title} chez Boulangerie Aux Blés 2950')
    assert count(desk, 'organization') == 2


def test_a_person_brings_her_company(desk: Desk, capture: CaptureController) -> None:
    details = desk.deals.details(make(desk, capture, 'Atelier helene marchais 900'))
    assert owners_of(details) == ('Menuiserie Lefèvre', 'Hélène Marchais')


def test_whose_phone_it_is_is_known(desk: Desk, capture: CaptureController) -> None:
    details = desk.deals.details(make(desk, capture, 'Atelier 900 +33 6 12 48 77 03'))
    assert details.contact is not None
    assert (details.contact.name, details.contact.phone) == ('Hélène Marchais', '06 12 48 77 03')


def test_a_second_address_is_added_behind_the_first(desk: Desk, capture: CaptureController) -> None:
    details = desk.deals.details(make(desk, capture, 'Atelier helene marchais helene@chez-elle.example'))
    assert details.contact is not None
    assert details.contact.email == 'h.marchais@lefevre.example'
    further = PeopleController(desk.workspace).person(details.contact.id).further
    assert [point.value for point in further] == ['helene@chez-elle.example']


def test_an_address_of_nobody_makes_a_contact_called_by_it(desk: Desk, capture: CaptureController) -> None:
    details = desk.deals.details(make(desk, capture, 'Atelier anne@bles.example 06 99 88 77 66'))
    contact = details.contact
    assert contact is not None
    assert (contact.name, contact.email, contact.phone) == ('anne@bles.example', 'anne@bles.example', '06 99 88 77 66')


@pytest.mark.parametrize('line', ['Bornes @Menuiserie Lefevre', 'Bornes chez Menuiserie Lefebvre', LINE])
def test_a_company_that_is_there_already_is_shown_with_its_people(capture: CaptureController, line: str) -> None:
    met = capture.resemblance(capture.read(line))
    assert met is not None
    assert (met.name, met.city, met.people) == ('Menuiserie Lefèvre', 'Le Mans', ('Hélène Marchais',))


def test_a_company_like_no_other_resembles_none(capture: CaptureController) -> None:
    assert capture.resemblance(capture.read('Bornes chez Garage Poitevin 900')) is None


def test_a_line_without_a_title_is_refused_until_it_has_one(desk: Desk, capture: CaptureController) -> None:
    captured = capture.read('menuiserie lefevre 8500')
    owners = capture.owners(captured)
    with pytest.raises(FieldInvalid):
        capture.create(desk.pipeline().id, captured, owners)
    deal_id = capture.create(desk.pipeline().id, replace(captured, title=' Bornes '), owners)
    assert desk.deal(deal_id).title == 'Bornes'
