from datetime import date

import pytest
from building import Desk, euros
from reading import MONTH, reports_of

from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.domain.errors import NotFound
from salesdesk.domain.views.saved_view import Target
from salesdesk.reports.report import Period, Scope


@pytest.fixture
def reports(desk: Desk) -> ReportController:
    desk.closing.lose(desk.put(), desk.reason('no_budget'))
    return reports_of(desk)


def test_every_report_can_be_made(reports: ReportController) -> None:
    for name in reports.names():
        report = reports.report(name, Scope(None, MONTH))
        assert report.name == name
        assert reports.title(name)
        assert all(len(row) == len(report.columns) for row in report.rows)


def test_reasons_are_read_by_their_names(reports: ReportController) -> None:
    (row,) = reports.report('lost_reasons', Scope(None, MONTH)).rows
    assert row[0].value == 'No budget'


def test_unknown_reports_and_pipelines_are_refused(reports: ReportController) -> None:
    with pytest.raises(NotFound):
        reports.report('weather', Scope(None, MONTH))
    with pytest.raises(NotFound):
        reports.report('months', Scope(4711, MONTH))


def test_targets_of_her_currency_are_known_by_their_month(desk: Desk, reports: ReportController) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(Target('2026-06', euros(45_000)))
    assert reports.basis(Scope(None, MONTH)).targets == {date(2026, 6, 1): euros(45_000)}


def test_a_past_period_is_converted_at_the_rate_of_its_last_day(desk: Desk, reports: ReportController) -> None:
    desk.put_rate('USD', 'EUR', '0.8', days=-60)
    desk.put_rate('USD', 'EUR', '0.9', days=-1)
    past = Period(date(2026, 4, 1), date(2026, 4, 30))
    assert reports.basis(Scope(None, past, 'EUR')).rates['USD'].value * 10 == 8
    assert reports.basis(Scope(None, MONTH, 'EUR')).rates['USD'].value * 10 == 9
    assert reports.basis(Scope(None, MONTH)).rates == {}
