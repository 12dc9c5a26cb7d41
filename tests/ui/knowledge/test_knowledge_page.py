"""The knowledge: found as she types, read, marked, linked, thrown away and brought back."""

import pytest
from building import Desk, in_days
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from seat import Seat, focused
from shelf_seat import ShelfSeat

from salesdesk.domain.knowledge.lesson import Lesson
from salesdesk.ui.knowledge.form.link_dialog import LinkDialog
from salesdesk.ui.knowledge.knowledge_page import KnowledgePage
from salesdesk.ui.panel.deal_panel import DealPanel
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.floating.option_model import Offer

Key = Qt.Key


def lesson(shelf: ShelfSeat, title: str) -> Lesson:
    return shelf.seat.desk.workspace.reading().get(Lesson, shelf.ids[title])


def test_the_newest_is_in_hand_and_the_keyboard_on_the_list(shelf: ShelfSeat) -> None:
    assert shelf.titles() == ['Le budget annoncé', 'Étaler le paiement', 'Trop cher']
    assert shelf.read_title() == 'Le budget annoncé'
    assert focused() is shelf.page.shelf.view
    assert shelf.page.bar.count.text() == '3 leçons'


def test_the_list_follows_every_letter(shelf: ShelfSeat) -> None:
    shelf.page.focus_search()
    shelf.seat.write('budg')
    assert shelf.titles() == ['Le budget annoncé', 'Étaler le paiement']
    head = shelf.page.shelf.head
    assert head.results.text() == '2 résultats'
    assert [chip.accessibleName() for chip in head.chips if chip.isVisible()] == ['Toutes 2', 'Gagnées 1', 'Perdues 1']


def test_what_is_looked_for_is_marked_where_it_is_read(shelf: ShelfSeat, qtbot: QtBot) -> None:
    shelf.page.focus_search()
    shelf.seat.write('vote')
    body = shelf.page.reading.body
    assert body is not None
    qtbot.waitUntil(lambda: [place.cursor.selectedText() for place in body.extraSelections()] == ['voté'])


def test_escape_clears_the_search_and_down_goes_into_the_list(shelf: ShelfSeat) -> None:
    shelf.page.focus_search()
    shelf.seat.write('cher')
    shelf.seat.press(Key.Key_Down)
    assert focused() is shelf.page.shelf.view
    shelf.page.focus_search()
    shelf.seat.press(Key.Key_Escape)
    assert len(shelf.titles()) == 3


def test_a_search_for_nothing_there_offers_all_again(shelf: ShelfSeat, qtbot: QtBot) -> None:
    shelf.page.focus_search()
    shelf.seat.write('xyz')
    qtbot.waitUntil(lambda: shelf.page.reading.read is None)
    (again,) = [button for button in shelf.seat.shown(Button) if button.caption() == 'Effacer la recherche']
    again.click()
    assert len(shelf.titles()) == 3


def test_a_chip_lets_one_kind_through_and_pressed_again_all(shelf: ShelfSeat) -> None:
    chip = next(chip for chip in shelf.page.shelf.head.chips if chip.caption() == 'Objections')
    chip.click()
    assert shelf.titles() == ['Trop cher']
    chip.click()
    assert len(shelf.titles()) == 3


def test_those_to_review_have_a_chip_of_their_own(shelf: ShelfSeat) -> None:
    due = shelf.page.shelf.head.due
    assert due.isHidden()
    shelf.page.commands.review(shelf.ids['Trop cher'], in_days(3))
    shelf.seat.desk.clock.set(shelf.seat.desk.clock.now().replace(day=12))
    shelf.page.shelf.refresh()
    assert due.accessibleName() == 'À revoir 1'
    due.click()
    assert shelf.titles() == ['Trop cher']


def test_another_order_is_chosen_from_the_menu(shelf: ShelfSeat) -> None:
    shelf.page.shelf.head.order.click()
    shelf.entries('Par titre')[0].trigger()
    assert shelf.titles() == ['Étaler le paiement', 'Le budget annoncé', 'Trop cher']


def test_arrows_read_the_next_one(shelf: ShelfSeat, qtbot: QtBot) -> None:
    shelf.seat.press(Key.Key_Down)
    qtbot.waitUntil(lambda: shelf.read_title() == 'Étaler le paiement')


