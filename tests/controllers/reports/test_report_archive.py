"""All reports in one ZIP, and files that are made elsewhere."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from building import Desk

from salesdesk.controllers.exchange.handed_file import hand_out
from salesdesk.controllers.exchange.refusals import FileIsFolder, FileTaken, FolderMissing
from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.report_archive import usual_format, write_archive
from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.controllers.reports.report_names import REPORTS, report_titles
from salesdesk.i18n.translator import use_language
from salesdesk.reports.report import Period, Scope


@pytest.fixture
def reports(sample_desk: Desk) -> ReportController:
    use_language('en')
    figures = Figures(sample_desk.workspace)
    figures.refresh()
    return ReportController(sample_desk.workspace, sample_desk.book, figures)


def written(reports: ReportController, desk: Desk, path: Path, language: str = 'en') -> int:
    scope = Scope(desk.pipeline().id, Period(date(2025, 7, 1), date(2026, 6, 30)))
    return write_archive(reports, scope, path, desk.workspace.path, desk.clock, language)


def test_each_report_is_a_file(reports: ReportController, sample_desk: Desk, tmp_path: Path) -> None:
    assert written(reports, sample_desk, tmp_path / 'all.zip') == len(REPORTS)
    with ZipFile(tmp_path / 'all.zip') as archive:
        assert archive.testzip() is None
        assert archive.read('months.csv').startswith(b'Month,New deals,')
        assert archive.infolist()[0].date_time == (2026, 6, 9, 9, 0, 0)


def test_french_files_are_for_french_spreadsheets(reports: ReportController, sample_desk: Desk, tmp_path: Path) -> None:
    written(reports, sample_desk, tmp_path / 'all.zip', 'fr')
    with ZipFile(tmp_path / 'all.zip') as archive:
        assert archive.read('months.csv').startswith(b'\xef\xbb\xbfMonth;')
    assert (usual_format('fr').delimiter, usual_format('en').delimiter) == (';', ',')


def test_it_is_hers_alone_to_read(reports: ReportController, sample_desk: Desk, tmp_path: Path) -> None:
    written(reports, sample_desk, tmp_path / 'all.zip')
    assert (tmp_path / 'all.zip').stat().st_mode & 0o077 == 0


def test_the_database_is_not_written_over(reports: ReportController, sample_desk: Desk) -> None:
    with pytest.raises(FileTaken):
        written(reports, sample_desk, sample_desk.workspace.path)


def test_every_report_has_a_title_for_a_menu() -> None:
    assert list(report_titles()) == list(REPORTS)
    assert len({*report_titles().values()}) == len(REPORTS)


def test_a_file_made_elsewhere_is_whole_and_private(desk: Desk, tmp_path: Path) -> None:
    hand_out(tmp_path / 'a.png', b'picture', desk.workspace.path)
    assert (tmp_path / 'a.png').read_bytes() == b'picture'
    assert (tmp_path / 'a.png').stat().st_mode & 0o077 == 0


def test_it_goes_where_a_file_can_be(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FolderMissing):
        hand_out(tmp_path / 'nowhere' / 'a.png', b'', desk.workspace.path)
    with pytest.raises(FileIsFolder):
        hand_out(tmp_path, b'', desk.workspace.path)
    with pytest.raises(FileTaken):
        hand_out(desk.workspace.path, b'', desk.workspace.path)
