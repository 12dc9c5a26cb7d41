"""`salesdesk import`: what it takes in, what it asks, what it hands back."""

from contextlib import closing
from pathlib import Path

import pytest
from pipeline_file import pipeline_file
from terminal import Terminal, assert_plain, write

from salesdesk.controllers.clock import SystemClock
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.domain.custom_field import Entity, FieldKind

PIPELINE = pipeline_file()
MEANT = ('--stage', 'Prospecting=Identification', '--stage', 'Engaging=Qualification')
MIXED = 'Title,Amount,Created\nRoof,100,2026-05-12\nWall,abc,2026-05-12\nDoor,5,31/02/2026\n'


def stages_of(terminal: Terminal, database: Path) -> dict[str, str]:
    return {row['title']: row['stage'] for row in terminal.hand_out(database).rows}


def test_a_pipeline_comes_in_with_its_stages_named(terminal: Terminal, database: Path) -> None:
    said = terminal.take_in(PIPELINE, database, *MEANT)
    assert said.status == 0
    assert said.err == ''
    assert said.out.splitlines() == [
        f'{database} was made, with the usual process.', '70 deals imported, 0 already there, 0 rows refused.',
    ]  # fmt: skip


def test_the_deals_stand_where_they_were_said_to(terminal: Terminal, database: Path) -> None:
    terminal.take_in(PIPELINE, database, *MEANT)
    rows = terminal.hand_out(database).rows
    placed = [(row['stage'], row['status']) for row in rows if row['status'] == 'open']
    assert placed.count(('Identification', 'open')) == 7
    assert placed.count(('Qualification', 'open')) == 14
    assert sum(not row['organization'] for row in rows) == 10


def test_a_second_import_adds_nothing(terminal: Terminal, database: Path) -> None:
    terminal.take_in(PIPELINE, database, *MEANT)
    again = terminal.take_in(PIPELINE, database)
    assert again.out == '0 deals imported, 70 already there, 0 rows refused.\n'
    assert len(terminal.hand_out(database).rows) == 70


def test_unknown_stages_are_asked_for_and_nothing_is_made(terminal: Terminal, database: Path) -> None:
    sentence = assert_plain(terminal.take_in(PIPELINE, database))
    assert 'Engaging (14), Prospecting (7)' in sentence
    assert '--stage VALUE=STAGE, or --create-stages' in sentence
    assert not database.exists()


def test_unknown_stages_may_be_made(terminal: Terminal, database: Path) -> None:
    assert terminal.take_in(PIPELINE, database, '--create-stages').status == 0
    stages = {row['stage'] for row in terminal.hand_out(database, '--status', 'open').rows}
    assert stages == {'Engaging', 'Prospecting'}


@pytest.mark.parametrize('word', ['Won', 'gagnée', 'Gagne'])
def test_a_value_may_mean_an_outcome_in_either_language(terminal: Terminal, database: Path, word: str) -> None:
    terminal.take_in('Title,Stage\nRoof,Signed off\n', database, '--stage', f'Signed off={word}')
    (row,) = terminal.hand_out(database).rows
    assert row['status'] == 'won'


def test_stages_are_named_in_either_language(terminal: Terminal, database: Path) -> None:
    terminal.take_in('Title,Stage\nRoof,Talking\n', database, '--stage', 'Talking=NEGOCIATION')
    assert stages_of(terminal, database) == {'Roof': 'Negotiation'}


def test_a_pipeline_may_be_chosen(terminal: Terminal, database: Path) -> None:
    terminal.take_in('Title\nRoof\n', database, '--pipeline', 'prospection')
    assert [row['pipeline'] for row in terminal.hand_out(database).rows] == ['Prospecting']


def test_columns_may_be_named_left_out_or_kept(terminal: Terminal, database: Path) -> None:
    named = ('--map', 'What=title', '--map', 'Owner=', '--map', 'Phone=extra')
    terminal.take_in('What,Owner,Phone\nRoof,Anna,0611\n', database, *named)
    (row,) = terminal.hand_out(database).rows
    assert (row['title'], row['owner'], row['phone'], row['Phone']) == ('Roof', '', '', '0611')


@pytest.mark.parametrize('named', ['own:Surface', 'surface'])
def test_a_column_may_be_a_field_of_her_own(terminal: Terminal, database: Path, named: str) -> None:
    terminal.take_in('Title\nWall\n', database)
    with closing(open_workspace(database, SystemClock())) as workspace:
        OwnFieldsController(workspace).add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    said = terminal.take_in('Title,m2\nRoof,12.5\n', database, '--map', f'm2={named}', '--dry-run')
    assert 'm2 → Surface' in said.out
    terminal.take_in('Title,m2\nRoof,12.5\n', database, '--map', f'm2={named}')
    assert [row['Surface'] for row in terminal.hand_out(database).rows if row['title'] == 'Roof'] == ['12.5']


def test_a_file_without_a_header_is_read_by_position(terminal: Terminal, database: Path) -> None:
    terminal.take_in('Roof;12400\nWall;300\n', database, '--map', 'Column 1=title', '--map', 'Column 2=amount')
    assert [(row['title'], row['amount']) for row in terminal.hand_out(database).rows] == [
        ('Roof', '12400.00'),
        ('Wall', '300.00'),
    ]


