"""The agenda: sections, rows, keys, the menu, and the way to more of it."""

import pytest
from building import Desk, call, in_days
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from seat import Seat
from today_seat import TodaySeat, sit_down

from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.ui.today.activity.activity_menu import ActivityMenu
from salesdesk.ui.today.agenda.agenda_model import PAGE
from salesdesk.ui.today.form.activity_dialog import ActivityDialog
from salesdesk.ui.window.rail_button import RailButton

Key = Qt.Key


def test_the_day_of_the_picture_has_its_sections(sample_today: TodaySeat) -> None:
    assert sample_today.heads()[:4] == ['En retard 3', 'Aujourd’hui 6', 'Demain 8', 'Cette semaine 5']


def test_a_row_is_heard_whole(sample_today: TodaySeat) -> None:
    model = sample_today.page.agenda.view.agenda
    index = model.index(model.row_of(sample_today.line('Hall de production').id))
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == (
        'Appeler Marc Oger, Appel, hier, Hall de production B, Plastiques du Layon, Suivi, 22\u202f800\u00a0€'
    )


def test_the_model_keeps_the_rules_of_qt(sample_today: TodaySeat, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(sample_today.page.agenda.view.agenda)


def test_arrows_pass_over_the_heads(sample_today: TodaySeat) -> None:
    sample_today.focus('Hall de production')
    sample_today.seat.press(Key.Key_Down)
    line = sample_today.page.agenda.view.current_line()
    assert line is not None
    assert line.deal_title == 'Agence de Cholet, clé en main'


def test_an_empty_agenda_offers_to_plan(today: TodaySeat) -> None:
    assert today.page.agenda.empty.isVisible()
    assert not today.page.agenda.view.isVisible()


def test_without_words_of_hers_a_row_says_kind_and_name(today: TodaySeat) -> None:
    deal_id = today.desk.put(contact='Anne Le Goff')
    today.desk.activities.plan(deal_id, NewAction(ActivityKind.MEETING, in_days(0), 600))
    model = today.page.agenda.view.agenda
    assert model.data(model.index(1)) == 'Rendez-vous avec Anne Le Goff'


def test_a_long_section_grows_by_a_page_when_she_asks(seat: Seat) -> None:
    for number in range(PAGE + 5):
        seat.desk.put(f'Affaire {number}', action=-1)
    today = sit_down(seat)
    (more,) = today.more_rows()
    view = today.page.agenda.view
    view.setCurrentIndex(view.agenda.index(more))
    view.setFocus()
    seat.press(Key.Key_Return)
    assert (len(today.lines()), today.more_rows()) == (PAGE + 5, [])


def test_all_late_ones_are_moved_to_today_and_one_undo_brings_them_back(sample_today: TodaySeat) -> None:
    sample_today.page.agenda.view.move_late.click()
    assert sample_today.heads()[0] == 'Aujourd’hui 9'
    assert sample_today.seat.toast() == '3 actions en retard reportées à aujourd’hui'
    sample_today.seat.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sample_today.heads()[:2] == ['En retard 3', 'Aujourd’hui 6']


def test_the_badge_of_the_rail_follows(sample_today: TodaySeat) -> None:
    rail = sample_today.seat.window.rail
    assert rail is not None
    button = next(button for button in rail.findChildren(RailButton) if button.text() == 'Aujourd’hui')
    before = button.accessibleName()
    sample_today.page.agenda.view.move_late.click()
    assert (before, button.accessibleName()) == ('Aujourd’hui 3', 'Aujourd’hui')


def test_enter_opens_the_deal_and_f2_the_action(sample_today: TodaySeat, qtbot: QtBot) -> None:
    sample_today.focus('Boutique et atelier')
    sample_today.seat.press(Key.Key_F2)
    dialog = sample_today.seat.one(ActivityDialog)
    assert dialog.fields.editor.subject.text() == 'Rendez-vous avec Luc Aubry'
    dialog.leave()
    with qtbot.waitSignal(sample_today.page.agenda.view.opened):
        sample_today.seat.press(Key.Key_Return)


def test_delete_takes_an_action_off_and_undo_brings_it_back(sample_today: TodaySeat) -> None:
    sample_today.focus('Boutique et atelier')
    sample_today.seat.press(Key.Key_Delete)
    assert sample_today.heads()[1] == 'Aujourd’hui 5'
    sample_today.seat.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sample_today.heads()[1] == 'Aujourd’hui 6'


def test_a_search_leads_to_the_board(sample_today: TodaySeat) -> None:
    sample_today.seat.press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    sample_today.seat.write('girar')
    sample_today.seat.press(Key.Key_Return)
    assert sample_today.seat.titles('qualification') == ['Entrepôt frigorifique']


def test_m_asks_for_a_day_and_moves_it_there(sample_today: TodaySeat) -> None:
    line = sample_today.line('Boutique et atelier')
    sample_today.focus('Boutique et atelier')
    sample_today.seat.press(Key.Key_M)
    sample_today.seat.press(Key.Key_Right)
    sample_today.seat.press(Key.Key_Return)
    moved = sample_today.activity(line.id)
    assert (moved.due_on, moved.due_minute) == (in_days(1), 660)


def test_letters_that_are_switched_off_do_nothing(sample_today: TodaySeat) -> None:
    sample_today.seat.office.desk.workplace.preferences.change(letter_shortcuts=False)
    sample_today.focus('Boutique et atelier')
    sample_today.seat.press(Key.Key_M)
    assert sample_today.seat.window.focusWidget() is sample_today.page.agenda.view


def test_the_menu_offers_what_the_keys_do(sample_today: TodaySeat) -> None:
    page, line = sample_today.page, sample_today.line('Boutique et atelier')
    menu = ActivityMenu(
        sample_today.seat.office.desk.workplace, page.commands, line, page.complete, page.agenda.choose_day, page
    )
    texts = [action.text().split('\t')[0] for action in menu.actions() if action.text()]
    assert texts[:3] == ['Terminer…', 'Reporter à un autre jour', 'Me le rappeler plus tard']
    assert texts[3:] == ['Modifier…', 'Ouvrir l’affaire', 'Exporter en .ics…', 'Supprimer']


def test_a_row_follows_what_is_done_elsewhere(today: TodaySeat, desk: Desk) -> None:
    deal_id = desk.put('Halle', action=0)
    desk.activities.plan(deal_id, call(3))
    assert len(today.lines()) == 2


@pytest.mark.parametrize('key', [Key.Key_A])
def test_a_plans_an_action_for_a_deal_found_by_typing(sample_today: TodaySeat, key: Key, qtbot: QtBot) -> None:
    sample_today.page.agenda.view.setFocus()
    sample_today.seat.press(key)
    dialog = sample_today.seat.one(ActivityDialog)
    sample_today.seat.write('girar')
    sample_today.seat.press(Key.Key_Down)
    sample_today.seat.press(Key.Key_Return)
    assert dialog.deal is not None
    assert dialog.deal.text() == 'Entrepôt frigorifique'
    with qtbot.waitSignal(dialog.accepted):
        sample_today.seat.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sample_today.line('Entrepôt').due_on == in_days(1)


def test_coming_by_key_for_the_first_time_the_arrows_and_letters_are_the_agendas(sample_seat: Seat) -> None:
    sample_seat.focus('Cuisine')
    page = sit_down(sample_seat).page
    assert sample_seat.window.focusWidget() is page.agenda.view
