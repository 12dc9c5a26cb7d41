"""What the seller logs, completes, corrects and takes back, as the timeline tells it: each thing once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from building import NOW, Desk, call

from salesdesk.controllers.activities.activity_controller import ActivityController, Done
from salesdesk.controllers.deals.timeline import Timeline
from salesdesk.domain.activity import ActivityKind, ActivityResult, NewAction
from salesdesk.domain.deals.timeline import EntryKind, TimelineEntry

IN_VAIN = Done(ActivityResult.NO_ANSWER, 'Répondeur plein', 2, call(1))


@pytest.fixture
def activities(desk: Desk) -> ActivityController:
    return ActivityController(desk.workspace)


def told(timeline: Timeline, deal_id: int) -> list[TimelineEntry]:
    return [entry for entry in timeline.page(deal_id) if entry.kind is EntryKind.ACTIVITY]


@pytest.mark.parametrize('kind', ActivityKind)
def test_what_is_logged_is_told_once(
    desk: Desk, activities: ActivityController, timeline: Timeline, kind: ActivityKind
) -> None:
    deal_id = desk.put()
    activities.log(deal_id, kind, IN_VAIN)
    [entry] = told(timeline, deal_id)
    assert (entry.activity, entry.result, entry.text) == (kind, ActivityResult.NO_ANSWER, 'Répondeur plein')
    assert (entry.minutes, entry.at) == (2, NOW)


def test_what_is_logged_later_stands_at_its_own_hour(
    desk: Desk, activities: ActivityController, timeline: Timeline
) -> None:
    deal_id = desk.put(entered=NOW - timedelta(days=9))
    for hours in (1, 30, 5):
        activities.log(deal_id, ActivityKind.CALL, Done(text=str(hours)), NOW - timedelta(hours=hours))
    assert [entry.text for entry in told(timeline, deal_id)] == ['1', '5', '30']


def test_what_was_planned_is_told_once_it_is_done(
    desk: Desk, activities: ActivityController, timeline: Timeline
) -> None:
    deal_id = desk.put()
    activities.plan(deal_id, replace(call(0), subject='Relance', note='Parler du toit'))
    assert told(timeline, deal_id) == []
    activities.complete(activities.planned_of(deal_id)[0].id, Done(ActivityResult.ANSWERED, 'D’accord'))
    [entry] = told(timeline, deal_id)
    assert (entry.subject, entry.plan, entry.text) == ('Relance', 'Parler du toit', 'D’accord')


def test_a_repeated_activity_is_told_as_often_as_it_was_done(
    desk: Desk, activities: ActivityController, timeline: Timeline
) -> None:
    deal_id = desk.put()
    activities.plan(deal_id, replace(call(0), repeats='FREQ=WEEKLY'))
    for text in ('une', 'deux'):
        activities.complete(activities.planned_of(deal_id)[0].id, Done(text=text))
    assert [entry.text for entry in told(timeline, deal_id)] == ['deux', 'une']


def test_what_is_corrected_afterwards_is_read_as_corrected(
    desk: Desk, activities: ActivityController, timeline: Timeline
) -> None:
    deal_id = desk.put()
    activities.log(deal_id, ActivityKind.CALL, Done(text='Joint'))
    [entry] = told(timeline, deal_id)
    activities.edit(entry.id, NewAction(ActivityKind.MEETING, desk.clock.today(), subject='Sur place', place='Nantes'))
    [corrected] = told(timeline, deal_id)
    assert (corrected.activity, corrected.subject, corrected.place) == (ActivityKind.MEETING, 'Sur place', 'Nantes')
    assert (corrected.text, corrected.at) == ('Joint', NOW)


def test_undo_takes_it_out_redo_brings_it_back_and_deleting_takes_it_out(
    desk: Desk, activities: ActivityController, timeline: Timeline
) -> None:
    deal_id = desk.put()
    activities.log(deal_id, ActivityKind.CALL, IN_VAIN)
    desk.workspace.undo()
    assert told(timeline, deal_id) == []
    desk.workspace.redo()
    [entry] = told(timeline, deal_id)
    activities.delete(entry.id)
    assert told(timeline, deal_id) == []
