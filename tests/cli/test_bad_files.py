"""Files that are no tables, or hardly: a plain sentence, nothing half-done, and what can be read is read."""

from pathlib import Path

import pytest
from terminal import Terminal, assert_plain, write

SAMPLES = Path(__file__).parents[1] / 'exchange' / 'samples'
HEADER = 'Affaire;Montant;Créée le\n'
NO_HEADER = 'The first row holds data, not column names. Say what each column is. For instance: --map "Column 1=title".'
NO_NAME = (
    'No column gives the deals a name. Say which one is the title, product or organisation. '
    'For instance: --map COLUMN=title.'
)


@pytest.fixture
def kept(terminal: Terminal, database: Path) -> Path:
    """A database with a deal that must not be lost."""
    terminal.take_in('Title,Stage\nKept,Identification\n', database)
    return database


@pytest.mark.parametrize(
    ('name', 'sentence'),
    [
        ('empty', 'This file is empty. Choose another one.'),
        ('blank', 'This file is empty. Choose another one.'),
        ('workbook', 'This is a workbook. Save it as CSV first, then import that.'),
        ('picture', 'This file is not a table of text. Choose a CSV file.'),
        ('database', 'This file is not a table of text. Choose a CSV file.'),
        ('web-page', 'This file is not a table of text. Choose a CSV file.'),
        ('no-header', NO_HEADER),
        ('letter', NO_NAME),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused(terminal: Terminal, kept: Path, name: str, sentence: str) -> None:
    before = kept.read_bytes()
    said = terminal.run('import', SAMPLES / f'{name}.csv', '--database', kept)
    assert assert_plain(said) == sentence
    assert kept.read_bytes() == before


@pytest.mark.parametrize('name', ['empty', 'picture', 'no-header', 'letter'])
def test_what_is_no_table_makes_no_database(terminal: Terminal, database: Path, name: str) -> None:
    assert_plain(terminal.run('import', SAMPLES / f'{name}.csv', '--database', database))
    assert list(database.parent.iterdir()) == []


@pytest.mark.parametrize(
    'name', ['latin-1', 'windows-1252', 'utf-16-le', 'utf-16-be', 'utf-16-without-mark', 'utf-8-with-mark', 'old-mac']
)
def test_every_encoding_keeps_its_accents(terminal: Terminal, database: Path, name: str) -> None:
    said = terminal.run('import', SAMPLES / f'{name}.csv', '--database', database, '--create-stages')
    assert (said.status, said.err) == (0, '')
    titles = {row['title'] for row in terminal.hand_out(database).rows}
    assert titles
    assert not any('\ufffd' in title or 'Ã' in title for title in titles)


@pytest.mark.parametrize(
    ('name', 'refused'),
    [('nul-bytes', 1), ('ragged', 1), ('open-quote', 1), ('impossible-dates', 3), ('amounts', 4)],
)
def test_bad_rows_stay_behind_and_the_others_come_in(
    terminal: Terminal, database: Path, name: str, refused: int
) -> None:
    errors = database.with_name('errors.csv')
    said = terminal.run('import', SAMPLES / f'{name}.csv', '--database', database, '--create-stages',
                        '--errors', errors)  # fmt: skip
    assert (said.status, said.err) == (0, '')
    rows = errors.read_text(encoding='utf-8-sig').splitlines()
    assert rows[0].rstrip().endswith('error')
    assert len(rows) == 1 + refused
    assert terminal.hand_out(database).rows


def test_a_cell_of_fifty_megabytes_costs_its_row(terminal: Terminal, database: Path) -> None:
    vast = HEADER + 'Toit;5;\n"' + 'x' * 50_000_000 + '";7;\nMur;9;\n'
    said = terminal.take_in(vast, database)
    assert said.out.endswith('2 deals imported, 0 already there, 1 row refused.\n')
    assert said.err.splitlines()[0] == 'Row 3: Affaire: The text is 50,000,000 characters long; 500 at most.'


@pytest.mark.parametrize(
    ('cell', 'amount'),
    [('12 400,50 €', '12400.50'), ('12\u202f400,50\xa0€', '12400.50'), ('(1,200.00)', '-1200.00'), ('-300', '-300.00')],
)
def test_amounts_are_read_as_people_write_them(terminal: Terminal, database: Path, cell: str, amount: str) -> None:
    terminal.take_in(f'{HEADER}Toit;{cell};\n', database)
    assert [row['amount'] for row in terminal.hand_out(database).rows] == [amount]


@pytest.mark.parametrize(
    ('row', 'sentence'),
    [
        ('Toit;abc;', 'Montant: “abc” is not an amount.'),
        ('Toit;5;31/02/2026', 'Créée le: “31/02/2026” does not exist in the calendar.'),
        (';;12/05/2026', 'Nothing names this deal. Give it a title.'),
    ],
)
def test_what_is_wrong_with_a_row_is_said(terminal: Terminal, kept: Path, row: str, sentence: str) -> None:
    assert sentence in assert_plain(terminal.take_in(f'{HEADER}{row}\n', kept))


def test_a_file_that_is_not_there_is_named(terminal: Terminal, database: Path) -> None:
    said = terminal.run('import', database.with_name('gone.csv'), '--database', database)
    assert assert_plain(said).startswith('There is no file')
    assert 'is a folder' in assert_plain(terminal.run('import', database.parent, '--database', database))


def test_a_file_that_may_not_be_read_is_named(
    terminal: Terminal, open_folder: Path, as_anybody: object
) -> None:  # fmt: skip
    path = write(open_folder / 'file.csv', 'Title\nRoof\n')
    path.chmod(0o000)
    with as_anybody():  # type: ignore[operator]
        said = terminal.run('import', path, '--database', open_folder / 'deals.db')
    assert assert_plain(said) == f'{path} may not be read. Check its permissions.'
