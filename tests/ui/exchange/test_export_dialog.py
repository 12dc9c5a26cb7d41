"""The export dialog: which deals, how they are written, and where the file lies afterwards."""

import csv
from pathlib import Path
from zipfile import ZipFile

import pytest
from counter import Counter
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from seat import CTRL

from salesdesk.ui.widgets.buttons.button import Button

KINDS = ('open', 'won', 'lost')


def rows(path: Path, delimiter: str = ';') -> list[dict[str, str]]:
    with path.open(encoding='utf-8-sig', newline='') as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def test_what_the_board_shows_is_offered_first(sample_counter: Counter) -> None:
    dialog = sample_counter.hand_out()
    assert {key: row.text() for key, row in dialog.form.kinds.items()} == {
        'board': 'Affaires du tableau (27)', 'all': 'Toutes les affaires (113)', 'open': 'Ouvertes (44)',
        'won': 'Gagnées (24)', 'lost': 'Perdues (45)',
    }  # fmt: skip
    assert dialog.form.chosen() == 'board'
    assert dialog.main.text() == 'Exporter 27 affaires…'


def test_away_from_the_board_all_deals_are_offered_first(sample_counter: Counter) -> None:
    assert sample_counter.hand_out(on_board=False).form.chosen() == 'all'


@pytest.mark.parametrize(('kind', 'statuses'), [('board', {'open'}), ('won', {'won'}), ('all', {*KINDS})])
def test_the_file_holds_what_was_chosen(sample_counter: Counter, kind: str, statuses: set[str]) -> None:
    form = sample_counter.hand_out().form
    form.kinds[kind].setChecked(True)
    written = rows(sample_counter.write_out())
    assert len(written) == form.count()
    assert {row['status'] for row in written} == statuses


def test_french_files_are_for_excel(sample_counter: Counter) -> None:
    form = sample_counter.hand_out().form
    assert (form.delimiter.current(), form.bom.isChecked(), form.guard.isChecked()) == (';', True, True)
    assert sample_counter.write_out().read_bytes().startswith(b'\xef\xbb\xbfid;external_id;')


def test_english_files_are_plain(counter: Counter) -> None:
    counter.seat.office.desk.workplace.preferences.change(language='en')
    form = counter.hand_out().form
    assert (form.delimiter.current(), form.bom.isChecked()) == (',', False)


def test_how_it_is_written_may_be_changed(counter: Counter) -> None:
    counter.seat.desk.put('=1+1')
    form = counter.hand_out().form
    form.delimiter.choose('\t')
    form.bom.setChecked(False)
    form.guard.setChecked(False)
    path = counter.write_out()
    assert path.read_bytes().startswith(b'id\texternal_id\t')
    assert [row['title'] for row in rows(path, '\t')] == ['=1+1']


def test_every_relation_has_its_id_and_its_name(counter: Counter) -> None:
    counter.seat.desk.put_ready('Bornes')
    counter.hand_out()
    (row,) = rows(counter.write_out())
    named = ('pipeline', 'stage', 'organization', 'contact')
    assert [row[name] for name in named] == ['Vente', 'Identification', 'Girardeau', 'Antoine Girardeau']
    assert all(row[f'{name}_id'].startswith('sd-') for name in named)


def test_afterwards_it_says_where_the_file_is(sample_counter: Counter) -> None:
    dialog = sample_counter.hand_out()
    path = sample_counter.write_out()
    assert sample_counter.proposed == 'affaires 2026-06-09.csv'
    assert sample_counter.said() == f'27 affaires exportées. {path}'
    assert dialog.banner is not None
    dialog.banner.findChildren(Button)[0].click()
    assert sample_counter.shown_folder == path.parent
    dialog.submit()
    assert dialog.isHidden()


@pytest.mark.parametrize(
    ('typed', 'written'),
    [
        ('affaires', 'affaires.csv'), ('affaires 09.06', 'affaires 09.06.csv'), ('Éts. Béranger', 'Éts. Béranger.csv'),
        ('affaires.TSV', 'affaires.TSV'), ('affaires.txt', 'affaires.txt'), ('affaires.xlsx', 'affaires.xlsx.csv'),
    ],
)  # fmt: skip
def test_a_new_file_is_called_what_it_is(sample_counter: Counter, typed: str, written: str) -> None:
    sample_counter.hand_out()
    path = sample_counter.write_out(typed)
    assert [each.name for each in path.parent.iterdir() if each.name.startswith(typed)] == [written]
    assert written in sample_counter.said()


def test_everything_at_once_is_called_an_archive(sample_counter: Counter) -> None:
    dialog = sample_counter.hand_out()
    dialog.form.what.choose('everything')
    dialog.form.what.chosen.emit('everything')
    sample_counter.write_out('copie 2026.06')
    assert (sample_counter.folder / 'copie 2026.06.zip').read_bytes()[:2] == b'PK'


def test_a_file_she_agreed_to_overwrite_keeps_its_name(sample_counter: Counter) -> None:
    old = sample_counter.written('old', 'affaires.dat')
    sample_counter.hand_out()
    sample_counter.write_out('affaires.dat')
    assert b'old' not in old.read_bytes()
    assert not (sample_counter.folder / 'affaires.dat.csv').exists()


def test_without_a_file_nothing_happens(sample_counter: Counter) -> None:
    dialog = sample_counter.hand_out()
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.main.isEnabled()


