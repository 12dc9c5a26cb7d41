"""`salesdesk export deals`: nothing but CSV on standard output, a file that is there whole or not at all."""

from pathlib import Path

import pytest
from building import desk_on
from pipeline_file import pipeline_file
from terminal import Said, Terminal, assert_plain, write

MEANT = ('--stage', 'Prospecting=Identification', '--stage', 'Engaging=Qualification')
OF_ITS_DATABASE = {'pipeline_id', 'stage_id', 'lost_reason_id'}


@pytest.fixture
def filled(terminal: Terminal, database: Path) -> Path:
    assert terminal.take_in(pipeline_file(), database, *MEANT).status == 0
    return database


def by_name(said: Said) -> list[dict[str, str]]:
    """The deals with everything but the ids that every database gives its process anew."""
    return [{name: cell for name, cell in row.items() if name not in OF_ITS_DATABASE} for row in said.rows]


@pytest.mark.parametrize(('status', 'count'), [('open', 21), ('won', 28), ('lost', 21), ('all', 70)])
def test_a_status_chooses_the_deals(terminal: Terminal, filled: Path, status: str, count: int) -> None:
    rows = terminal.hand_out(filled, '--status', status).rows
    assert len(rows) == count
    assert {row['status'] for row in rows} == ({status} if status != 'all' else {'open', 'won', 'lost'})


def test_standard_output_is_nothing_but_csv(terminal: Terminal, filled: Path) -> None:
    said = terminal.hand_out(filled, '--output', '-')
    assert (said.status, said.err) == (0, '')
    assert said.out.startswith('id,external_id,title,')
    assert said.out.count('\r\n') == 71


def test_an_export_taken_in_elsewhere_gives_the_same_deals(terminal: Terminal, filled: Path) -> None:
    elsewhere = filled.with_name('elsewhere.db')
    written = terminal.hand_out(filled)
    assert terminal.take_in(written.out, elsewhere).out.endswith(
        '70 deals imported, 0 already there, 0 rows refused.\n'
    )
    assert by_name(terminal.hand_out(elsewhere)) == by_name(written)


def test_the_sample_goes_there_and_back(
    terminal: Terminal, sample_file: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv('LANG', 'fr_FR.UTF-8')
    with desk_on(sample_file) as desk:
        written = terminal.hand_out(desk.workspace.path, '--delimiter', 'tab')
        terminal.take_in(written.out, database)
        assert by_name(terminal.hand_out(database)) == by_name(terminal.hand_out(desk.workspace.path))


@pytest.mark.parametrize(('said', 'mark'), [(',', ','), (';', ';'), ('tab', '\t'), ('\\t', '\t'), ('semicolon', ';')])
def test_the_separator_may_be_chosen(terminal: Terminal, filled: Path, said: str, mark: str) -> None:
    assert terminal.hand_out(filled, '--delimiter', said).out.startswith(f'id{mark}external_id{mark}')


def test_a_file_says_how_many_deals_it_holds(terminal: Terminal, filled: Path, tmp_path: Path) -> None:
    path = tmp_path / 'out.csv'
    assert terminal.hand_out(filled, '--output', path).out == f'70 deals exported to {path}.\n'
    assert path.read_bytes().startswith(b'id,external_id,')
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_of_a_french_database_is_for_excel(terminal: Terminal, sales_file: Path, tmp_path: Path) -> None:
    with desk_on(sales_file) as desk:
        desk.put_ready('Éclairage')
        terminal.hand_out(desk.workspace.path, '--output', tmp_path / 'out.csv')
    written = (tmp_path / 'out.csv').read_bytes()
    assert written.startswith(b'\xef\xbb\xbfid;external_id;')
    assert ';Éclairage;' in written.decode('utf-8-sig')
    assert ';1000,00;EUR;' in written.decode('utf-8-sig')


def test_formulas_are_disarmed_and_numbers_left_alone(terminal: Terminal, database: Path) -> None:
    terminal.take_in('Title,Phone,Note\nRoof,+33 6 12 34 56 78,=1+1\n', database)
    (guarded,), (raw,) = terminal.hand_out(database).rows, terminal.hand_out(database, '--raw').rows
    assert (guarded['phone'], guarded['note']) == ('+33 6 12 34 56 78', "'=1+1")
    assert raw['note'] == '=1+1'


def test_exporting_changes_no_byte(terminal: Terminal, filled: Path) -> None:
    before = filled.read_bytes()
    terminal.hand_out(filled)
    assert filled.read_bytes() == before
    assert [path.name for path in filled.parent.glob('deals*')] == ['deals.db']


@pytest.mark.parametrize(
    ('target', 'sentence'),
    [
        ('deals.db', 'is in use for this already'),
        ('.', 'is a folder'),
        ('gone/out.csv', 'There is no folder'),
    ],
)
def test_what_cannot_be_written_to_is_said(terminal: Terminal, filled: Path, target: str, sentence: str) -> None:
    before = filled.read_bytes()
    assert sentence in assert_plain(terminal.hand_out(filled, '--output', filled.parent / target))
    assert filled.read_bytes() == before


def test_a_file_is_replaced_only_when_the_new_one_is_whole(
    terminal: Terminal, filled: Path, open_folder: Path, as_anybody: object
) -> None:
    path = write(open_folder / 'out.csv', 'mine')
    open_folder.chmod(0o555)
    filled.parent.chmod(0o755)
    shared = write(open_folder.with_name(f'{open_folder.name}.db'), filled.read_bytes())
    try:
        with as_anybody():  # type: ignore[operator]
            said = terminal.hand_out(shared, '--output', path)
    finally:
        shared.unlink()
    assert 'may not be written to' in assert_plain(said)
    assert path.read_bytes() == b'mine'


def test_a_file_of_an_older_program_is_read_as_it_is(terminal: Terminal, database: Path) -> None:
    old = Path(__file__).parents[1] / 'storage' / 'old_databases' / 'version_1.db'
    database.write_bytes(old.read_bytes())
    said = terminal.hand_out(database)
    assert (said.status, said.err) == (0, '')
    assert 'Gagnée' in {row['title'] for row in said.rows}
    assert database.read_bytes() == old.read_bytes()
