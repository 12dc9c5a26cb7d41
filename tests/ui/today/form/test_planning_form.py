"""The form of an activity while the world changes beneath it: deals that close, people who leave, words half typed."""

import pytest
from building import TODAY, WEEKDAYS, Desk, in_days
from seat import CTRL
from today_seat import Key, TodaySeat

from salesdesk.domain.activity import Activity, ActivityKind, NewAction
from salesdesk.ui.today.form.activity_dialog import ActivityDialog
from salesdesk.ui.today.form.activity_fields import ActivityFields
from salesdesk.ui.today.form.deal_search import OFFERED, DealSearch
from salesdesk.ui.workplace import Workplace

pytestmark = pytest.mark.usefixtures('light')


def offered(place: Workplace, typed: str) -> list[str]:
    return [offer.text for offer in DealSearch(place)._find(typed)]


def create(today: TodaySeat, title: str) -> ActivityDialog:
    """The form of a new activity, its deal taken from the list."""
    today.page.commands.create()
    dialog = today.seat.one(ActivityDialog)
    assert dialog.deal is not None
    (offer,) = dialog.deal._find(title)
    dialog.deal._pick(offer)
    return dialog


def edit(today: TodaySeat, action: NewAction, **deal: object) -> tuple[ActivityDialog, Activity]:
    deal_id = today.desk.put('Halle', **deal)
    today.desk.activities.plan(deal_id, action)
    (activity,) = today.desk.activities.planned_of(deal_id)
    today.page.commands.edit(activity.id)
    return today.seat.one(ActivityDialog), activity


@pytest.mark.parametrize('typed', ['serre', 'SERRE', 'girard', 'élodie', 'elodie', 'serre girard'])
def test_a_deal_is_found_by_any_word_of_it(desk: Desk, place: Workplace, typed: str) -> None:
    desk.put('Serre chaude', organization='Girardeau', contact='Élodie Martin')
    desk.put('Autre chose')
    assert offered(place, typed) == ['Serre chaude']


@pytest.mark.parametrize('typed', ['', '   ', '…', 'zzz'])
def test_nothing_typed_or_nothing_found_offers_nothing(desk: Desk, place: Workplace, typed: str) -> None:
    desk.put('Serre chaude')
    assert offered(place, typed) == []


@pytest.mark.parametrize('closed', [3, 30])
def test_an_open_deal_is_found_behind_many_closed_ones(desk: Desk, place: Workplace, closed: int) -> None:
    desk.put('Serre ouverte')
    for number in range(closed):
        desk.closing.win(desk.put(f'Serre {number}'), TODAY, None)
    assert offered(place, 'serre') == ['Serre ouverte']


def test_of_many_open_deals_the_newest_are_offered(desk: Desk, place: Workplace) -> None:
    for number in range(OFFERED + 4):
        desk.put(f'Serre {number}')
    assert offered(place, 'serre') == [f'Serre {number}' for number in range(OFFERED + 3, 3, -1)]


def test_a_deleted_deal_is_not_offered(desk: Desk, place: Workplace) -> None:
    desk.deals.delete(desk.put('Serre jetée'))
    assert offered(place, 'serre') == []


def test_taking_a_deal_proposes_its_main_contact(today: TodaySeat) -> None:
    deal_id = today.desk.put('Halle', organization='Girardeau', contact='Anne Girardeau')
    today.desk.put('Autre', organization='Girardeau', contact='Zoé Girardeau')
    dialog = create(today, 'Halle')
    select = dialog.fields.contact.select
    assert [select.itemText(row) for row in range(select.count())][1:] == ['Anne Girardeau', 'Zoé Girardeau']
    dialog.submit()
    (planned,) = today.desk.activities.planned_of(deal_id)
    assert planned.contact_id == today.desk.deal(deal_id).contact_id


def test_taking_another_deal_forgets_the_people_of_the_first(today: TodaySeat) -> None:
    today.desk.put('Halle', contact='Anne Le Goff')
    today.desk.put('Seule')
    dialog = create(today, 'Halle')
    assert dialog.deal is not None
    (offer,) = dialog.deal._find('Seule')
    dialog.deal._pick(offer)
    assert (dialog.fields.contact.select.count(), dialog.fields.contact.current()) == (1, '')


@pytest.mark.parametrize('how', ['closed', 'deleted'])
def test_a_deal_that_ends_beneath_the_form_is_said_and_nothing_is_lost(today: TodaySeat, how: str) -> None:
    deal_id = today.desk.put('Halle')
    dialog = create(today, 'Halle')
    dialog.fields.note.set_text('Apporter le plan')
    if how == 'closed':
        today.desk.closing.win(deal_id, TODAY, None)
    else:
        today.desk.deals.delete(deal_id)
    before = today.desk.dump()
    dialog.submit()
    assert today.desk.dump() == before
    assert (dialog.isVisible(), dialog.fault.isVisible()) == (True, True)
    assert dialog.fields.note.text() == 'Apporter le plan'


