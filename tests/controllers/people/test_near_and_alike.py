"""Who is near and who is alike in a base that changes: after edits, merges, the trash, undo; and in what order."""

from collections.abc import Callable

import pytest
from building import Desk

from salesdesk.controllers.people.duplicates_controller import DuplicatePair, DuplicatesController
from salesdesk.controllers.people.merge_controller import MergeController
from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import CompanyForm, PersonForm, Point
from salesdesk.controllers.people.people_trash import PeopleTrash
from salesdesk.controllers.people.typed_records import says_enough, typed_company, typed_person
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.search.search_controller import search_of
from salesdesk.domain.contact import PointKind
from salesdesk.domain.search import RecordType
from salesdesk.matching.record import Record

EMAIL, PHONE, ADDRESS = PointKind.EMAIL, PointKind.PHONE, PointKind.ADDRESS
MOBILE = Point(PHONE, '06 12 48 77 03')


@pytest.fixture
def people(desk: Desk) -> PeopleController:
    return PeopleController(desk.workspace)


@pytest.fixture
def preferences(desk: Desk) -> PreferencesController:
    return PreferencesController(desk.workspace)


@pytest.fixture
def duplicates(desk: Desk, preferences: PreferencesController) -> DuplicatesController:
    return DuplicatesController(desk.workspace, preferences, search_of(desk.workspace))


@pytest.fixture
def near(duplicates: DuplicatesController) -> Callable[..., list[str]]:
    def names(typed: str, **more: object) -> list[str]:
        return [found.identity.name for found in duplicates.near_people(Record('person', typed), **more)]  # type: ignore[arg-type]

    return names


def alike(duplicates: DuplicatesController, kind: RecordType = RecordType.CONTACT) -> list[set[str]]:
    return [{pair.one.name, pair.other.name} for pair in duplicates.duplicates(kind)]


def test_a_new_name_is_near_at_once_and_the_old_one_no_more(
    people: PeopleController, near: Callable[..., list[str]]
) -> None:
    id_ = people.create_person(PersonForm('Hélène Marchais'))
    assert near('marchais') == ['Hélène Marchais']
    people.edit_person(id_, PersonForm('Hélène Vasseur'))
    assert (near('marchais'), near('vasseur')) == ([], ['Hélène Vasseur'])


def test_who_is_in_the_trash_is_not_near_until_she_is_back(
    desk: Desk, people: PeopleController, near: Callable[..., list[str]]
) -> None:
    id_ = people.create_person(PersonForm('Hélène Marchais'))
    PeopleTrash(desk.workspace).delete_people(id_)
    assert near('helene marchais') == []
    desk.workspace.undo()
    assert near('helene marchais') == ['Hélène Marchais']


def test_who_was_merged_is_near_as_the_one_that_stays(
    desk: Desk, people: PeopleController, near: Callable[..., list[str]]
) -> None:
    ids = [people.create_person(PersonForm(name)) for name in ('Hélène Marchais', 'Helene Marchais-Roy')]
    MergeController(desk.workspace).merge_people(ids[0], ids[1], {}, ())
    assert near('marchais') == ['Hélène Marchais']


@pytest.mark.parametrize('limit', [1, 2, 3])
def test_no_more_are_offered_than_asked_for_the_nearest_first(
    people: PeopleController, near: Callable[..., list[str]], limit: int
) -> None:
    for name in ('Hélène Marchais-Roy', 'Hélène Marchais', 'Hélène Marchand', 'Hélène Martin'):
        people.create_person(PersonForm(name))
    assert near('hélène marchais', limit=limit) == ['Hélène Marchais', 'Hélène Marchais-Roy'][:limit]


def test_a_phone_finds_her_under_any_name_and_before_namesakes(
    people: PeopleController, duplicates: DuplicatesController
) -> None:
    people.create_person(PersonForm('Luc Aubry'))
    people.create_person(PersonForm('Hélène Marchais', points=(MOBILE,)))
    found = duplicates.near_people(Record('person', 'Luc Aubri', phones=('+33 (0)6 12 48 77 03',)))
    assert [one.identity.name for one in found] == ['Hélène Marchais', 'Luc Aubry']
    assert 'same_phone' in found[0].reasons


