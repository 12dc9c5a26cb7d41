"""What is over or gone is not planned for, changed or done: it is refused, and nothing is written."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from building import NOW, TODAY, Desk, call, in_days

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.activities.agenda_controller import AgendaController
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.domain.errors import DealClosed, NotFound, SalesDeskError


def _agenda(desk: Desk) -> AgendaController:
    return AgendaController(desk.workspace)


def _done(desk: Desk) -> list[AgendaLine]:
    return _agenda(desk).done_today()


Act = Callable[[Desk, int], object]
CHANGES: dict[str, Act] = {
    'edit': lambda desk, id_: desk.activities.edit(id_, call(2, 600, 'Autrement')),
    'move': lambda desk, id_: desk.activities.move(id_, in_days(3), None),
    'put off': lambda desk, id_: desk.activities.snooze(id_, NOW + timedelta(hours=1)),
    'done': lambda desk, id_: desk.activities.complete(id_, Done(text='Joint')),
    'correct': lambda desk, id_: desk.activities.correct(id_, Done(text='Autrement')),
    'delete': lambda desk, id_: desk.activities.delete(id_),
}
ENDS: dict[str, Act] = {
    'won': lambda desk, deal: desk.closing.win(deal, TODAY, None),
    'lost': lambda desk, deal: desk.closing.lose(deal, desk.reason('no_budget')),
    'abandoned': lambda desk, deal: desk.closing.abandon(deal, 'Trop petit'),
}


def planned(desk: Desk) -> tuple[int, int]:
    """A deal and its one activity."""
    deal_id = desk.put(action=1)
    return deal_id, desk.activities.planned_of(deal_id)[0].id


def refused(desk: Desk, act: Callable[[], object], error: type[SalesDeskError]) -> None:
    before = desk.dump()
    with pytest.raises(error):
        act()
    assert desk.dump() == before


@pytest.mark.parametrize('act', CHANGES.values(), ids=CHANGES)
def test_a_deleted_activity_is_left_alone(desk: Desk, act: Act) -> None:
    _deal, activity_id = planned(desk)
    desk.activities.delete(activity_id)
    refused(desk, lambda: act(desk, activity_id), NotFound)


@pytest.mark.parametrize('act', CHANGES.values(), ids=CHANGES)
def test_the_activity_of_a_deleted_deal_is_left_alone(desk: Desk, act: Act) -> None:
    deal_id, activity_id = planned(desk)
    desk.deals.delete(deal_id)
    refused(desk, lambda: act(desk, activity_id), NotFound)


@pytest.mark.parametrize('act', CHANGES.values(), ids=CHANGES)
def test_brought_back_it_can_be_changed_again(desk: Desk, act: Act) -> None:
    deal_id, activity_id = planned(desk)
    desk.deals.delete(deal_id)
    desk.workspace.undo()
    before = desk.dump()
    act(desk, activity_id)
    assert desk.dump() != before


@pytest.mark.parametrize('end', ENDS.values(), ids=ENDS)
def test_nothing_new_is_planned_for_a_closed_deal_until_it_is_reopened(desk: Desk, end: Act) -> None:
    deal_id = desk.put(pipeline='prospecting', stage='to_contact')
    end(desk, deal_id)
    refused(desk, lambda: desk.activities.plan(deal_id, call(1)), DealClosed)
    desk.closing.reopen(deal_id)
    desk.activities.plan(deal_id, call(1))
    assert len(desk.activities.planned_of(deal_id)) == 1


@pytest.mark.parametrize('end', ENDS.values(), ids=ENDS)
def test_what_was_done_with_a_closed_deal_may_still_be_told(desk: Desk, end: Act) -> None:
    deal_id = desk.put(pipeline='prospecting', stage='to_contact')
    end(desk, deal_id)
    desk.activities.log(deal_id, ActivityKind.CALL, Done(text='Remercié'))
    assert [line.activity.outcome for line in _done(desk)] == ['Remercié']


@pytest.mark.parametrize('end', ENDS.values(), ids=ENDS)
def test_what_waits_is_no_work_while_its_deal_is_closed(desk: Desk, end: Act) -> None:
    deal_id = desk.put(pipeline='prospecting', stage='to_contact', action=0)
    (activity,) = desk.activities.planned_of(deal_id)
    agenda = _agenda(desk)
    assert agenda.waiting(activity.id) is not None
    end(desk, deal_id)
    assert agenda.waiting(activity.id) is None
    assert agenda.figures().total.of == 0
    desk.workspace.undo()
    assert agenda.waiting(activity.id) is not None


@pytest.mark.parametrize('act', [CHANGES['done'], CHANGES['delete']], ids=['done', 'deleted'])
def test_what_is_done_or_deleted_waits_no_more(desk: Desk, act: Act) -> None:
    _deal, activity_id = planned(desk)
    act(desk, activity_id)
    assert _agenda(desk).waiting(activity_id) is None
    assert _agenda(desk).waiting(-1) is None
