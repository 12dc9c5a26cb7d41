"""Who is near what she types, and which records may be one, over a real base."""

import pytest
from building import Desk

from salesdesk.controllers.people.duplicates_controller import DuplicatesController, NearMatch
from salesdesk.controllers.people.merge_controller import MergeController
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.search.phone_region import phone_region
from salesdesk.controllers.search.search_controller import search_of
from salesdesk.domain.contact import PointKind
from salesdesk.domain.search import RecordType
from salesdesk.jobs.duplicates_job import find_duplicates
from salesdesk.matching.record import Record

HELENE = PersonForm(
    'Hélène Marchais', 'Menuiserie Lefèvre', 'Gérante',
    (Point(PointKind.PHONE, '06 12 48 77 03'), Point(PointKind.EMAIL, 'h.marchais@lefevre.example')),
)  # fmt: skip


@pytest.fixture
def people(desk: Desk) -> PeopleController:
    """A base with Hélène and three others."""
    controller = PeopleController(desk.workspace)
    controller.create_person(HELENE)
    for name in ('Marc Oger', 'Anne Le Bihan', 'Hélène Martin'):
        controller.create_person(PersonForm(name))
    return controller


@pytest.fixture
def duplicates(desk: Desk, people: PeopleController) -> DuplicatesController:
    return DuplicatesController(desk.workspace, PreferencesController(desk.workspace), search_of(desk.workspace))


def names(found: list[NearMatch]) -> list[str]:
    return [one.identity.name for one in found]


@pytest.mark.parametrize(
    'record',
    [
        Record('person', 'helene marchais'),
        Record('person', 'Marchais'),
        Record('person', 'marchais h'),
        Record('person', 'Helène Marchai'),
        Record('person', 'hélène marchain'),
        Record('person', '', phones=('+33 6 12 48 77 03',)),
        Record('person', 'H', emails=('H.Marchais@lefevre.example',)),
    ],
)
def test_the_person_meant_is_offered_first(duplicates: DuplicatesController, record: Record) -> None:
    assert names(duplicates.near_people(record))[:1] == ['Hélène Marchais']


@pytest.mark.parametrize('typed', ['', ' ', 'Zoé Quentin', '?', '123'])
def test_nobody_is_offered_where_nobody_is_near(duplicates: DuplicatesController, typed: str) -> None:
    assert duplicates.near_people(Record('person', typed)) == []


def test_the_reason_is_told(duplicates: DuplicatesController) -> None:
    found = duplicates.near_people(Record('person', 'H. M.', phones=('0612487703',)))
    assert 'same_phone' in found[0].reasons


def test_the_one_being_edited_is_not_near_herself(duplicates: DuplicatesController) -> None:
    found = duplicates.near_people(Record('person', 'Hélène Marchais'))
    again = duplicates.near_people(Record('person', 'Hélène Marchais'), besides=found[0].identity.id)
    assert 'Hélène Marchais' not in names(again)


def test_a_company_is_found_without_its_legal_form(duplicates: DuplicatesController) -> None:
    assert names(duplicates.near_companies(Record('company', 'SARL menuiserie lefevre'))) == ['Menuiserie Lefèvre']


def test_pairs_of_the_base_are_told_once(duplicates: DuplicatesController, people: PeopleController) -> None:
    people.create_person(PersonForm('H. Marchais', 'Menuiserie Lefèvre', points=HELENE.points[:1]))
    (pair,) = duplicates.duplicates(RecordType.CONTACT)
    assert {pair.one.name, pair.other.name} == {'Hélène Marchais', 'H. Marchais'}


def test_what_she_told_apart_is_not_asked_again(
    desk: Desk, duplicates: DuplicatesController, people: PeopleController
) -> None:
    people.create_person(PersonForm('Helene Marchais', 'Menuiserie Lefèvre'))
    (pair,) = duplicates.duplicates(RecordType.CONTACT)
    MergeController(desk.workspace).keep_apart(pair.one.id, pair.other.id)
    assert duplicates.duplicates(RecordType.CONTACT) == []


def test_merged_they_are_one(desk: Desk, duplicates: DuplicatesController, people: PeopleController) -> None:
    people.create_company(CompanyForm('Menuiserie Lefevre SARL'))
    (pair,) = duplicates.duplicates(RecordType.ORGANIZATION)
    MergeController(desk.workspace).merge_companies(pair.one.id, pair.other.id, {}, ())
    assert duplicates.duplicates(RecordType.ORGANIZATION) == []
    desk.workspace.undo()
    assert len(duplicates.duplicates(RecordType.ORGANIZATION)) == 1


def test_the_job_looks_through_both_tables(desk: Desk, people: PeopleController) -> None:
    people.create_person(PersonForm('Helene Marchais', 'Menuiserie Lefèvre'))
    people.create_company(CompanyForm('Menuiserie Lefevre SARL'))
    told: list[tuple[int, int]] = []
    found = find_duplicates(desk.workspace.path, desk.clock)(lambda *step: told.append(step), lambda: False)
    assert [pair.kind for pair in found] == [RecordType.CONTACT, RecordType.ORGANIZATION]
    assert told


@pytest.mark.parametrize(
    ('language', 'currency', 'region'),
    [('fr', 'EUR', 'FR'), ('en', 'GBP', 'GB'), ('en', 'EUR', 'IE'), ('fr', 'CHF', 'CH')],
)
def test_phones_are_dialled_where_she_sells(language: str, currency: str, region: str) -> None:
    assert phone_region(language, currency) == region
