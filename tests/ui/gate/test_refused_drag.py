"""A drag that a gate refuses: explained while the card is held, asked once it is let go, in place."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from asking import buttons, click, outside, part
from building import euros
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from seat import CTRL, Seat, focused

from salesdesk.domain.process.qualification import AnswerValue, Criterion
from salesdesk.ui.board.drag.drag_overlay import DragOverlay
from salesdesk.ui.gate.gate_popover import GatePopover
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.choices.pick_chip import PickChip
from salesdesk.ui.widgets.fields.line_edit import LineEdit

Key = Qt.Key
SetGate = Callable[..., None]
NEED, AMOUNT = ('criterion_answered', 'need'), ('field_present', 'amount')


@pytest.fixture
def refused(seat: Seat, set_gate: SetGate) -> Seat:
    """A bare deal that qualification will not take yet, and one that is there."""
    set_gate(NEED, AMOUNT)
    seat.desk.put('Nue', contact='Antoine', organization='Girardeau')
    seat.desk.put_ready('Là-bas', 'qualification')
    seat.window.follow()
    return seat


def hold(seat: Seat, row: int = 1) -> None:
    seat.hand.drag(seat.grip('Nue'), seat.over('qualification', row), release=False)


def drop(seat: Seat, row: int = 1) -> GatePopover:
    seat.hand.drag(seat.grip('Nue'), seat.over('qualification', row))
    return seat.one(GatePopover)


def answer_all(seat: Seat, popover: GatePopover) -> None:
    click(seat, part(popover, PickChip, 'Oui'))
    part(popover, LineEdit, 'Montant').setFocus()
    seat.write('500')
    seat.press(Key.Key_Return)


def held(seat: Seat) -> str:
    card = seat.page.take_hands().drag.session.card
    return card.title if card else ''


def test_the_popover_comes_after_a_moment_and_is_only_to_be_read(qtbot: QtBot, refused: Seat) -> None:
    hold(refused)
    assert refused.shown(GatePopover) == []
    qtbot.waitUntil(lambda: bool(refused.shown(GatePopover)))
    popover = refused.one(GatePopover)
    assert buttons(popover) == []
    assert not popover.isAncestorOf(focused())
    assert popover.geometry().left() > refused.page.take_hands().drag.session.card_rect.left()


def test_it_says_that_the_card_must_be_let_go(qtbot: QtBot, refused: Seat) -> None:
    hold(refused)
    qtbot.waitUntil(lambda: bool(refused.shown(GatePopover)))
    words = [label.text() for label in refused.one(GatePopover).findChildren(QWidget) if hasattr(label, 'text')]
    assert 'Relâchez la carte pour répondre ici.' in words


def test_carried_on_it_goes_away(qtbot: QtBot, refused: Seat) -> None:
    hold(refused)
    qtbot.waitUntil(lambda: bool(refused.shown(GatePopover)))
    refused.hand.move(refused.over('identification'))
    assert refused.shown(GatePopover) == []


def test_a_free_column_never_asks(qtbot: QtBot, refused: Seat) -> None:
    refused.hand.drag(refused.grip('Là-bas'), refused.over('proposition'), release=False)
    qtbot.wait(theme().duration('drag-dwell') + 50)
    assert refused.shown(GatePopover) == []


def test_the_column_is_amber(refused: Seat) -> None:
    hold(refused)
    header = refused.page.board.canvas.header
    image = header.grab().toImage()
    left = refused.page.board.canvas.metrics.left(1)
    shown = {image.pixelColor(x, 11).name() for x in range(left, left + 213)}
    assert theme().color('warning-soft').name() in shown


def test_let_go_it_stays_at_the_line_and_asks(refused: Seat) -> None:
    popover = drop(refused)
    assert held(refused) == 'Nue'
    assert refused.desk.titles('qualification') == ['Là-bas']
    assert popover.isAncestorOf(focused())
    assert buttons(popover) == ['Passer outre…']
    assert not refused.page.take_hands().zones.isVisible()


def test_the_popover_stands_beside_the_card(refused: Seat) -> None:
    popover = drop(refused)
    card = refused.one(DragOverlay).geometry()
    beside = popover.geometry()
    assert refused.window.rect().contains(beside)
    assert beside.top() < card.bottom()
    assert beside.bottom() > card.top()


def test_answered_by_mouse_it_goes_to_the_line(refused: Seat) -> None:
    answer_all(refused, drop(refused, 1))
    assert refused.titles('qualification') == ['Là-bas', 'Nue'] == refused.desk.titles('qualification')
    assert (held(refused), refused.shown(GatePopover), refused.shown(DragOverlay)) == ('', [], [])
    assert refused.toast() == 'Affaire déplacée en Qualification'


def test_released_at_once_it_asks_without_waiting(refused: Seat) -> None:
    assert drop(refused).isVisible()


@pytest.mark.parametrize('how', ['escape', 'outside'])
def test_given_up_the_card_goes_home(qtbot: QtBot, refused: Seat, how: str) -> None:
    drop(refused)
    if how == 'escape':
        refused.press(Key.Key_Escape)
    else:
        refused.hand.click(outside(refused))
    qtbot.waitUntil(lambda: held(refused) == '')
    assert refused.titles('identification') == ['Nue']
    assert refused.shown(GatePopover) == []
    assert refused.desk.undo_key() == 'edit_gate'


def test_given_up_half_way_the_answers_stay(qtbot: QtBot, refused: Seat) -> None:
    deal_id = refused.card('Nue').id
    click(refused, part(drop(refused), PickChip, 'Oui'))
    refused.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: held(refused) == '')
    details = refused.desk.deals.details(deal_id)
    assert details.answers[Criterion.NEED].value is AnswerValue.YES
    assert refused.desk.stage_of(deal_id) == 'identification'
    refused.press(Key.Key_Z, CTRL)
    assert Criterion.NEED not in refused.desk.deals.details(deal_id).answers


def test_after_a_mouse_drag_too_all_is_one_step_back(refused: Seat) -> None:
    before = refused.desk.dump()
    answer_all(refused, drop(refused))
    refused.press(Key.Key_Z, CTRL)
    assert refused.desk.dump() == before
    assert refused.titles('identification') == ['Nue']


def test_the_board_follows_while_the_question_is_open(refused: Seat) -> None:
    popover = drop(refused)
    refused.desk.put_ready('Arrivée')
    refused.window.follow()
    answer_all(refused, popover)
    assert refused.titles('qualification') == ['Là-bas', 'Nue']


def test_a_deal_deleted_while_the_question_is_open_is_said(qtbot: QtBot, refused: Seat) -> None:
    popover = drop(refused)
    refused.desk.deals.delete(refused.card('Nue').id)
    click(refused, part(popover, PickChip, 'Oui'))
    qtbot.waitUntil(lambda: held(refused) == '')
    assert refused.toast() == 'Cette affaire est close. Rouvrez-la d’abord.'
    assert refused.desk.titles('qualification') == ['Là-bas']


def test_what_was_answered_elsewhere_need_not_be_answered_again(refused: Seat) -> None:
    deal_id = refused.card('Nue').id
    popover = drop(refused)
    with refused.desk.workspace.unrecorded() as work:
        work.save(replace(refused.desk.deal(deal_id), amount=euros(900)))
    click(refused, part(popover, PickChip, 'Oui'))
    assert refused.desk.stage_of(deal_id) == 'qualification'


def test_near_the_right_edge_the_popover_flips(refused: Seat) -> None:
    refused.desk.put_ready('Presque', 'negotiation', amount=None)
    refused.window.follow()
    refused.hand.drag(refused.grip('Presque'), refused.over('closing'))
    popover = refused.one(GatePopover)
    assert refused.window.rect().contains(popover.geometry())
    assert popover.geometry().right() < refused.page.take_hands().drag.session.card_rect.right()


def test_a_press_that_never_moves_keeps_the_popover_away(refused: Seat) -> None:
    start = refused.grip('Nue')
    refused.hand.press(start)
    refused.hand.move(start + QPoint(2, 2))
    assert refused.shown(GatePopover) == []