def test_enter_goes_to_the_text_and_escape_comes_back(shelf: ShelfSeat) -> None:
    shelf.seat.press(Key.Key_Return)
    assert shelf.page.reading.isAncestorOf(focused())
    shelf.seat.press(Key.Key_Escape)
    assert focused() is shelf.page.shelf.view


def test_delete_throws_away_and_undo_brings_back(shelf: ShelfSeat) -> None:
    shelf.seat.press(Key.Key_Delete)
    assert shelf.titles() == ['Étaler le paiement', 'Trop cher']
    assert shelf.read_title() == 'Étaler le paiement'
    shelf.seat.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shelf.titles() == ['Le budget annoncé', 'Étaler le paiement', 'Trop cher']


def test_marks_are_counted_on_their_buttons(shelf: ShelfSeat) -> None:
    shelf.page.reading.marks.yes.click()
    assert shelf.page.reading.marks.yes.caption() == 'Oui, 1'
    assert shelf.page.reading.marks.no.caption() == 'Non'
    assert shelf.seat.desk.undo_key() == 'mark_useful_lesson'


def test_the_reminder_is_switched_off_and_says_so(shelf: ShelfSeat) -> None:
    reminder = shelf.page.reading.reminder
    reminder.switch.click()
    assert lesson(shelf, 'Le budget annoncé').is_reminder is False
    shelf.seat.desk.workspace.undo()
    assert reminder.switch.isChecked()


def test_a_deal_is_linked_shown_opened_and_unlinked(shelf: ShelfSeat) -> None:
    deal_id = shelf.seat.desk.put('Groupe scolaire', organization='Mairie de Beaupréau')
    shelf.page.reading.link.click()
    dialog = shelf.seat.one(LinkDialog)
    dialog.deal.set_offer(Offer('Groupe scolaire', key=deal_id))
    dialog.submit()
    (tile,) = shelf.page.beside.tiles
    assert tile.accessibleName() == 'Groupe scolaire, Mairie de Beaupréau'
    tile.click()
    assert shelf.seat.one(DealPanel).shown.id == deal_id
    shelf.page.beside.unlink_asked.emit(deal_id)
    assert shelf.page.beside.tiles == []


def test_a_closed_deal_can_be_linked_too(shelf: ShelfSeat, desk: Desk) -> None:
    deal_id = desk.put('Groupe scolaire')
    desk.closing.win(deal_id, desk.clock.today(), None)
    shelf.page.reading.link.click()
    field = shelf.seat.one(LinkDialog).deal
    assert [offer.key for offer in field._suggest('scolaire')] == [deal_id]


def test_open_deals_it_is_for_stand_below(shelf: ShelfSeat, desk: Desk) -> None:
    desk.put('Salle', 'qualification', given='y')
    shelf.page.show_lesson()
    assert [tile.beside.deal.title for tile in shelf.page.beside.tiles] == ['Salle']


def test_a_review_date_is_set_from_the_menu_and_taken_off(shelf: ShelfSeat) -> None:
    shelf.page.reading.more.click()
    shelf.entries('Relire dans trois mois')[0].trigger()
    assert str(lesson(shelf, 'Le budget annoncé').review_on) == '2026-09-09'
    shelf.page.reading.more.click()
    shelf.entries('Relue')[0].trigger()
    assert lesson(shelf, 'Le budget annoncé').review_on is None


def test_an_empty_base_invites_to_write(seat: Seat) -> None:
    page = seat.window.show_page('knowledge')
    assert isinstance(page, KnowledgePage)
    assert not page.shelf.head.isVisible()
    assert not page.bar.hand_out.isEnabled()
    assert page.reading.read is None


@pytest.mark.parametrize('width', [1180, 1440])
def test_nothing_is_cut_off_in_a_narrow_window(shelf: ShelfSeat, qtbot: QtBot, width: int) -> None:
    shelf.seat.window.resize(width, 720)
    page = shelf.page
    qtbot.waitUntil(lambda: page.reading.width() >= 480)
    assert page.beside.geometry().right() <= page.width()
    for button in (page.bar.new, page.bar.hand_out, page.reading.more):
        assert button.width() >= button.minimumSizeHint().width()


def test_a_layout_that_asks_for_another_width_leaves_the_text_as_it_is_shown(shelf: ShelfSeat) -> None:
    body = shelf.page.reading.body
    assert body is not None
    before = body.document().textWidth()
    assert body.heightForWidth(60) > body.heightForWidth(600)
    assert body.document().textWidth() == before
