"""The import itself: one action, taken back as one; stopped or failed, it leaves nothing; refused rows come back."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest
from building import Desk
from counter import SAMPLES, Counter
from furnishing import furnished
from pipeline_file import pipeline_file
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import CTRL, focused

from salesdesk.storage.connection.database import Database
from salesdesk.ui.exchange.import_dialog import ImportDialog
from salesdesk.ui.widgets.buttons.button import Button

Powerless = Callable[[], AbstractContextManager[None]]
MIXED = 'Titre;Montant;Créée le\nBornes;5;12/05/2026\nToit;abc;12/05/2026\nMur;7;31/02/2026\n'
LARGE = pipeline_file(20_000)


def banner_button(counter: Counter) -> Button:
    banner = counter.imports.content.banner
    assert banner is not None
    return banner.findChildren(Button)[-1]


def test_an_import_fills_the_board_and_says_so(counter: Counter) -> None:
    dialog = counter.hand_in('Titre;Étape\nBornes;Proposition\nToit;Gagnée\n')
    counter.take_in()
    assert dialog.outcome is not None
    assert dialog.outcome.title.text() == '2 affaires importées'
    assert counter.seat.titles('proposition') == ['Bornes']
    dialog.submit()
    assert counter.seat.toast().startswith('2 affaires importées')


def test_one_undo_takes_the_import_back(counter: Counter) -> None:
    before = counter.seat.desk.dump()
    counter.hand_in(pipeline_file())
    counter.imports.content.stages.create_all()
    counter.take_in()
    counter.imports.submit()
    counter.seat.press(Qt.Key.Key_Z, CTRL)
    assert counter.seat.desk.dump() == before
    assert counter.titles() == []


def test_refused_rows_can_be_saved_put_right_and_imported(counter: Counter) -> None:
    dialog = counter.hand_in(MIXED)
    counter.take_in()
    assert dialog.outcome is not None
    counter.target = counter.folder / 'refus.csv'
    dialog.outcome.save.click()
    assert counter.proposed == 'affaires, lignes refusées.csv'
    assert dialog.outcome.saved.text() == 'Enregistrées dans refus.csv.'
    handed_back = counter.target.read_text(encoding='utf-8-sig')
    assert handed_back.splitlines()[0] == 'Titre;Montant;Créée le;error'
    counter.hand_in(handed_back.replace('abc', '1').replace('31/02/2026', '28/02/2026'))
    counter.take_in()
    assert counter.titles() == ['Bornes', 'Mur', 'Toit']


@pytest.mark.parametrize(('typed', 'written'), [('refus', 'refus.csv'), ('refus du 09.06', 'refus du 09.06.csv')])
def test_saved_rows_are_called_a_table(counter: Counter, typed: str, written: str) -> None:
    dialog = counter.hand_in(MIXED)
    counter.take_in()
    assert dialog.outcome is not None
    counter.target = counter.folder / typed
    dialog.outcome.save.click()
    assert dialog.outcome.saved.text() == f'Enregistrées dans {written}.'
    assert not counter.target.exists()


def test_rows_can_be_saved_even_where_none_can_be_read(counter: Counter) -> None:
    counter.hand_in('Titre;Montant\nA;abc\nB;def\n')
    assert counter.said().startswith('Aucune ligne n’est lisible.')
    counter.target = counter.folder / 'refus.csv'
    banner_button(counter).click()
    assert counter.imports.note.text() == 'Enregistrées dans refus.csv.'
    assert len(counter.target.read_text(encoding='utf-8-sig').splitlines()) == 3


def test_refused_rows_never_overwrite_the_file_or_the_database(counter: Counter) -> None:
    dialog = counter.hand_in(MIXED)
    counter.take_in()
    assert dialog.outcome is not None
    for taken in (dialog.flow.path, counter.seat.desk.workspace.path):
        counter.target = taken
        dialog.outcome.save.click()
        assert 'sert déjà ici' in dialog.outcome.saved.text()
    assert dialog.flow.path.read_text(encoding='utf-8') == MIXED


@pytest.mark.parametrize(('name', 'refused'), [('nul-bytes', 1), ('ragged', 1), ('amounts', 4), ('open-quote', 1)])
def test_bad_rows_stay_behind_and_the_others_come_in(counter: Counter, name: str, refused: int) -> None:
    dialog = counter.hand_in(SAMPLES / f'{name}.csv')
    dialog.content.stages.create_all()
    counter.take_in()
    assert dialog.summary is not None
    assert (len(dialog.summary.refused), dialog.summary.imported) == (refused, len(counter.titles()))


def test_stopped_in_the_middle_it_leaves_nothing(counter: Counter) -> None:
    before = counter.seat.desk.dump()
    dialog = counter.hand_in(LARGE)
    dialog.content.stages.create_all()
    working = counter.begin()
    dialog.progress.stop.click()
    working.set()
    counter.settle()
    assert counter.said() == 'Arrêté. Rien n’a été importé.'
    assert counter.seat.desk.dump() == before
    assert dialog.main.isEnabled()
    assert focused() is dialog.main


def test_escape_stops_an_import_before_it_closes_the_dialog(counter: Counter) -> None:
    dialog = counter.hand_in(LARGE)
    dialog.content.stages.create_all()
    working = counter.begin()
    counter.seat.press(Qt.Key.Key_Escape)
    working.set()
    counter.settle()
    assert dialog.isVisible()
    assert counter.titles() == []
    counter.seat.press(Qt.Key.Key_Escape)
    assert counter.seat.shown(ImportDialog) == []


def test_after_a_stop_it_can_be_imported_all_the_same(counter: Counter) -> None:
    dialog = counter.hand_in(LARGE)
    dialog.content.stages.create_all()
    working = counter.begin()
    dialog.reject()
    working.set()
    counter.settle()
    counter.take_in()
    assert dialog.summary is not None
    assert dialog.summary.imported == 20_000


def test_progress_is_told_in_rows(counter: Counter) -> None:
    dialog = counter.hand_in(LARGE)
    dialog.content.stages.create_all()
    working = counter.begin()
    assert dialog.progress.isVisible()
    assert not dialog.content.isVisible()
    assert dialog.progress.bar.maximum() == 20_000
    working.set()
    counter.settle()


def test_a_copy_is_made_first(counter: Counter) -> None:
    path = counter.seat.desk.workspace.path
    before = set(path.parent.glob(f'{path.stem}-backups/*.db'))
    counter.hand_in('Titre\nA\n')
    counter.take_in()
    assert len(set(path.parent.glob(f'{path.stem}-backups/*.db')) - before) == 1


def test_a_database_in_use_elsewhere_refuses_and_may_be_tried_again(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr('salesdesk.storage.connection.database.BUSY_SECONDS', 0.05)
    dialog = counter.hand_in('Titre\nA\n')
    with closing(Database(counter.seat.desk.workspace.path)) as other, other.transaction():
        counter.take_in()
        assert counter.said().startswith('Un autre programme utilise')
    assert counter.titles() == []
    assert dialog.main.isEnabled()
    counter.take_in()
    assert counter.titles() == ['A']


def test_a_folder_that_may_not_be_written_refuses_the_import(
    qtbot: QtBot, qapp: QApplication, open_folder: Path, sales_file: Path, as_anybody: Powerless
) -> None:
    desk = Desk(Path(shutil.copy(sales_file, open_folder / 'deals.db')))
    with furnished(qtbot, qapp, desk) as seat:
        counter = Counter(qtbot, seat, open_folder)
        counter.hand_in('Titre\nA\n')
        open_folder.chmod(0o555)
        with as_anybody():
            counter.take_in()
        assert 'ne peut pas être modifié' in counter.said()
        assert counter.titles() == []
    desk.workspace.close()


def test_a_full_disk_refuses_the_import_and_keeps_what_is_there(
    qtbot: QtBot, qapp: QApplication, small_disk: Path, sales_file: Path, tmp_path: Path
) -> None:
    desk = Desk(Path(shutil.copy(sales_file, small_disk / 'deals.db')))
    desk.put('Gardée')
    with furnished(qtbot, qapp, desk) as seat:
        counter = Counter(qtbot, seat, tmp_path)
        counter.hand_in(LARGE).content.stages.create_all()
        counter.take_in()
        assert counter.said().startswith('Le disque est plein.')
        assert counter.titles() == ['Gardée']
    desk.workspace.close()
