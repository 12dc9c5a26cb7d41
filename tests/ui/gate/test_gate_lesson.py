"""A refusal brings the lesson that tells most about what is asked, in one line that unfolds."""

from asking import ask_to_move, bare_deal
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from seat import CTRL, SHIFT, Seat

from salesdesk.ui.gate.gate_popover import GatePopover


def refused(seat: Seat, **preferences: object) -> GatePopover:
    seat.office.desk.workplace.preferences.change(**preferences)
    seat.desk.put_lesson('Le père signe')
    seat.desk.put_lesson('Le besoin se cherche', body='Que se passe-t-il sans *rien* changer ?')
    bare_deal(seat)
    return ask_to_move(seat)


def test_it_says_why_and_unfolds_in_place(seat: Seat, qtbot: QtBot) -> None:
    popover = refused(seat)
    assert popover.lesson is not None
    assert popover.lesson.line.accessibleName().startswith('Le besoin se cherche, Demandé ici')
    low = popover.height()
    popover.lesson.line.click()
    assert popover.lesson.text is not None
    assert popover.lesson.text.toPlainText() == 'Que se passe-t-il sans rien changer ?'
    qtbot.waitUntil(lambda: popover.height() > low)


def test_pressed_again_it_folds(seat: Seat) -> None:
    lesson = refused(seat).lesson
    assert lesson is not None
    lesson.line.click()
    lesson.line.click()
    assert lesson.text is not None
    assert not lesson.text.isVisible()


def test_one_that_is_gone_meanwhile_leaves_the_questions(seat: Seat) -> None:
    lesson = refused(seat).lesson
    assert lesson is not None
    seat.desk.workspace.database.execute('UPDATE lesson SET deleted_at = 1')
    lesson.line.click()
    assert not lesson.isVisible()
    assert seat.one(GatePopover).isVisible()


def test_the_questions_keep_the_keyboard(seat: Seat) -> None:
    lesson = refused(seat).lesson
    assert lesson is not None
    assert not lesson.line.hasFocus()


def test_switched_off_there_is_none(seat: Seat) -> None:
    assert refused(seat, lessons=False).lesson is None


def moved_on(seat: Seat, **preferences: object) -> str:
    """What is said when a deal enters a stage with a lesson of its own; another lesson is about something else."""
    seat.office.desk.workplace.preferences.change(**preferences)
    seat.desk.put_lesson('Prêt trop tôt : une serre prête', stage_id=seat.desk.stage('qualification').id)
    seat.desk.put_lesson('Une serre prête')
    seat.desk.put_ready('Serre prête')
    seat.window.follow()
    seat.focus('Serre prête')
    seat.press(Qt.Key.Key_Right, CTRL | SHIFT)
    return seat.toast()


def test_entering_a_stage_says_how_many_lessons_are_about_it(seat: Seat) -> None:
    assert moved_on(seat) == 'Affaire déplacée en Qualification. 1 leçon utile pour cette étape'


def test_switched_off_only_the_move_is_said(seat: Seat) -> None:
    assert moved_on(seat, lessons=False) == 'Affaire déplacée en Qualification'
