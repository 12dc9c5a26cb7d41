"""A card or an e-mail dropped on the window, wherever she is."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.contacts.form.person_dialog import PersonDialog

CARD = 'BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nTEL:06 12 48 77 03\nEND:VCARD\n'


def drop(qtbot: QtBot, seat: Seat, path: Path) -> None:
    qtbot.waitUntil(seat.window.acceptDrops)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path))])
    held = (Qt.DropAction.CopyAction, files, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(seat.window, QDragEnterEvent(QPoint(300, 300), *held))
    QApplication.sendEvent(seat.window, QDropEvent(QPoint(300, 300), *held))


def written(folder: Path, *names: str) -> Path:
    path = folder / 'cartes.vcf'
    path.write_text(''.join(CARD.format(name=name) for name in names), encoding='utf-8')
    return path


def test_a_card_opens_the_form_of_a_person(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    drop(qtbot, seat, written(tmp_path, 'Nadia Morvan'))
    dialog = seat.one(PersonDialog)
    assert dialog.name.text() == 'Nadia Morvan'
    assert seat.desk.undo_key() == ''


def test_several_cards_come_one_after_the_other(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    drop(qtbot, seat, written(tmp_path, 'Nadia Morvan', 'Luc Aubry'))
    seat.one(PersonDialog).submit()
    qtbot.waitUntil(lambda: [form.name.text() for form in seat.shown(PersonDialog)] == ['Luc Aubry'])


def test_a_card_that_says_nothing_is_said_to(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    drop(qtbot, seat, written(tmp_path))
    assert seat.toast() == 'cartes.vcf ne dit rien d’une personne.'
