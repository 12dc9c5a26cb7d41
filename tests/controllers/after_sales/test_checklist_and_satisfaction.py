"""The hand-over is ticked line by line; what a customer gives leaves a trace; answers are kept."""

import pytest
from building import NOW, Desk

from salesdesk.controllers.after_sales.checklist_controller import ChecklistController, Gift
from salesdesk.controllers.after_sales.satisfaction_controller import SatisfactionController
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.errors import FieldInvalid


@pytest.fixture
def deal_id(desk: Desk) -> int:
    return desk.put('Suivi Girardeau', 'welcome', pipeline='after_sales')


@pytest.fixture
def checklist(desk: Desk) -> ChecklistController:
    return ChecklistController(desk.workspace)


@pytest.fixture
def satisfaction(desk: Desk) -> SatisfactionController:
    return SatisfactionController(desk.workspace)


def test_a_line_is_added_at_the_end_and_ticked(desk: Desk, checklist: ChecklistController, deal_id: int) -> None:
    one, other = checklist.add(deal_id, ' Clés '), checklist.add(deal_id, 'Notice')
    checklist.tick(other, is_done=True)
    lines = [(item.text, item.done_at) for item in checklist.hand_over(deal_id)]
    assert lines == [('Clés', None), ('Notice', NOW)]
    checklist.tick(one, is_done=True)
    desk.workspace.undo()
    assert checklist.hand_over(deal_id)[0].done_at is None
    checklist.tick(other, is_done=False)
    assert checklist.hand_over(deal_id)[1].done_at is None


def test_a_line_without_words_is_none(checklist: ChecklistController, deal_id: int) -> None:
    with pytest.raises(FieldInvalid):
        checklist.add(deal_id, '  ')


def test_what_a_customer_gives_is_told_in_the_history(desk: Desk, checklist: ChecklistController, deal_id: int) -> None:
    checklist.receive(deal_id, Gift.TESTIMONIAL_ASKED, is_done=True)
    given = checklist.gifts(deal_id)
    asked = given[Gift.TESTIMONIAL_ASKED]
    assert asked is not None
    assert asked.done_at == NOW
    assert given[Gift.TESTIMONIAL_GIVEN] is None
    assert desk.event(deal_id, EventKind.ACTIVITY_DONE).detail['subject'] == 'Testimonial asked for'
    assert checklist.hand_over(deal_id) == []


def test_asked_twice_is_asked_once_and_may_be_taken_back(
    desk: Desk, checklist: ChecklistController, deal_id: int
) -> None:
    for _time in range(2):
        checklist.receive(deal_id, Gift.REFERRAL_ASKED, is_done=True)
    assert desk.history(deal_id).count(EventKind.ACTIVITY_DONE) == 1
    checklist.receive(deal_id, Gift.REFERRAL_ASKED, is_done=False)
    assert checklist.gifts(deal_id)[Gift.REFERRAL_ASKED] is None
    desk.workspace.undo()
    assert checklist.gifts(deal_id)[Gift.REFERRAL_ASKED] is not None


@pytest.mark.parametrize('score', [-1, 11])
def test_a_score_goes_from_0_to_10(satisfaction: SatisfactionController, deal_id: int, score: int) -> None:
    with pytest.raises(FieldInvalid):
        satisfaction.add(deal_id, score)


def test_answers_are_kept_in_order_and_corrected(
    desk: Desk, satisfaction: SatisfactionController, deal_id: int
) -> None:
    first = satisfaction.add(deal_id, 4, ' Livraison en retard ')
    satisfaction.add(deal_id, 9)
    satisfaction.edit(first, 5, 'Livraison en retard')
    assert [(one.score, one.words) for one in satisfaction.of_deal(deal_id)] == [(5, 'Livraison en retard'), (9, '')]
    satisfaction.delete(first)
    assert [one.score for one in satisfaction.of_deal(deal_id)] == [9]
    desk.workspace.undo()
    assert len(satisfaction.of_deal(deal_id)) == 2
