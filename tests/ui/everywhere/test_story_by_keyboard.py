"""The whole story without a mouse: create, order, move, be refused, answer, win, take everything back."""

from typing import Any

from PySide6.QtCore import Qt
from seat import ALT, CTRL, SHIFT, Seat, focused

from salesdesk.ui.gate.gate_popover import GatePopover

Key = Qt.Key


def tab_to(seat: Seat, name: str) -> None:
    """With Tab alone, to the stop that is read so."""
    for _stop in range(60):
        if focused().accessibleName().endswith(name):
            return
        seat.press(Key.Key_Tab)
    raise AssertionError(name)


def create(seat: Seat, title: str) -> None:
    seat.press(Key.Key_N)
    seat.write(title)
    tab_to(seat, 'Organisation')
    seat.write('Girardeau')
    seat.press(Key.Key_Return, CTRL)


def answer(seat: Seat, question: str, answer: str) -> None:
    tab_to(seat, f'{question} {answer}')
    seat.press(Key.Key_Space)


def on_disk(seat: Seat, title: str) -> tuple[Any, ...]:
    """Stage, number of answers, whether won: as the database has it."""
    sql = 'SELECT id, stage_id, won_at IS NOT NULL FROM deal WHERE title = ? AND deleted_at IS NULL'
    database = seat.desk.workspace.database
    found = list(database.rows(sql, (title,)))
    if not found:
        return ()
    [(deal_id, stage_id, won)] = found
    answers = database.value('SELECT COUNT(*) FROM answer WHERE deal_id = ?', (deal_id,))
    return seat.desk.book.stage(stage_id).key, answers, bool(won)


def press(seat: Seat, *keys: Qt.Key) -> None:
    for key in keys:
        seat.press(key)


def create_two_and_put_them_in_order(seat: Seat) -> None:
    for title in ('Verger', 'Halle'):
        create(seat, title)
        assert on_disk(seat, title) == ('identification', 0, False)
    press(seat, Key.Key_Space, Key.Key_Down, Key.Key_Space)
    assert seat.desk.titles('identification') == ['Verger', 'Halle']


def carry_it_on_and_answer(seat: Seat) -> None:
    press(seat, Key.Key_Space, Key.Key_Right, Key.Key_Space)
    assert seat.shown(GatePopover)
    assert on_disk(seat, 'Halle') == ('identification', 0, False)
    answer(seat, 'Besoin réel ?', 'Oui')
    assert on_disk(seat, 'Halle') == ('qualification', 1, False)


def be_refused_and_answer_everything(seat: Seat) -> None:
    seat.press(Key.Key_Right, CTRL | SHIFT)
    for question in ('Valeur comprise ?', 'Budget prévu ?', 'Décideur accessible ?'):
        answer(seat, question, 'Oui')
    for button in ('Planifier une action', 'Planifier'):
        tab_to(seat, button)
        seat.press(Key.Key_Space)
    assert on_disk(seat, 'Halle') == ('qualification', 1, False)
    tab_to(seat, 'Montant')
    seat.write('500')
    seat.press(Key.Key_Return)
    assert on_disk(seat, 'Halle') == ('proposition', 4, False)


def win(seat: Seat) -> None:
    seat.press(Key.Key_G, ALT)
    seat.press(Key.Key_Return, CTRL)
    assert on_disk(seat, 'Halle') == ('proposition', 4, True)


def test_create_move_be_refused_answer_win_and_undo_without_a_mouse(seat: Seat) -> None:
    nothing = seat.desk.dump()
    for step in (create_two_and_put_them_in_order, carry_it_on_and_answer, be_refused_and_answer_everything, win):
        step(seat)
    everything = seat.desk.dump()
    for there in (('proposition', 4, False), ('qualification', 1, False), ('identification', 0, False)):
        seat.press(Key.Key_Z, CTRL)
        assert on_disk(seat, 'Halle') == there
    while seat.desk.undo_key():
        seat.press(Key.Key_Z, CTRL)
    assert seat.desk.dump() == nothing
    while seat.desk.workspace.redo_title():
        seat.press(Key.Key_Z, CTRL | SHIFT)
    assert seat.desk.dump() == everything


def test_a_new_deal_has_the_keyboard(seat: Seat) -> None:
    create(seat, 'Verger')
    assert seat.focused_title() == 'Verger'


def test_in_the_list_the_keyboard_stays_where_it_was(seat: Seat) -> None:
    seat.page.top.views.choose('list')
    seat.page.top.view_chosen.emit('list')
    before = focused()
    create(seat, 'Verger')
    assert focused() is before
