"""The board by keyboard: from card to card, and the commands of the one the keyboard is on."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import ALT, CTRL, PLAIN, SHIFT, Seat, focused

from salesdesk.domain.deals.deal import DealStatus
from salesdesk.ui.commands.deal_menu import DealMenu
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.deal.lost_dialog import LostDialog
from salesdesk.ui.deal.plan_popover import PlanPopover
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.widgets.buttons.button import Button

Key = Qt.Key


@pytest.mark.parametrize(
    ('start', 'keys', 'there'),
    [
        ('Relamping', [Key.Key_Down], 'Bureaux paysagers, 2 étages'),
        ('Bureaux', [Key.Key_Up], 'Relamping LED de l’atelier'),
        ('Relamping', [Key.Key_End], 'Ligne de conditionnement'),
        ('Ligne', [Key.Key_Home], 'Relamping LED de l’atelier'),
        ('Relamping', [Key.Key_Right], 'Rénovation de 14 salles de classe'),
        ('Bureaux', [Key.Key_Left], 'Mise aux normes de l’éclairage de sécurité des trois bâtiments'),
        ('Ligne', [Key.Key_Right], 'Galerie marchande, phase 1'),
        ('Agence', [Key.Key_Right], 'Agence de Cholet, clé en main'),
        ('Vitrines', [Key.Key_Left], 'Vitrines et enseigne'),
    ],
)
def test_arrows_go_from_card_to_card(sample_seat: Seat, start: str, keys: list[Qt.Key], there: str) -> None:
    sample_seat.focus(start)
    for key in keys:
        sample_seat.press(key)
    assert sample_seat.focused_title() == there


def test_columns_without_cards_are_jumped_over(seat: Seat) -> None:
    for title, stage in (('Un', 'identification'), ('Deux', 'closing')):
        seat.desk.put(title, stage)
    seat.window.follow()
    seat.focus('Un')
    seat.press(Key.Key_Right)
    assert seat.focused_title() == 'Deux'


def test_the_column_a_card_is_in_comes_into_sight(qtbot: QtBot, sample_seat: Seat) -> None:
    sample_seat.window.resize(1180, 720)
    across = sample_seat.page.board.horizontalScrollBar()
    qtbot.waitUntil(lambda: across.maximum() > 0)
    sample_seat.focus('Hall')
    for _stage in range(2):
        sample_seat.press(Key.Key_Right)
    assert across.value() == across.maximum()


@pytest.mark.parametrize('key', [Key.Key_Return, Key.Key_Enter])
def test_enter_opens_the_deal_and_esc_comes_back_to_it(sample_seat: Seat, key: Qt.Key) -> None:
    sample_seat.focus('Cuisine')
    column = focused()
    sample_seat.press(key)
    assert sample_seat.one(DealPanel).shown.deal.title == 'Cuisine centrale'
    sample_seat.press(Key.Key_Escape)
    assert (focused(), sample_seat.focused_title()) == (column, 'Cuisine centrale')


def test_n_opens_an_empty_form(sample_seat: Seat) -> None:
    sample_seat.press(Key.Key_N)
    assert sample_seat.one(DealFormDialog).accessibleName() == 'Nouvelle affaire'


def test_delete_moves_to_the_trash_and_the_keyboard_to_the_next_card(sample_seat: Seat) -> None:
    sample_seat.focus('Bureaux')
    deal_id = sample_seat.card('Bureaux').id
    sample_seat.press(Key.Key_Delete)
    assert sample_seat.desk.deal(deal_id).deleted_at is not None
    assert sample_seat.toast().startswith('Affaire mise à la corbeille')
    assert sample_seat.focused_title() == 'Entrepôt frigorifique'


@pytest.mark.parametrize(
    ('key', 'modifiers', 'opens'),
    [
        (Key.Key_P, PLAIN, PlanPopover), (Key.Key_G, ALT, WonDialog), (Key.Key_P, ALT, LostDialog),
        (Key.Key_Right, CTRL | SHIFT, GatePopover), (Key.Key_N, PLAIN, DealFormDialog),
    ],
)  # fmt: skip
def test_each_command_has_its_key(
    sample_seat: Seat, key: Qt.Key, modifiers: Qt.KeyboardModifier, opens: type[PlanPopover]
) -> None:
    sample_seat.focus('Entrepôt')
    sample_seat.press(key, modifiers)
    assert sample_seat.shown(opens)


@pytest.mark.parametrize(('key', 'modifiers'), [(Key.Key_Delete, PLAIN), (Key.Key_G, ALT), (Key.Key_Space, PLAIN)])
def test_without_a_card_its_commands_do_nothing(seat: Seat, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    seat.press(key, modifiers)
    assert (seat.toast(), seat.desk.undo_key()) == ('', '')


def test_the_keyboard_goes_on_with_the_deal_from_stage_to_stage(seat: Seat) -> None:
    deal_id = seat.desk.put_ready('Prête')
    seat.desk.put('Autre')
    seat.window.follow()
    seat.focus('Prête')
    for _stage in range(3):
        seat.press(Key.Key_Right, CTRL | SHIFT)
    assert seat.desk.stage_of(deal_id) == 'follow_up'
    assert seat.focused_title() == 'Prête'
    seat.press(Key.Key_Left, CTRL | SHIFT)
    assert seat.desk.stage_of(deal_id) == 'proposition'


def test_from_the_last_stage_next_means_won(seat: Seat) -> None:
    seat.desk.put_ready('Fin', 'closing')
    seat.window.follow()
    seat.focus('Fin')
    seat.press(Key.Key_Right, CTRL | SHIFT)
    assert seat.shown(WonDialog)


def test_before_the_first_stage_there_is_none(seat: Seat) -> None:
    seat.desk.put('Début')
    seat.window.follow()
    seat.focus('Début')
    seat.press(Key.Key_Left, CTRL | SHIFT)
    assert seat.toast() == 'C’est la première étape.'


def test_won_by_the_keyboard_alone(seat: Seat) -> None:
    deal_id = seat.desk.put_ready('Fin', 'closing')
    seat.window.follow()
    seat.focus('Fin')
    seat.press(Key.Key_G, ALT)
    seat.press(Key.Key_Return, CTRL)
    assert seat.desk.deal(deal_id).status is DealStatus.WON


def test_the_menu_key_opens_the_card_s_menu(qtbot: QtBot, sample_seat: Seat) -> None:
    sample_seat.focus('Mise aux')
    # Made by the platform from its own key: offscreen there is none.
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(focused(), event)
    qtbot.waitUntil(lambda: bool(sample_seat.shown(DealMenu)))
    menu = sample_seat.one(DealMenu)
    card = sample_seat.page.board.card_in_window(sample_seat.card('Mise aux').id)
    assert card is not None
    assert card.contains(sample_seat.window.mapFromGlobal(menu.pos()))
    menu.close()


def test_letters_can_be_switched_off(sample_seat: Seat) -> None:
    sample_seat.office.desk.workplace.preferences.change(letter_shortcuts=False)
    sample_seat.focus('Entrepôt')
    for key in (Key.Key_P, Key.Key_N, Key.Key_F):
        sample_seat.press(key)
    assert not sample_seat.shown(PlanPopover)
    assert not sample_seat.shown(DealFormDialog)
    sample_seat.press(Key.Key_Delete)
    assert sample_seat.toast()


def test_letters_typed_into_the_search_are_only_letters(sample_seat: Seat) -> None:
    sample_seat.page.top.focus_search()
    sample_seat.write('np')
    assert sample_seat.page.top.search.text() == 'np'
    assert not sample_seat.shown(DealFormDialog)


def test_tab_stops_once_in_each_column(sample_seat: Seat) -> None:
    sample_seat.focus('Éclairage de l’atelier')
    there = []
    for _stage in range(5):
        sample_seat.press(Key.Key_Tab)
        there.append(focused())
    assert there == [lane.view for lane in sample_seat.page.board.lanes[1:]]


def test_tab_into_a_column_is_on_its_first_card(sample_seat: Seat) -> None:
    sample_seat.focus('Éclairage de l’atelier')
    sample_seat.press(Key.Key_Tab)
    assert sample_seat.focused_title() == 'Relamping LED de l’atelier'


def test_tab_stops_at_the_button_of_an_empty_column(seat: Seat) -> None:
    seat.desk.put('Un')
    seat.desk.put('Deux', 'proposition')
    seat.window.follow()
    seat.focus('Un')
    seat.press(Key.Key_Tab)
    button = focused()
    assert isinstance(button, Button)
    assert button.accessibleName() == 'Nouvelle affaire en Qualification'
    seat.press(Key.Key_Tab)
    assert seat.focused_title() == 'Deux'


def test_the_button_of_an_empty_column_opens_the_form_in_that_stage(seat: Seat) -> None:
    seat.desk.put('Un')
    seat.window.follow()
    seat.focus('Un')
    for key in (Key.Key_Tab, Key.Key_Return):
        seat.press(key)
    seat.write('Essai')
    seat.press(Key.Key_Return, CTRL)
    assert seat.desk.titles('qualification') == ['Essai']


def test_the_keyboard_stays_on_the_button_of_an_empty_column_while_figures_are_read(seat: Seat) -> None:
    seat.desk.put('Un')
    seat.window.follow()
    seat.focus('Un')
    seat.press(Key.Key_Tab)
    button = focused()
    seat.page.board.reload()
    seat.window.follow()
    seat.page.board.resize(seat.page.board.width() - 9, seat.page.board.height())
    assert focused() is button


def test_the_keyboard_goes_back_with_a_card_whose_move_is_undone(seat: Seat) -> None:
    for title, stage in (('Un', 'identification'), ('Deux', 'qualification')):
        seat.desk.put_ready(title, stage)
    seat.window.follow()
    seat.focus('Un')
    seat.press(Key.Key_Right, CTRL | SHIFT)
    assert seat.titles('qualification') == ['Un', 'Deux']
    seat.desk.workspace.undo()
    assert seat.focused_title() == 'Un'
