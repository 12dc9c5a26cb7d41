"""From a record as typed to what it is compared by, and what two records share or have apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from labelled_pairs import traits

from salesdesk.matching.evidence import evidence_of
from salesdesk.matching.match import Reason
from salesdesk.matching.record import Record, Traits
from salesdesk.matching.traits import traits_of

RAW = st.sampled_from(['', 'a@lefevre.fr', 'info@lefevre.fr', '06 12 34 56 78', 'Lefèvre', 'Le-Mans', 'www.lefevre.fr'])


def person(name: str, *, emails: tuple[str, ...] = (), phones: tuple[str, ...] = (), **told: str) -> Traits:
    return traits_of(Record('person', name, emails=emails, phones=phones, **told), 'FR')


def company(name: str, *, emails: tuple[str, ...] = (), phones: tuple[str, ...] = (), **told: str) -> Traits:
    return traits_of(Record('company', name, emails=emails, phones=phones, **told), 'FR')


@pytest.mark.parametrize(
    ('name', 'words', 'emails', 'phones'),
    [
        pytest.param('Jean Roux <jean@roux.fr>', 'jean roux', 'jean@roux.fr', '', id='a name with its address'),
        pytest.param('jean@roux.fr', '', 'jean@roux.fr', '', id='an address alone'),
        pytest.param('06 12 34 56 78', '', '', '+33612345678', id='a phone alone'),
        pytest.param('2', '2', '', '', id='a number that is no phone'),
        pytest.param('12 rue Hélène', '12 rue helene', '', '', id='a number among letters'),
        pytest.param('', '', '', '', id='nothing'),
    ],
)
def test_who_was_entered_by_an_address_has_no_name_yet(name: str, words: str, emails: str, phones: str) -> None:
    found = person(name)
    assert ' '.join(found.name) == words
    assert found.emails == frozenset(emails.split())
    assert found.phones == frozenset(phones.split())


def test_the_box_of_a_firm_names_the_firm_and_no_person() -> None:
    boxes = ('info@lefevre.fr', 'compta2@lefevre.fr', 'anne@lefevre.fr')
    assert person('Anne', emails=boxes).emails == {'anne@lefevre.fr'}
    assert company('Lefèvre', emails=boxes).emails == set(boxes)


def test_the_domain_of_a_box_is_known_whoever_reads_it() -> None:
    assert person('Anne', emails=('info@lefevre.fr',)).domains == {'lefevre.fr'}
    assert person('Anne', emails=('anne@gmail.com',)).domains == frozenset()
    assert company('Lefèvre', emails=('a@lefevre.fr',), domain='shop.lefevre.com').domains == {
        'lefevre.fr', 'lefevre.com',
    }  # fmt: skip


def test_what_cannot_be_read_is_no_trait() -> None:
    found = person('Anne', emails=('anne', '@', ''), phones=('06 12', 'néant', ''), domain='pas de site')
    assert (found.emails, found.phones, found.domains) == (frozenset(), frozenset(), frozenset())


@pytest.mark.parametrize('city', ['Le Mans', 'LE MANS', 'Le-Mans', '  le   mans ', 'Lé Mans'])
def test_a_town_is_written_in_one_way(city: str) -> None:
    assert company('Lefèvre', city=city).city == 'le mans'


def test_a_persons_firm_is_hers_and_a_firms_own_is_its_name() -> None:
    her = person('Anne', organization='Menuiserie Lefèvre SARL')
    assert (her.organization, her.forms) == (('menuiserie', 'lefevre'), {'fr'})
    assert company('Menuiserie Lefèvre SARL', organization='Roux').organization == ()


def test_phones_are_dialled_from_where_she_sells() -> None:
    record = Record('person', 'Anne', phones=('079 123 45 67',))
    assert traits_of(record, 'CH').phones == {'+41791234567'}
    assert traits_of(record, 'FR').phones != {'+41791234567'}


@given(RAW, RAW, RAW, RAW)
def test_spaces_around_what_was_typed_change_nothing(name: str, email: str, phone: str, city: str) -> None:
    bare = person(name, emails=(email,), phones=(phone,), city=city)
    assert person(f' {name}  ', emails=(f' {email} ',), phones=(f'  {phone} ',), city=f' {city} ') == bare


@pytest.mark.parametrize(
    ('one', 'other', 'said'),
    [
        pytest.param('A; a@x.fr', 'B; A@X.FR', 'email domain', id='a mailbox, whatever its case'),
        pytest.param('A; 06 12 34 56 78', 'B; +33612345678', 'phone', id='a phone in two notations'),
        pytest.param('A; www.x.fr', 'B; b@x.fr', 'domain', id='a site and an address'),
        pytest.param('A; www.x.fr', 'B; www.x.com', '', id='one firm under two endings'),
        pytest.param('A; www.x.fr', 'B; www.y.fr', 'domains_differ', id='two domains'),
        pytest.param('A; #Angers', 'B; #angers', 'city', id='a town'),
        pytest.param('A; #Angers', 'B; #Lille', 'cities_differ', id='two towns'),
        pytest.param('A; #Angers', 'B', '', id='a town that only one says'),
        pytest.param('A SARL', 'B SAS', '', id='two forms of one country'),
        pytest.param('A SARL', 'B GmbH', 'forms_differ', id='two countries'),
        pytest.param('A SARL', 'B', '', id='a form that only one says'),
        pytest.param('SCI A', 'B', 'walls', id='an owner of walls'),
        pytest.param(
            'SCI A', 'SARL B', 'walls forms_differ forms_exclude', id='an owner of walls and who works in them'
        ),
        pytest.param('SCI A', 'SCI B', '', id='two owners of walls'),
        pytest.param(
            'A; a@x.fr; 06 12 34 56 78', 'B; b@x.fr; 06 12 34 56 79', 'domain reach_differs', id='all ways known'
        ),
        pytest.param('A; a@gmail.com', 'B; b@gmail.com', '', id='a host of everybody'),
    ],
)
def test_what_two_share_and_what_tells_them_apart(one: str, other: str, said: str) -> None:
    left, right = traits(one, 'company'), traits(other, 'company')
    found = evidence_of(left, right)
    assert {name for name in type(found).__slots__ if getattr(found, name)} == set(said.split())
    assert evidence_of(right, left) == found


def test_nothing_is_told_of_two_who_say_nothing() -> None:
    found = evidence_of(traits('', 'person'), traits('', 'person'))
    assert found.reasons == ()
    assert not any(getattr(found, name) for name in type(found).__slots__)


def test_reasons_are_told_in_the_order_of_their_weight() -> None:
    line = 'A; #Angers; a@x.fr; 06 12 34 56 78'
    told = evidence_of(traits(line, 'company'), traits(line, 'company')).reasons
    assert told == (Reason.SAME_EMAIL, Reason.SAME_PHONE, Reason.SAME_DOMAIN, Reason.SAME_CITY)
