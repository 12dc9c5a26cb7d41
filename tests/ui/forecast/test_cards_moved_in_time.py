"""A card carried to another month, by mouse, by keyboard, by menu: its close date follows, as one undo step."""

from datetime import date

import pytest
from building import TODAY, in_days
from forecast_seat import JUNE, ForecastSeat
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from seat import ALT, CTRL, SHIFT

from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.views.forecast import LATER, NO_DATE, OVERDUE
from salesdesk.ui.board.drag.drag_overlay import DragOverlay
from salesdesk.ui.commands.deal_menu import DealMenu
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.widgets.floating.menu import Menu

Key = Qt.Key


@pytest.fixture
def two(months: ForecastSeat) -> ForecastSeat:
    """One at the end of August, one in the middle of it."""
    months.put('Fin août', date(2026, 8, 31))
    months.put('Mi-août', date(2026, 8, 15))
    return months


def months_of(seat: ForecastSeat, title: str) -> Menu:
    """The submenu of a card's menu."""
    deal = seat.desk.deal(seat.card(title).id)
    menu = DealMenu(seat.seat.office.desk, seat.seat.page.commands, deal, seat.pane.view)
    return next(each for each in menu.findChildren(Menu) if each.title() == 'Clôture prévue')


def test_a_card_dragged_to_another_month_keeps_its_day_where_it_can(two: ForecastSeat) -> None:
    two.drag('Fin août', JUNE + 3)
    assert (two.day('Fin août'), two.titles(JUNE + 3)) == (date(2026, 9, 30), ['Fin août'])
    assert two.seat.toast() == 'Clôture prévue le 30 sept. 2026'
    assert two.held() == ''


def test_it_is_one_step_back(two: ForecastSeat) -> None:
    two.drag('Fin août', JUNE + 3)
    two.seat.press(Key.Key_Z, CTRL)
    assert (two.day('Fin août'), two.titles(JUNE + 2)) == (date(2026, 8, 31), ['Mi-août', 'Fin août'])
    assert two.desk.undo_key() == ''
    assert two.seat.toast() == 'Annulé\u00a0: changer la clôture prévue de «\u00a0Fin août\u00a0»'


def test_it_is_in_the_deal_s_history(two: ForecastSeat) -> None:
    deal_id = two.card('Mi-août').id
    two.drag('Mi-août', JUNE + 1)
    assert two.desk.history(deal_id)[-1] is EventKind.CLOSE_DATE_CHANGED


def test_into_this_month_no_day_has_passed(two: ForecastSeat) -> None:
    two.put('Début août', date(2026, 8, 2))
    two.drag('Début août', JUNE)
    two.drag('Mi-août', JUNE)
    assert (two.day('Début août'), two.day('Mi-août')) == (TODAY, date(2026, 6, 15))


def test_what_is_overdue_is_put_where_it_is_expected_now(months: ForecastSeat) -> None:
    months.put('Passée', date(2026, 5, 20))
    months.drag('Passée', JUNE)
    assert months.day('Passée') == date(2026, 6, 20)
    assert OVERDUE not in months.keys


def test_a_deal_without_a_date_gets_the_last_day_of_the_month(months: ForecastSeat) -> None:
    months.put('Sans')
    months.drag('Sans', JUNE + 4)
    assert months.day('Sans') == date(2026, 10, 31)


def test_a_date_is_taken_off_by_a_drag_too(two: ForecastSeat) -> None:
    two.drag('Mi-août', NO_DATE)
    assert (two.day('Mi-août'), two.titles(NO_DATE)) == (None, ['Mi-août'])
    assert two.seat.toast() == 'Clôture prévue retirée'


@pytest.mark.parametrize('height', [5, 90, 400])
def test_the_line_shows_where_its_day_puts_it(two: ForecastSeat, height: int) -> None:
    two.put('Le 20', date(2026, 7, 20))
    two.put('Le 10', date(2026, 7, 10))
    two.hand.drag(two.grip('Mi-août'), two.over(JUNE + 1, height), release=False)
    assert two.pane.drag.session.target.row == 1
    two.hand.release(two.over(JUNE + 1, height))
    assert two.titles(JUNE + 1) == ['Le 10', 'Mi-août', 'Le 20']


def test_let_go_in_its_own_month_nothing_is_done(qtbot: QtBot, two: ForecastSeat) -> None:
    two.hand.drag(two.grip('Mi-août'), two.over(JUNE + 2, 300))
    qtbot.waitUntil(lambda: two.held() == '')
    assert (two.desk.undo_key(), two.seat.toast()) == ('', '')


