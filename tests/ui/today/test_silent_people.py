"""Today asks before it plans to reach somebody who does not want it: in the form and in a row done in place."""

from building import TODAY
from today_seat import TodaySeat

from salesdesk.controllers.people.people_controller import PeopleController
from salesdesk.controllers.people.people_forms import PersonForm
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.ui.today.form.activity_dialog import ActivityDialog


def silent_deal(today: TodaySeat, action: NewAction) -> int:
    """A deal of somebody silent, with that planned already."""
    PeopleController(today.desk.workspace).create_person(PersonForm('Luc Aubry', do_not_contact=True))
    deal_id = today.desk.put('Vitrine', contact='Luc Aubry')
    today.desk.activities.plan(deal_id, action)
    today.seat.window.follow()
    return deal_id


def test_the_form_asks_and_then_keeps_it(today: TodaySeat) -> None:
    silent_deal(today, NewAction(ActivityKind.TASK, TODAY))
    today.page.commands.edit(today.line('Vitrine').id)
    dialog = today.seat.one(ActivityDialog)
    dialog.fields.editor.kinds.choose(ActivityKind.CALL)
    dialog.submit()
    assert dialog.silence.isVisible()
    assert today.line('Vitrine').kind is ActivityKind.TASK
    dialog.silence.button.click()
    assert today.line('Vitrine').kind is ActivityKind.CALL


def test_a_row_done_in_place_asks_about_what_follows(today: TodaySeat) -> None:
    silent_deal(today, NewAction(ActivityKind.TASK, TODAY))
    before = today.line('Vitrine')
    today.click_check('Vitrine')
    form, height = today.form, today.form.height()
    form.save.click()
    assert form.silence.isVisible()
    assert form.height() > height
    form.silence.button.click()
    assert today.activity(before.id).done_at is not None


def test_nothing_that_follows_asks_nothing(today: TodaySeat) -> None:
    silent_deal(today, NewAction(ActivityKind.TASK, TODAY))
    today.click_check('Vitrine')
    today.form.next.choose('nothing')
    today.form.save.click()
    assert not today.is_open()
