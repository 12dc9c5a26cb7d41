"""A card dragged by the mouse: lifted, carried, let go; the database follows, and nothing else moves it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from seat import LEFT, PLAIN, Seat

from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.ui.board.canvas.drop_target import DropTarget
from salesdesk.ui.board.drag.drag_overlay import DragOverlay
from salesdesk.ui.panel.deal_panel import DealPanel

Key = Qt.Key


@pytest.fixture
def three(seat: Seat) -> Seat:
    """Three deals that may go anywhere one stage on, and one in the next stage."""
    for title in ('Un', 'Deux', 'Trois'):
        seat.desk.put_ready(title)
    seat.desk.put_ready('Là-bas', 'qualification')
    seat.window.follow()
    return seat


def held(seat: Seat) -> str:
    card = seat.page.take_hands().drag.session.card
    return card.title if card else ''


def lift(seat: Seat, title: str, to: QPoint | None = None) -> None:
    start = seat.grip(title)
    seat.hand.drag(start, to or start + QPoint(0, 10), release=False)


def test_a_press_alone_lifts_nothing(three: Seat) -> None:
    start = three.grip('Un')
    three.hand.press(start)
    three.hand.move(start + QPoint(3, 2))
    assert held(three) == ''
    three.hand.release(start + QPoint(3, 2))


def test_six_pixels_lift_the_card(three: Seat) -> None:
    start = three.grip('Un')
    three.hand.press(start)
    three.hand.move(start + QPoint(3, 3))
    assert held(three) == 'Un'
    assert three.one(DragOverlay).geometry().contains(start)


def test_a_click_opens_the_deal(three: Seat) -> None:
    three.hand.click(three.grip('Un'))
    assert three.one(DealPanel).shown.deal.title == 'Un'
    assert held(three) == ''


def test_the_picture_follows_the_pointer_where_it_was_taken(three: Seat) -> None:
    start = three.grip('Un')
    lift(three, 'Un', start + QPoint(200, 80))
    assert three.page.take_hands().drag.session.card_rect.topLeft() == start + QPoint(200, 80) - QPoint(60, 20)


def test_a_card_moves_to_another_column_and_place(three: Seat) -> None:
    three.hand.drag(three.grip('Deux'), three.over('qualification', 1))
    assert three.titles('qualification') == ['Là-bas', 'Deux']
    assert three.desk.titles('qualification') == ['Là-bas', 'Deux']
    assert three.toast() == 'Affaire déplacée en Qualification'


@pytest.mark.parametrize(
    ('title', 'row', 'order'),
    [
        ('Un', 3, ['Deux', 'Trois', 'Un']), ('Un', 2, ['Deux', 'Un', 'Trois']), ('Trois', 0, ['Trois', 'Un', 'Deux']),
        ('Trois', 1, ['Un', 'Trois', 'Deux']), ('Deux', 0, ['Deux', 'Un', 'Trois']),
    ],
)  # fmt: skip
def test_order_within_a_column_is_kept(three: Seat, title: str, row: int, order: list[str]) -> None:
    three.hand.drag(three.grip(title), three.over('identification', row))
    assert three.titles('identification') == order == three.desk.titles('identification')


@pytest.mark.parametrize('row', [1, 2])
def test_let_go_where_it_was_nothing_is_done(qtbot: QtBot, three: Seat, row: int) -> None:
    three.hand.drag(three.grip('Deux'), three.over('identification', row))
    qtbot.waitUntil(lambda: held(three) == '')
    assert three.desk.undo_key() == ''
    assert three.toast() == ''


def test_let_go_outside_the_board_it_flies_home(qtbot: QtBot, three: Seat) -> None:
    three.hand.drag(three.grip('Un'), QPoint(30, 400))
    qtbot.waitUntil(lambda: held(three) == '')
    assert three.desk.titles('identification') == ['Un', 'Deux', 'Trois']
    assert three.shown(DragOverlay) == []


def test_esc_returns_the_card_though_the_button_is_down(qtbot: QtBot, three: Seat) -> None:
    lift(three, 'Un', three.over('qualification'))
    three.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: held(three) == '')
    three.hand.move(three.over('qualification', 1))
    three.hand.release(three.over('qualification', 1))
    assert three.desk.titles('qualification') == ['Là-bas']
    assert not three.shown(DealPanel)


def test_no_other_key_acts_while_a_card_is_held(three: Seat) -> None:
    lift(three, 'Un')
    for key in (Key.Key_N, Key.Key_Delete, Key.Key_Space, Key.Key_Left, Key.Key_Return):
        three.press(key)
    assert held(three) == 'Un'
    assert three.desk.undo_key() == ''
    assert not three.shown(DealPanel)


def test_the_right_button_means_nothing_while_a_card_is_held(three: Seat) -> None:
    lift(three, 'Un', three.over('qualification'))
    spot = three.over('qualification')
    QTest.mouseClick(three.window.windowHandle(), Qt.MouseButton.RightButton, PLAIN, spot)
    assert held(three) == 'Un'
    assert not three.shown(QMenu)


def test_a_button_released_out_of_sight_sends_the_card_home(qtbot: QtBot, three: Seat) -> None:
    lift(three, 'Un', three.over('qualification'))
    pointer = three.lane('identification').view.pointer
    QTest.mouseRelease(three.window.windowHandle(), LEFT, PLAIN, QPoint(5, 5))
    assert not pointer.is_dragging
    qtbot.waitUntil(lambda: held(three) == '')


def test_another_page_takes_the_card_out_of_the_hand(three: Seat) -> None:
    lift(three, 'Un')
    three.press(Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert three.shown(DragOverlay) == []
    three.press(Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    three.hand.release(QPoint(30, 400))
    assert held(three) == ''
    assert three.desk.titles('identification') == ['Un', 'Deux', 'Trois']


def test_what_was_said_before_makes_room_for_the_zones(three: Seat) -> None:
    three.hand.drag(three.grip('Deux'), three.over('qualification', 1))
    assert three.toast()
    lift(three, 'Un')
    assert three.toast() == ''


def test_the_line_shows_the_row_it_would_take(three: Seat) -> None:
    lift(three, 'Un', three.over('qualification', 1))
    assert three.page.take_hands().drag.session.target == DropTarget(1, 1)
    three.hand.move(three.over('qualification', 0))
    assert three.page.take_hands().drag.session.target == DropTarget(1, 0)


def test_columns_that_need_another_first_are_locked_and_say_why(qtbot: QtBot, three: Seat) -> None:
    three.hand.drag(three.grip('Un'), three.over('follow_up'))
    assert three.toast() == 'Passez d’abord l’affaire en Qualification.'
    qtbot.waitUntil(lambda: held(three) == '')
    assert three.desk.titles('follow_up') == []


def test_a_removed_stage_lets_go_but_takes_nothing(qtbot: QtBot, three: Seat) -> None:
    three.desk.put_ready('Ancienne', 'follow_up')
    three.desk.process.remove_stage(three.desk.stage('follow_up').id)
    three.hand.drag(three.grip('Un'), three.over('follow_up', 1))
    assert three.toast().startswith('Cette étape a été retirée du processus')
    qtbot.waitUntil(lambda: held(three) == '')
    three.hand.drag(three.grip('Ancienne'), three.over('negotiation'))
    assert three.desk.titles('negotiation') == ['Ancienne']


def test_a_deal_of_an_unknown_stage_may_be_put_where_it_belongs(three: Seat) -> None:
    lost = three.desk.put_ready('Perdue de vue', 'follow_up')
    three.desk.workspace.database.execute('PRAGMA foreign_keys = 0')
    three.desk.workspace.database.execute('UPDATE deal SET stage_id = 4711 WHERE id = ?', (lost,))
    three.window.follow()
    three.page.board.show_column(6)
    three.hand.drag(three.grip('Perdue de vue'), three.over('closing'))
    assert three.desk.stage_of(lost) == 'closing'
    assert len(three.page.board.lanes) == 6


def test_moving_back_is_free_here(three: Seat) -> None:
    three.hand.drag(three.grip('Là-bas'), three.over('identification', 3))
    assert three.desk.titles('identification')[-1] == 'Là-bas'


def test_a_deal_that_was_deleted_meanwhile_is_said_not_moved(qtbot: QtBot, three: Seat) -> None:
    lift(three, 'Un', three.over('qualification'))
    deal_id = three.card('Un').id
    three.desk.workspace.database.execute('DELETE FROM deal_event WHERE deal_id = ?', (deal_id,))
    three.desk.deals.delete(deal_id)
    three.hand.release(three.over('qualification'))
    qtbot.waitUntil(lambda: held(three) == '')
    assert three.desk.titles('qualification') == ['Là-bas']


def test_a_stage_taken_away_meanwhile_ends_the_drag(three: Seat) -> None:
    lift(three, 'Un', three.over('closing'))
    three.desk.process.remove_stage(three.desk.stage('closing').id)
    assert held(three) == ''
    three.hand.release(QPoint(700, 300))
    assert three.desk.titles('identification') == ['Un', 'Deux', 'Trois']


def test_a_second_drag_may_begin_while_the_first_card_flies_home(three: Seat) -> None:
    three.hand.drag(three.grip('Un'), QPoint(30, 400))
    lift(three, 'Deux')
    assert held(three) == 'Deux'
    assert len(three.shown(DragOverlay)) == 1


def test_each_drag_is_one_step_back(three: Seat) -> None:
    three.hand.drag(three.grip('Deux'), three.over('qualification', 1))
    three.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert three.titles('identification') == ['Un', 'Deux', 'Trois']
    assert three.desk.undo_key() == ''
    assert three.toast().startswith('Annulé')


def test_the_move_is_in_the_deal_s_history(three: Seat) -> None:
    deal_id = three.card('Deux').id
    three.hand.drag(three.grip('Deux'), three.over('qualification', 1))
    assert three.desk.history(deal_id)[-1] is EventKind.STAGE_ENTERED


def test_the_board_scrolls_under_a_card_near_its_edge(qtbot: QtBot, seat: Seat) -> None:
    for number in range(8):
        seat.desk.put_ready(f'Affaire {number}')
    seat.window.follow()
    bar = seat.lane('identification').view.verticalScrollBar()
    lift(seat, 'Affaire 0', QPoint(180, seat.window.height() - 110))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    assert seat.page.take_hands().drag.session.target.row > 4


def test_a_narrow_board_scrolls_sideways(qtbot: QtBot, three: Seat) -> None:
    three.window.resize(1180, 720)
    across = three.page.board.horizontalScrollBar()
    qtbot.waitUntil(lambda: across.maximum() > 0)
    lift(three, 'Un', QPoint(1170, 400))
    qtbot.waitUntil(lambda: across.value() == across.maximum())
    assert three.page.take_hands().drag.session.target.column == 5