def test_the_past_takes_no_deal_and_says_why(qtbot: QtBot, two: ForecastSeat) -> None:
    two.put('Passée', in_days(-5))
    two.drag('Mi-août', OVERDUE)
    assert two.seat.toast() == 'Une clôture dans le passé ne peut pas être prévue.'
    qtbot.waitUntil(lambda: two.held() == '')
    assert two.day('Mi-août') == date(2026, 8, 15)


def test_later_is_no_month(qtbot: QtBot, two: ForecastSeat) -> None:
    two.put('Loin', date(2030, 1, 1))
    two.drag('Mi-août', LATER)
    assert two.seat.toast() == 'Choisissez le mois\u00a0: «\u00a0Clôture prévue\u00a0» dans le menu de l’affaire.'
    qtbot.waitUntil(lambda: two.held() == '')
    assert two.day('Mi-août') == date(2026, 8, 15)


def test_columns_that_take_nothing_are_locked_while_a_card_is_held(two: ForecastSeat) -> None:
    two.put('Passée', in_days(-5))
    two.drag('Mi-août', JUNE, release=False)
    look = two.pane.view.canvas._look
    assert (look.headers[OVERDUE].locked, look.headers[JUNE].locked, look.over) == (True, False, 1)
    two.seat.press(Key.Key_Escape)


def test_esc_returns_the_card_though_the_button_is_down(qtbot: QtBot, two: ForecastSeat) -> None:
    two.drag('Mi-août', JUNE, release=False)
    two.seat.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: two.held() == '')
    two.hand.release(two.over(JUNE))
    assert (two.day('Mi-août'), two.seat.shown(DragOverlay)) == (date(2026, 8, 15), [])


def test_another_page_takes_the_card_out_of_the_hand(two: ForecastSeat) -> None:
    two.drag('Mi-août', JUNE, release=False)
    two.seat.press(Key.Key_1, CTRL)
    two.hand.release(QPoint(30, 400))
    assert two.seat.shown(DragOverlay) == []
    assert two.day('Mi-août') == date(2026, 8, 15)


def test_won_and_lost_rise_from_the_bottom(two: ForecastSeat) -> None:
    two.hand.drag(two.grip('Mi-août'), QPoint(400, two.window.height() - 50))
    assert two.seat.shown(WonDialog)
    two.seat.press(Key.Key_Escape)
    two.focus('Fin août')
    two.seat.press(Key.Key_Space)
    two.seat.press(Key.Key_P, ALT)
    assert two.seat.shown(LostDialog)


def test_a_deal_closed_meanwhile_is_said_not_moved(qtbot: QtBot, two: ForecastSeat) -> None:
    two.drag('Mi-août', JUNE, release=False)
    deal_id = two.pane.drag.session.card.id if two.pane.drag.session.card else 0
    two.desk.workspace.database.execute('UPDATE deal SET won_at = 1 WHERE id = ?', (deal_id,))
    two.hand.release(two.over(JUNE))
    assert two.seat.toast()
    qtbot.waitUntil(lambda: two.held() == '')
    assert two.day('Mi-août') == date(2026, 8, 15)


def test_it_scrolls_under_a_card_held_near_an_edge(qtbot: QtBot, two: ForecastSeat) -> None:
    two.put('Loin', date(2027, 6, 1))
    across = two.pane.view.horizontalScrollBar()
    qtbot.waitUntil(lambda: across.maximum() > 0)
    two.hand.drag(two.grip('Mi-août'), QPoint(two.window.width() - 10, 400), release=False)
    qtbot.waitUntil(lambda: across.value() == across.maximum())
    two.seat.press(Key.Key_Escape)


@pytest.mark.parametrize('put_down', [Key.Key_Space, Key.Key_Return])
def test_space_arrows_space_carry_it(two: ForecastSeat, put_down: Qt.Key) -> None:
    two.focus('Mi-août')
    for key in (Key.Key_Space, Key.Key_Right, Key.Key_Down, put_down):
        two.seat.press(key)
    assert (two.day('Mi-août'), two.focused()) == (date(2026, 9, 15), 'Mi-août')


def test_esc_puts_it_down_where_it_was(qtbot: QtBot, two: ForecastSeat) -> None:
    two.focus('Mi-août')
    for key in (Key.Key_Space, Key.Key_Right, Key.Key_Escape):
        two.seat.press(key)
    qtbot.waitUntil(lambda: two.held() == '')
    assert (two.day('Mi-août'), two.focused()) == (date(2026, 8, 15), 'Mi-août')


def test_ctrl_shift_and_an_arrow_go_a_month_on_and_back(two: ForecastSeat) -> None:
    two.focus('Mi-août')
    two.seat.press(Key.Key_Right, CTRL | SHIFT)
    assert (two.day('Mi-août'), two.focused()) == (date(2026, 9, 15), 'Mi-août')
    for _ in range(2):
        two.seat.press(Key.Key_Left, CTRL | SHIFT)
    assert two.day('Mi-août') == date(2026, 7, 15)


