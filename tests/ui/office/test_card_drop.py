"""Files dropped on a card of the board."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.exchange.import_dialog import ImportDialog

COPY, LEFT, PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(seat: Seat, at: QPoint, path: Path) -> bool:
    """As the desktop does it; whether the window takes it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QApplication.sendEvent(seat.window, QDragEnterEvent(at, COPY, data, LEFT, PLAIN))
    event = QDropEvent(QPointF(at), COPY, data, LEFT, PLAIN)
    event.ignore()
    QApplication.sendEvent(seat.window, event)
    return event.isAccepted()


def made(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text('Titre;Montant\nUn;1\n', encoding='utf-8')
    return path


def test_it_is_kept_with_the_deal(qtbot: QtBot, sample_seat: Seat, tmp_path: Path) -> None:
    deal_id = sample_seat.card('Relamping').id
    assert drop(sample_seat, sample_seat.grip('Relamping'), made(tmp_path, 'offre.pdf'))
    attachments = sample_seat.office.desk.workplace.attachments
    qtbot.waitUntil(lambda: [file.name for file in attachments.of_deal(deal_id)] == ['offre.pdf'])
    assert 'offre.pdf' in sample_seat.toast()


def test_a_table_is_imported_wherever_it_falls(sample_seat: Seat, tmp_path: Path) -> None:
    drop(sample_seat, sample_seat.grip('Bureaux'), made(tmp_path, 'lignes.csv'))
    assert sample_seat.shown(ImportDialog)


def test_beside_the_cards_a_file_that_is_no_table_is_refused(sample_seat: Seat, tmp_path: Path) -> None:
    assert not drop(sample_seat, QPoint(30, 300), made(tmp_path, 'offre.pdf'))
