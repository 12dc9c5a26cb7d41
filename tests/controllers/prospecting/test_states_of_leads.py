"""How far a lead has come, by what was done for it; and who is called first."""

from datetime import timedelta

import pytest
from building import NOW, TODAY, Desk

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.prospecting.prospecting_controller import NAME_LIMIT, ProspectingController
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.domain.closing.lead_state import LeadState
from salesdesk.domain.errors import FieldInvalid, NotFound

CALL, MAIL, MEETING, TASK = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING, ActivityKind.TASK


@pytest.fixture
def lists(desk: Desk) -> ProspectingController:
    return ProspectingController(desk.workspace)


def lead(desk: Desk, title: str = 'Piste', **fields: str) -> int:
    return desk.put(title, 'to_contact', pipeline='prospecting', **fields)


def did(desk: Desk, deal_id: int, kind: ActivityKind, result: ActivityResult) -> None:
    desk.activities.plan(deal_id, NewAction(kind, TODAY))
    desk.activities.complete(desk.activities.planned_of(deal_id)[0].id, Done(result))


def state_of(lists: ProspectingController) -> LeadState:
    """Of the one lead of the one list; the counts say the same."""
    [counted] = lists.counted()
    [one] = lists.leads(counted.list.id)
    assert {state for state, count in counted.counts.items() if count} == {one.state}
    return one.state


DONE = {
    'nobody took the call': (CALL, ActivityResult.NO_ANSWER, LeadState.CONTACTED),
    'a word on the voicemail': (CALL, ActivityResult.VOICEMAIL, LeadState.CONTACTED),
    'the call was taken': (CALL, ActivityResult.ANSWERED, LeadState.ANSWERED),
    'an e-mail went out': (MAIL, ActivityResult.DONE, LeadState.CONTACTED),
    'an e-mail was answered': (MAIL, ActivityResult.ANSWERED, LeadState.ANSWERED),
    'they met': (MEETING, ActivityResult.DONE, LeadState.ANSWERED),
    'a task of hers': (TASK, ActivityResult.DONE, LeadState.TO_CONTACT),
}


@pytest.mark.parametrize(('kind', 'result', 'state'), DONE.values(), ids=DONE)
def test_a_lead_is_where_the_last_attempt_left_it(
    desk: Desk, lists: ProspectingController, kind: ActivityKind, result: ActivityResult, state: LeadState
) -> None:
    one = lead(desk)
    lists.create('Salon', [one])
    did(desk, one, kind, result)
    assert state_of(lists) is state
    desk.workspace.undo()
    assert state_of(lists) is LeadState.TO_CONTACT
    desk.workspace.redo()
    assert state_of(lists) is state


def test_who_answered_once_stays_answered(desk: Desk, lists: ProspectingController) -> None:
    one = lead(desk)
    lists.create('Salon', [one])
    for result in (ActivityResult.ANSWERED, ActivityResult.NO_ANSWER):
        did(desk, one, CALL, result)
    assert state_of(lists) is LeadState.ANSWERED


def test_a_call_that_is_only_planned_is_no_attempt(desk: Desk, lists: ProspectingController) -> None:
    one = lead(desk)
    list_id = lists.create('Salon', [one])
    desk.activities.plan(one, NewAction(CALL, TODAY))
    assert state_of(lists) is LeadState.TO_CONTACT
    assert lists.leads(list_id)[0].tried_at is None


def test_given_up_after_an_attempt_is_contacted_still(desk: Desk, lists: ProspectingController) -> None:
    one = lead(desk)
    lists.create('Salon', [one])
    did(desk, one, CALL, ActivityResult.NO_ANSWER)
    desk.closing.lose(one, desk.reason('no_budget'))
    assert state_of(lists) is LeadState.CONTACTED


def test_a_lead_given_up_and_opened_again_is_to_be_contacted(desk: Desk, lists: ProspectingController) -> None:
    one = lead(desk)
    lists.create('Salon', [one])
    desk.closing.lose(one, desk.reason('no_budget'))
    assert state_of(lists) is LeadState.ABANDONED
    desk.closing.reopen(one)
    assert state_of(lists) is LeadState.TO_CONTACT


