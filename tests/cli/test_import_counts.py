"""How an import is told on a terminal: counts that agree, the first reasons, and what to do next."""

from pathlib import Path

import pytest
from terminal import Terminal

from salesdesk.i18n.translator import use_language

HEAD = 'title,stage,amount\n'
GOOD = 'Hall,Identification,1200\n'
BAD = 'Toit,Identification,douze\n'


def told(terminal: Terminal, database: Path, rows: str, *words: object) -> tuple[str, str]:
    said = terminal.take_in(HEAD + rows, database, *words)
    return said.out, said.err


@pytest.mark.parametrize(
    ('good', 'bad', 'line'),
    [
        (1, 0, '1 deal imported, 0 already there, 0 rows refused.'),
        (2, 1, '2 deals imported, 0 already there, 1 row refused.'),
        (1, 2, '1 deal imported, 0 already there, 2 rows refused.'),
    ],
)
def test_the_counts_are_those_of_the_rows(terminal: Terminal, database: Path, good: int, bad: int, line: str) -> None:
    rows = ''.join(GOOD.replace('Hall', f'Hall {n}') for n in range(good)) + BAD * bad
    assert line in told(terminal, database, rows)[0]


def test_thousands_are_written_as_they_are_read(terminal: Terminal, database: Path) -> None:
    rows = ''.join(f'Hall {n},Identification,{n}\n' for n in range(1_200))
    assert '1,200 deals imported' in told(terminal, database, rows)[0]


def test_a_dry_run_speaks_of_what_would_be(terminal: Terminal, database: Path) -> None:
    out, err = told(terminal, database, GOOD + BAD, '--dry-run')
    assert '1 deal would be imported, 0 already there, 1 row refused.' in out
    assert out.rstrip().endswith('Nothing was written.')
    assert err.startswith('Row 3: amount: “douze” is not an amount.')
    assert not database.exists()


def test_a_dry_run_says_what_each_column_is(terminal: Terminal, database: Path) -> None:
    said = terminal.take_in(
        'title,stage,Humeur,Vide\nHall,Identification,gai,x\n', database, '--dry-run', '--map', 'Vide='
    )
    assert said.out.splitlines()[:4] == [
        'title → title',
        'stage → stage',
        'Humeur → kept with the deal',
        'Vide → left out',
    ]


@pytest.mark.parametrize(('count', 'more'), [(5, ''), (6, '… and 1 more row'), (9, '… and 4 more rows')])
def test_the_first_five_reasons_are_told_and_the_others_counted(
    terminal: Terminal, database: Path, count: int, more: str
) -> None:
    lines = told(terminal, database, GOOD + BAD * count)[1].splitlines()
    assert [line.partition(':')[0] for line in lines[:5]] == [f'Row {number}' for number in range(3, 8)]
    rest = [more] if more else []
    assert lines[5:] == [*rest, 'Add --errors FILE.csv to get these rows back in a file.']


def test_rows_that_came_back_in_a_file_need_no_advice(terminal: Terminal, database: Path) -> None:
    back = database.with_name('back.csv')
    out, err = told(terminal, database, GOOD + BAD, '--errors', back)
    assert f'The rows that could not be read are in {back}.' in out
    assert err == ''
    assert 'douze' in back.read_text('utf-8')


def test_a_second_time_all_is_there_already(terminal: Terminal, database: Path) -> None:
    told(terminal, database, GOOD)
    assert '0 deals imported, 1 already there, 0 rows refused.' in told(terminal, database, GOOD)[0]


def test_all_that_is_wrong_with_a_row_is_told_at_once(terminal: Terminal, database: Path) -> None:
    said = terminal.take_in('title,amount,created\nHall,douze,31/02/2026\nToit,1,2026-01-01\n', database)
    (line, _advice) = said.err.splitlines()
    assert '“douze” is not an amount.' in line
    assert '“31/02/2026” does not exist in the calendar.' in line


def test_a_french_terminal_counts_in_french(
    terminal: Terminal, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv('LANG', 'fr_FR.UTF-8')
    out, err = told(terminal, database, GOOD + BAD)
    assert '1 affaire importée' in out
    assert err.startswith('Ligne 3')
    use_language('en')
