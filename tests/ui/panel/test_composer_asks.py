"""Before the composer plans a call with somebody who does not want it, it asks; a note asks nothing."""

import pytest
from panel_hand import PanelHand
from seat import Seat

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import PersonForm
from salesdesk.domain.activity import ActivityKind
from salesdesk.ui.panel.timeline.planned_popover import PlannedPopover
from salesdesk.ui.panel.timeline.planned_rows import PlannedRow


@pytest.fixture
def hand(sample_seat: Seat) -> PanelHand:
    """The deal of somebody silent, for which nothing is planned."""
    opened = PanelHand(sample_seat).open('Entrepôt')
    silence(opened)
    return opened


def silence(hand: PanelHand) -> None:
    contact_id = hand.deal.contact_id
    assert contact_id is not None
    people = PeopleController(hand.desk.workspace)
    contact = people.person(contact_id).contact
    people.edit_person(contact_id, PersonForm(contact.name, 'Transports Girardeau', do_not_contact=True))


def test_nothing_is_planned_before_she_says_so(hand: PanelHand) -> None:
    hand.composer.save()
    assert hand.composer.silence.isVisible()
    assert hand.deal.next_action is None
    hand.composer.silence.button.click()
    planned = hand.deal.next_action
    assert planned is not None
    assert planned.kind is ActivityKind.CALL
    assert not hand.composer.silence.isVisible()


def test_another_choice_takes_the_question_back(hand: PanelHand) -> None:
    hand.composer.save()
    hand.composer.next_row.skip.click()
    assert not hand.composer.silence.isVisible()
    hand.composer.save()
    assert hand.deal.next_action is None
    assert hand.desk.undo_key() == 'log_call'


def test_a_note_reaches_nobody(hand: PanelHand) -> None:
    hand.composer.open_on('note')
    hand.composer.text.set_text('Ne pas rappeler')
    hand.composer.save()
    assert hand.desk.undo_key() == 'log_note'


def test_moving_a_planned_call_asks_too(sample_seat: Seat) -> None:
    hand = PanelHand(sample_seat).open('Relamping')
    silence(hand)
    hand.timeline.planned.findChildren(PlannedRow)[0].click()
    popover = hand.seat.one(PlannedPopover)
    popover.submit()
    assert popover.silence.isVisible()
    assert hand.desk.undo_key() == 'edit_contact'
