"""Import and export, asked for by key or by dropping a file on the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import CTRL, Seat

from salesdesk.ui.exchange import file_questions
from salesdesk.ui.exchange.export_dialog import ExportDialog
from salesdesk.ui.exchange.import_dialog import ImportDialog

PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / 'affaires.csv'
    path.write_text('Titre;Étape;Montant\nBornes;Identification;8500\n', encoding='utf-8')
    return path


def drop(seat: Seat, path: Path) -> bool:
    """Whether the window took it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, PLAIN)
    QApplication.sendEvent(seat.window, QDragEnterEvent(QPoint(300, 300), *held))
    event = QDropEvent(QPoint(300, 300), *held)
    event.setAccepted(False)
    QApplication.sendEvent(seat.window, event)
    return event.isAccepted()


def test_a_dropped_table_is_imported(qtbot: QtBot, sample_seat: Seat, table: Path) -> None:
    qtbot.waitUntil(sample_seat.window.acceptDrops)
    assert drop(sample_seat, table)
    dialog = sample_seat.one(ImportDialog)
    qtbot.waitUntil(dialog.main.isEnabled)
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.summary is not None)
    assert sample_seat.titles('identification')[-1] == 'Bornes'


def test_a_picture_dropped_is_left_alone(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    qtbot.waitUntil(seat.window.acceptDrops)
    assert not drop(seat, tmp_path / 'photo.png')


def test_the_key_asks_for_a_file(qtbot: QtBot, seat: Seat, table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_questions, 'asking_file', lambda _window: lambda: table)
    qtbot.waitUntil(lambda: bool(seat.window.actions()))
    seat.press(Qt.Key.Key_I, CTRL)
    assert seat.one(ImportDialog).flow.path == table


def test_the_export_offers_what_the_board_shows(qtbot: QtBot, sample_seat: Seat) -> None:
    qtbot.waitUntil(lambda: bool(sample_seat.window.actions()))
    sample_seat.press(Qt.Key.Key_E, CTRL)
    form = sample_seat.one(ExportDialog).form
    assert form.chosen() == 'board'
    assert form.count() == 27
