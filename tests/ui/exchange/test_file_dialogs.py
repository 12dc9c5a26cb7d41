"""Qt's file dialogs list the folder of the open database without looking into it."""

import sys
from contextlib import closing
from pathlib import Path

import pytest
from file_locks import are_locked
from PySide6.QtCore import QFileInfo, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFileSystemModel,
    QLabel,
    QLineEdit,
    QMessageBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.storage.connection.opening import open_database
from salesdesk.ui.qt_texts import speak_as_qt
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.floating.file_dialog import (
    NamesOnly,
    file_dialog,
    file_to_open,
    file_to_save,
    files_to_open,
    folder_to_write_to,
)

# What the dialog says once it has gone through the folder: by the names alone.
KINDS = {'DB', 'DB-WAL', 'DB-SHM'}


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a table in it."""
    (tmp_path / 'deals.csv').write_text('Titre\n')
    return tmp_path


def answer(name: str | None) -> None:
    """What she does as soon as the dialog is there."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        if name is not None:
            dialog.selectFile(name)
        dialog.done(0 if name is None else 1)

    QTimer.singleShot(0, act)


@pytest.mark.skipif(sys.platform != 'linux', reason='asked for in the way of Linux')
def test_a_database_beside_the_files_keeps_its_locks(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    with closing(open_database(tmp_path / 'own.db', create=True)) as database:
        dialog = file_dialog(window, 'Import', folder=str(tmp_path))
        (model,) = dialog.findChildren(QFileSystemModel)
        dialog.show()
        qtbot.waitUntil(lambda: {model.type(model.index(str(path))) for path in tmp_path.glob('own*')} == KINDS)
        dialog.close()
        assert are_locked(database.path)


def test_a_file_to_open(window: QWidget, folder: Path) -> None:
    answer('deals.csv')
    assert file_to_open(window, 'Import', 'CSV (*.csv)', str(folder)) == folder / 'deals.csv'
    answer('deals.csv')
    assert files_to_open(window, 'Files') == [folder / 'deals.csv']


def test_a_name_to_save_under(window: QWidget, folder: Path) -> None:
    answer('new.csv')
    assert file_to_save(window, 'Save', 'CSV (*.csv)', folder / 'proposed.csv') == folder / 'new.csv'


@pytest.mark.parametrize(
    ('proposed', 'typed', 'meant'),
    [
        ('deals.csv', 'june', 'june.csv'), ('deals.csv', 'june.txt', 'june.txt'), ('all.zip', 'june', 'june.zip'),
        ('page.pdf', 'Été', 'Été.pdf'), ('backup', 'june', 'june'),
    ],
)  # fmt: skip
def test_a_name_without_an_ending_gets_the_proposed_one(
    window: QWidget, folder: Path, proposed: str, typed: str, meant: str
) -> None:
    answer(typed)
    assert file_to_save(window, 'Save', '', folder / proposed) == folder / meant


def test_no_file_is_overwritten_unasked_for_want_of_an_ending(window: QWidget, folder: Path) -> None:
    asked = []

    def refuse() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.reject()

    def press_save() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.findChildren(QLineEdit)[0].setText('deals')
        QTimer.singleShot(0, refuse)
        dialog.accept()
        dialog.reject()

    QTimer.singleShot(0, press_save)
    assert file_to_save(window, 'Save', 'CSV (*.csv)', folder / 'proposed.csv') is None
    assert ['deals.csv' in text for text in asked] == [True]


@pytest.fixture
def other_folder(folder: Path) -> Path:
    """Beside the table."""
    other = folder / 'Dossier été'
    other.mkdir()
    return other


def test_a_folder_to_write_to(window: QWidget, folder: Path, other_folder: Path) -> None:
    answer(other_folder.name)
    assert folder_to_write_to(window, 'Folder', str(folder)) == other_folder
    answer(None)
    assert folder_to_write_to(window, 'Folder', str(folder)) is None


def test_it_opens_where_she_was_the_last_time(window: QWidget, folder: Path, other_folder: Path) -> None:
    (other_folder / 'contacts.csv').write_text('Nom\n')
    answer('contacts.csv')
    file_to_open(window, 'Import', folder=str(other_folder))
    assert Path(file_dialog(window, 'Import').directory().path()) == other_folder
    answer(None)
    file_to_open(window, 'Import', folder=str(folder))
    assert Path(file_dialog(window, 'Import').directory().path()) == other_folder


def test_files_and_folders_are_told_by_their_names(qapp: QApplication, folder: Path, other_folder: Path) -> None:
    named = NamesOnly()
    table, place = QFileInfo(str(folder / 'deals.csv')), QFileInfo(str(other_folder))
    assert (named.type(table), named.type(place)) == ('CSV', '')
    assert named.icon(table).cacheKey() == named.icon(NamesOnly.IconType.File).cacheKey()
    assert named.icon(place).cacheKey() == named.icon(NamesOnly.IconType.Folder).cacheKey()
    assert named.icon(table).cacheKey() != named.icon(place).cacheKey()


def test_she_may_change_her_mind(window: QWidget, folder: Path) -> None:
    answer(None)
    assert file_to_open(window, 'Import', folder=str(folder)) is None
    answer(None)
    assert files_to_open(window, 'Files') == []


def test_all_its_labels_speak_french(qapp: QApplication, window: QWidget) -> None:
    use_language('fr')
    speak_as_qt(qapp, 'fr')
    try:
        dialog = file_dialog(window, 'Importer', 'CSV (*.csv)')
        said = {label.text().replace('&', '').removesuffix('\xa0:') for label in dialog.findChildren(QLabel)}
        assert said == {'Regarder dans', 'Nom de fichier', 'Type de fichier'}
    finally:
        use_language('en')
        speak_as_qt(qapp, 'en')


@pytest.mark.parametrize('look', ['light', 'dark'])
def test_its_arrows_are_seen_on_their_ground(qapp: QApplication, window: QWidget, look: str) -> None:
    apply_theme(qapp, look, animations=False)
    try:
        button = file_dialog(window, 'Import').findChild(QToolButton, 'toParentButton')
        assert isinstance(button, QToolButton)
        # Down the middle of the arrow.
        image = button.icon().pixmap(16, 16).toImage()
        stem = image.pixelColor(image.width() // 2, image.height() // 2)
        assert stem.name() == theme().color('text').name()
    finally:
        apply_theme(qapp, 'light', animations=False)
