"""The card of a person or a company against a slow one: deals, people, what was said, since when a customer."""

from datetime import datetime

import pytest
from many_people import People, Person
from stored_records import Stock

from salesdesk.domain.contact import Contact
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.folding import fold
from salesdesk.storage.deals.contact_query import contact_named, contacts_like
from salesdesk.storage.deals.notes import read_notes_about
from salesdesk.storage.people.merging import ids_that_refer, keep_apart, kept_apart, read_roles
from salesdesk.storage.people.people_details import (
    count_exchanges,
    customer_since,
    read_deals_of,
    read_exchanges,
    read_people_of,
    read_points,
    read_sources,
)

Town = tuple[Stock, People]
OWNERS = ['contact', 'organization']


def owners_of(world: People, owner: str) -> list[Person]:
    return [*world.people] if owner == 'contact' else [*world.companies]


def deals_of(world: People, owner: Person, *, roles: bool = False) -> list[Deal]:
    """Those not in the trash; with roles, also those a person only takes part in."""
    taking_part = {role.deal_id for role in world.roles if roles and role.contact_id == owner.id}
    own = {found.id for found in world.deals_of(owner)} | taking_part
    return [found for found in world.deals if found.id in own and found.deleted_at is None]


def said_to(world: People, owner: Person) -> list[tuple[datetime, int]]:
    """What was done in their deals or with her, and notes about them, newest first."""
    ids = {found.id for found in deals_of(world, owner)}
    with_her = owner.id if isinstance(owner, Contact) else -1
    about = 'contact_id' if isinstance(owner, Contact) else 'organization_id'
    done = [
        (each.done_at, each.id)
        for each in world.activities
        if each.done_at and each.deleted_at is None and (each.deal_id in ids or each.contact_id == with_her)
    ]
    written = [
        (note.at, note.id)
        for note in world.notes
        if note.deleted_at is None and (note.deal_id in ids or getattr(note, about) == owner.id)
    ]
    return sorted([*done, *written], reverse=True)


@pytest.mark.parametrize('owner', OWNERS)
def test_open_deals_come_first_then_the_last_closed(town: Town, owner: str) -> None:
    stock, world = town
    for person in owners_of(world, owner):
        shown = read_deals_of(stock.database, owner, person.id)
        assert {found.id for found in shown} == {found.id for found in deals_of(world, person, roles=True)}
        closed = [found.closed_at for found in shown if found.closed_at]
        assert [found.is_open for found in shown] == sorted((found.is_open for found in shown), reverse=True)
        assert closed == sorted(closed, reverse=True)
        assert read_deals_of(stock.database, owner, person.id, limit=2) == shown[:2]


def test_the_people_of_a_company_stand_by_name(town: Town) -> None:
    stock, world = town
    for company in world.companies:
        staff = [each for each in world.people if each.organization_id == company.id and each.deleted_at is None]
        wanted = [each.id for each in sorted(staff, key=lambda one: (fold(one.name), one.id))]
        assert [each.id for each in read_people_of(stock.database, company.id)] == wanted
        assert [each.id for each in read_people_of(stock.database, company.id, limit=1)] == wanted[:1]


@pytest.mark.parametrize('owner', OWNERS)
def test_what_was_said_lately_comes_newest_first(town: Town, owner: str) -> None:
    stock, world = town
    for person in owners_of(world, owner):
        wanted = said_to(world, person)
        shown = read_exchanges(stock.database, owner, person.id, 100)
        assert [at for at, _record in shown] == [at for at, _id in wanted]
        assert sorted(record.id for _at, record in shown) == sorted(id_ for _at, id_ in wanted)
        few = read_exchanges(stock.database, owner, person.id, 3)
        assert [at for at, _record in few] == [at for at, _id in wanted[:3]]


@pytest.mark.parametrize('owner', OWNERS)
def test_exchanges_are_counted_from_the_first(town: Town, owner: str) -> None:
    stock, world = town
    for person in owners_of(world, owner):
        wanted = said_to(world, person)
        first = wanted[-1][0] if wanted else None
        assert count_exchanges(stock.database, owner, person.id) == (len(wanted), first)


