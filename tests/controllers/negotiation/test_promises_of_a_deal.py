"""Promises are made, kept and broken; the action planned to keep one goes with it."""

import pytest
from building import NOW, TODAY, Desk, call, in_days

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.deals.timeline import Timeline
from salesdesk.controllers.negotiation.promise_controller import PromiseController
from salesdesk.domain.activity import ActivityResult
from salesdesk.domain.closing.promise import Promise, PromiseState, Side
from salesdesk.domain.deals.timeline import EntryKind
from salesdesk.domain.errors import FieldInvalid


@pytest.fixture
def promise_id(promises: PromiseController, deal_id: int) -> int:
    return promises.add(deal_id, Side.MINE, ' Plan coté ', in_days(3), call(2, subject='Envoyer le plan'))


def state(promises: PromiseController, promise_id: int) -> PromiseState:
    return promises.record(promise_id).state(TODAY)


def test_a_promise_is_listed_with_its_day(promises: PromiseController, deal_id: int) -> None:
    one = promises.add(deal_id, Side.MINE, ' Plan coté ', in_days(3))
    other = promises.add(deal_id, Side.THEIRS, 'Accès au toit')
    assert promises.of_deal(deal_id) == [
        Promise(one, deal_id, Side.MINE, 'Plan coté', NOW, in_days(3)),
        Promise(other, deal_id, Side.THEIRS, 'Accès au toit', NOW),
    ]


def test_an_action_may_be_planned_to_keep_it(desk: Desk, deal_id: int, promise_id: int) -> None:
    [planned] = desk.activities.planned_of(deal_id)
    assert (planned.subject, planned.due_on, planned.is_next) == ('Envoyer le plan', in_days(2), True)
    desk.workspace.undo()
    assert desk.activities.planned_of(deal_id) == []


def test_a_promise_that_is_kept_has_its_action_done(
    desk: Desk, promises: PromiseController, deal_id: int, promise_id: int
) -> None:
    promises.keep(promise_id)
    assert state(promises, promise_id) is PromiseState.KEPT
    assert desk.activities.planned_of(deal_id) == []
    assert desk.deal(deal_id).next_action is None


def test_the_action_done_keeps_the_promise(desk: Desk, promises: PromiseController, promise_id: int) -> None:
    activity_id = promises.record(promise_id).activity_id
    assert activity_id is not None
    desk.activities.complete(activity_id, Done(ActivityResult.ANSWERED, 'Envoyé'))
    assert promises.record(promise_id).kept_on == TODAY
    desk.workspace.undo()
    assert state(promises, promise_id) is PromiseState.OPEN


def test_an_action_in_vain_keeps_nothing(desk: Desk, promises: PromiseController, promise_id: int) -> None:
    activity_id = promises.record(promise_id).activity_id
    assert activity_id is not None
    desk.activities.complete(activity_id, Done(ActivityResult.NO_ANSWER))
    assert state(promises, promise_id) is PromiseState.OPEN


def test_a_promise_is_broken_and_open_again(promises: PromiseController, promise_id: int) -> None:
    promises.break_(promise_id, in_days(-1))
    assert promises.record(promise_id).broken_on == in_days(-1)
    promises.reopen(promise_id)
    assert state(promises, promise_id) is PromiseState.OPEN


def test_other_words_and_another_day(promises: PromiseController, promise_id: int) -> None:
    promises.edit(promise_id, 'Plan et coupe', in_days(5))
    found = promises.record(promise_id)
    assert (found.text, found.due_on) == ('Plan et coupe', in_days(5))


def test_a_deleted_promise_takes_its_action_and_its_line_along(
    desk: Desk, promises: PromiseController, timeline: Timeline, deal_id: int, promise_id: int
) -> None:
    promises.delete(promise_id)
    assert promises.of_deal(deal_id) == []
    assert desk.activities.planned_of(deal_id) == []
    assert EntryKind.PROMISED not in {entry.kind for entry in timeline.page(deal_id)}
    desk.workspace.undo()
    assert timeline.page(deal_id)[0].kind is EntryKind.PROMISED


def test_the_timeline_says_who_promised_what_and_where_it_stands(
    promises: PromiseController, timeline: Timeline, deal_id: int, promise_id: int
) -> None:
    promises.edit(promise_id, 'Plan et coupe', in_days(-1))
    entry = timeline.page(deal_id)[0]
    assert (entry.kind, entry.text, entry.side, entry.record_id) == (
        EntryKind.PROMISED, 'Plan et coupe', 'mine', promise_id,
    )  # fmt: skip
    assert (entry.day, entry.state) == (in_days(-1), 'late')


def test_what_cannot_be_is_refused(promises: PromiseController, deal_id: int, promise_id: int) -> None:
    for act in (
        lambda: promises.add(deal_id, Side.MINE, '  '),
        lambda: promises.edit(promise_id, '', None),
        lambda: promises.keep(promise_id, in_days(1)),
        lambda: promises.break_(promise_id, in_days(1)),
    ):
        with pytest.raises(FieldInvalid):
            act()
