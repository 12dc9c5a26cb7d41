"""What she has not saved, and what a toast offers to take back, outlive what comes in between."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.domain.touched import EVERYTHING
from salesdesk.ui.board.drag.drag_overlay import DragOverlay
from salesdesk.ui.deal.deal_form_dialog import DealFormDialog
from salesdesk.ui.widgets.floating.toast import Toast

Key = Qt.Key


def test_the_window_stays_while_a_form_holds_what_was_not_saved(seat: Seat) -> None:
    seat.press(Key.Key_N)
    dialog = seat.one(DealFormDialog)
    seat.write('Presque saisie')
    assert not seat.window.close()
    assert dialog.question.isVisible()
    assert not seat.window.close()


def test_discarded_it_lets_the_window_go(qtbot: QtBot, seat: Seat) -> None:
    seat.press(Key.Key_N)
    dialog = seat.one(DealFormDialog)
    seat.write('Presque saisie')
    seat.window.close()
    with qtbot.waitSignal(seat.window.closing):
        dialog.question.drop.click()
        seat.window.close()


def test_an_untouched_form_is_no_reason_to_stay(qtbot: QtBot, seat: Seat) -> None:
    seat.press(Key.Key_N)
    with qtbot.waitSignal(seat.window.closing):
        seat.window.close()


def test_a_toast_goes_when_its_undo_would_take_back_something_else(seat: Seat) -> None:
    seat.desk.put_ready('Un')
    seat.window.follow()
    seat.focus('Un')
    seat.press(Key.Key_Delete)
    assert seat.toast() == 'Affaire mise à la corbeille'
    seat.desk.put_rate('USD', 'EUR', '0.9')
    assert seat.shown(Toast) == []


def test_a_toast_outlives_what_another_program_writes_beside_it(seat: Seat) -> None:
    seat.desk.put_ready('Un')
    seat.window.follow()
    seat.focus('Un')
    seat.press(Key.Key_Delete)
    seat.window.follow()
    seat.office.desk.workplace.signals.changed.emit(EVERYTHING)
    assert seat.toast() == 'Affaire mise à la corbeille'


def test_a_card_over_a_stage_it_may_not_enter_says_why(seat: Seat) -> None:
    seat.desk.put_ready('Un')
    seat.window.follow()
    seat.hand.drag(seat.grip('Un'), seat.over('follow_up'), release=False)
    assert seat.one(DragOverlay).refused == 'D’abord Qualification'
    seat.hand.move(seat.over('qualification'))
    assert seat.one(DragOverlay).refused == ''
    seat.hand.release(seat.over('identification') + QPoint(0, 5))
