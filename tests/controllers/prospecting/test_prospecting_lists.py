"""Leads are worked together on named lists, which count how far they have come."""

import pytest
from building import TODAY, Desk, call

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.prospecting.prospecting_controller import ProspectingController
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.domain.closing.lead_state import LeadState
from salesdesk.domain.errors import FieldInvalid, NotFound


@pytest.fixture
def lists(desk: Desk) -> ProspectingController:
    return ProspectingController(desk.workspace)


def lead(desk: Desk, title: str) -> int:
    return desk.put_ready(title, 'interested', pipeline='prospecting', action=None)


def called(desk: Desk, deal_id: int, result: ActivityResult) -> None:
    desk.activities.plan(deal_id, call(0))
    desk.activities.complete(desk.activities.planned_of(deal_id)[0].id, Done(result))


def counts(lists: ProspectingController) -> dict[str, int]:
    [one] = lists.counted()
    return {state.value: count for state, count in one.counts.items() if count}


def test_leads_are_counted_by_how_far_they_came(desk: Desk, lists: ProspectingController) -> None:
    new, tried, answered, converted, lost = (lead(desk, name) for name in 'ABCDE')
    lists.create('Salon 2026', [new, tried, answered, converted, lost])
    called(desk, tried, ActivityResult.VOICEMAIL)
    called(desk, answered, ActivityResult.ANSWERED)
    called(desk, converted, ActivityResult.ANSWERED)
    desk.moves.hand_over(MoveRequest(converted, 0, override_reason='Elle attend'))
    desk.closing.lose(lost, desk.reason('no_budget'))
    assert counts(lists) == {'to_contact': 1, 'contacted': 1, 'answered': 1, 'converted': 1, 'abandoned': 1}
    assert lists.counted()[0].total == 5


def test_a_task_done_for_a_lead_is_no_attempt(desk: Desk, lists: ProspectingController) -> None:
    one = lead(desk, 'A')
    lists.create('Salon', [one])
    desk.activities.plan(one, NewAction(ActivityKind.TASK, TODAY))
    desk.activities.complete(desk.activities.planned_of(one)[0].id, Done(ActivityResult.DONE))
    assert counts(lists) == {'to_contact': 1}
    assert lists.leads(lists.lists()[0].id)[0].tried_at is None


def test_the_leads_behind_a_count_are_those_counted(desk: Desk, lists: ProspectingController) -> None:
    new, tried = lead(desk, 'Neuve'), lead(desk, 'Essayée')
    list_id = lists.create('Salon', [tried, new])
    called(desk, tried, ActivityResult.NO_ANSWER)
    assert [one.title for one in lists.leads(list_id)] == ['Neuve', 'Essayée']
    assert [one.title for one in lists.leads(list_id, LeadState.CONTACTED)] == ['Essayée']
    assert [one.organization for one in lists.leads(list_id, LeadState.TO_CONTACT)] == ['Girardeau']


def test_a_lead_is_put_on_once_and_taken_off(desk: Desk, lists: ProspectingController) -> None:
    one, list_id = lead(desk, 'A'), lists.create('Salon')
    lists.put(list_id, [one, one])
    lists.put(list_id, [one])
    assert [found.id for found in lists.of_deal(one)] == [list_id]
    lists.take_off(list_id, [one])
    assert lists.of_deal(one) == []
    desk.workspace.undo()
    assert counts(lists) == {'to_contact': 1}


def test_a_lead_in_the_trash_is_not_counted(desk: Desk, lists: ProspectingController) -> None:
    one = lead(desk, 'A')
    lists.create('Salon', [one])
    desk.deals.delete(one)
    assert counts(lists) == {}
    assert lists.leads(lists.lists()[0].id) == []


def test_a_list_is_renamed_and_deleted_without_its_leads(desk: Desk, lists: ProspectingController) -> None:
    one = lead(desk, 'A')
    list_id = lists.create(' Salon ', [one])
    lists.rename(list_id, 'Salon de Lyon')
    assert [found.name for found in lists.lists()] == ['Salon de Lyon']
    lists.delete(list_id)
    assert (lists.lists(), lists.of_deal(one), desk.deal(one).is_open) == ([], [], True)
    desk.workspace.undo()
    assert counts(lists) == {'to_contact': 1}


@pytest.mark.parametrize('name', ['', '   ', 'x' * 61, 'SALON'], ids=['empty', 'blanks', 'too long', 'taken'])
def test_a_name_that_cannot_be_is_refused(lists: ProspectingController, name: str) -> None:
    lists.create('Salon')
    with pytest.raises(FieldInvalid):
        lists.create(name)


def test_a_list_may_keep_its_own_name(lists: ProspectingController) -> None:
    list_id = lists.create('salon')
    lists.rename(list_id, 'Salon')
    assert lists.lists()[0].name == 'Salon'


def test_a_deal_that_is_not_there_is_put_on_no_list(lists: ProspectingController) -> None:
    list_id = lists.create('Salon')
    with pytest.raises(NotFound):
        lists.put(list_id, [404])