@pytest.mark.parametrize('owner', OWNERS)
def test_a_customer_is_one_since_the_first_deal_won(town: Town, owner: str) -> None:
    stock, world = town
    for person in owners_of(world, owner):
        won = [found.won_at for found in deals_of(world, person) if found.won_at]
        assert customer_since(stock.database, owner, person.id) == min(won, default=None)


@pytest.mark.parametrize('owner', OWNERS)
def test_ways_to_reach_them_stand_in_her_order(town: Town, owner: str) -> None:
    stock, world = town
    column = f'{owner}_id'
    for person in owners_of(world, owner):
        own = [point for point in world.points if getattr(point, column) == person.id and point.deleted_at is None]
        wanted = sorted(own, key=lambda point: (point.position, point.id))
        assert read_points(stock.database, owner, person.id) == wanted


@pytest.mark.parametrize('owner', ['deal', *OWNERS])
def test_notes_about_something_come_newest_first(town: Town, owner: str) -> None:
    stock, world = town
    column = f'{owner}_id'
    ids = {getattr(note, column) for note in world.notes} - {None}
    assert ids
    for id_ in ids:
        asked = [id_ if name == owner else None for name in ('deal', *OWNERS)]
        own = [note for note in world.notes if getattr(note, column) == id_ and note.deleted_at is None]
        wanted = sorted(own, key=lambda note: (note.at, note.id), reverse=True)
        assert read_notes_about(stock.database, *asked) == wanted


def test_sources_come_by_how_often_they_are_named(town: Town) -> None:
    stock, world = town
    named = [each.source for each in [*world.people, *world.companies] if each.source and each.deleted_at is None]
    assert read_sources(stock.database) == sorted(set(named), key=lambda source: (-named.count(source), source))


@pytest.mark.parametrize('owner', OWNERS)
def test_a_merge_finds_all_that_names_them(town: Town, owner: str) -> None:
    """Records in the trash too: they may come back."""
    stock, world = town
    column = f'{owner}_id'
    records = [*world.deals, *world.notes, *(world.activities if owner == 'contact' else world.people)]
    for person in owners_of(world, owner):
        found = {id_ for _kind, _column, ids in ids_that_refer(stock.database, owner, person.id) for id_ in ids}
        assert found == {each.id for each in records if getattr(each, column) == person.id}


def test_roles_are_those_she_has(town: Town) -> None:
    stock, world = town
    for person in world.people:
        own = [role for role in world.roles if role.contact_id == person.id]
        assert sorted(read_roles(stock.database, person.id), key=repr) == sorted(own, key=repr)


@pytest.mark.parametrize('typed', ['', 'e', 'EL', 'été', 'dupont', 'œ', 'zz', ' anais ', 'a t'])
def test_names_are_proposed_that_hold_what_is_typed(town: Town, typed: str) -> None:
    stock, world = town
    part = fold(typed.strip())
    known = [each for each in world.people if each.deleted_at is None and part in fold(each.name)]
    known.sort(key=lambda one: (not fold(one.name).startswith(part), fold(one.name), one.id))
    shown = [row[0] for row in contacts_like(stock.database, typed, '', 100) if row[0] != 'Élodie Ørsted']
    assert shown == [each.name for each in known]


def test_names_are_proposed_of_one_company_where_it_is_named(town: Town) -> None:
    stock, world = town
    for company in world.companies:
        shown = contacts_like(stock.database, '', f' {company.name.upper()} ', 100)
        namesakes = {other.id for other in world.companies if fold(other.name) == fold(company.name)}
        staff = [each for each in world.people if each.organization_id in namesakes and each.deleted_at is None]
        assert sorted(row[0] for row in shown) == sorted(each.name for each in staff)


def test_a_name_means_one_of_that_company_or_of_none(town: Town) -> None:
    stock, world = town
    for person in (each for each in world.people if each.deleted_at is None):
        company = world.company_of(person)
        found = contact_named(stock.database, person.name.upper(), company)
        assert found is not None
        assert (fold(found[0]), fold(found[1])) == (fold(person.name), fold(company))
    assert contact_named(stock.database, 'Personne', '') is None


def test_a_pair_kept_apart_is_the_same_from_either_side(stock: Stock) -> None:
    assert kept_apart(stock.database) == set()
    for one, other in ((7, 3), (3, 7), (3, 9)):
        keep_apart(stock.database, one, other)
    assert kept_apart(stock.database) == {(3, 7), (3, 9)}
