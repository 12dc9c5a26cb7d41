"""The form of a lesson: proposed headings, what cannot be kept, drafts that survive."""

from building import Desk
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shelf_seat import ShelfSeat

from salesdesk.domain.knowledge.lesson import LessonKind
from salesdesk.ui.knowledge.form.lesson_dialog import LessonDialog
from salesdesk.ui.knowledge.form.proposed_bodies import proposed_body

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def new_dialog(shelf: ShelfSeat) -> LessonDialog:
    shelf.page.bar.new.click()
    return shelf.dialog()


def test_three_headings_are_proposed_and_follow_the_kind(shelf: ShelfSeat) -> None:
    fields = new_dialog(shelf).fields
    assert fields.body.text() == proposed_body(LessonKind.LOST).strip()
    fields.kind.choose('playbook')
    fields.kind.chosen.emit('playbook')
    assert '- [ ]' in fields.body.text()


def test_what_is_written_stays_when_the_kind_changes(shelf: ShelfSeat) -> None:
    fields = new_dialog(shelf).fields
    fields.body.set_text('Le prix.')
    fields.kind.chosen.emit('won')
    assert fields.body.text() == 'Le prix.'


def test_a_lesson_is_written_and_shown_whatever_the_list_was_narrowed_to(shelf: ShelfSeat) -> None:
    shelf.page.focus_search()
    shelf.seat.write('cher')
    new_dialog(shelf)
    shelf.seat.write('Demander la date')
    shelf.seat.press(Key.Key_Return, CTRL)
    assert shelf.seat.shown(LessonDialog) == []
    assert shelf.read_title() == 'Demander la date'
    assert shelf.titles()[0] == 'Demander la date'
    assert shelf.page.reading.read is not None
    assert shelf.page.reading.read.lesson.body == ''


def test_without_a_title_nothing_is_kept(shelf: ShelfSeat) -> None:
    dialog = new_dialog(shelf)
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.fields.title.error() == 'Écrivez la leçon en une ligne.'


def test_f2_changes_the_lesson_in_hand(shelf: ShelfSeat) -> None:
    shelf.seat.press(Key.Key_F2)
    dialog = shelf.dialog()
    assert dialog.fields.title.text() == 'Le budget annoncé'
    assert dialog.fields.stage.current() == str(shelf.seat.desk.stage('qualification').id)
    dialog.fields.title.set_text('Le budget voté')
    dialog.submit()
    assert shelf.read_title() == 'Le budget voté'


def test_saved_unchanged_it_says_nothing_and_changes_nothing(shelf: ShelfSeat) -> None:
    before = shelf.seat.desk.dump()
    shelf.seat.press(Key.Key_F2)
    shelf.dialog().submit()
    assert shelf.seat.desk.dump() == before
    assert shelf.seat.toast() == ''


def test_what_was_typed_survives_a_crash(shelf: ShelfSeat, qtbot: QtBot) -> None:
    dialog = new_dialog(shelf)
    shelf.seat.write('Demander')
    dialog.fields.tags.set_tags(('Prix',))
    dialog.drafts.flush()
    # As after a crash: nobody closed it.
    dialog.deleteLater()
    dialog.scrim.hide()
    dialog.hide()
    again = LessonDialog(shelf.page.commands._desk)
    again.open_dialog()
    assert (again.fields.title.text(), again.fields.tags.tags()) == ('Demander', ('Prix',))
    assert again.is_touched()
    again.leave()


def test_thrown_away_on_purpose_it_is_gone(shelf: ShelfSeat, desk: Desk) -> None:
    dialog = new_dialog(shelf)
    shelf.seat.write('Demander')
    dialog.drafts.flush()
    dialog.leave()
    assert new_dialog(shelf).fields.title.text() == ''


def test_a_lesson_in_a_removed_stage_keeps_it(shelf: ShelfSeat, desk: Desk) -> None:
    stage = desk.stage('qualification')
    with desk.workspace.unrecorded() as work:
        work.database.execute('UPDATE stage SET archived_at = 1 WHERE id = ?', (stage.id,))
    desk.book._processes = None
    shelf.page.commands._desk.workplace.book._processes = None
    shelf.choose('Le budget annoncé')
    shelf.seat.press(Key.Key_F2)
    assert shelf.dialog().fields.stage.current() == str(stage.id)
