"""`salesdesk export contacts|organizations|activities|history|everything`."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from building import desk_on
from terminal import Terminal, assert_plain

OLD = Path(__file__).parents[1] / 'storage' / 'old_databases'


@pytest.fixture
def sample(sample_file: Path, database: Path) -> Path:
    """The sample data, in a file of the test's own."""
    with desk_on(sample_file) as desk:
        database.write_bytes(desk.workspace.path.read_bytes())
    return database


@pytest.mark.parametrize(
    ('what', 'begins'),
    [('contacts', 'id,name,organization_id'), ('organizations', 'id,name,website'), ('activities', 'id,deal_id,deal'),
     ('history', 'id,deal_id,deal,at')],
)  # fmt: skip
def test_standard_output_is_nothing_but_the_table(terminal: Terminal, sample: Path, what: str, begins: str) -> None:
    said = terminal.run('export', what, '--database', sample)
    assert (said.status, said.err) == (0, '')
    assert said.out.startswith(begins)
    assert len(said.rows) > 10


def test_a_file_says_how_many_rows_it_holds(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    said = terminal.run('export', 'contacts', '--database', sample, '--output', tmp_path / 'out.csv')
    assert said.out.endswith(f' contacts exported to {tmp_path / "out.csv"}.\n')
    assert (tmp_path / 'out.csv').read_bytes().startswith(b'\xef\xbb\xbfid;name;')


def test_everything_comes_as_a_zip_or_a_folder_by_the_ending(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    said = [
        terminal.run('export', 'everything', '--database', sample, '--output', tmp_path / target).out
        for target in ('all.zip', 'all')
    ]
    tables = len(list((tmp_path / 'all').glob('*.csv'))) - len(['dictionary.csv'])
    assert said == [f'{tables} tables exported to {tmp_path / target}.\n' for target in ('all.zip', 'all')]
    assert tables > 40
    with ZipFile(tmp_path / 'all.zip') as archive:
        assert set(archive.namelist()) == {path.name for path in (tmp_path / 'all').iterdir()}


@pytest.mark.parametrize(
    'words',
    [('everything',), ('everything', '--output', '-'), ('contacts', '--status', 'won'), ('nothing',),
     ('deals', '--output', 'deals.xlsx'), ('everything', '--output', 'all.csv')],
)  # fmt: skip
def test_what_makes_no_sense_is_a_mistake_in_usage(terminal: Terminal, sample: Path, words: tuple[str, ...]) -> None:
    said = terminal.run('export', *words, '--database', sample)
    assert (said.status, said.out) == (2, '')
    assert 'error: ' in said.err


def test_a_folder_with_files_is_refused_in_one_sentence(terminal: Terminal, sample: Path) -> None:
    said = terminal.run('export', 'everything', '--database', sample, '--output', sample.parent)
    assert 'holds files already' in assert_plain(said)


@pytest.mark.parametrize('version', [1, 2])
@pytest.mark.parametrize('what', ['contacts', 'everything'])
def test_a_file_of_an_older_program_is_read_and_left_as_it_is(
    terminal: Terminal, database: Path, tmp_path: Path, version: int, what: str
) -> None:
    old = (OLD / f'version_{version}.db').read_bytes()
    database.write_bytes(old)
    out = tmp_path / ('out.zip' if what == 'everything' else 'out.csv')
    assert terminal.run('export', what, '--database', database, '--output', out).status == 0
    assert database.read_bytes() == old
    assert [path.name for path in database.parent.glob('deals*')] == ['deals.db']
