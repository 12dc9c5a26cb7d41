"""How often an activity changed is counted by the database itself, for the calendars that show it."""

from building import Desk, call

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.activity import ActivityResult


def revisions(desk: Desk) -> list[int]:
    """Of each activity that was ever changed, in the order in which they were made."""
    return [count for (count,) in desk.workspace.database.rows('SELECT sequence FROM activity_revision ORDER BY 1')]


def planned(desk: Desk, days: int) -> int:
    deal_id = desk.put(action=days)
    return int(desk.workspace.database.value('SELECT id FROM activity WHERE deal_id = ?', (deal_id,)))


def test_an_activity_that_was_only_planned_has_not_changed(desk: Desk) -> None:
    planned(desk, 2)
    assert revisions(desk) == []


def test_every_change_counts_and_taking_it_back_is_one_too(desk: Desk) -> None:
    planned(desk, 2)
    desk.deals.complete_action(desk.workspace.database.value('SELECT id FROM deal'), 'fait')
    assert revisions(desk) == [1]
    desk.workspace.undo()
    assert revisions(desk) == [2]
    desk.workspace.redo()
    assert revisions(desk) == [3]


def test_one_that_came_back_is_newer_than_what_calendars_had(desk: Desk) -> None:
    deal_id = desk.put()
    desk.deals.plan_action(deal_id, call(3))
    desk.workspace.undo()
    desk.workspace.redo()
    assert revisions(desk) == [1]


def test_what_no_calendar_shows_does_not_count(desk: Desk) -> None:
    activity_id = planned(desk, 2)
    desk.deals.plan_action(desk.put('Autre'), call(1))
    with desk.workspace.unrecorded() as work:
        work.database.execute('UPDATE activity SET is_next = 0, snoozed_until = 1')
    assert revisions(desk) == []
    desk.activities.complete(activity_id, Done(ActivityResult.ANSWERED))
    assert revisions(desk) == [1]
