"""Every entry of an activity's menu does what it says, is one step of undo, and is there only where it makes sense."""

from datetime import timedelta

import pytest
from building import NOW, TODAY, call, in_days
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from seat import CTRL
from today_seat import Key, TodaySeat

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.agenda.agenda_line import AgendaLine
from salesdesk.ui.today.activity.activity_menu import ActivityMenu, snooze_menu
from salesdesk.ui.today.form.activity_dialog import ActivityDialog
from salesdesk.ui.widgets.calendar.calendar_popup import CalendarPopup


def put(today: TodaySeat, days: int = 0, minute: int | None = 600) -> AgendaLine:
    deal_id = today.desk.put('Halle')
    today.desk.activities.plan(deal_id, call(days, minute))
    return today.line('Halle')


def opened(today: TodaySeat, line: AgendaLine) -> ActivityMenu:
    page = today.page
    place = today.seat.office.desk.workplace
    return ActivityMenu(place, page.commands, line, page.complete, page.agenda.choose_day, page.agenda.view)


def entries(menu: QMenu) -> dict[str, QAction]:
    """By their words, without the keys."""
    return {action.text().split('\t')[0]: action for action in menu.actions() if action.text()}


def inside(menu: QMenu, name: str) -> dict[str, QAction]:
    part = entries(menu)[name].menu()
    assert isinstance(part, QMenu)
    return entries(part)


@pytest.mark.parametrize(('entry', 'days'), [('demain', 1), ('jeu. 11', 2), ('ven. 12', 3), ('mar. 16', 7)])
def test_another_day_keeps_the_hour_and_is_one_step(today: TodaySeat, entry: str, days: int) -> None:
    line = put(today)
    inside(opened(today, line), 'Reporter à un autre jour')[entry].trigger()
    moved = today.activity(line.id)
    assert (moved.due_on, moved.due_minute) == (in_days(days), 600)
    today.seat.press(Key.Key_Z, CTRL)
    assert today.activity(line.id) == line.activity
    today.seat.press(Key.Key_Y, CTRL)
    assert today.activity(line.id).due_on == in_days(days)


@pytest.mark.parametrize(
    ('hours', 'offered'),
    [
        (0, ['Dans une heure', 'Cet après-midi', 'Demain matin', 'Lundi prochain']),
        (4.5, ['Dans une heure', 'Demain matin', 'Lundi prochain']),
        (24 * 5, ['Dans une heure', 'Cet après-midi', 'Demain matin']),
    ],
    ids=['tuesday at nine', 'tuesday after lunch', 'sunday'],
)
def test_later_offers_what_makes_sense_now(today: TodaySeat, hours: float, offered: list[str]) -> None:
    line = put(today)
    today.desk.clock.set(NOW + timedelta(hours=hours))
    menu = snooze_menu(today.page.commands, line.id, today.page)
    assert list(entries(menu)) == offered
    menu.deleteLater()


@pytest.mark.parametrize('entry', ['Dans une heure', 'Cet après-midi', 'Demain matin', 'Lundi prochain'])
def test_put_off_it_waits_and_undo_takes_that_back(today: TodaySeat, entry: str) -> None:
    line = put(today)
    inside(opened(today, line), 'Me le rappeler plus tard')[entry].trigger()
    until = today.activity(line.id).snoozed_until
    assert until is not None
    assert until > NOW
    today.seat.press(Key.Key_Z, CTRL)
    assert today.activity(line.id).snoozed_until is None


def test_a_menu_left_open_too_long_says_that_the_time_has_passed(today: TodaySeat) -> None:
    line = put(today)
    menu = snooze_menu(today.page.commands, line.id, today.page)
    today.desk.clock.set(NOW + timedelta(hours=2))
    entries(menu)['Dans une heure'].trigger()
    menu.deleteLater()
    assert today.activity(line.id).snoozed_until is None
    assert today.seat.toast()


def test_done_opens_the_row_and_delete_takes_it_off(today: TodaySeat) -> None:
    line = put(today)
    menu = opened(today, line)
    entries(menu)['Terminer…'].trigger()
    assert today.form.line.id == line.id
    entries(menu)['Supprimer'].trigger()
    assert (today.is_open(), today.lines()) == (False, [])
    today.seat.press(Key.Key_Z, CTRL)
    assert [each.id for each in today.lines()] == [line.id]


def test_edit_opens_the_form_and_open_the_deal(today: TodaySeat, qtbot: QtBot) -> None:
    line = put(today)
    menu = opened(today, line)
    entries(menu)['Modifier…'].trigger()
    today.seat.one(ActivityDialog).leave()
    entries(menu)['Ouvrir l’affaire'].trigger()
    qtbot.waitUntil(lambda: today.seat.office._pages.deal_in_panel() == line.activity.deal_id)


def test_what_is_done_can_only_be_looked_at_changed_and_deleted(today: TodaySeat) -> None:
    line = put(today)
    today.desk.activities.complete(line.id, Done())
    done = today.page.commands.line(line.id)
    assert done is not None
    assert list(entries(opened(today, done))) == ['Modifier…', 'Ouvrir l’affaire', 'Supprimer']


def test_another_day_still_comes_from_a_calendar(today: TodaySeat) -> None:
    line = put(today, -3)
    inside(opened(today, line), 'Reporter à un autre jour')['Choisir un jour…'].trigger()
    assert today.seat.one(CalendarPopup)
    # Of a day that has passed it begins today.
    today.seat.press(Key.Key_Return)
    assert today.activity(line.id).due_on == TODAY
    assert today.seat.window.focusWidget() is today.page.agenda.view


def test_the_calendar_of_a_row_goes_with_its_page(today: TodaySeat) -> None:
    today.page.agenda.choose_day(put(today).id)
    assert today.seat.one(CalendarPopup)
    today.seat.press(Key.Key_2, CTRL)
    assert today.seat.shown(CalendarPopup) == []


def test_escape_in_the_calendar_moves_nothing(today: TodaySeat) -> None:
    line = put(today)
    today.page.agenda.choose_day(line.id)
    today.seat.press(Key.Key_Escape)
    assert (today.activity(line.id), today.seat.shown(CalendarPopup)) == (line.activity, [])
    assert today.seat.window.focusWidget() is today.page.agenda.view


def test_two_calendars_are_never_open(today: TodaySeat) -> None:
    line = put(today)
    for _time in range(2):
        today.page.agenda.choose_day(line.id)
    assert len(today.seat.shown(CalendarPopup)) == 1


@pytest.mark.parametrize('act', ['edit', 'open_deal', 'move_to_day'])
def test_a_command_for_an_activity_that_is_gone_does_nothing(today: TodaySeat, act: str) -> None:
    commands, before = today.page.commands, today.desk.dump()
    {'edit': commands.edit, 'open_deal': commands.open_deal,
     'move_to_day': lambda id_: commands.move_to_day(id_, TODAY)}[act](-1)  # fmt: skip
    assert today.desk.dump() == before
    assert today.seat.shown(ActivityDialog) == []


def test_the_menu_opens_where_she_asks_for_it(today: TodaySeat) -> None:
    line = put(today)
    view = today.page.agenda.view
    view.menu_asked.emit(line.id, view.mapToGlobal(QPoint(40, 40)))
    menus = [menu for menu in view.findChildren(ActivityMenu) if menu.isVisible()]
    assert len(menus) == 1
    menus[0].close()
