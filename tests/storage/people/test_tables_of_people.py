"""The tables of people and companies against slow ones: every order both ways, every filter, every figure."""

from typing import Any

import pytest
from many_people import People
from stored_records import CONTACT, ORGANIZATION, Stock

from salesdesk.domain.views.people_list import PeopleFilter, PeopleSort
from salesdesk.storage.people.people_lists import count_companies, count_people, read_companies, read_people

ALL = PeopleFilter()
FILTERS: list[dict[str, Any]] = [
    {}, {'with_open_deals': True}, {'without_action': True}, {'do_not_contact': True}, {'source': 'Salon'},
    {'deleted': True}, {'with_open_deals': True, 'without_action': True},
    {'do_not_contact': True, 'source': 'Bouche à oreille'}, {'deleted': True, 'with_open_deals': True},
]  # fmt: skip
WAYS = [(sort, descending) for sort in PeopleSort for descending in (False, True)]


def people(stock: Stock, wanted: PeopleFilter, sort: PeopleSort = PeopleSort.NAME, **how: Any) -> list[int]:
    window = {'descending': False, 'offset': 0, 'limit': 500} | how
    return [row.id for row in read_people(stock.database, wanted, sort, **window) if row.id != CONTACT]


def companies(stock: Stock, wanted: PeopleFilter, sort: PeopleSort = PeopleSort.NAME, **how: Any) -> list[int]:
    window = {'descending': False, 'offset': 0, 'limit': 500} | how
    return [row.id for row in read_companies(stock.database, wanted, sort, **window) if row.id != ORGANIZATION]


@pytest.mark.parametrize(('sort', 'descending'), WAYS)
def test_people_stand_in_the_order_of_their_column(
    town: tuple[Stock, People], sort: PeopleSort, *, descending: bool
) -> None:
    stock, world = town
    wanted = world.listed(world.people, ALL, sort, descending=descending)
    assert people(stock, ALL, sort, descending=descending) == wanted


@pytest.mark.parametrize(('sort', 'descending'), WAYS)
def test_companies_stand_in_the_order_of_their_column(
    town: tuple[Stock, People], sort: PeopleSort, *, descending: bool
) -> None:
    stock, world = town
    wanted = world.listed(world.companies, ALL, sort, descending=descending)
    assert companies(stock, ALL, sort, descending=descending) == wanted


@pytest.mark.parametrize('asked', FILTERS, ids=lambda asked: ' and '.join(asked) or 'nothing')
def test_a_filter_keeps_whom_it_names(town: tuple[Stock, People], asked: dict[str, Any]) -> None:
    stock, world = town
    wanted = PeopleFilter(**asked)
    assert people(stock, wanted) == world.listed(world.people, wanted, PeopleSort.NAME, descending=False)
    assert companies(stock, wanted) == world.listed(world.companies, wanted, PeopleSort.NAME, descending=False)


@pytest.mark.parametrize('asked', FILTERS, ids=lambda asked: ' and '.join(asked) or 'nothing')
def test_as_many_are_counted_as_are_listed(town: tuple[Stock, People], asked: dict[str, Any]) -> None:
    stock, _world = town
    wanted = PeopleFilter(**asked)
    everybody = read_people(stock.database, wanted, PeopleSort.NAME, descending=False, offset=0, limit=500)
    all_companies = read_companies(stock.database, wanted, PeopleSort.NAME, descending=False, offset=0, limit=500)
    assert count_people(stock.database, wanted) == len(everybody)
    assert count_companies(stock.database, wanted) == len(all_companies)


@pytest.mark.parametrize('sort', PeopleSort)
def test_windows_of_a_table_follow_one_another(town: tuple[Stock, People], sort: PeopleSort) -> None:
    stock, _world = town
    whole = people(stock, ALL, sort)
    parts = [people(stock, ALL, sort, offset=at, limit=4) for at in range(0, len(whole) + 4, 4)]
    assert [id_ for part in parts for id_ in part] == whole


def test_a_row_tells_what_is_open_what_was_said_and_what_comes_next(town: tuple[Stock, People]) -> None:
    stock, world = town
    rows = read_people(stock.database, ALL, PeopleSort.NAME, descending=False, offset=0, limit=500)
    by_id = {row.id: row for row in rows}
    for person in (each for each in world.people if each.deleted_at is None):
        row = by_id[person.id]
        assert row.open_deals == len(world.open_of(person))
        assert row.sums == tuple(world.sums_of(person))
        assert (row.last_contact_at, row.next_action) == (world.last_contact_of(person), world.next_action_of(person))
        assert (row.name, row.job_title, row.organization) == (
            person.name, person.job_title, world.company_of(person),
        )  # fmt: skip


def test_a_companys_row_counts_its_people_and_their_deals(town: tuple[Stock, People]) -> None:
    stock, world = town
    rows = read_companies(stock.database, ALL, PeopleSort.NAME, descending=False, offset=0, limit=500)
    by_id = {row.id: row for row in rows}
    for company in (each for each in world.companies if each.deleted_at is None):
        row = by_id[company.id]
        staff = [each for each in world.people if each.organization_id == company.id and each.deleted_at is None]
        assert (row.people, row.open_deals) == (len(staff), len(world.open_of(company)))
        assert row.sums == tuple(world.sums_of(company))
        assert (row.last_contact_at, row.next_action) == (
            world.last_contact_of(company), world.next_action_of(company),
        )  # fmt: skip
