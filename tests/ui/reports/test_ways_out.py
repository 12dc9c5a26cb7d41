"""Figures leave the page: as a picture, on paper, by the clipboard."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot
from report_seat import ReportSeat

from salesdesk.controllers.reports.report_names import REPORTS
from salesdesk.ui.exchange.file_questions import named
from salesdesk.ui.paper.saving import file_name
from salesdesk.ui.reports.out.block_picture import block_picture
from salesdesk.ui.reports.out.page_paper import GAP, Piece, sheets, tiles_across
from salesdesk.ui.theme.theme import Theme
from salesdesk.ui.widgets.charts.tile import Tile
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.span_line import Span


def asked_for(reports: ReportSeat, path: Path | None) -> None:
    reports.page.ways.ask_file = lambda _title, _kinds, _name: path


def take(reports: ReportSeat, entry: str) -> None:
    reports.page.overview.forecast.more.click()
    menu = reports.one(Menu)
    next(action for action in menu.actions() if action.text() == entry).trigger()
    menu.close()


def test_a_block_is_saved_as_a_png(reports: ReportSeat, tmp_path: Path) -> None:
    asked_for(reports, tmp_path / 'forecast.png')
    take(reports, 'Save as PNG')
    image = QImage(str(tmp_path / 'forecast.png'))
    assert image.width() == 1640
    assert reports.seat.toast() == 'Saved: forecast.png'


def test_a_block_is_saved_as_an_svg_without_letters_of_a_font(reports: ReportSeat, tmp_path: Path) -> None:
    asked_for(reports, tmp_path / 'forecast')
    take(reports, 'Save as SVG')
    text = (tmp_path / 'forecast.svg').read_text(encoding='utf-8')
    assert '<text' not in text
    assert '<title>Forecast by month, Sales' in text
    assert 'March 2026, won: €34,300' in text


@pytest.mark.parametrize(
    ('typed', 'written'),
    [('mars', 'mars.csv'), ('mars.XLSX', 'mars.XLSX'), ('mars.pdf', 'mars.pdf.csv'), ('ventes 1.2', 'ventes 1.2.csv')],
)
def test_a_file_is_named_as_what_it_is(typed: str, written: str) -> None:
    assert named(Path('out') / typed, '.csv', '.xlsx') == Path('out') / written


def test_who_changes_her_mind_saves_nothing(reports: ReportSeat, tmp_path: Path) -> None:
    asked_for(reports, None)
    take(reports, 'Save as PNG')
    reports.page.bar.paper.click()
    assert list(tmp_path.glob('*.p*')) == []


def test_a_folder_that_is_not_there_is_said(reports: ReportSeat, tmp_path: Path) -> None:
    asked_for(reports, tmp_path / 'nowhere' / 'forecast.png')
    take(reports, 'Save as PNG')
    assert 'nowhere' in reports.seat.toast()


def test_the_database_is_not_overwritten(reports: ReportSeat) -> None:
    database = reports.seat.desk.workspace.path
    asked_for(reports, database)
    take(reports, 'Save as PNG')
    assert database.read_bytes()[:6] == b'SQLite'


def test_the_page_is_saved_as_pdf(reports: ReportSeat, tmp_path: Path) -> None:
    asked_for(reports, tmp_path / 'page.pdf')
    reports.page.bar.paper.click()
    data = (tmp_path / 'page.pdf').read_bytes()
    assert data[:5] == b'%PDF-'
    assert data.count(b'/Type /Page\n') >= 2
    assert b'/Subtype /Image' not in data


@pytest.mark.parametrize(
    ('heights', 'pages'),
    [([100], [1]), ([400, 400, 400], [2, 1]), ([1200, 100], [1, 1]), ([100] * 20, [8, 8, 4]), ([], [0])],
)
def test_nothing_is_cut_in_two_by_a_page(heights: list[int], pages: list[int]) -> None:
    pieces = [Piece(height, lambda _painter, _box: None) for height in heights]
    assert [len(page) for page in sheets(pieces, 8 * 100 + 7 * GAP)] == pages


@pytest.mark.parametrize(('more', 'across'), [('', 3), (' + 1 700 092 $US', 2)])
def test_no_amount_of_a_tile_is_cut_on_paper(qtbot: QtBot, more: str, across: int) -> None:
    note = (Span('275 affaires en EUR '), Span('−8 %', 'medium'), Span(f' sur un an{more}'))
    assert tiles_across([Tile('Taux de gain', '51 %'), Tile('Pipeline ouvert', '6 621 400 €', note)]) == across


@pytest.mark.parametrize('look', ['light', 'dark'])
def test_a_picture_has_the_look_it_is_asked_for(reports: ReportSeat, look: str) -> None:
    content = reports.page.overview.contents()[0]
    image = QImage.fromData(block_picture(content, '.png', Theme(look), 'Sales'))
    assert image.pixelColor(image.width() // 2, 30).name() == Theme(look).color('surface').name()


def test_a_table_is_copied_for_a_spreadsheet(reports: ReportSeat) -> None:
    reports.open('lost_reasons')
    reports.page.sheet.copy.click()
    data = QGuiApplication.clipboard().mimeData()
    head, first, *_rest = data.text().splitlines()
    assert head.split('\t')[:3] == ['Reason', 'Deals lost', 'Share (%)']
    assert first.split('\t')[:2] == ['No budget', '13']
    assert '<td>No budget</td><td>13</td>' in data.html()
    assert reports.seat.toast() == 'Copied: paste it into a spreadsheet.'


@pytest.mark.parametrize(
    ('name', 'begins'), [('losses.csv', b'Reason,'), ('losses.xlsx', b'PK'), ('losses', b'Reason,')]
)
def test_a_block_is_exported_as_a_table(reports: ReportSeat, tmp_path: Path, name: str, begins: bytes) -> None:
    asked_for(reports, tmp_path / name)
    reports.page.overview.lost.csv.click()
    written = (tmp_path / name).with_suffix('.xlsx' if 'xlsx' in name else '.csv')
    assert written.read_bytes().startswith(begins)


def test_a_report_is_exported_as_it_is_shown(reports: ReportSeat, tmp_path: Path) -> None:
    asked_for(reports, tmp_path / 'months.csv')
    reports.open('months')
    reports.page.sheet.csv.click()
    assert len((tmp_path / 'months.csv').read_text(encoding='utf-8').splitlines()) == 13


def test_all_reports_are_exported_at_once(reports: ReportSeat, qtbot: QtBot, tmp_path: Path) -> None:
    asked_for(reports, tmp_path / 'all.zip')
    reports.page.bar.export.click()
    qtbot.waitUntil(lambda: reports.seat.toast() == 'Saved: all.zip')
    with ZipFile(tmp_path / 'all.zip') as archive:
        assert archive.namelist() == [f'{name}.csv' for name in REPORTS]


def test_an_export_into_no_folder_is_said(reports: ReportSeat, qtbot: QtBot, tmp_path: Path) -> None:
    asked_for(reports, tmp_path / 'nowhere' / 'all.zip')
    reports.page.bar.export.click()
    qtbot.waitUntil(lambda: 'nowhere' in reports.seat.toast())


def test_a_proposed_name_is_one_for_a_file() -> None:
    assert file_name('Won/lost: "13"?.csv') == 'Wonlost 13.csv'
