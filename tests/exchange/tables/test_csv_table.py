"""A CSV file opened: delimiter, header, columns."""

import pytest

from salesdesk.exchange.tables.csv_table import CsvTable, named_columns, read_table


def table(text: str, **options: str) -> CsvTable:
    return read_table(text.encode(), **options)


@pytest.mark.parametrize('delimiter', [',', ';', '\t', '|'])
def test_the_delimiter_is_found(delimiter: str) -> None:
    opened = table(f'a{delimiter}b\n1{delimiter}2\n')
    assert (opened.delimiter, opened.header) == (delimiter, ('a', 'b'))


@pytest.mark.parametrize(
    ('text', 'delimiter'),
    [
        ('Titre;Montant\nA;12,50\nB;13,50\n', ';'),
        ('Titre;Montant (HT, en €);Date\nA;1,5;x\nB;2,5;y\n', ';'),
        ('Title,Note\nA,"x; y; z"\nB,"u; v; w"\n', ','),
        ('Title,Owner\nA,B\nC,D,E\nF,G\n', ','),
        ('a|b\n1,5|2,5\n', '|'),
        ('Titre\nA; B\n', ','),
    ],
)
def test_marks_within_cells_do_not_mislead(text: str, delimiter: str) -> None:
    assert table(text).delimiter == delimiter


def test_a_first_line_of_excel_tells_the_delimiter() -> None:
    opened = table('sep=;\r\na;b,c\r\n1;2\r\n')
    assert (opened.delimiter, opened.header, opened.header_line) == (';', ('a', 'b,c'), 1)


def test_a_delimiter_that_is_told_is_taken() -> None:
    assert table('a;b,c\n1;2,3\n', delimiter=',').header == ('a;b', 'c')
    assert table('sep=;\na;b,c\n', delimiter=',').header == ('a;b', 'c')


def test_the_columns_are_told_from_the_rows() -> None:
    opened = table('Title,Amount\nA,1\nB,2\n')
    assert opened.has_header
    assert list(opened.rows()) == [['A', '1'], ['B', '2']]
    assert opened.sample == (('A', '1'), ('B', '2'))


def test_rows_can_be_read_as_often_as_wanted() -> None:
    opened = table('Title,Amount\nA,1\n')
    assert list(opened.rows()) == list(opened.rows())


@pytest.mark.parametrize(
    'first',
    ['Acme,1200', 'Acme,12/06/2026', 'Acme,12 juin 2026', 'Acme,12 400 €', 'Acme,$1.5k', 'Acme,a@b.fr', 'Acme,+33 6 12',
     'Acme,https://x.org', 'Acme,2026-06-12T10:00:00Z'],
)  # fmt: skip
def test_a_first_row_of_data_is_no_header(first: str) -> None:
    opened = table(f'{first}\nBeta,x\n')
    assert not opened.has_header
    assert opened.header == ('Column 1', 'Column 2')
    assert next(opened.rows()) == first.split(',')


def test_a_first_row_whose_words_come_again_is_no_header() -> None:
    assert not table('Acme,Won\nBeta,Lost\nGamma,Won\n').has_header


def test_a_header_pasted_in_twice_is_still_one() -> None:
    assert table('Name,Stage\nA,x\nName,Stage\n').has_header


def test_known_names_make_a_header_whatever_comes_below() -> None:
    known = {'Contact', 'Stage'}
    opened = read_table(b'Contact,Stage,2024\nContact,x,1\n', is_name=known.__contains__)
    assert opened.has_header


def test_titles_and_blank_lines_above_the_header_are_passed_over() -> None:
    opened = table('Report of June,,\n\nTitle,Amount,Owner\nA,1,x\nB,2,y\n')
    assert (opened.header, opened.header_line) == (('Title', 'Amount', 'Owner'), 3)
    assert [(chunk.first, chunk.rows) for chunk in opened.chunks()] == [(4, [['A', '1', 'x'], ['B', '2', 'y']])]


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    opened = table('Title,Amount\n' + 'A,1\n' * 5)
    assert [chunk.first for chunk in opened.chunks(2)] == [2, 3, 5]


def test_names_are_made_unique() -> None:
    names = [column.name for column in named_columns(['Amount', '', 'Amount', ' ', 'Amount (2)', 'Column 2'])]
    assert names == ['Amount', 'Column 2', 'Amount (2)', 'Column 4', 'Amount (2) (2)', 'Column 2 (2)']
    assert len(set(names)) == len(names)


def test_a_column_without_a_title_says_so() -> None:
    nameless = table('Title,,Owner\nA,1,x\n').columns[1]
    assert (nameless.position, nameless.title, nameless.name) == (1, '', 'Column 2')


def test_a_guarded_title_is_unguarded() -> None:
    assert table("Title,'=Total\nA,x\n").header == ('Title', '=Total')


def test_a_file_of_one_column_is_a_table() -> None:
    assert table('Name\nAcme\nBeta\n').header == ('Name',)


def test_the_size_for_progress_is_that_of_the_text() -> None:
    opened = read_table('Été,x\nA,b\n'.encode('utf-16'))
    assert opened.total_bytes == len('Été,x\nA,b\n'.encode())
    assert [chunk.bytes_read for chunk in opened.chunks()] == [opened.total_bytes]


def test_a_long_file_is_told_by_its_beginning() -> None:
    text = 'Title;Amount\n' + 'A;1,5\n' * 60_000
    opened = table(text)
    assert opened.delimiter == ';'
    assert sum(len(chunk.rows) for chunk in opened.chunks()) == 60_000
