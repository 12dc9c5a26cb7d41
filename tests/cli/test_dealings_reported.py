"""What was offered, heard and promised, and what ran by itself, as the command line reports it."""

import shutil
from pathlib import Path

import pytest
from building import Desk
from dealings import put_dealings
from terminal import Terminal


@pytest.fixture
def dealt(sales_file: Path, database: Path) -> Path:
    desk = Desk(Path(shutil.copy(sales_file, database)))
    put_dealings(desk)
    desk.workspace.close()
    return database


@pytest.mark.parametrize(
    ('name', 'said'),
    [
        ('proposals', '2026-06,1,1,0,0,0,0,1,2,2,2'), ('objections', 'Trop cher,Deux ans,1,1,0,0,1'),
        ('promises', 'The customer,1,0,0,0,1,0,0'), ('cadences', 'Short cadence,1,0,0,1,0,0'),
        ('cadence_steps', 'Short cadence,"D+2: E-mail, First",0,0,'),
        ('cadence_ends', 'Short cadence,The deal was won,1,1'),
        ('rules', 'Gros montant,1,0,0,0,0,0,0,0,0,0'),
    ],
)  # fmt: skip
def test_reports_on_dealings_are_known_by_name(terminal: Terminal, dealt: Path, name: str, said: str) -> None:
    asked = 'report', name, '--database', dealt, '--from', '2026-06-01', '--to', '2026-06-30', '--raw'
    told = terminal.run(*asked)
    assert (told.status, told.err) == (0, '')
    assert said in told.out
    assert f'{name}: ' in terminal.run('report', '--list').out
