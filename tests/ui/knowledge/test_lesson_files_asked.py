"""Lessons out into a folder and back, from the page: asked before a file is replaced, bad files told of."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from shelf_seat import ShelfSeat

from salesdesk.ui.knowledge.files.differing_files import DifferingFiles
from salesdesk.ui.knowledge.files.left_out_files import LeftOutFiles


@pytest.fixture
def folder(shelf: ShelfSeat, tmp_path: Path) -> Path:
    """Where the dialogs lead to."""
    made = tmp_path / 'Leçons'
    shelf.page.files.ask_folder = lambda _title: made
    return made


def test_all_lessons_go_into_the_folder_and_come_back_as_they_are(shelf: ShelfSeat, folder: Path) -> None:
    shelf.page.bar.hand_out.click()
    assert {path.name for path in folder.iterdir()} == {f'{title}.md' for title in shelf.ids}
    assert shelf.seat.toast() == '3 leçons exportées'
    shelf.page.bar.take_in.click()
    assert shelf.seat.toast() == 'Ces leçons sont toutes déjà là\u00a0: rien n’a changé.'


def test_a_changed_file_is_replaced_only_where_she_says_so(shelf: ShelfSeat, folder: Path) -> None:
    shelf.page.bar.hand_out.click()
    changed = folder / 'Trop cher.md'
    changed.write_text(changed.read_text('utf-8') + '\nÀ moi.', 'utf-8')
    for answer, kept in (('leave_them', True), ('cancel', True), ('replace', False)):
        shelf.page.bar.hand_out.click()
        getattr(shelf.seat.one(DifferingFiles), answer).click()
        assert changed.read_text('utf-8').endswith('À moi.') is kept


def test_a_changed_file_changes_the_lesson_that_is_read_and_undo_takes_it_back(
    shelf: ShelfSeat, folder: Path
) -> None:  # fmt: skip
    shelf.page.bar.hand_out.click()
    path = folder / 'Le budget annoncé.md'
    path.write_text(path.read_text('utf-8').replace('Le budget annoncé', 'Le budget voté'), 'utf-8')
    shelf.page.bar.take_in.click()
    assert shelf.read_title() == 'Le budget voté'
    assert shelf.seat.toast() == '3 leçons importées. Nouvelles\u00a0: 0, modifiées\u00a0: 1, inchangées\u00a0: 2.'
    shelf.seat.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shelf.read_title() == 'Le budget annoncé'


def test_bad_files_are_told_of_in_sentences(shelf: ShelfSeat, folder: Path) -> None:
    folder.mkdir()
    (folder / 'note.md').write_text('---\nkind: perdu\n---\n', 'utf-8')
    shelf.page.bar.take_in.click()
    told = [label.text() for label in shelf.seat.one(LeftOutFiles).findChildren(QLabel)]
    sentence = 'note.md\u00a0: perdu n’est pas un type. Utilisez won, lost, objection, competitor ou playbook.'
    assert sentence in told


def test_one_lesson_is_saved_from_the_menu(shelf: ShelfSeat, tmp_path: Path) -> None:
    shelf.page.files.ask_file = lambda _title, _kinds, name: tmp_path / name
    shelf.page.reading.more.click()
    shelf.entries('Exporter en fichier')[0].trigger()
    assert (tmp_path / 'Le budget annoncé.md').read_text('utf-8').startswith('---\nid: ')


def test_she_may_change_her_mind(shelf: ShelfSeat) -> None:
    shelf.page.files.ask_folder = lambda _title: None
    before = shelf.seat.desk.dump()
    shelf.page.bar.hand_out.click()
    shelf.page.bar.take_in.click()
    assert shelf.seat.desk.dump() == before
    assert shelf.seat.toast() == ''
