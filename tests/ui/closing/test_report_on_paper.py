"""The report on a lost deal on paper: nothing cut, heads on every sheet, text that can be copied."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from told_reports import LAST, told

from salesdesk.domain.closing.closing_report import Outcome
from salesdesk.exchange.closing.cells import shown
from salesdesk.exchange.closing.document import Column, Document, Facts, Field, Grid, Words
from salesdesk.exchange.closing.report_document import document_of
from salesdesk.i18n.translator import use_language
from salesdesk.ui.closing.report_pdf import report_pdf, report_strips
from salesdesk.ui.closing.report_strips import HEAD, strips_of
from salesdesk.ui.paper.flow import Strip, flowed
from salesdesk.ui.paper.letter_names import with_letters_meant
from salesdesk.ui.theme.fonts import load_fonts

ROOM = 1050.0
SIZES = [(language, contacts) for language in ('fr', 'en') for contacts in (0, 5, 500)]
needs_poppler = pytest.mark.skipif(shutil.which('pdftotext') is None, reason='poppler-utils are not installed')


@pytest.fixture(autouse=True, scope='module')
def own_letters(qapp: QApplication) -> None:
    """Those of the program, not of the machine."""
    load_fonts()


def report(contacts: int, language: str = 'fr', outcome: Outcome = Outcome.LOST) -> Document:
    use_language(language)
    return document_of(told(contacts, outcome), LAST)


def tall(height: float, **said: object) -> Strip:
    return Strip(height, lambda _painter, _box: None, **said)  # type: ignore[arg-type]


def tops(strips: list[Strip], room: float = 100) -> list[list[float]]:
    return [[top for top, _strip in sheet] for sheet in flowed(strips, room)]


def test_strips_stand_one_below_the_other_with_their_gaps() -> None:
    assert tops([tall(10), tall(20, gap=5), tall(30)]) == [[0, 15, 35]]


def test_no_gap_stands_at_the_top_of_a_sheet() -> None:
    assert tops([tall(90), tall(20, gap=5), tall(30, gap=5)]) == [[0], [0, 25]]


def test_what_holds_another_goes_with_it() -> None:
    assert tops([tall(70), tall(20, holds=True), tall(20)]) == [[0], [0, 20]]


def test_a_strip_higher_than_a_sheet_has_its_own() -> None:
    assert tops([tall(10), tall(300), tall(10)]) == [[0], [0], [0]]


def test_a_table_says_its_columns_anew_on_each_sheet() -> None:
    head = tall(10, holds=True)
    sheets = flowed([head, *(tall(40, head=head) for _row in range(5))], 100)
    assert [[strip is head for _top, strip in sheet] for sheet in sheets] == [
        [True, False, False], [True, False, False], [True, False],
    ]  # fmt: skip


@pytest.mark.parametrize(('language', 'contacts'), SIZES)
def test_no_row_is_cut_by_the_end_of_a_sheet(language: str, contacts: int) -> None:
    strips = report_strips(report(contacts, language), is_won=False)
    sheets = flowed(strips, ROOM)
    placed = [strip for sheet in sheets for _top, strip in sheet]
    assert all(top + strip.height <= ROOM for sheet in sheets for top, strip in sheet)
    assert [strip for strip in placed if strip.height != HEAD] == [strip for strip in strips if strip.height != HEAD]


@pytest.mark.parametrize(('language', 'contacts'), SIZES)
def test_every_sheet_that_begins_with_a_row_begins_with_its_head(language: str, contacts: int) -> None:
    sheets = flowed(report_strips(report(contacts, language), is_won=False), ROOM)
    heads = {id(strip.head) for sheet in sheets for _top, strip in sheet if strip.head is not None}
    assert all(sheet[0][1].head is None or id(sheet[0][1]) in heads for sheet in sheets)
    assert len(sheets) > 20 or contacts < 500


def test_without_contacts_the_report_is_one_sheet() -> None:
    assert len(flowed(report_strips(report(0), is_won=False), ROOM)) == 1


def test_a_page_of_words_in_a_cell_goes_on_below() -> None:
    grid = Grid(
        'Promesses', (Column(Field.TEXT, 'Promesse'), Column(Field.RESULT, 'État')), [('mot ' * 4_000, 'tenue')]
    )
    rows = [strip for strip in strips_of(grid) if strip.head is not None]
    assert len(rows) > 3
    assert all(strip.height < ROOM / 1.3 for strip in rows)


@pytest.mark.parametrize('contacts', [0, 500])
def test_fonts_are_embedded_and_nothing_is_a_picture(contacts: int) -> None:
    data = report_pdf(report(contacts), is_won=False)
    assert data.startswith(b'%PDF-')
    assert data.count(b'/FontFile2') == data.count(b'/Type /FontDescriptor') > 0
    assert b'/Subtype /Image' not in data


def squeezed(text: str) -> str:
    return re.sub(r'\s+', '', text)


def texts_of(document: Document) -> list[str]:
    """Everything that is to be read, in cells and lines."""
    found = [document.title, *document.about, document.foot]
    for block in document.blocks:
        found.append(block.heading)
        match block:
            case Facts():
                found += [text for name, cell in block.rows for text in (name, shown(cell))]
            case Words():
                found.append(block.text)
            case Grid():
                found += [block.nothing] if not block.rows else [column.title for column in block.columns]
                found += [shown(cell) for row in block.rows for cell in row]
    return found


@needs_poppler
@pytest.mark.parametrize(('language', 'contacts'), SIZES)
def test_every_word_can_be_copied_out_of_the_file(language: str, contacts: int, tmp_path: Path) -> None:
    document, path = report(contacts, language), tmp_path / 'report.pdf'
    path.write_bytes(report_pdf(document, is_won=False))
    done = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, check=True, timeout=60)
    written = squeezed(done.stdout.decode())
    assert [text for text in texts_of(document) if squeezed(text) not in written] == []


def test_an_apostrophe_and_a_blank_are_copied_as_such() -> None:
    data = b'<02BC> <02BD> [<02BC> <0009> <0041> ] 02BC <0009>'
    assert with_letters_meant(data) == b'<02BC> <02BD> [<2019> <0020> <0041> ] 02BC <0009>'


def test_a_won_deal_has_another_head() -> None:
    document = report(5, 'en', Outcome.WON)
    assert document.title == 'Report on a won deal'
    assert report_pdf(document, is_won=True) != report_pdf(document, is_won=False)