def test_a_dry_run_says_all_and_writes_nothing(terminal: Terminal, database: Path) -> None:
    errors = database.with_name('errors.csv')
    said = terminal.take_in(MIXED, database, '--dry-run', '--errors', errors)
    assert said.status == 0
    assert 'Amount → amount' in said.out
    assert '1 deal would be imported, 0 already there, 2 rows refused.' in said.out
    assert said.out.endswith('Nothing was written.\n')
    assert not database.exists()
    assert not errors.exists()


def test_a_dry_run_leaves_a_database_byte_for_byte(terminal: Terminal, database: Path) -> None:
    terminal.take_in('Title\nRoof\n', database)
    before = database.read_bytes()
    assert '1 deal would be imported, 1 already there' in terminal.take_in('Title\nRoof\nWall\n', database,
                                                                          '--dry-run').out  # fmt: skip
    assert database.read_bytes() == before
    assert list(database.parent.glob('deals*')) == [database]


def test_refused_rows_are_told_on_standard_error(terminal: Terminal, database: Path) -> None:
    said = terminal.take_in(MIXED, database)
    assert (said.status, said.out.splitlines()[-1]) == (0, '1 deal imported, 0 already there, 2 rows refused.')
    assert said.err.splitlines() == [
        'Row 3: Amount: “abc” is not an amount.',
        'Row 4: Created: “31/02/2026” does not exist in the calendar.',
        'Add --errors FILE.csv to get these rows back in a file.',
    ]


def test_refused_rows_come_back_and_can_be_put_right(terminal: Terminal, database: Path) -> None:
    errors = database.with_name('errors.csv')
    terminal.take_in(MIXED, database, '--errors', errors)
    handed_back = errors.read_text(encoding='utf-8-sig')
    assert handed_back.splitlines()[0] == 'Title,Amount,Created,error'
    write(errors, handed_back.replace('abc', '7').replace('31/02/2026', '28/02/2026'))
    assert terminal.run('import', errors, '--database', database).out == (
        '2 deals imported, 0 already there, 0 rows refused.\n'
    )
    assert sorted(stages_of(terminal, database)) == ['Door', 'Roof', 'Wall']


def test_rows_come_back_even_where_none_can_be_read(terminal: Terminal, database: Path) -> None:
    errors = database.with_name('errors.csv')
    sentence = assert_plain(terminal.take_in('Title,Amount\nRoof,abc\n', database, '--errors', errors))
    assert sentence == 'No row of this file could be read. The first one: Amount: “abc” is not an amount.'
    assert 'Roof,abc,' in errors.read_text(encoding='utf-8-sig')
    assert not database.exists()


@pytest.mark.parametrize('taken', ['file.csv', 'deals.db'])
def test_refused_rows_never_overwrite_what_is_in_use(terminal: Terminal, database: Path, taken: str) -> None:
    terminal.take_in('Title\nRoof\n', database)
    before = database.read_bytes()
    said = terminal.take_in(MIXED, database, '--errors', database.with_name(taken))
    assert 'is in use for this already' in assert_plain(said)
    assert (database.read_bytes(), database.with_name('file.csv').read_bytes()) == (before, MIXED.encode())


def test_where_refused_rows_cannot_be_written_nothing_is_imported(terminal: Terminal, database: Path) -> None:
    said = terminal.take_in(MIXED, database, '--errors', database.with_name('gone') / 'errors.csv')
    assert 'There is no folder' in assert_plain(said)
    assert not database.exists()


def test_an_import_copies_the_database_first(terminal: Terminal, database: Path) -> None:
    terminal.take_in('Title\nRoof\n', database)
    terminal.take_in('Title\nWall\n', database)
    assert len(list(database.with_name('deals-backups').glob('*.db'))) == 1


@pytest.mark.parametrize(
    ('words', 'sentence'),
    [
        (('--pipeline', 'Nope'), 'There is no pipeline “Nope”. There are: Prospecting, Sales, After-sales.'),
        (('--stage', 'X=Nope'), 'There is no stage “Nope” in Sales.'),
        (('--map', 'Nope=title'), 'There is no column “Nope” in this file. It has: Title.'),
        (('--map', 'Title=nope'), 'There is no field “nope”. The fields are listed by: salesdesk import --help'),
        (('--map', 'Title=owner'), 'No column gives the deals a name.'),
    ],
)
def test_what_an_option_names_must_be_there(
    terminal: Terminal, database: Path, words: tuple[str, str], sentence: str
) -> None:
    assert assert_plain(terminal.take_in('Title\nRoof\n', database, *words)).startswith(sentence)
    assert not database.exists()


def test_a_mistyped_folder_is_not_made(terminal: Terminal, database: Path) -> None:
    path = write(database.with_name('file.csv'), 'Title\nRoof\n')
    said = terminal.run('import', path, '--database', database.with_name('gone') / 'deals.db')
    assert assert_plain(said).startswith('There is no folder')
    assert not database.with_name('gone').exists()
