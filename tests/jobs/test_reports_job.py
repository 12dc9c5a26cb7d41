"""Reports are read through a connection of their own, with figures made anew first."""

from datetime import date

import pytest
from building import Desk, euros

from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.jobs.job import JobCancelled
from salesdesk.jobs.reports_job import read_reports
from salesdesk.reports.report import Period, Scope

JUNE = Period(date(2026, 6, 1), date(2026, 6, 30))


def open_amount(controller: ReportController) -> object:
    return controller.tiles(Scope(None, JUNE))[0].figures[0].value


def test_what_is_read_is_of_now(desk: Desk) -> None:
    desk.put('Atelier', amount=euros(500))
    job = read_reports(desk.workspace.path, desk.clock, open_amount)
    assert job(lambda _done, _total: None, lambda: False) == 50_000
    desk.put('Halle', amount=euros(200))
    assert job(lambda _done, _total: None, lambda: False) == 70_000


def test_progress_is_told_in_deals(desk: Desk) -> None:
    desk.put('Atelier')
    desk.put('Halle')
    told: list[tuple[int, int]] = []
    read_reports(desk.workspace.path, desk.clock, open_amount)(lambda *done: told.append(done), lambda: False)
    assert told[-1] == (2, 2)


def test_called_off_nothing_is_read(desk: Desk) -> None:
    asked: list[object] = []
    with pytest.raises(JobCancelled):
        read_reports(desk.workspace.path, desk.clock, asked.append)(lambda _done, _total: None, lambda: True)
    assert asked == []


def test_what_was_counted_stays_counted(desk: Desk) -> None:
    desk.put('Atelier')
    read_reports(desk.workspace.path, desk.clock, open_amount)(lambda _done, _total: None, lambda: False)
    assert Figures(desk.workspace).is_fresh()
