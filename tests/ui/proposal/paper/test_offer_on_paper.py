"""A proposal on paper: nothing cut, heads on every sheet, text that can be copied, in either language."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from papered_offers import HEAD, TERMS, line, paper, png
from printed import Printed, printed_by
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from salesdesk.domain.money import Money
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.proposal_paper import ProposalPaper
from salesdesk.exchange.papers.offer_text import OfferText
from salesdesk.exchange.papers.offer_wording import offer_text
from salesdesk.i18n.translator import use_language
from salesdesk.ui.paper.flow import Placed, flowed
from salesdesk.ui.paper.logo import logo_of, logo_size
from salesdesk.ui.paper.set_lines import LEFT, RIGHT
from salesdesk.ui.paper.sheets import HEIGHT, WIDTH
from salesdesk.ui.proposal.paper.offer_head import LOGO
from salesdesk.ui.proposal.paper.offer_pdf import offer_pdf, sheets_of, title_of
from salesdesk.ui.proposal.paper.offer_sheets import offer_sheets, offer_strips, room_of
from salesdesk.ui.theme.fonts import load_fonts

SIZES = [(language, lines) for language in ('fr', 'en') for lines in (1, 40, 400)]
# A drawing read back measures figures of one width: so many px wider than they stand at the right edge.
WIDER = 18
WORD = 'Restitution détaillée. '
needs_poppler = pytest.mark.skipif(shutil.which('pdftotext') is None, reason='poppler-utils are not installed')


@pytest.fixture(autouse=True, scope='module')
def own_letters(qapp: QApplication) -> None:
    """Those of the program, not of the machine; which speaks the other language."""
    load_fonts()
    use_language('en')


def placed(offer: ProposalPaper) -> list[list[Placed]]:
    text = offer_text(offer)
    return flowed(offer_strips(text), room_of(text))


def printed_sheets(offer: ProposalPaper) -> list[Printed]:
    return [printed_by(paint, QSize(WIDTH, HEIGHT)) for paint in sheets_of(offer)]


def copied(offer: ProposalPaper, folder: Path) -> str:
    """What is copied out of the whole file, without blanks."""
    path = folder / 'offer.pdf'
    path.write_bytes(offer_pdf(offer))
    done = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, check=True, timeout=60)
    return squeezed(done.stdout.decode())


def squeezed(text: str) -> str:
    return re.sub(r'\s+', '', text)


def texts_of(text: OfferText) -> list[str]:
    """Everything that is to be read."""
    found = [text.kind, text.title, *text.seller, *text.customer, text.terms_heading, text.terms, text.legal, text.foot]
    found += [word for fact in text.facts for word in fact]
    found += [*text.signature.left, *text.signature.right]
    for part in text.parts:
        found.append(part.heading)
        found += [word for row in part.rows for word in (row.name, row.about)]
        # What stands in a row, in the order of the columns.
        found += [row.quantity + row.price + row.discount + row.vat + row.net for row in part.rows]
    for block in text.totals:
        found += [block.heading, *(total.name + total.value for total in block.lines)]
    return found


@needs_poppler
@pytest.mark.parametrize(('language', 'lines'), SIZES)
def test_every_line_and_sum_can_be_copied_out_of_the_file(language: str, lines: int, tmp_path: Path) -> None:
    offer = paper(lines, language)
    written = copied(offer, tmp_path)
    assert [text for text in texts_of(offer_text(offer)) if squeezed(text) not in written] == []


@needs_poppler
def test_lines_stand_in_the_file_in_their_order_and_once(tmp_path: Path) -> None:
    offer = paper(40)
    written = copied(offer, tmp_path)
    names = [squeezed(row.name) for part in offer_text(offer).parts for row in part.rows]
    places = [written.find(name) for name in names]
    assert places == sorted(places)
    assert [written.count(name) for name in names] == [1] * 40


@pytest.mark.parametrize(('language', 'lines'), SIZES)
def test_no_row_is_cut_and_none_is_lost(language: str, lines: int) -> None:
    text = offer_text(paper(lines, language))
    strips = offer_strips(text)
    sheets = flowed(strips, room_of(text))
    assert all(top + strip.height <= room_of(text) for sheet in sheets for top, strip in sheet)
    heads = {id(strip.head) for strip in strips if strip.head}
    assert [strip for sheet in sheets for _top, strip in sheet if id(strip) not in heads] == strips


@pytest.mark.parametrize('lines', [40, 400])
def test_every_sheet_that_begins_with_a_row_begins_with_the_head(lines: int) -> None:
    sheets = placed(paper(lines))
    heads = {id(strip.head) for sheet in sheets for _top, strip in sheet if strip.head}
    goes_on = [sheet for sheet in sheets[1:] if any(strip.head for _top, strip in sheet)]
    assert len(goes_on) >= (15 if lines == 400 else 1)
    assert all(id(sheet[0][1]) in heads for sheet in goes_on)


@pytest.mark.parametrize('lines', range(8, 26, 3))
def test_sums_never_stand_alone_and_nobody_signs_an_empty_sheet(lines: int) -> None:
    words = [sheet.texts for sheet in printed_sheets(paper([line(number * 30) for number in range(lines)]))]
    with_sum = next(texts for texts in words if 'Total TTC' in texts)
    assert any('Audit' in text for text in with_sum)
    assert any('Pénalités' in text for text in words[-1])
    assert 'Pour Girardeau & Fils' in words[-1]


def test_a_row_higher_than_a_sheet_goes_on_below_between_two_lines() -> None:
    offer = paper([line(0), line(1, description=WORD * 1500), line(3)])
    sheets = placed(offer)
    assert len(sheets) > 5
    assert all(top + strip.height <= room_of(offer_text(offer)) for sheet in sheets for top, strip in sheet)
    words = ' '.join(text for sheet in printed_sheets(offer) for text in sheet.texts)
    assert words.count('Restitution') == words.count('détaillée.') == 1500


def test_a_row_that_fits_a_sheet_is_whole_on_it() -> None:
    tall = line(1, description=WORD * 120)
    sheets = printed_sheets(paper([*(line(number * 30) for number in range(6)), tall]))
    counts = [sum(text.count('détaillée.') for text in sheet.texts) for sheet in sheets]
    assert sorted(counts)[-2:] == [0, 120]


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_words_stay_within_the_edges_and_off_each_other(language: str) -> None:
    huge = line(1, price=Money(123_456_789_012, 'EUR'), quantity=1, unit=Wording('journée-homme', 'man-day'))
    for sheet in printed_sheets(paper([*(line(number) for number in range(20)), huge], language)):
        assert sheet.overlapping() == []
        assert [word.text for word in sheet.words if word.left < LEFT - 0.5 or word.right > RIGHT + WIDER] == []


def test_pages_say_how_many_there_are_in_the_language_of_the_offer() -> None:
    french, english = (printed_sheets(paper(40, language)) for language in ('fr', 'en'))
    assert [sheet.texts[-1] for sheet in french] == [f'{at} sur {len(french)}' for at in range(1, len(french) + 1)]
    assert english[0].texts[-1] == f'1 of {len(english)}'


@pytest.mark.parametrize('lines', [1, 400])
def test_fonts_are_embedded_and_nothing_is_a_picture(lines: int) -> None:
    data = offer_pdf(paper(lines))
    assert data.startswith(b'%PDF-')
    assert data.count(b'/FontFile2') == data.count(b'/Type /FontDescriptor') > 0
    assert b'/Subtype /Image' not in data


def test_her_logo_stands_at_the_head() -> None:
    offer = paper(1, letterhead=replace(HEAD, logo=png(900, 300)))
    assert b'/Subtype /Image' in offer_pdf(offer)
    assert printed_sheets(offer)[0].texts[0] == 'Proposition'


@pytest.mark.parametrize(('width', 'height'), [(900, 300), (300, 900), (4000, 20), (40, 20), (1, 1)])
def test_a_logo_is_never_squeezed_nor_blown_up(width: int, height: int) -> None:
    image = logo_of(png(width, height))
    assert image is not None
    size = logo_size(image, LOGO)
    assert size.width() <= min(width, LOGO.width())
    assert size.height() <= min(height, LOGO.height())
    assert size.width() / size.height() == pytest.approx(width / height)


@pytest.mark.parametrize('logo', [b'', b'no picture', b'\x89PNG\r\n\x1a\n broken'], ids=['none', 'text', 'broken'])
def test_without_a_picture_her_name_stands_there(logo: bytes) -> None:
    offer = paper(1, letterhead=replace(HEAD, logo=logo))
    assert printed_sheets(offer)[0].texts[0] == 'Roussel Conseil'


def test_terms_of_five_pages_go_on_over_sheets_and_legal_mentions_leave_room() -> None:
    offer = paper(1)
    proposal, head = replace(offer.proposal, terms=TERMS * 150), replace(HEAD, legal=TERMS * 50)
    long = replace(offer, proposal=proposal, letterhead=head)
    assert len(printed_sheets(long)) > 4
    assert room_of(offer_text(long)) > HEIGHT * 0.85


def test_an_offer_without_anything_is_one_sheet() -> None:
    assert len(offer_sheets(offer_text(paper(0)))) == 1


def test_the_file_says_what_it_is_and_for_whom() -> None:
    expected = 'Proposition v2, Refonte du parcours de vente de l’atelier, Girardeau & Fils'
    assert title_of(offer_text(paper(1))) == expected
