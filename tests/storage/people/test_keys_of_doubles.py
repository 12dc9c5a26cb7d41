"""Keys that possible doubles share: written in the place of old ones, and silent where too many share them."""

from collections import defaultdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stored_records import CONTACT, NOW, ORGANIZATION, Stock

from salesdesk.domain.contact import Contact, ContactPoint, Organization, PointKind
from salesdesk.domain.search import RecordType
from salesdesk.storage.people.match_keys import (
    Identity,
    ids_sharing,
    names_under,
    read_blocks,
    read_identities,
    write_keys,
)

PERSON, COMPANY = RecordType.CONTACT, RecordType.ORGANIZATION
KEYS = st.dictionaries(st.integers(1, 12), st.frozensets(st.sampled_from('abcdef'), max_size=4), max_size=12)


def written(stock: Stock, kind: RecordType, keys: dict[int, frozenset[str]]) -> None:
    with stock.database.transaction():
        stock.database.execute('DELETE FROM match_key')
        write_keys(stock.database, kind, keys, keys)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(KEYS, st.frozensets(st.sampled_from('abcdef')), st.integers(1, 5))
def test_who_shares_a_key_is_found_unless_too_many_do(
    stock: Stock, keys: dict[int, frozenset[str]], asked: frozenset[str], most: int
) -> None:
    written(stock, PERSON, keys)
    holders: dict[str, set[int]] = defaultdict(set)
    for id_, own in keys.items():
        for key in own:
            holders[key].add(id_)
    wanted = {id_ for key in asked for id_ in holders[key] if len(holders[key]) <= most}
    assert set(ids_sharing(stock.database, PERSON, sorted(asked), most)) == wanted
    assert ids_sharing(stock.database, COMPANY, sorted(asked), most) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(KEYS, st.integers(2, 5))
def test_blocks_are_those_that_two_and_not_too_many_share(
    stock: Stock, keys: dict[int, frozenset[str]], most: int
) -> None:
    written(stock, COMPANY, keys)
    blocks = {key: sorted(ids) for key, ids in read_blocks(stock.database, COMPANY, most)}
    shared = {key: sorted(id_ for id_, own in keys.items() if key in own) for key in 'abcdef'}
    assert blocks == {key: ids for key, ids in shared.items() if 2 <= len(ids) <= most}
    assert list(read_blocks(stock.database, PERSON, most)) == []


def test_new_keys_take_the_place_of_the_old_ones(stock: Stock) -> None:
    write_keys(stock.database, PERSON, [1, 2], {1: ['a', 'b'], 2: ['a']})
    write_keys(stock.database, COMPANY, [1], {1: ['a']})
    write_keys(stock.database, PERSON, [1], {1: ['c']})
    assert ids_sharing(stock.database, PERSON, ['a'], 9) == [2]
    assert ids_sharing(stock.database, PERSON, ['b'], 9) == []
    assert ids_sharing(stock.database, PERSON, ['c'], 9) == [1]
    assert ids_sharing(stock.database, COMPANY, ['a'], 9) == [1]


def test_a_record_without_keys_any_more_is_forgotten(stock: Stock) -> None:
    write_keys(stock.database, PERSON, [1], {1: ['a', 'a']})
    write_keys(stock.database, PERSON, [1], {})
    assert ids_sharing(stock.database, PERSON, ['a'], 9) == []


def test_a_name_is_told_with_its_kind_companies_first(stock: Stock) -> None:
    stock.save(Contact(42, 'Ørsted Élodie', NOW), Contact(43, 'Partie', NOW, deleted_at=NOW))
    write_keys(stock.database, COMPANY, [ORGANIZATION], {ORGANIZATION: ['coeur fils']})
    write_keys(stock.database, PERSON, [CONTACT, 42, 43], {id_: ['elodie orsted'] for id_ in (43, 42, CONTACT)})
    assert names_under(stock.database, 'coeur fils', 'elodie orsted', 9) == [
        (COMPANY, ORGANIZATION, 'Cœur & Fils'),
        (PERSON, CONTACT, 'Élodie Ørsted'),
        (PERSON, 42, 'Ørsted Élodie'),
    ]
    assert names_under(stock.database, 'elodie orsted', 'coeur fils', 9) == []


def test_a_person_is_recognised_by_all_she_is_reached_by(stock: Stock) -> None:
    stock.save(
        Contact(42, 'Anne', NOW, ORGANIZATION, 'a@b.fr', '01'),
        ContactPoint(1, PointKind.EMAIL, 'c@d.fr', contact_id=42),
        ContactPoint(2, PointKind.PHONE, '02', contact_id=42),
        ContactPoint(3, PointKind.PHONE, '03', contact_id=42, deleted_at=NOW),
        ContactPoint(4, PointKind.ADDRESS, '1 rue\nLaval', contact_id=42),
    )
    assert read_identities(stock.database, PERSON, [42]) == [
        Identity(42, 'Anne', 'Cœur & Fils', ('a@b.fr', 'c@d.fr'), ('01', '02'), ('1 rue\nLaval',), '')
    ]


def test_a_company_is_recognised_by_its_site_too(stock: Stock) -> None:
    stock.save(
        Organization(32, 'Ålesund', NOW, website='alesund.no'),
        ContactPoint(1, PointKind.PHONE, '05', organization_id=32),
    )
    assert read_identities(stock.database, COMPANY, [32]) == [
        Identity(32, 'Ålesund', '', (), ('05',), (), 'alesund.no')
    ]


@pytest.mark.parametrize('kind', [PERSON, COMPANY])
def test_who_is_in_the_trash_or_nowhere_is_not_recognised(stock: Stock, kind: RecordType) -> None:
    stock.save(Contact(42, 'Anne', NOW, deleted_at=NOW), Organization(42, 'Ålesund', NOW, deleted_at=NOW))
    assert read_identities(stock.database, kind, [42, 99]) == []
    assert read_identities(stock.database, kind, []) == []