def test_an_activity_that_is_gone_is_not_changed(today: TodaySeat) -> None:
    dialog, activity = edit(today, NewAction(ActivityKind.CALL, TODAY))
    today.desk.activities.delete(activity.id)
    before = today.desk.dump()
    dialog.fields.note.set_text('Trop tard')
    dialog.submit()
    assert (today.desk.dump(), dialog.fault.isVisible()) == (before, True)


def test_saving_says_it_and_undo_and_redo_follow(today: TodaySeat) -> None:
    dialog, activity = edit(today, NewAction(ActivityKind.CALL, TODAY, 600))
    dialog.fields.place.set_text('Quai Ney')
    today.seat.press(Key.Key_Return, CTRL)
    assert today.activity(activity.id).place == 'Quai Ney'
    today.seat.press(Key.Key_Z, CTRL)
    assert today.activity(activity.id) == activity
    today.seat.press(Key.Key_Y, CTRL)
    assert today.activity(activity.id).place == 'Quai Ney'


@pytest.mark.parametrize('part', ['place', 'note', 'subject', 'hour'])
def test_leaving_with_words_typed_asks_first(today: TodaySeat, part: str) -> None:
    dialog, activity = edit(today, NewAction(ActivityKind.CALL, TODAY))
    fields = dialog.fields
    typed = {'place': fields.place, 'note': fields.note, 'subject': fields.editor.subject, 'hour': fields.editor.hour}
    typed[part].set_text('14h')
    today.seat.press(Key.Key_Escape)
    assert (dialog.isVisible(), dialog.question.isVisible()) == (True, True)
    dialog.leave()
    assert today.activity(activity.id) == activity


def test_leaving_untouched_asks_nothing(today: TodaySeat) -> None:
    edit(today, NewAction(ActivityKind.CALL, TODAY))
    today.seat.press(Key.Key_Escape)
    assert today.seat.shown(ActivityDialog) == []


@pytest.mark.parametrize('typed', ['25h', 'midi et demi', '9h99'])
def test_an_hour_nobody_reads_is_refused_at_its_field(today: TodaySeat, typed: str) -> None:
    dialog, activity = edit(today, NewAction(ActivityKind.CALL, TODAY, 600))
    dialog.fields.editor.hour.set_text(typed)
    dialog.submit()
    assert dialog.fields.editor.hour.error()
    assert (dialog.isVisible(), today.activity(activity.id).due_minute) == (True, 600)


def test_enter_in_the_place_keeps_it(today: TodaySeat) -> None:
    dialog, activity = edit(today, NewAction(ActivityKind.CALL, TODAY))
    dialog.fields.place.set_text('Quai Ney')
    dialog.fields.place.submitted.emit()
    assert (dialog.isVisible(), today.activity(activity.id).place) == (False, 'Quai Ney')


@pytest.mark.parametrize('minutes', [None, 15, 60, 75, 480, 1439])
def test_a_length_of_its_own_is_on_offer_and_stays(today: TodaySeat, minutes: int | None) -> None:
    dialog, activity = edit(today, NewAction(ActivityKind.MEETING, TODAY, 600, minutes=minutes))
    assert dialog.fields.duration.current() == (str(minutes) if minutes else '')
    dialog.submit()
    assert today.activity(activity.id).minutes == minutes


@pytest.mark.parametrize(('days', 'minute'), [(0, None), (2, 840), (40, 5)])
def test_a_moment_from_the_calendar_is_the_one_that_is_planned(today: TodaySeat, days: int, minute: int | None) -> None:
    deal_id = today.desk.put('Halle')
    today.page.commands.create(in_days(days), minute)
    dialog = today.seat.one(ActivityDialog)
    assert dialog.deal is not None
    (offer,) = dialog.deal._find('Halle')
    dialog.deal._pick(offer)
    dialog.submit()
    (planned,) = today.desk.activities.planned_of(deal_id)
    assert (planned.due_on, planned.due_minute) == (in_days(days), minute)


def test_a_form_half_filled_says_nothing() -> None:
    fields = ActivityFields(TODAY, WEEKDAYS)
    fields.editor.day.set_text('bientôt')
    assert (fields.validate(), fields.action()) == (False, None)
    fields.editor.day.set_day(in_days(1))
    action = fields.action()
    assert action is not None
    assert (action.on, action.minutes, action.contact_id, action.repeats) == (in_days(1), None, None, '')


def test_the_rule_is_said_from_the_day_she_picks(today: TodaySeat) -> None:
    dialog, _activity = edit(today, NewAction(ActivityKind.CALL, TODAY, repeats='FREQ=WEEKLY'))
    assert dialog.fields.recurrence.words.text().endswith('le mardi')
    dialog.fields.set_moment(in_days(2), None)
    assert dialog.fields.recurrence.words.text().endswith('le jeudi')
    dialog.leave()
