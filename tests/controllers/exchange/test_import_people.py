"""Organisations, contacts, tags and reasons: found by name, made once, and never doubled."""

import pytest
from building import Desk
from taking_in import deals, only_deal, take_in

from salesdesk.domain.contact import Contact
from salesdesk.domain.deals.tag import TAG_COLORS
from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.exchange.cells.ids import encode_id
from salesdesk.storage.word_lists import read_lost_reasons

OWN = 'title,organization_id,organization,contact_id,contact,email,stage_entered,lost_note,returns_on'


def names(desk: Desk, table: str) -> list[str]:
    return [name for (name,) in desk.workspace.database.rows(f'SELECT name FROM {table} ORDER BY id')]


def contact_of(desk: Desk, number: int = 0) -> Contact:
    contact_id = deals(desk)[number].contact_id
    assert contact_id is not None
    return desk.workspace.reading().get(Contact, contact_id)


def test_an_organisation_is_made_once(desk: Desk) -> None:
    take_in(desk, 'title,organization\nA,Mairie de Nîmes\nB,mairie de nimes\nC,Girardeau\nD,\n')
    assert names(desk, 'organization') == ['Mairie de Nîmes', 'Girardeau']
    first, second, other, none = (deal.organization_id for deal in deals(desk))
    assert first == second != other
    assert none is None


def test_an_organisation_that_is_there_is_used(desk: Desk) -> None:
    known = desk.deal(desk.put('Là', organization='Girardeau')).organization_id
    take_in(desk, 'title,organization\nA,GIRARDEAU\n')
    assert deals(desk)[1].organization_id == known


def test_an_organisation_keeps_the_id_of_our_own_export(desk: Desk) -> None:
    take_in(desk, f'{OWN}\nA,{encode_id(77)},Girardeau,,,,,,\nB,{encode_id(77)},Girardeau,,,,,,\n')
    assert [deal.organization_id for deal in deals(desk)] == [77, 77]


def test_two_of_one_name_with_ids_of_their_own_stay_two(desk: Desk) -> None:
    take_in(desk, f'{OWN}\nA,{encode_id(77)},Mairie,,,,,,\nB,{encode_id(78)},Mairie,,,,,,\n')
    assert [deal.organization_id for deal in deals(desk)] == [77, 78]


def test_an_organisation_renamed_since_is_known_by_its_id(desk: Desk) -> None:
    known = desk.deal(desk.put('Là', organization='Girardeau')).organization_id
    assert known is not None
    take_in(desk, f'{OWN}\nA,{encode_id(known)},Ancien nom,,,,,,\n')
    assert names(desk, 'organization') == ['Girardeau']


def test_a_contact_is_made_once_within_its_organisation(desk: Desk) -> None:
    take_in(desk, 'title,organization,contact\nA,Un,Anne Roy\nB,un,anne roy\nC,Deux,Anne Roy\nD,,Anne Roy\n')
    first, second, *others = (deal.contact_id for deal in deals(desk))
    assert first == second
    assert len({first, *others}) == 3


def test_what_a_contact_lacks_is_filled_in_and_what_it_has_stays(desk: Desk) -> None:
    desk.put('Là', organization='Un', contact='Anne Roy')
    take_in(desk, 'title,organization,contact,email\nA,Un,Anne Roy,anne@un.example\n')
    take_in(desk, 'title,organization,contact,email,phone\nB,Un,Anne Roy,other@un.example,0612\n')
    contact = contact_of(desk)
    assert (contact.email, contact.phone) == ('anne@un.example', '0612')


def test_a_contact_gathers_its_addresses_from_several_rows(desk: Desk) -> None:
    take_in(desk, 'title,contact,email,phone\nA,Anne Roy,,0612\nB,Anne Roy,anne@un.example,\n')
    contact = contact_of(desk, 1)
    assert (contact.email, contact.phone) == ('anne@un.example', '0612')


def test_who_is_known_by_an_address_alone_is_called_by_it(desk: Desk) -> None:
    take_in(desk, 'title,email\nA,anne@un.example\n')
    contact = contact_of(desk)
    assert (contact.name, contact.email) == ('anne@un.example', 'anne@un.example')


def test_undo_takes_back_what_a_known_contact_was_given(desk: Desk) -> None:
    desk.put('Là', organization='Un', contact='Anne Roy')
    before = desk.dump()
    take_in(desk, 'title,organization,contact,phone\nA,Un,Anne Roy,0612\n')
    desk.workspace.undo()
    assert desk.dump() == before


def test_tags_are_made_once_with_the_colours_in_turn(desk: Desk) -> None:
    take_in(desk, 'title,tags\nA,"urgent; Été"\nB,"été; Urgent; salon; ete"\n')
    assert names(desk, 'tag') == ['urgent', 'Été', 'salon']
    colors = [color for (color,) in desk.workspace.database.rows('SELECT color FROM tag ORDER BY id')]
    assert colors == list(TAG_COLORS[:3])
    assert [len(desk.deals.details(deal.id).tags) for deal in deals(desk)] == [2, 3]


def reasons(desk: Desk) -> dict[str, LostReason]:
    return {reason.name.fr: reason for reason in read_lost_reasons(desk.workspace.database)}


@pytest.mark.parametrize('name', ['Pas de budget', 'NO BUDGET', 'no_budget'])
def test_a_reason_is_found_in_either_language(desk: Desk, name: str) -> None:
    known = reasons(desk)
    take_in(desk, f'title,status,lost_reason\nA,lost,{name}\n')
    assert only_deal(desk).lost_reason_id == known['Pas de budget'].id
    assert reasons(desk) == known


def test_a_new_reason_is_kept_for_its_deals_and_not_offered(desk: Desk) -> None:
    offered = desk.closing.lost_reasons()
    take_in(desk, 'title,status,lost_reason,lost_note\nA,lost,Trop loin,12 heures de route\nB,lost,trop loin,\n')
    first, second = deals(desk)
    assert first.lost_reason_id == second.lost_reason_id == reasons(desk)['Trop loin'].id
    assert first.lost_note == '12 heures de route'
    assert desk.closing.lost_reasons() == offered


def test_a_reason_says_nothing_about_a_deal_that_is_not_lost(desk: Desk) -> None:
    take_in(desk, 'title,status,lost_reason\nA,won,Trop loin\nB,open,Trop loin\n')
    assert [deal.lost_reason_id for deal in deals(desk)] == [None, None]
    assert 'Trop loin' not in reasons(desk)