def test_behind_the_last_month_there_is_another_one(months: ForecastSeat) -> None:
    months.put('Octobre', date(2026, 10, 5))
    months.focus('Octobre')
    months.seat.press(Key.Key_Right, CTRL | SHIFT)
    assert (months.day('Octobre'), months.titles(JUNE + 5)) == (date(2026, 11, 5), ['Octobre'])
    assert months.focused() == 'Octobre'


def test_from_overdue_it_goes_to_this_month_and_from_no_date_to_the_last_one(months: ForecastSeat) -> None:
    months.put('Passée', date(2026, 5, 20))
    months.put('Sans')
    for title, key in (('Passée', Key.Key_Right), ('Sans', Key.Key_Left)):
        months.focus(title)
        months.seat.press(key, CTRL | SHIFT)
    assert (months.day('Passée'), months.day('Sans')) == (date(2026, 6, 20), date(2026, 10, 31))


def test_there_is_no_month_before_this_one_nor_behind_no_date(months: ForecastSeat) -> None:
    months.put('Juin', date(2026, 6, 20))
    months.put('Sans')
    for title, key in (('Juin', Key.Key_Left), ('Sans', Key.Key_Right)):
        months.focus(title)
        months.seat.press(key, CTRL | SHIFT)
        assert months.seat.toast() == 'Il n’y a pas de mois au-delà.'
    assert months.desk.undo_key() == ''


def test_the_menu_names_the_months(two: ForecastSeat) -> None:
    menu = months_of(two, 'Mi-août')
    entries = [action.text() for action in menu.actions() if action.text()]
    assert entries[:2] == ['Juin', 'Juillet']
    assert entries[-2:] == ['Juin 2027', 'Sans date']
    assert [action.text() for action in menu.actions() if not action.isEnabled() and action.text()] == ['Août']


def test_the_menu_moves_it_and_takes_its_date_off(two: ForecastSeat) -> None:
    next(action for action in months_of(two, 'Mi-août').actions() if action.text() == 'Décembre').trigger()
    assert two.day('Mi-août') == date(2026, 12, 15)
    next(action for action in months_of(two, 'Mi-août').actions() if action.text() == 'Sans date').trigger()
    assert (two.day('Mi-août'), two.desk.undo_key()) == (None, 'undate_deal')


def test_from_the_board_of_stages_too(two: ForecastSeat) -> None:
    menu = months_of(two, 'Mi-août')
    two.seat.page.top.view_chosen.emit('board')
    next(action for action in menu.actions() if action.text() == 'Juillet').trigger()
    assert two.day('Mi-août') == date(2026, 7, 15)
    assert two.seat.toast() == 'Clôture prévue le 15 juil. 2026'


@pytest.fixture
def long_june(months: ForecastSeat) -> ForecastSeat:
    """More deals in June than are loaded, and one at the end of July."""
    for number in range(60):
        months.desk.put(f'Affaire {number}', expected_close_on=in_days(2))
    months.put('Fin', date(2026, 7, 31))
    return months


def test_the_view_goes_with_a_card_to_the_end_of_a_long_month(long_june: ForecastSeat) -> None:
    long_june.drag('Fin', JUNE)
    assert (long_june.day('Fin'), long_june.titles(JUNE)[-1]) == (date(2026, 6, 30), 'Fin')
    assert long_june.words(JUNE).startswith('Juin, 61 affaires')
    cards = long_june.lane(JUNE).view.viewport()
    card = long_june.lane(JUNE).view.card_rect_of(long_june.card('Fin').id)
    assert card is not None
    assert cards.rect().contains(card.center().toPoint())


def test_the_keyboard_goes_with_it_and_comes_back(long_june: ForecastSeat) -> None:
    long_june.put('Autre', date(2026, 7, 30))
    long_june.focus('Fin')
    long_june.seat.press(Key.Key_Left, CTRL | SHIFT)
    assert long_june.focused() == 'Fin'
    long_june.seat.press(Key.Key_Z, CTRL)
    assert (long_june.focused(), long_june.titles(JUNE + 1)) == ('Fin', ['Autre', 'Fin'])


def test_the_menu_of_the_forecast_gives_no_key_to_the_stages(two: ForecastSeat) -> None:
    deal, commands = two.desk.deal(two.card('Mi-août').id), two.seat.page.commands
    menus = (
        DealMenu(two.seat.office.desk, commands, deal, two.pane.view, by_month=by_month) for by_month in (False, True)
    )
    entries = [
        next(each.text() for each in menu.actions() if each.text().startswith('Étape suivante')) for menu in menus
    ]
    assert ['\t' in entry for entry in entries] == [True, False]
