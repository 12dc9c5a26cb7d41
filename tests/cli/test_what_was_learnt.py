"""Lessons, reports on closings and the figures made of them, on the command line."""

import csv
import shutil
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from building import Desk, euros
from terminal import Terminal

from salesdesk.controllers.closing.closing_words import LossWords
from salesdesk.controllers.knowledge.lesson_writing import LessonWords


@pytest.fixture
def lost(sales_file: Path, database: Path) -> Path:
    """A deal lost to a competitor, with a lesson."""
    desk = Desk(Path(shutil.copy(sales_file, database)))
    deal = desk.put_ready('Atelier Bois', 'identification')
    words = LossWords(
        desk.reason('cheaper_competitor'), 'Trop chers', 'Électra', euros(900), LessonWords('Venir à deux')
    )
    desk.closing.lose_all((deal,), words)
    desk.workspace.close()
    return database


def test_lessons_are_handed_out_alone(terminal: Terminal, lost: Path) -> None:
    (row,) = terminal.run('export', 'lessons', '--database', lost).rows
    assert (row['kind'], row['title'], row['body']) == ('lost', 'Venir à deux', 'Trop chers')


def test_reports_on_closings_are_handed_out_alone(terminal: Terminal, lost: Path) -> None:
    (row,) = terminal.run('export', 'closing-reports', '--database', lost).rows
    assert (row['deal'], row['outcome'], row['competitor'], row['price']) == (
        'Atelier Bois',
        'lost',
        'Électra',
        '900.00',
    )
    assert row['analysis'] == 'Trop chers'


def test_everything_holds_them_and_its_dictionary_explains_them(terminal: Terminal, lost: Path, tmp_path: Path) -> None:
    assert terminal.run('export', 'everything', '--database', lost, '--output', tmp_path / 'all.zip').status == 0
    with ZipFile(tmp_path / 'all.zip') as archive:
        files = {name: archive.read(name).decode('utf-8-sig') for name in archive.namelist()}
    said = {(row[0], row[1]) for row in csv.reader(StringIO(files['dictionary.csv']), delimiter=';')}
    for name, word in (('lessons', 'Venir à deux'), ('closing_reports', 'Trop chers'), ('competitors', 'Électra')):
        assert word in files[f'{name}.csv']
        header = next(csv.reader(StringIO(files[f'{name}.csv']), delimiter=';'))
        assert {(f'{name}.csv', column) for column in header} <= said


@pytest.mark.parametrize(
    ('name', 'told'),
    [('competitors', 'Électra,1,0,1,1'), ('lost_by_stage', 'Cheaper competitor,1,1,1000'),
     ('lost_by_source', 'Cheaper competitor,1,1,1000'),
     ('lost_by_month', '2026-06'), ('lessons_used', 'Venir à deux,0,0,0,1'), ('won_reasons', ''), ('referrals', ''),
     ('satisfaction', '')],
)  # fmt: skip
def test_reports_on_endings_are_known_by_name(terminal: Terminal, lost: Path, name: str, told: str) -> None:
    asked = 'report', name, '--database', lost, '--from', '2026-01-01', '--to', '2026-12-31', '--raw'
    said = terminal.run(*asked)
    assert (said.status, said.err) == (0, '')
    assert told in said.out
    assert f'{name}: ' in terminal.run('report', '--list').out
