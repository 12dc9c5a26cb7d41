"""Everything at once: a folder or a ZIP, of one moment, with a dictionary of every column, whole or not at all."""

from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest
from building import Desk
from full_desk import fill
from taking_in import rows_of

from salesdesk.controllers.exchange.refusals import FileIsFolder, FolderIsFile, FolderMissing, FolderNotEmpty
from salesdesk.controllers.handing_out.sheet_controller import EVERYTHING, SheetController, SheetRequest
from salesdesk.domain.errors import DiskFull
from salesdesk.exchange.everything.dictionary import FILES
from salesdesk.exchange.tables.table_writing import Format
from salesdesk.jobs.job import JobCancelled, stoppable

FRENCH = SheetRequest(EVERYTHING, 'fr', Format(';', bom=True))
NAMES = {*(f'{name}.csv' for name in FILES), 'dictionary.csv', 'README.txt'}


@pytest.fixture
def full(desk: Desk, sheets: SheetController, tmp_path: Path) -> SheetController:
    fill(desk, tmp_path)
    return sheets


def in_folder(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def in_zip(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_folder_and_a_zip_hold_the_same(full: SheetController, tmp_path: Path) -> None:
    assert full.write(FRENCH, tmp_path / 'tout') == full.write(FRENCH, tmp_path / 'tout.zip') == len(FILES)
    assert in_folder(tmp_path / 'tout') == in_zip(tmp_path / 'tout.zip')
    assert set(in_zip(tmp_path / 'tout.zip')) == NAMES


def test_the_dictionary_has_a_line_for_every_column_of_every_file(full: SheetController, tmp_path: Path) -> None:
    full.write(FRENCH, tmp_path / 'tout')
    files = in_folder(tmp_path / 'tout')
    told = [(row['file'], row['column']) for row in rows_of(files['dictionary.csv'], ';')]
    there = [(f'{name}.csv', column) for name in FILES for column in header(files[f'{name}.csv'])]
    assert told == there


def header(data: bytes) -> list[str]:
    return data.decode('utf-8-sig').splitlines()[0].split(';')


def test_the_dictionary_speaks_both_languages_and_names_relations_that_exist(
    full: SheetController, tmp_path: Path
) -> None:
    full.write(FRENCH, tmp_path / 'tout')
    lines = rows_of((tmp_path / 'tout' / 'dictionary.csv').read_bytes(), ';')
    assert [line for line in lines if not line['meaning_fr'] or line['meaning_fr'] == line['meaning_en']] == []
    relations = {line['relation'] for line in lines} - {''}
    assert {relation for relation in relations if relation.split('.')[1] not in FILES[relation.split('.')[0]]} == set()


def test_every_id_of_a_relation_is_in_the_file_it_leads_to(full: SheetController, tmp_path: Path) -> None:
    full.write(FRENCH, tmp_path / 'tout')
    rows = {name: rows_of((tmp_path / 'tout' / f'{name}.csv').read_bytes(), ';') for name in FILES}
    leading = [(name, column, entry.relation.split('.')[0]) for name, entries in FILES.items()
               for column, entry in entries.items() if entry.relation.endswith('.id')]  # fmt: skip
    for name, column, target in leading:
        assert {row[column] for row in rows[name]} - {''} <= {row['id'] for row in rows[target]}, (name, column)


def test_the_readme_says_how_to_read_it_in_both_languages(full: SheetController, tmp_path: Path) -> None:
    full.write(FRENCH, tmp_path / 'tout')
    text = (tmp_path / 'tout' / 'README.txt').read_text(encoding='utf-8-sig')
    assert 'Everything from SalesDesk, as of 2026-06-09 09:00' in text
    assert 'Tout SalesDesk, à la date du 2026-06-09 09:00' in text
    assert '- deals.csv (1): les affaires, ouvertes et closes' in text


def test_all_files_are_for_her_eyes_only(full: SheetController, tmp_path: Path) -> None:
    full.write(FRENCH, tmp_path / 'tout')
    paths = [tmp_path / 'tout', *(tmp_path / 'tout').iterdir()]
    assert {path.stat().st_mode & 0o077 for path in paths} == {0}


def test_all_files_are_of_one_moment(desk: Desk, full: SheetController, tmp_path: Path) -> None:
    other = Desk(desk.workspace.path, desk.clock)
    told: list[int] = []

    def meanwhile(done: int, _total: int) -> None:
        if not told:
            other.put('Pendant')
        told.append(done)

    full.write(FRENCH, tmp_path / 'tout', meanwhile)
    other.workspace.close()
    assert b'Pendant' not in b''.join(in_folder(tmp_path / 'tout').values())


def test_progress_goes_once_from_nothing_to_all_rows(full: SheetController, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    full.write(FRENCH, tmp_path / 'tout.zip', lambda done, total: told.append((done, total)))
    assert [done for done, _total in told] == sorted(done for done, _total in told)
    assert {total for _done, total in told} == {told[-1][0]}


@pytest.mark.parametrize('name', ['tout', 'tout.zip'])
def test_stopped_half_way_leaves_nothing(desk: Desk, full: SheetController, tmp_path: Path, name: str) -> None:
    before = set(tmp_path.iterdir())
    asked: list[int] = []
    stop = stoppable(lambda done, _total: asked.append(done), lambda: len(asked) > 6)
    with pytest.raises(JobCancelled):
        full.write(FRENCH, tmp_path / name, stop)
    assert set(tmp_path.iterdir()) == before
    assert desk.workspace.database.connection.get_autocommit()


@pytest.mark.parametrize('name', ['tout', 'tout.zip'])
def test_a_full_disk_is_said_and_leaves_nothing(
    desk: Desk, sheets: SheetController, small_disk: Path, name: str
) -> None:
    for number in range(1500):
        desk.put(f'Affaire {number}', note=Random(number).randbytes(4000).hex())
    with pytest.raises(DiskFull):
        sheets.write(SheetRequest(EVERYTHING), small_disk / 'sub' if name == 'tout' else small_disk / name)
    assert list(small_disk.iterdir()) == []


def test_an_empty_folder_is_filled_and_a_full_one_refused(full: SheetController, tmp_path: Path) -> None:
    target = tmp_path / 'tout'
    target.mkdir()
    full.write(FRENCH, target)
    before = in_folder(target)
    with pytest.raises(FolderNotEmpty):
        full.write(FRENCH, target)
    assert in_folder(target) == before


@pytest.mark.parametrize(
    ('name', 'refusal'),
    [('gone/tout', FolderMissing), ('gone/tout.zip', FolderMissing), ('file', FolderIsFile), ('sub.zip', FileIsFolder)],
)
def test_what_cannot_be_written_to_is_refused(
    full: SheetController, tmp_path: Path, name: str, refusal: type[Exception]
) -> None:
    (tmp_path / 'file').write_text('mine')
    (tmp_path / 'sub.zip').mkdir()
    with pytest.raises(refusal):
        full.write(FRENCH, tmp_path / name)
    assert (tmp_path / 'file').read_text() == 'mine'