def test_a_second_address_finds_her_as_well(people: PeopleController, duplicates: DuplicatesController) -> None:
    further = tuple(Point(EMAIL, f'{local}@marchais.example') for local in ('h', 'helene'))
    people.create_person(PersonForm('Hélène Marchais', points=further))
    found = duplicates.near_people(Record('person', '', emails=('HELENE@marchais.example',)))
    assert [one.identity.name for one in found] == ['Hélène Marchais']


@pytest.mark.parametrize(
    ('typed', 'found'),
    [
        ('Lefèvre', ['Menuiserie Lefèvre']),
        ('menuiserie', ['Menuiserie Lefèvre']),
        ('SARL Lefevre', ['Menuiserie Lefèvre']),
        ('lefèvre m', ['Menuiserie Lefèvre']),
        ('Lefort', []),
        ('SARL', []),
    ],
)
def test_a_company_is_near_what_is_typed_of_its_name(
    people: PeopleController, duplicates: DuplicatesController, typed: str, found: list[str]
) -> None:
    people.create_company(CompanyForm('Menuiserie Lefèvre'))
    people.create_person(PersonForm('Paul Lefèvre'))
    assert [one.identity.name for one in duplicates.near_companies(Record('company', typed))] == found


def test_a_person_is_not_near_a_company_nor_a_company_a_person(
    people: PeopleController, duplicates: DuplicatesController
) -> None:
    people.create_company(CompanyForm('Jean Martin', points=(MOBILE,)))
    assert duplicates.near_people(Record('person', 'Jean Martin', phones=(MOBILE.value,))) == []


@pytest.mark.parametrize(
    ('one', 'other', 'asked'),
    [
        pytest.param(PersonForm('Anne Roux', 'Nova'), PersonForm('ROUX Anne', 'Nova SAS'), True, id='in one firm'),
        pytest.param(PersonForm('Anne Roux'), PersonForm('Anne Roux'), True, id='nothing else known'),
        pytest.param(PersonForm('Anne Roux', 'Nova'), PersonForm('Anne Roux', 'Orbis'), False, id='in two firms'),
        pytest.param(
            PersonForm('Anne Roux', points=(MOBILE,)), PersonForm('A. Roux', points=(MOBILE,)), True, id='one phone'
        ),
        pytest.param(
            PersonForm('Anne Roux', points=(MOBILE,)),
            PersonForm('Luc Blanc', points=(MOBILE,)),
            False,
            id='a switchboard',
        ),
        pytest.param(PersonForm('Michel Roux', 'Nova'), PersonForm('Michèle Roux', 'Nova'), False, id='a couple'),
    ],
)
def test_two_people_of_the_base_are_asked_about(
    people: PeopleController, duplicates: DuplicatesController, one: PersonForm, other: PersonForm, asked: bool
) -> None:
    for form in (one, other):
        people.create_person(form)
    assert alike(duplicates) == ([{one.name, other.name}] if asked else [])


def test_the_most_alike_come_first(people: PeopleController, duplicates: DuplicatesController) -> None:
    for name in ('Zoé Blanc', 'Zoé Blanc', 'Anne Roux', 'A. Roux'):
        people.create_person(PersonForm(name, 'Nova' if 'Roux' in name else ''))
    scores = [pair.match.score for pair in duplicates.duplicates(RecordType.CONTACT)]
    assert alike(duplicates)[0] == {'Anne Roux', 'A. Roux'}
    assert scores == sorted(scores, reverse=True)


def test_three_of_a_name_are_three_pairs(people: PeopleController, duplicates: DuplicatesController) -> None:
    ids = [people.create_company(CompanyForm(name)) for name in ('Roux', 'ROUX', 'Roux SARL')]
    found = duplicates.duplicates(RecordType.ORGANIZATION)
    wanted = {(ids[0], ids[1]), (ids[0], ids[2]), (ids[1], ids[2])}
    assert {(min(pair.one.id, pair.other.id), max(pair.one.id, pair.other.id)) for pair in found} == wanted