def test_where_there_is_nothing_to_export_the_button_says_so(counter: Counter) -> None:
    dialog = counter.hand_out()
    assert not dialog.main.isEnabled()
    assert dialog.main.toolTip() == 'Il n’y a rien à exporter.'


def test_the_database_is_never_written_over(sample_counter: Counter) -> None:
    dialog = sample_counter.hand_out()
    sample_counter.target = sample_counter.seat.desk.workspace.path
    dialog.submit()
    assert 'sert déjà ici' in sample_counter.said()
    assert dialog.main.isEnabled()


def test_a_folder_that_is_gone_is_said(sample_counter: Counter) -> None:
    dialog = sample_counter.hand_out()
    sample_counter.target = sample_counter.folder / 'gone' / 'affaires.csv'
    dialog.submit()
    assert sample_counter.said().startswith('Le dossier')


def test_a_full_disk_is_said_and_leaves_no_file(sample_counter: Counter, small_disk: Path) -> None:
    (small_disk / 'ballast').write_bytes(bytes(4 * 1024 * 1024))
    dialog = sample_counter.hand_out(on_board=False)
    sample_counter.folder = small_disk
    sample_counter.write_out()
    assert sample_counter.said().startswith('Le disque est plein.')
    assert [path.name for path in small_disk.iterdir()] == ['ballast']
    assert dialog.form.isEnabled()


def test_stopped_it_leaves_no_file(qtbot: QtBot, sample_counter: Counter) -> None:
    dialog = sample_counter.hand_out(on_board=False)
    go_on = sample_counter.begin_to_write('affaires.csv')
    assert not dialog.form.isEnabled()
    dialog.reject()
    go_on.set()
    qtbot.waitUntil(lambda: dialog.banner is not None)
    assert sample_counter.said() == 'Arrêté. Aucun fichier n’a été écrit.'
    assert list(sample_counter.folder.glob('affaires*')) == []
    assert dialog.form.isEnabled()


def test_what_is_exported_can_be_imported_and_adds_nothing(sample_counter: Counter) -> None:
    sample_counter.hand_out(on_board=False)
    path = sample_counter.write_out()
    sample_counter.exports.submit()
    sample_counter.hand_in(path)
    assert sample_counter.said().startswith('Toutes les affaires de ce fichier sont déjà là.')


def test_it_can_be_done_with_the_keyboard_alone(qtbot: QtBot, sample_counter: Counter) -> None:
    seat = sample_counter.seat
    dialog = sample_counter.hand_out()
    sample_counter.target = sample_counter.folder / 'affaires.csv'
    seat.press(Qt.Key.Key_Tab)
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Down)
    assert dialog.form.chosen() != 'board'
    seat.press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: dialog.banner is not None)
    assert sample_counter.target.exists()
    seat.press(Qt.Key.Key_Return)
    assert seat.shown(type(dialog)) == []


def choose(counter: Counter, what: str) -> None:
    """As she does in the list at the top."""
    select = counter.exports.form.what.select
    select.choose(what)
    select.chosen.emit(select.current())


@pytest.mark.parametrize(
    ('what', 'count', 'button'),
    [('contacts', 102, 'Exporter 102 contacts…'), ('organizations', 104, 'Exporter 104 organisations…'),
     ('activities', 61, 'Exporter 61 actions…'), ('history', 790, 'Exporter 790 événements…')],
)  # fmt: skip
def test_other_tables_are_exported_too(sample_counter: Counter, what: str, count: int, button: str) -> None:
    dialog = sample_counter.hand_out()
    choose(sample_counter, what)
    assert (dialog.main.text(), dialog.form.deals.isVisible()) == (button, False)
    assert len(rows(sample_counter.write_out())) == count
    assert sample_counter.said().startswith(f'{count} ')


def test_everything_is_a_zip(sample_counter: Counter) -> None:
    dialog = sample_counter.hand_out()
    choose(sample_counter, 'everything')
    tables = dialog.form.count()
    path = sample_counter.write_out('tout.zip')
    assert sample_counter.proposed == 'SalesDesk 2026-06-09.zip'
    assert sample_counter.said() == f'{tables} tables exportées. {path}'
    with ZipFile(path) as archive:
        names = archive.namelist()
    # Beside the tables, what each of their columns is.
    assert sum(name.endswith('.csv') for name in names) == tables + 1 > 20


def test_everything_stopped_leaves_no_file(qtbot: QtBot, sample_counter: Counter) -> None:
    dialog = sample_counter.hand_out()
    choose(sample_counter, 'everything')
    go_on = sample_counter.begin_to_write('tout.zip')
    dialog.reject()
    go_on.set()
    qtbot.waitUntil(lambda: dialog.banner is not None)
    assert sample_counter.said() == 'Arrêté. Aucun fichier n’a été écrit.'
    assert list(sample_counter.folder.glob('tout*')) == []


def test_back_to_deals_the_choice_is_as_it_was(sample_counter: Counter) -> None:
    dialog = sample_counter.hand_out()
    dialog.form.kinds['won'].setChecked(True)
    choose(sample_counter, 'contacts')
    choose(sample_counter, 'deals')
    assert dialog.form.deals.isVisible()
    assert (dialog.form.chosen(), dialog.main.text()) == ('won', 'Exporter 24 affaires…')