def test_those_never_tried_come_first_then_those_tried_longest_ago(desk: Desk, lists: ProspectingController) -> None:
    found = [lead(desk, title) for title in ('Hier', 'Jamais', 'Semaine', 'Jamais non plus')]
    list_id = lists.create('Salon', found)
    for deal_id, days in ((found[2], 7), (found[0], 1)):
        desk.clock.set(NOW - timedelta(days=days))
        did(desk, deal_id, CALL, ActivityResult.NO_ANSWER)
    told = [(one.title, one.tried_at and (NOW - one.tried_at).days) for one in lists.leads(list_id)]
    assert told == [('Jamais', None), ('Jamais non plus', None), ('Semaine', 7), ('Hier', 1)]


def test_a_lead_on_two_lists_counts_on_both(desk: Desk, lists: ProspectingController) -> None:
    one, other = lead(desk, 'A'), lead(desk, 'B')
    lists.create('Lyon', [one, other])
    lists.create('Annecy', [one])
    assert [(counted.list.name, counted.total) for counted in lists.counted()] == [('Lyon', 2), ('Annecy', 1)]
    assert [found.name for found in lists.of_deal(one)] == ['Lyon', 'Annecy']


def test_an_empty_list_has_every_state_at_nought(lists: ProspectingController) -> None:
    lists.create('Vide')
    assert lists.counted()[0].counts == dict.fromkeys(LeadState, 0)


NAMES = {'one letter': ('é', 'é'), 'the longest': ('x' * NAME_LIMIT, 'x' * NAME_LIMIT),
         'blanks around the longest': (f'  {"é" * NAME_LIMIT} ', 'é' * NAME_LIMIT)}  # fmt: skip


@pytest.mark.parametrize(('typed', 'kept'), NAMES.values(), ids=NAMES)
def test_a_name_is_kept_without_its_blanks(lists: ProspectingController, typed: str, kept: str) -> None:
    lists.create(typed)
    assert [one.name for one in lists.lists()] == [kept]


@pytest.mark.parametrize(
    ('typed', 'problem'),
    [('', 'empty'), ('\t ', 'empty'), ('x' * (NAME_LIMIT + 1), 'too_long'), ('ETE', 'taken'), (' été ', 'taken')],
    ids=['nothing', 'blanks', 'a letter too long', 'taken but for accents and case', 'taken but for blanks'],
)
def test_a_name_refused_changes_nothing(desk: Desk, lists: ProspectingController, typed: str, problem: str) -> None:
    lists.create('Été')
    other = lists.create('Hiver')
    before = desk.dump()
    for act in (lambda: lists.create(typed), lambda: lists.rename(other, typed)):
        with pytest.raises(FieldInvalid) as refused:
            act()
        assert refused.value.problem == problem
    assert desk.dump() == before


def test_the_name_of_a_deleted_list_is_free(lists: ProspectingController) -> None:
    lists.delete(lists.create('Salon'))
    lists.create('Salon')
    assert [one.name for one in lists.lists()] == ['Salon']


@pytest.mark.parametrize('deed', ['put', 'take_off', 'rename', 'delete'])
def test_a_list_that_is_not_there_is_said_to_be_gone(desk: Desk, lists: ProspectingController, deed: str) -> None:
    more = {'put': ([lead(desk)],), 'take_off': ([lead(desk)],), 'rename': ('Lyon',), 'delete': ()}
    before = desk.dump()
    with pytest.raises(NotFound):
        getattr(lists, deed)(404, *more[deed])
    assert desk.dump() == before


def test_one_lead_that_is_gone_leaves_the_others_off_the_list_too(desk: Desk, lists: ProspectingController) -> None:
    list_id, one = lists.create('Salon'), lead(desk)
    with pytest.raises(NotFound):
        lists.put(list_id, [one, 404])
    assert lists.leads(list_id) == []
