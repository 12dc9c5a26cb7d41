"""`salesdesk report`: every report by its name, as CSV, JSON, a workbook or a table; one sentence when it cannot be."""

import csv
import io
import json
import tempfile
from pathlib import Path

import pytest
from building import desk_on
from pipeline_file import pipeline_file
from terminal import Said, Terminal, assert_plain

from salesdesk.controllers.reports.report_names import REPORTS

OLD = Path(__file__).parents[1] / 'storage' / 'old_databases'
MEANT = ('--stage', 'Prospecting=Identification', '--stage', 'Engaging=Qualification')
EVER = ('--from', '2000-01-01', '--to', '2030-12-31')


@pytest.fixture
def sample(sample_file: Path, database: Path) -> Path:
    with desk_on(sample_file) as desk:
        database.write_bytes(desk.workspace.path.read_bytes())
    return database


def report(terminal: Terminal, name: str, database: Path, *words: object) -> Said:
    return terminal.run('report', name, '--database', database, *words)


def test_the_list_names_every_report_and_its_columns(terminal: Terminal) -> None:
    said = terminal.run('report', '--list')
    assert (said.status, said.err) == (0, '')
    assert [line.split(':')[0] for line in said.out.splitlines()[::2]] == [*REPORTS, 'deal_times']
    assert '    month, entered, won, lost' in said.out


@pytest.mark.parametrize('name', list(REPORTS))
def test_every_report_is_nothing_but_csv_on_standard_output(terminal: Terminal, sample: Path, name: str) -> None:
    said = report(terminal, name, sample, *EVER)
    assert (said.status, said.err) == (0, '')
    widths = {len(row) for row in csv.reader(io.StringIO(said.out, newline=''))}
    assert len(widths) == 1


@pytest.mark.parametrize('name', list(REPORTS))
@pytest.mark.parametrize('format_', ['json', 'table'])
def test_every_report_can_be_read_otherwise_too(terminal: Terminal, sample: Path, name: str, format_: str) -> None:
    said = report(terminal, name, sample, '--format', format_)
    assert (said.status, said.err) == (0, '')
    assert json.loads(said.out)['name'] == name if format_ == 'json' else said.out.splitlines()[1].startswith('all')


def test_numbers_are_those_of_the_file_that_was_imported(terminal: Terminal, database: Path) -> None:
    terminal.take_in(pipeline_file(), database, *MEANT)
    said = report(terminal, 'months', database, *EVER, '--raw')
    assert (sum(int(row['won']) for row in said.rows), sum(int(row['lost']) for row in said.rows)) == (28, 21)


def test_a_pipeline_and_a_period_narrow_it(terminal: Terminal, sample: Path) -> None:
    said = report(terminal, 'funnel', sample, '--pipeline', 'Prospecting', '--format', 'table', '--from', '2026-06-01',
                  '--to', '2026-06-30')  # fmt: skip
    assert said.out.splitlines()[1] == 'Prospecting, from 1 Jun 2026 to 30 Jun 2026'
    months = report(terminal, 'months', sample, '--from', '2026-05-01', '--to', '2026-06-30').rows
    assert [row['Month'] for row in months] == ['2026-05', '2026-06']


def test_unattended_asks_for_so_many_days(terminal: Terminal, sample: Path) -> None:
    rows = [len(report(terminal, 'unattended', sample, '--days', days).rows) for days in (1, 30, 3650)]
    assert rows[0] >= rows[1] > rows[2] == 0


def test_the_stages_of_one_deal_are_told(terminal: Terminal, sample: Path) -> None:
    deals = {row['title']: row for row in terminal.run('export', 'deals', '--database', sample).rows}
    title, row = next(iter(deals.items()))
    said = report(terminal, 'deal_times', sample, '--deal', row['id'], '--format', 'table')
    assert (said.status, said.err) == (0, '')
    assert said.out.splitlines()[:2] == ['Time per stage of a deal', 'all pipelines']
    assert f'Deal: {title}' in said.out


@pytest.mark.parametrize(('ending', 'begins'), [('csv', b'\xef\xbb\xbf'), ('json', b'{'), ('xlsx', b'PK')])
def test_a_file_is_what_its_ending_says(
    terminal: Terminal, sample: Path, tmp_path: Path, ending: str, begins: bytes
) -> None:
    path = tmp_path / f'out.{ending}'
    said = report(terminal, 'months', sample, '--output', path)
    assert said.out == f'Month by month written to {path}.\n'
    assert path.read_bytes().startswith(begins)
    assert path.stat().st_mode & 0o077 == 0


def test_a_french_terminal_reads_french(terminal: Terminal, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv('LANG', 'fr_FR.UTF-8')
    assert report(terminal, 'months', sample, '--format', 'table').out.startswith('Mois par mois\ntous les pipelines')


@pytest.mark.parametrize(
    'words',
    [('weather',), (), ('months', '--from', 'never'), ('months', '--from', '2026-02-01', '--to', '2026-01-01'),
     ('months', '--format', 'xlsx'), ('months', '--format', 'pdf'), ('deal_times',), ('months', '--deal', '1'),
     ('months', '--days', '7'), ('unattended', '--days', '0'), ('unattended', '--days', 'x'),
     ('unattended', '--days', '3651'), ('months', '--output', 'months.pdf'),
     ('months', '--format', 'csv', '--output', 'months.xlsx')],
)  # fmt: skip
def test_what_makes_no_sense_is_a_mistake_in_usage(terminal: Terminal, sample: Path, words: tuple[str, ...]) -> None:
    said = terminal.run('report', *words, '--database', sample)
    assert (said.status, said.out) == (2, '')
    assert 'Traceback' not in said.err


@pytest.mark.parametrize(
    ('words', 'sentence'),
    [(('--pipeline', 'Weather'), 'There is no pipeline “Weather”'), (('--output', 'gone/x.csv'), 'There is no folder')],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    terminal: Terminal, sample: Path, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in assert_plain(report(terminal, 'months', sample, *words))


def test_a_deal_that_is_not_there_is_said(terminal: Terminal, sample: Path) -> None:
    said = report(terminal, 'deal_times', sample, '--deal', 'OPP-7')
    assert 'There is no deal “OPP-7”.' in assert_plain(said)


def test_a_database_that_is_not_there_is_said(terminal: Terminal, tmp_path: Path) -> None:
    assert 'There is no file' in assert_plain(report(terminal, 'months', tmp_path / 'gone.db'))


@pytest.mark.parametrize('version', [1, 2])
def test_a_file_of_an_older_program_is_read_and_left_as_it_is(terminal: Terminal, database: Path, version: int) -> None:
    old = (OLD / f'version_{version}.db').read_bytes()
    database.write_bytes(old)
    assert report(terminal, 'months', database, *EVER).status == 0
    assert database.read_bytes() == old
    assert [path.name for path in database.parent.glob('deals*')] == ['deals.db']


def test_a_file_that_may_not_be_written_to_is_read_all_the_same(
    terminal: Terminal, sample: Path, open_folder: Path, as_anybody: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    (open_folder / 'tmp').mkdir()
    (open_folder / 'tmp').chmod(0o777)
    monkeypatch.setattr(tempfile, 'tempdir', str(open_folder / 'tmp'))
    shared = open_folder / 'shared.db'
    shared.write_bytes(sample.read_bytes())
    shared.chmod(0o444)
    open_folder.chmod(0o555)
    with as_anybody():  # type: ignore[operator]
        said = report(terminal, 'months', shared, *EVER)
    assert (said.status, said.err) == (0, '')
    assert len(said.rows) > 3
