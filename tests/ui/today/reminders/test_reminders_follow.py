"""Reminders while everything changes beneath them: none for what is over, none lost, none said twice."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from building import NOW, PARIS, TODAY, Desk, call, in_days
from seat import CTRL, Seat, focused
from today_seat import Key

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.activities.reminder_controller import ReminderController
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.ui.today.reminders.reminder_card import MOST
from salesdesk.ui.today.reminders.reminder_watch import ReminderWatch
from salesdesk.ui.today.reminders.reminders import Reminders
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.workplace import Workplace

MINUTE = timedelta(minutes=1)


@pytest.fixture
def reminders(seat: Seat) -> Reminders:
    upkeep = seat.office._upkeep
    upkeep.start_reminders()
    assert upkeep.reminders is not None
    return upkeep.reminders


def plan(desk: Desk, minute: int | None, title: str = 'Halle', days: int = 0, **fields: object) -> int:
    """A call of its own deal; its id."""
    deal_id = desk.put(title, **fields)
    desk.activities.plan(deal_id, call(days, minute))
    return desk.activities.planned_of(deal_id)[0].id


def pass_minutes(seat: Seat, reminders: Reminders, minutes: int) -> None:
    for _minute in range(minutes):
        seat.desk.clock.set(seat.desk.clock.now() + MINUTE)
        reminders.watch.tick()


def shown(reminders: Reminders) -> list[str]:
    return [row.line.deal_title for row in reminders.card.rows] if reminders.card.isVisible() else []


def deal_of(seat: Seat, activity_id: int) -> int:
    line = seat.desk.activities.line(activity_id)
    assert line is not None
    return line.activity.deal_id


ENDS = {
    'done': lambda desk, id_, _deal: desk.activities.complete(id_, Done()),
    'deleted': lambda desk, id_, _deal: desk.activities.delete(id_),
    'to another day': lambda desk, id_, _deal: desk.activities.move(id_, in_days(1), None),
    'to a later hour': lambda desk, id_, _deal: desk.activities.move(id_, TODAY, 900),
    'put off': lambda desk, id_, _deal: desk.activities.snooze(id_, NOW + timedelta(hours=3)),
    'its deal won': lambda desk, _id, deal: desk.closing.win(deal, TODAY, None),
    'its deal lost': lambda desk, _id, deal: desk.closing.lose(deal, desk.reason('no_budget')),
    'its deal deleted': lambda desk, _id, deal: desk.deals.delete(deal),
}


@pytest.mark.parametrize('end', ENDS)
def test_what_is_over_is_not_reminded_of_any_more(seat: Seat, reminders: Reminders, end: str) -> None:
    id_ = plan(seat.desk, 541)
    plan(seat.desk, 541, 'Autre')
    pass_minutes(seat, reminders, 1)
    assert shown(reminders) == ['Halle', 'Autre']
    ENDS[end](seat.desk, id_, deal_of(seat, id_))
    assert shown(reminders) == ['Autre']


@pytest.mark.parametrize('end', ['deleted', 'its deal won'])
def test_over_before_its_hour_it_never_comes(seat: Seat, reminders: Reminders, end: str) -> None:
    id_ = plan(seat.desk, 545)
    ENDS[end](seat.desk, id_, deal_of(seat, id_))
    pass_minutes(seat, reminders, 20)
    assert shown(reminders) == []


def test_moved_to_a_later_hour_it_comes_at_that_hour(seat: Seat, reminders: Reminders) -> None:
    id_ = plan(seat.desk, 541)
    pass_minutes(seat, reminders, 1)
    seat.desk.activities.move(id_, TODAY, 545)
    assert shown(reminders) == []
    pass_minutes(seat, reminders, 4)
    assert shown(reminders) == ['Halle']


def test_planned_a_moment_ago_it_comes_in_its_hour_all_the_same(seat: Seat, reminders: Reminders) -> None:
    pass_minutes(seat, reminders, 3)
    plan(seat.desk, 545)
    pass_minutes(seat, reminders, 2)
    assert shown(reminders) == ['Halle']


def test_closed_by_its_cross_it_does_not_come_again(seat: Seat, reminders: Reminders) -> None:
    plan(seat.desk, 541)
    pass_minutes(seat, reminders, 1)
    reminders.card.cross.click()
    pass_minutes(seat, reminders, 30)
    assert shown(reminders) == []


def test_a_renamed_deal_is_renamed_in_its_reminder(seat: Seat, reminders: Reminders) -> None:
    id_ = plan(seat.desk, 541)
    pass_minutes(seat, reminders, 1)
    seat.desk.activities.edit(id_, NewAction(ActivityKind.EMAIL, TODAY, 541, 'Envoyer le plan'))
    (row,) = reminders.card.rows
    assert row.accessibleName() == 'Envoyer le plan, Halle'


def test_the_keyboard_stays_on_its_button_when_another_reminder_comes(seat: Seat, reminders: Reminders) -> None:
    plan(seat.desk, 541)
    plan(seat.desk, 542, 'Autre')
    pass_minutes(seat, reminders, 1)
    reminders.card.rows[0].later.setFocus()
    pass_minutes(seat, reminders, 1)
    assert shown(reminders) == ['Halle', 'Autre']
    assert focused() is reminders.card.rows[0].later


def test_the_keyboard_goes_to_the_neighbour_when_its_reminder_is_gone(seat: Seat, reminders: Reminders) -> None:
    ids = [plan(seat.desk, 541, title) for title in ('Une', 'Deux', 'Trois')]
    pass_minutes(seat, reminders, 1)
    reminders.card.rows[1].done.setFocus()
    seat.desk.activities.delete(ids[1])
    assert shown(reminders) == ['Une', 'Trois']
    assert reminders.card.isAncestorOf(focused())


def test_undo_of_done_elsewhere_does_not_remind_again(seat: Seat, reminders: Reminders) -> None:
    id_ = plan(seat.desk, 541)
    pass_minutes(seat, reminders, 1)
    seat.desk.activities.complete(id_, Done())
    seat.press(Key.Key_Z, CTRL)
    pass_minutes(seat, reminders, 5)
    assert shown(reminders) == []


def test_later_offers_what_makes_sense_now_and_does_it(seat: Seat, reminders: Reminders) -> None:
    id_ = plan(seat.desk, 541)
    pass_minutes(seat, reminders, 1)
    reminders.card.rows[0].later.click()
    (menu,) = [menu for menu in seat.window.findChildren(Menu) if menu.isVisible()]
    entries = {action.text(): action for action in menu.actions()}
    assert list(entries) == ['Dans une heure', 'Cet après-midi', 'Demain matin', 'Lundi prochain']
    entries['Demain matin'].trigger()
    menu.close()
    line = seat.desk.activities.line(id_)
    assert line is not None
    assert line.snoozed_until == datetime(2026, 6, 10, 7, tzinfo=UTC)
    assert (shown(reminders), seat.desk.undo_key()) == ([], 'snooze_activity')


@pytest.mark.parametrize(
    ('missed', 'fresh', 'title'),
    [(1, 0, '1 rappel manqué'), (2, 0, '2 rappels manqués'), (0, 1, '1 rappel'), (0, 2, '2 rappels'),
     (1, 1, '2 rappels')],
)  # fmt: skip
def test_the_title_counts_and_says_whether_they_were_missed(
    seat: Seat, reminders: Reminders, missed: int, fresh: int, title: str
) -> None:
    lines = [seat.desk.activities.line(plan(seat.desk, None, f'Affaire {at}')) for at in range(missed + fresh)]
    known = [line for line in lines if line is not None]
    reminders.card.add(known[:missed], missed=True)
    reminders.card.add(known[missed:], missed=False)
    assert reminders.card.title.text() == title


def test_one_that_is_there_already_is_not_shown_twice(seat: Seat, reminders: Reminders) -> None:
    line = seat.desk.activities.line(plan(seat.desk, 541))
    assert line is not None
    for _time in range(2):
        reminders.card.add([line], missed=False)
    assert (shown(reminders), reminders.card.title.text()) == (['Halle'], '1 rappel')


def test_the_card_has_room_for_those_that_come_while_it_stands_there(seat: Seat, reminders: Reminders) -> None:
    for number in range(3):
        plan(seat.desk, 541 + number, f'Affaire {number}')
    heights = []
    for count in (1, 2, 3):
        pass_minutes(seat, reminders, 1)
        card = reminders.card
        assert (len(card.rows), card.height()) == (count, card.sizeHint().height())
        assert all(row.height() >= row.sizeHint().height() for row in card.rows)
        heights.append(card.height())
    assert heights[0] < heights[1] < heights[2]


@pytest.mark.parametrize('hidden', [0, 1, 2])
def test_as_one_of_many_is_done_the_next_comes_up(seat: Seat, reminders: Reminders, hidden: int) -> None:
    ids = [plan(seat.desk, 541, f'Affaire {number}') for number in range(MOST + hidden)]
    pass_minutes(seat, reminders, 1)
    assert reminders.card.more.isVisible() is (hidden > 0)
    seat.desk.activities.delete(ids[0])
    assert shown(reminders) == [f'Affaire {number}' for number in range(1, min(MOST + hidden, MOST + 1))]
    assert reminders.card.more.isVisible() is (hidden > 1)


@pytest.mark.parametrize(('width', 'height'), [(1180, 720), (1440, 900), (1180, 420)])
def test_the_card_stays_inside_the_window(seat: Seat, reminders: Reminders, width: int, height: int) -> None:
    for number in range(MOST + 2):
        plan(seat.desk, 541, f'Rénovation énergétique complète de l’ancien bâtiment {number}', organization='Girardeau')
    seat.window.resize(width, height)
    pass_minutes(seat, reminders, 1)
    seat.window.resize(width, height - 20)
    assert seat.window.rect().contains(reminders.card.geometry())


def test_it_is_announced_to_a_screen_reader_with_every_subject(seat: Seat, reminders: Reminders) -> None:
    plan(seat.desk, 541, contact='Anne Le Goff')
    plan(seat.desk, 541, 'Autre')
    pass_minutes(seat, reminders, 1)
    assert reminders.card.spoken() == '2 rappels, Appeler Anne Le Goff, Appel'


def heard(place: Workplace) -> tuple[ReminderWatch, list[tuple[int, int]]]:
    """A watch without a window, and how many it called missed and fresh each time it spoke."""
    watch, said = ReminderWatch(place, place.signals), list[tuple[int, int]]()
    watch.due.connect(lambda found: said.append((len(found.missed), len(found.fresh))))
    return watch, said


@pytest.mark.parametrize(('asleep', 'told'), [(4, (0, 1)), (6, (1, 0)), (600, (1, 0))])
def test_a_long_gap_between_two_ticks_was_a_sleep(desk: Desk, place: Workplace, asleep: int, told: object) -> None:
    watch, said = heard(place)
    watch.start()
    plan(desk, 541)
    desk.clock.set(NOW + asleep * MINUTE)
    watch.tick()
    watch.stop()
    assert said == [told]


def test_switched_on_again_what_came_meanwhile_is_not_told(desk: Desk, place: Workplace) -> None:
    watch, said = heard(place)
    place.preferences.change(reminders=False)
    plan(desk, 541)
    plan(desk, 545, 'Autre')
    for _minute in range(10):
        if _minute == 3:
            place.preferences.change(reminders=True)
        desk.clock.set(desk.clock.now() + MINUTE)
        watch.tick()
    assert said == [(0, 1)]


def test_a_clock_put_back_tells_nothing_before_its_hour(desk: Desk, place: Workplace) -> None:
    watch, said = heard(place)
    plan(desk, 541)
    desk.clock.set(NOW - timedelta(hours=2))
    watch.tick()
    assert said == []
    desk.clock.set(NOW + MINUTE)
    watch.tick()
    assert said == [(1, 0)]


@pytest.mark.parametrize(
    ('zone', 'hour'),
    [('Europe/Paris', 7), ('America/Montreal', 13), ('Asia/Tokyo', 0), ('Pacific/Auckland', -3)],
)
def test_nine_in_the_morning_is_hers_wherever_she_is(desk: Desk, zone: str, hour: int) -> None:
    desk.clock.zone = ZoneInfo(zone)
    desk.clock.set(NOW - timedelta(days=1))
    controller = ReminderController(desk.workspace)
    controller.look(540)
    plan(desk, None)
    wanted = datetime(2026, 6, 9, tzinfo=UTC) + timedelta(hours=hour)
    assert controller.next_due(540) == wanted


@pytest.mark.parametrize(
    ('day', 'utc_hour'), [(datetime(2026, 3, 29, tzinfo=PARIS), 7), (datetime(2026, 10, 25, tzinfo=PARIS), 8)],
    ids=['summer begins', 'summer ends'],
)  # fmt: skip
def test_on_the_night_the_clocks_change_it_still_comes_at_nine(desk: Desk, day: datetime, utc_hour: int) -> None:
    desk.clock.set(day.astimezone(UTC) - timedelta(hours=2))
    controller = ReminderController(desk.workspace)
    controller.look(540)
    deal_id = desk.put('Halle')
    desk.activities.plan(deal_id, NewAction(ActivityKind.CALL, day.date()))
    assert controller.next_due(540) == datetime(day.year, day.month, day.day, utc_hour, tzinfo=UTC)
