"""The program as a shell starts it: usage, pipes, closed streams, languages."""

import re
import sys
from pathlib import Path

import pytest
from pipeline_file import pipeline_file
from terminal import Terminal, in_a_shell

from salesdesk.version import VERSION


@pytest.fixture
def filled(terminal: Terminal, database: Path) -> Path:
    assert terminal.take_in(pipeline_file(2000), database, '--create-stages').status == 0
    return database


def test_the_version_is_said(terminal: Terminal) -> None:
    assert terminal.run('--version') == (0, f'SalesDesk {VERSION}\n', '')


@pytest.mark.parametrize(
    ('line', 'complaint'),
    [
        ('bogus', "invalid choice: 'bogus'"),
        ('import', 'the following arguments are required: FILE.csv, --database'),
        ('import a.csv', 'the following arguments are required: --database'),
        ('import a.csv --database b.db --map Title', 'write it as COLUMN=FIELD: Title'),
        ('import a.csv --database b.db --stage Won', 'write it as VALUE=STAGE: Won'),
        ('import a.csv --database b.db --stage Won=', 'write it as VALUE=STAGE: Won='),
        ('export weather --database b.db', "invalid choice: 'weather'"),
        ('export deals --database b.db --status late', "invalid choice: 'late'"),
        ('export deals --database b.db --delimiter x', 'use comma, semicolon or tab, not x'),
        ('check', 'the following arguments are required: --database'),
    ],
)
def test_a_wrong_command_is_a_matter_of_usage(terminal: Terminal, line: str, complaint: str) -> None:
    said = terminal.run(*line.split())
    assert (said.status, said.out) == (2, '')
    assert complaint in said.err
    assert said.err.startswith('usage: salesdesk')


@pytest.mark.parametrize('command', ['', 'import', 'export', 'check', 'demo'])
@pytest.mark.parametrize(('language', 'word'), [('C.UTF-8', 'usage: '), ('fr_FR.UTF-8', 'utilisation : ')])
def test_help_is_there_in_both_languages(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, command: str, language: str, word: str
) -> None:
    monkeypatch.setenv('LANG', language)
    said = terminal.run(*command.split(), '--help')
    assert (said.status, said.err) == (0, '')
    assert said.out.replace('\xa0', ' ').startswith(f'{word}salesdesk')


def test_the_terminal_speaks_french(terminal: Terminal, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv('LANG', 'fr_FR.UTF-8')
    said = terminal.take_in('Titre;Montant\nToit;1500\nMur;abc\n', database)
    assert '1 affaire importée, 0 déjà là, 1 ligne refusée.' in said.out
    assert said.err.startswith('Ligne 3\xa0: Montant\xa0: «\xa0abc\xa0» n’est pas un montant.')
    assert terminal.run('export', 'deals', '--database', 'rien.db').err.startswith('Le fichier rien.db n’existe pas')


def test_a_terminal_that_knows_few_letters_gets_what_it_can_show(database: Path) -> None:
    database.with_name('file.csv').write_text('Titre;Montant\nToit;1500\nMur;abc\n')
    said = in_a_shell(f'salesdesk import "{database.with_name("file.csv")}" --database "{database}"',
                      LANG='fr_FR.UTF-8', PYTHONIOENCODING='ascii')  # fmt: skip
    assert said.returncode == 0
    assert "n'est pas un montant." in said.stderr


def test_a_reader_that_has_seen_enough_is_no_error(filled: Path) -> None:
    done = in_a_shell(f'set -o pipefail; salesdesk export deals --database "{filled}" | head -n 1')
    assert (done.returncode, done.stderr) == (0, '')
    assert done.stdout.startswith('id,external_id,')
    assert in_a_shell(f'set -o pipefail; salesdesk check --database "{filled}" | true').stderr == ''


@pytest.mark.skipif(not Path('/dev/full').exists(), reason='no device here is always full')
@pytest.mark.parametrize('command', ['export deals', 'check'])
def test_a_full_disk_behind_standard_output_is_said(filled: Path, command: str) -> None:
    done = in_a_shell(f'salesdesk {command} --database "{filled}" > /dev/full')
    assert done.returncode == 1
    assert done.stderr == 'The disk is full. Make room, then try again: nothing was lost.\n'


def test_without_standard_output_an_export_says_so(filled: Path) -> None:
    done = in_a_shell(f'salesdesk export deals --database "{filled}" >&-')
    assert done.returncode == 1
    assert re.fullmatch(r'The disk could not be read or written \(standard output\)\..*\n', done.stderr)
    assert in_a_shell(f'salesdesk check --database "{filled}" >&-').returncode == 0


def test_the_smoke_test_paints_the_board() -> None:
    done = in_a_shell('salesdesk --smoke', QT_QPA_PLATFORM='offscreen')
    assert (done.returncode, done.stderr) == (0, '')


def test_the_smoke_test_fails_where_no_board_can_be_shown(tmp_path: Path) -> None:
    letter = tmp_path / 'letter.db'
    letter.write_text('Dear Madam, ' * 100, encoding='utf-8')
    done = in_a_shell(f'salesdesk --smoke --database "{letter}"', QT_QPA_PLATFORM='offscreen')
    assert done.returncode == 1
    assert 'letter.db' in done.stderr


@pytest.mark.skipif(sys.platform != 'linux', reason='elsewhere there is always a screen')
@pytest.mark.parametrize('command', ['', 'demo', '--smoke'])
def test_without_a_screen_the_window_is_declined_in_a_sentence(tmp_path: Path, command: str) -> None:
    blind = dict.fromkeys(('DISPLAY', 'WAYLAND_DISPLAY', 'QT_QPA_PLATFORM'), '')
    done = in_a_shell(f'salesdesk {command}', **blind, SALESDESK_DATA=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, '')
    assert done.stderr.startswith('There is no screen here to open a window on.')
    assert done.stderr.count('\n') == 1
    assert list(tmp_path.iterdir()) == []
