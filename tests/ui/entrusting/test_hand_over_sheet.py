"""The hand-over sheet: one page, whatever there is to say; what was left out is said."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from papered_offers import HEAD, png
from printed import Printed, printed_by
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from told_hand_overs import LONG, endless, hand_over

from salesdesk.exchange.papers.hand_over_text import hand_over_text
from salesdesk.exchange.papers.told_hand_over import ToldHandOver
from salesdesk.ui.entrusting.hand_over_sheet import LONGEST_NAME, ROOM, hand_over_pdf, hand_over_sheet
from salesdesk.ui.paper.set_lines import LEFT, RIGHT
from salesdesk.ui.paper.sheets import HEIGHT, WIDTH
from salesdesk.ui.theme.fonts import load_fonts

SHORTENED = 'Abrégé pour tenir sur une page\xa0: tout est dans SalesDesk.'
needs_poppler = pytest.mark.skipif(shutil.which('pdftotext') is None, reason='poppler-utils are not installed')


@pytest.fixture(autouse=True, scope='module')
def own_letters(qapp: QApplication) -> None:
    load_fonts()


def sheet(told: ToldHandOver) -> Printed:
    return printed_by(hand_over_sheet(hand_over_text(told)), QSize(WIDTH, HEIGHT))


def test_a_deal_of_a_few_exchanges_is_told_whole() -> None:
    texts = sheet(hand_over(5)).texts
    assert {'Fiche de passation', 'Entrepôt frigorifique', 'Le gérant décide seul.', 'Aime la pêche.'} <= set(texts)
    assert SHORTENED not in texts
    assert not any(text.startswith('… et') for text in texts)


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_one_with_more_than_a_page_can_hold_still_is_one_page(language: str) -> None:
    page = sheet(endless(language))
    below = [word.text for word in page.words if word.baseline > HEIGHT]
    assert below == []
    assert [word.text for word in page.words if word.baseline > ROOM and word.ink == '#14171f'] == []
    assert page.overlapping() == []
    assert [word.text for word in page.words if word.left < LEFT - 0.5 or word.right > RIGHT + 14] == []


def test_what_was_cut_is_said_and_ends_in_an_ellipsis() -> None:
    texts = sheet(endless()).texts
    assert SHORTENED in texts
    assert any(text.startswith('… et ') and text.endswith('échanges plus anciens') for text in texts)
    assert sum(text.endswith('…') for text in texts) > 5


@pytest.mark.parametrize('contacts', [10, 20, 30, 60, 300])
def test_every_exchange_is_shown_or_counted(contacts: int) -> None:
    told = hand_over(contacts)
    texts = sheet(told).texts
    rest = [int(text.split()[2]) for text in texts if text.startswith('… et')]
    days = {row[0] for row in hand_over_text(told).history}
    assert sum(text in days for text in texts) + sum(rest) == contacts
    assert (SHORTENED in texts) >= bool(rest)


def test_the_history_has_room_even_beside_a_page_of_words() -> None:
    texts = sheet(hand_over(40, words=LONG * 60)).texts
    days = {row[0] for row in hand_over_text(hand_over(40)).history}
    assert sum(text in days for text in texts) >= 4


def test_her_letterhead_stands_at_its_head() -> None:
    assert 'Roussel Conseil' in sheet(hand_over(0)).texts
    head = replace(HEAD, company='', name='')
    assert 'Roussel Conseil' not in sheet(hand_over(0, letterhead=head)).texts
    _name, data = hand_over_pdf(hand_over(0, letterhead=replace(HEAD, logo=png(300, 100))))
    assert b'/Subtype /Image' in data


def test_where_nothing_was_done_or_promised_it_says_so() -> None:
    texts = sheet(hand_over(0)).texts
    assert {'Rien n’a été promis.', 'Aucun échange n’est noté.'} <= set(texts)


@needs_poppler
@pytest.mark.parametrize('contacts', [0, 5, 300])
def test_the_file_is_one_page_whose_words_can_be_copied(contacts: int, tmp_path: Path) -> None:
    name, data = hand_over_pdf(hand_over(contacts))
    path = tmp_path / name
    path.write_bytes(data)
    done = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, check=True, timeout=60)
    pages = done.stdout.decode().split('\f')
    assert (len(pages), pages[1]) == (2, '')
    assert 'De Claire Morin à Paul Durand' in pages[0]
    assert data.count(b'/FontFile2') == data.count(b'/Type /FontDescriptor') > 0


@pytest.mark.parametrize('title', ['Offre : phase 2/3', 'x' * 400, 'a\r\nb', '..'])
def test_the_file_is_called_as_every_system_takes_it(title: str) -> None:
    told = hand_over(0)
    name, _data = hand_over_pdf(replace(told, deal=replace(told.deal, title=title)))
    assert name.startswith('Fiche de passation')
    assert name.endswith('.pdf')
    assert len(name) <= LONGEST_NAME + 4
    assert not set(name) & set('/\\:*?"<>|\r\n')
