"""Files taken in and handed out."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.ui.exchange.export_dialog import ExportDialog
from salesdesk.ui.exchange.import_dialog import ImportDialog

TABLE = (
    'Titre;Étape;Montant;Clôture prévue;Marge\nBornes;Chaude;8500;30/09/2026;12\n'
    'Serre;Proposition;abc;31/02/2026;9\n;Froide;;;\n'
)


def importing(tab: int, seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    path = folder / 'affaires.csv'
    path.write_text(TABLE, encoding='utf-8')
    dialog = ImportDialog(seat.office.desk, path)
    dialog.open_dialog()
    qtbot.waitUntil(lambda: dialog.flow.found is not None)
    dialog.content.tabs.setCurrentIndex(tab)
    return dialog


def imported(seat: Seat, qtbot: QtBot, folder: Path) -> QWidget:
    """With rows that were refused."""
    path = folder / 'affaires.csv'
    path.write_text('Titre;Montant\nBornes;8500\n;900\n', encoding='utf-8')
    dialog = ImportDialog(seat.office.desk, path)
    dialog.open_dialog()
    qtbot.waitUntil(dialog.main.isEnabled)
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.outcome is not None)
    outcome = dialog.outcome
    assert outcome is not None
    # The dialog fits its result a turn of the event loop after it has it.
    qtbot.waitUntil(lambda: outcome.height() == outcome.sizeHint().height())
    return dialog


def exporting(seat: Seat, _qtbot: QtBot, _folder: Path) -> QWidget:
    dialog = ExportDialog(seat.office.desk, seat.desk.filter())
    dialog.open_dialog()
    return dialog
