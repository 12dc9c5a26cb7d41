"""Who takes part in a deal: the main contact first, each with a role and a stance."""

from dataclasses import replace

import pytest
from building import NOW, Desk

from salesdesk.controllers.deals.deal_people_controller import DealPeopleController
from salesdesk.domain.contact import Contact, Stance
from salesdesk.domain.errors import FieldInvalid, NotFound


def names(people: DealPeopleController, deal_id: int) -> list[str]:
    return [person.contact.name for person in people.of_deal(deal_id)]


@pytest.fixture
def deal_id(desk: Desk) -> int:
    return desk.put('Hall', organization='Girardeau', contact='Zoé Girardeau')


def main_of(desk: Desk, deal_id: int) -> int:
    found = desk.deal(deal_id).contact_id
    assert found
    return found


def test_the_main_contact_is_listed_though_nothing_was_said_of_her(people: DealPeopleController, deal_id: int) -> None:
    [person] = people.of_deal(deal_id)
    assert (person.contact.name, person.role, person.stance, person.is_main) == ('Zoé Girardeau', '', None, True)


def test_a_deal_may_have_nobody(desk: Desk, people: DealPeopleController) -> None:
    assert people.of_deal(desk.put()) == []


def test_the_others_follow_the_main_contact_by_name(people: DealPeopleController, deal_id: int) -> None:
    for name in ('Yann', 'Élodie', 'Bruno'):
        people.add(deal_id, name)
    assert names(people, deal_id) == ['Zoé Girardeau', 'Bruno', 'Élodie', 'Yann']


def test_somebody_is_added_with_her_role_and_stance(desk: Desk, people: DealPeopleController, deal_id: int) -> None:
    contact_id = people.add(deal_id, ' Bruno ', ' DAF ', Stance.DECISION_MAKER)
    person = people.of_deal(deal_id)[1]
    assert (person.contact.id, person.contact.name, person.role) == (contact_id, 'Bruno', 'DAF')
    assert (person.stance, person.is_main) == (Stance.DECISION_MAKER, False)
    assert person.contact.organization_id == desk.deal(deal_id).organization_id


def test_who_is_known_is_not_made_again(desk: Desk, people: DealPeopleController, deal_id: int) -> None:
    other = desk.put(organization='Girardeau', contact='Bruno')
    assert people.add(deal_id, 'BRUNO') == main_of(desk, other)


def test_role_and_stance_change_also_those_of_the_main_contact(
    desk: Desk, people: DealPeopleController, deal_id: int
) -> None:
    people.put(deal_id, main_of(desk, deal_id), 'Gérante', Stance.INFLUENCER)
    assert desk.undo_key() == 'edit_person'
    people.put(deal_id, main_of(desk, deal_id), 'Gérante', Stance.OPPONENT)
    [person] = people.of_deal(deal_id)
    assert (person.role, person.stance, person.is_main) == ('Gérante', Stance.OPPONENT, True)


def test_a_person_of_another_company_may_take_part(desk: Desk, people: DealPeopleController, deal_id: int) -> None:
    stranger = main_of(desk, desk.put(organization='Autre SA', contact='Ana'))
    people.put(deal_id, stranger, 'Architecte', Stance.USER)
    assert (names(people, deal_id), desk.undo_key()) == (['Zoé Girardeau', 'Ana'], 'add_person')


def test_a_new_main_contact_comes_first_and_the_old_one_still_takes_part(
    desk: Desk, people: DealPeopleController, deal_id: int
) -> None:
    people.make_main(deal_id, people.add(deal_id, 'Bruno', 'DAF'))
    assert names(people, deal_id) == ['Bruno', 'Zoé Girardeau']
    assert people.of_deal(deal_id)[0].role == 'DAF'
    desk.workspace.undo()
    assert names(people, deal_id) == ['Zoé Girardeau', 'Bruno']


def test_who_is_removed_is_still_a_contact(desk: Desk, people: DealPeopleController, deal_id: int) -> None:
    contact_id = people.add(deal_id, 'Bruno')
    people.remove(deal_id, contact_id)
    assert names(people, deal_id) == ['Zoé Girardeau']
    assert desk.workspace.reading().get(Contact, contact_id).deleted_at is None


def test_a_main_contact_that_is_removed_leaves_the_deal_without_one(
    desk: Desk, people: DealPeopleController, deal_id: int
) -> None:
    main = main_of(desk, deal_id)
    people.put(deal_id, main, 'Gérante')
    people.remove(deal_id, main)
    assert (desk.deal(deal_id).contact_id, people.of_deal(deal_id)) == (None, [])
    desk.workspace.undo()
    assert people.of_deal(deal_id)[0].role == 'Gérante'


def test_somebody_in_the_trash_is_not_listed(desk: Desk, people: DealPeopleController, deal_id: int) -> None:
    contact_id = people.add(deal_id, 'Bruno')
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Contact, contact_id), deleted_at=NOW))
    assert names(people, deal_id) == ['Zoé Girardeau']


def test_each_is_one_undo_step_that_the_deal_hears_of(desk: Desk, people: DealPeopleController, deal_id: int) -> None:
    people.add(deal_id, 'Bruno', 'DAF')
    title = desk.workspace.undo_title()
    assert title
    assert title.values == {'title': 'Hall', 'name': 'Bruno'}
    assert desk.heard[0].deals == {deal_id}
    desk.workspace.undo()
    assert names(people, deal_id) == ['Zoé Girardeau']


def test_what_cannot_be_is_refused(desk: Desk, people: DealPeopleController, deal_id: int) -> None:
    with pytest.raises(FieldInvalid):
        people.add(deal_id, '  ')
    for act in (lambda: people.put(deal_id, 999), lambda: people.add(999, 'Ana'), lambda: people.make_main(999, 1)):
        with pytest.raises(NotFound):
            act()
    assert desk.undo_key() == ''