@pytest.mark.parametrize('act', ['trash', 'merge', 'rename', 'apart'])
def test_dealt_with_they_are_asked_about_no_more_and_again_after_undo(
    desk: Desk, people: PeopleController, duplicates: DuplicatesController, act: str
) -> None:
    one, other = (people.create_person(PersonForm('Anne Roux')) for _ in range(2))
    acts: dict[str, Callable[[], object]] = {
        'trash': lambda: PeopleTrash(desk.workspace).delete_people(other),
        'merge': lambda: MergeController(desk.workspace).merge_people(one, other, {}, ()),
        'rename': lambda: people.edit_person(other, PersonForm('Karim Benali')),
        'apart': lambda: MergeController(desk.workspace).keep_apart(one, other),
    }
    assert len(alike(duplicates)) == 1
    acts[act]()
    assert alike(duplicates) == []
    desk.workspace.undo()
    assert len(alike(duplicates)) == 1
    desk.workspace.redo()
    assert alike(duplicates) == []


def test_stopped_at_once_nothing_was_found(people: PeopleController, duplicates: DuplicatesController) -> None:
    for _ in range(2):
        people.create_person(PersonForm('Anne Roux'))
    found: list[DuplicatePair] = duplicates.duplicates(RecordType.CONTACT, cancelled=lambda: True)
    assert found == []


def test_it_says_how_far_it_is(people: PeopleController, duplicates: DuplicatesController) -> None:
    for _ in range(4):
        people.create_person(PersonForm('Anne Roux'))
    steps: list[tuple[int, int]] = []
    duplicates.duplicates(RecordType.CONTACT, lambda done, total: steps.append((done, total)))
    assert steps == [(6, 6)]


def test_phones_are_read_as_they_are_dialled_in_her_country(
    desk: Desk, people: PeopleController, preferences: PreferencesController
) -> None:
    preferences.change(currency='CHF')
    duplicates = DuplicatesController(desk.workspace, preferences, search_of(desk.workspace))
    assert duplicates.region == 'CH'
    people.create_person(PersonForm('Hélène Marchais', points=(Point(PHONE, '079 123 45 67'),)))
    found = duplicates.near_people(Record('person', '', phones=('+41 79 123 45 67',)))
    assert [one.identity.name for one in found] == ['Hélène Marchais']


@pytest.mark.parametrize(
    ('address', 'town'),
    [
        ('8 rue du Rempart, 72000 Le Mans', 'Le Mans'),
        ('8 rue du Rempart\n72000 Le Mans\nFrance', 'Le Mans'),
        ('Bahnhofstrasse 1, 8001 Zürich', 'Zürich'),
        ('1 place Royale 1000 Bruxelles ; Belgique', 'Bruxelles'),
        ('72000 Le Mans Cedex 2', 'Le Mans Cedex'),
        ('Le Mans', ''),
        ('8 rue du Rempart', ''),
        ('', ''),
    ],
)
def test_the_town_is_read_from_the_address(address: str, town: str) -> None:
    points = (Point(ADDRESS, address),)
    assert typed_person(PersonForm('Anne', points=points)).city == town
    assert typed_company(CompanyForm('Roux', points=points)).city == town


def test_the_first_address_with_a_town_says_it() -> None:
    points = (Point(ADDRESS, 'BP 12'), Point(ADDRESS, '49000 Angers'), Point(ADDRESS, '59000 Lille'))
    assert typed_company(CompanyForm('Roux', points=points)).city == 'Angers'


def test_what_is_typed_is_compared_without_the_spaces_around() -> None:
    points = (Point(EMAIL, ' a@x.example '), Point(PHONE, '  '), Point(PHONE, ' 06 12 '))
    record = typed_person(PersonForm('  Anne ', ' Roux ', points=points))
    assert record == Record('person', 'Anne', 'Roux', ('a@x.example',), ('06 12',))


@pytest.mark.parametrize(
    ('form', 'enough'),
    [
        (CompanyForm('R'), False),
        (CompanyForm('Ro'), True),
        (CompanyForm('', 'roux.example'), False),
        (CompanyForm('', points=(Point(EMAIL, 'contact@'),)), True),
        (CompanyForm('', points=(Point(PHONE, '06.12'), Point(PHONE, '0612 4'))), False),
        (CompanyForm('', points=(Point(PHONE, '+33 6 12 4'),)), True),
    ],
)
def test_a_company_is_looked_for_once_it_says_enough(form: CompanyForm, enough: bool) -> None:
    assert says_enough(typed_company(form)) is enough
