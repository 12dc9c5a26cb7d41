"""Reminders in the window: they wait in a corner, and each can be done, put off or opened there."""

from datetime import timedelta

import pytest
from building import NOW, call, in_days
from pytestqt.qtbot import QtBot
from seat import SHIFT, Seat, focused
from today_seat import Key

from salesdesk.controllers.activities.reminder_controller import ReminderController
from salesdesk.settings import Preferences
from salesdesk.ui.today.reminders.reminder_card import MOST
from salesdesk.ui.today.reminders.reminders import Reminders
from salesdesk.ui.today.today_page import TodayPage
from salesdesk.ui.widgets.choices.switch import Switch

HOUR = timedelta(hours=1)


@pytest.fixture
def reminders(seat: Seat) -> Reminders:
    """As they run once the window has settled."""
    upkeep = seat.office._upkeep
    upkeep.start_reminders()
    assert upkeep.reminders is not None
    return upkeep.reminders


def plan(seat: Seat, minute: int | None, title: str = 'Halle', days: int = 0) -> int:
    deal_id = seat.desk.put(title, contact='Anne Le Goff')
    seat.desk.activities.plan(deal_id, call(days, minute))
    return seat.desk.activities.planned_of(deal_id)[0].id


def pass_time(seat: Seat, reminders: Reminders, minutes: int) -> None:
    """A tick every minute, as the timer has one every few seconds."""
    for _minute in range(minutes):
        seat.desk.clock.set(seat.desk.clock.now() + timedelta(minutes=1))
        reminders.watch.tick()


def titles(reminders: Reminders) -> list[str]:
    return [row.line.deal_title for row in reminders.card.rows]


def test_it_comes_in_its_hour_and_takes_no_focus(seat: Seat, reminders: Reminders) -> None:
    plan(seat, 570)
    held = seat.window.focusWidget()
    pass_time(seat, reminders, 29)
    assert not reminders.card.isVisible()
    pass_time(seat, reminders, 1)
    assert (reminders.card.isVisible(), reminders.card.title.text(), titles(reminders)) == (True, '1 rappel', ['Halle'])
    assert seat.window.focusWidget() is held


def test_missed_ones_are_shown_together_at_the_start(seat: Seat) -> None:
    ReminderController(seat.desk.workspace).look(540)
    for minute in (600, 660, 720):
        plan(seat, minute)
    seat.desk.clock.set(NOW + 4 * HOUR)
    upkeep = seat.office._upkeep
    upkeep.start_reminders()
    assert upkeep.reminders is not None
    assert upkeep.reminders.card.title.text() == '3 rappels manqués'


def test_after_a_sleep_what_came_meanwhile_was_missed(seat: Seat, reminders: Reminders) -> None:
    plan(seat, 600)
    seat.desk.clock.set(NOW + 3 * HOUR)
    reminders.watch.tick()
    assert reminders.card.title.text() == '1 rappel manqué'


def test_done_opens_its_row_in_today(seat: Seat, reminders: Reminders) -> None:
    activity_id = plan(seat, 541)
    pass_time(seat, reminders, 1)
    button = reminders.card.rows[0].done
    seat.hand.click(button.mapTo(seat.window, button.rect().center()))
    page = seat.window.front
    assert isinstance(page, TodayPage)
    assert page.agenda.view.form is not None
    assert page.agenda.view.form.line.id == activity_id
    assert not reminders.card.isVisible()


def test_open_shows_the_deal(seat: Seat, reminders: Reminders, qtbot: QtBot) -> None:
    plan(seat, 541)
    pass_time(seat, reminders, 1)
    with qtbot.waitSignal(reminders.deal_asked):
        reminders.card.rows[0].open.click()


def test_put_off_it_comes_again(seat: Seat, reminders: Reminders) -> None:
    activity_id = plan(seat, 541)
    pass_time(seat, reminders, 1)
    reminders.commands.snooze(activity_id, seat.desk.clock.now() + HOUR)
    assert not reminders.card.isVisible()
    pass_time(seat, reminders, 60)
    assert titles(reminders) == ['Halle']


def test_done_elsewhere_it_leaves(seat: Seat, reminders: Reminders) -> None:
    activity_id = plan(seat, 541)
    pass_time(seat, reminders, 1)
    seat.desk.activities.move(activity_id, in_days(3), None)
    assert not reminders.card.isVisible()


def test_escape_in_the_card_closes_it(seat: Seat, reminders: Reminders) -> None:
    plan(seat, 541)
    pass_time(seat, reminders, 1)
    reminders.card.rows[0].done.setFocus()
    seat.press(Key.Key_Escape)
    assert not reminders.card.isVisible()


def test_f6_reaches_it_and_escape_goes_back(qtbot: QtBot, seat: Seat, reminders: Reminders) -> None:
    qtbot.waitUntil(lambda: seat.window.is_settled)
    plan(seat, 541)
    pass_time(seat, reminders, 1)
    seat.focus('Halle')
    came_from = []
    while not reminders.card.isAncestorOf(focused()) and len(came_from) < 9:
        came_from.append(focused())
        seat.press(Key.Key_F6, SHIFT)
    assert reminders.card.isAncestorOf(focused())
    seat.press(Key.Key_Escape)
    assert not reminders.card.isVisible()
    assert focused() is came_from[-1]


def test_many_do_not_cover_the_window(seat: Seat, reminders: Reminders) -> None:
    for number in range(MOST + 3):
        plan(seat, 541, f'Affaire {number}')
    pass_time(seat, reminders, 1)
    assert (len(reminders.card.rows), reminders.card.more.text().strip()) == (MOST, '3 autres dans Aujourd’hui')
    assert seat.window.rect().contains(reminders.card.geometry())


def test_switched_off_nothing_is_shown(seat: Seat, reminders: Reminders) -> None:
    seat.office.desk.workplace.preferences.change(reminders=False)
    plan(seat, 541)
    pass_time(seat, reminders, 2)
    assert not reminders.card.isVisible()


def test_a_day_without_an_hour_comes_at_the_hour_of_her_choice(seat: Seat, reminders: Reminders) -> None:
    seat.office.desk.workplace.preferences.change(reminder_minute=545)
    plan(seat, None)
    pass_time(seat, reminders, 4)
    assert not reminders.card.isVisible()
    pass_time(seat, reminders, 1)
    assert titles(reminders) == ['Halle']


@pytest.mark.parametrize('text', ['-1', '1440', 'neuf', '٣', ''])
def test_an_hour_nobody_can_read_is_nine(text: str) -> None:
    assert Preferences.from_texts({'reminder_minute': text}).reminder_minute == 540


def test_the_settings_have_a_row_for_it(seat: Seat) -> None:
    page = seat.window.show_page('settings')
    switch = next(part for part in page.findChildren(Switch) if part.accessibleName() == 'Rappels')
    seat.hand.click(switch.mapTo(seat.window, switch.rect().center()))
    assert not seat.office.preferences.reminders
