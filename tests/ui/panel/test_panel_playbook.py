"""The playbook of a stage beside a deal: folded, unfolded, ticked line by line, taken back."""

from building import Desk
from panel_hand import PanelHand
from PySide6.QtCore import Qt
from seat import Seat, focused

from salesdesk.controllers.board.neighbour_controller import Neighbours
from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.ui.panel.playbook.playbook_fold import PlaybookFold
from salesdesk.ui.panel.playbook.said_line import SaidLine

BODY = '- [ ] Relever les hauteurs\n- [ ] Convenir de la suite\n\n## À demander\n\nQui signe ?\n\n> Bonjour.'


def put_playbook(desk: Desk, title: str = 'Première visite') -> int:
    return desk.put_lesson(title, LessonKind.PLAYBOOK, body=BODY, stage_id=desk.stage('qualification').id)


def beside(seat: Seat) -> PanelHand:
    put_playbook(seat.desk)
    seat.desk.put('Gymnase', 'qualification')
    seat.window.follow()
    return PanelHand(seat).open('Gymnase')


def fold(hand: PanelHand) -> PlaybookFold:
    (one,) = hand.panel.playbooks.folds
    return one


def test_it_stands_folded_with_how_much_is_done(seat: Seat) -> None:
    one = fold(beside(seat))
    assert one.head.accessibleName() == 'Mode d’emploi, Première visite, 0 sur 2, replié'
    assert not one.inside.isVisible()


def test_unfolded_it_says_what_to_do_to_ask_and_to_say(seat: Seat) -> None:
    hand = beside(seat)
    fold(hand).head.click()
    assert fold(hand).inside.isVisible()
    assert [line.accessibleName() for line in fold(hand).lines] == ['Relever les hauteurs', 'Convenir de la suite']
    assert len(seat.shown(SaidLine)) == 1


def test_a_line_is_ticked_by_key_and_keeps_the_keyboard(seat: Seat) -> None:
    hand = beside(seat)
    fold(hand).head.click()
    line = fold(hand).lines[1]
    line.setFocus()
    seat.press(Qt.Key.Key_Space)
    assert line.isChecked()
    assert focused() is line
    assert fold(hand).head.count == '1 sur 2'
    assert seat.toast() == '«\u00a0Convenir de la suite\u00a0» cochée'


def test_a_tick_is_taken_back(seat: Seat) -> None:
    hand = beside(seat)
    fold(hand).head.click()
    fold(hand).lines[0].click()
    seat.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not fold(hand).lines[0].isChecked()
    assert fold(hand).head.count == '0 sur 2'


def test_another_deal_has_its_own_ticks_and_what_was_unfolded_stays_so(seat: Seat) -> None:
    hand = beside(seat)
    fold(hand).head.click()
    fold(hand).lines[0].click()
    hand.panel.show_deal(seat.desk.put('Salle', 'qualification'), Neighbours(0, 1, None, None))
    assert fold(hand).inside.isVisible()
    assert not fold(hand).lines[0].isChecked()


def test_where_the_stage_has_none_nothing_stands_there(seat: Seat) -> None:
    put_playbook(seat.desk)
    seat.desk.put('Hall')
    seat.window.follow()
    hand = PanelHand(seat).open('Hall')
    assert not hand.panel.playbooks.isVisible()


def test_a_playbook_thrown_away_meanwhile_says_so_and_is_not_ticked(seat: Seat) -> None:
    hand = beside(seat)
    one = fold(hand)
    one.head.click()
    with seat.desk.workspace.unrecorded() as work:
        work.database.execute('UPDATE lesson SET deleted_at = 1')
    one.lines[0].click()
    assert not one.lines[0].isChecked()
