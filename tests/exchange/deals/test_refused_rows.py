"""The rows handed back."""

from importing import Imported, imported

from salesdesk.exchange.deals.refused import write_refused
from salesdesk.exchange.errors import RowError


def sentence(error: RowError) -> str:
    return f'{error.column or "row"}: {error.code}.'


def handed_back(read: Imported) -> str:
    written = write_refused(read.table, read.plan, read.refused, sentence)
    assert written.startswith(b'\xef\xbb\xbf')
    return written.decode('utf-8-sig')


def test_rows_come_back_with_their_reasons() -> None:
    read = imported('Title;Amount;Created\nGood;1;\nB ;abc;31/02/2026\n')
    assert handed_back(read) == (
        'Title;Amount;Created;error\r\nB ;abc;31/02/2026;Created: date_impossible. Amount: amount_unreadable.\r\n'
    )


def test_a_corrected_file_can_be_imported_again() -> None:
    read = imported('Title;Amount\nA;abc\n"B; b";xyz\n')
    again = imported(handed_back(read).replace('abc', '12').encode())
    assert [(deal.title, deal.amount, deal.extra) for deal in again.deals] == [('A', 1200, {})]
    assert [row.cells[0] for row in again.refused] == ['B; b']


def test_the_reasons_of_an_earlier_round_are_replaced() -> None:
    read = imported('Title,error,Amount\nA,old reason,abc\n')
    assert handed_back(read) == 'Title,Amount,error\r\nA,abc,Amount: amount_unreadable.\r\n'


def test_a_file_without_a_header_gets_one() -> None:
    read = imported('Acme,12\nBeta,12 %\n', overrides={'Column 1': 'title', 'Column 2': 'amount'})
    assert handed_back(read) == 'title,amount,error\r\nBeta,12 %,Column 2: amount_percent.\r\n'
    assert imported(handed_back(read).replace(' %', '')).deal.amount == 1200


def test_cells_beyond_the_header_are_not_lost() -> None:
    read = imported('Title,Amount\nA,1,2,3\nB\n,5\n')
    assert handed_back(read).splitlines()[1:] == ['A,1,row: too_many_cells.,2,3', ',5,row: title_missing.']


def test_a_nul_is_made_visible() -> None:
    assert 'B\ufffdC' in handed_back(imported(b'Title,Owner\nB\0C,x\n'))


def test_a_broken_row_comes_back_cell_by_cell() -> None:
    read = imported('Title,Owner\n"27 inch,Lea\nB,Max\n')
    assert handed_back(read).splitlines()[1] == '"""27 inch",Lea,row: quote_not_closed.'


def test_columns_nobody_knows_come_back_too() -> None:
    read = imported('Title|Colour|Amount\nA|red|x\n')
    assert handed_back(read).splitlines()[0] == 'Title|Colour|Amount|error'
