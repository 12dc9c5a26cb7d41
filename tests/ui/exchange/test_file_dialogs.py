"""Qt's file dialogs list the folder of the open database without looking into it."""

import sys
from contextlib import closing
from pathlib import Path

import pytest
from file_locks import are_locked
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.storage.connection.opening import open_database
from salesdesk.ui.qt_texts import speak_as_qt
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.theme.theme import theme
from salesdesk.ui.widgets.floating.file_dialog import file_dialog, file_to_open, file_to_save, files_to_open

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
