"""The deals behind every number of every report are as many as it says."""

from collections.abc import Iterator
from datetime import date

import pytest
from building import Desk

from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.controllers.reports.report_names import REPORTS
from salesdesk.reports.report import Figure, Period, Report, Scope, Unit

PERIODS = {
    'month': Period(date(2026, 6, 1), date(2026, 6, 30)),
    'twelve months': Period(date(2025, 7, 1), date(2026, 6, 30)),
    'a past spring': Period(date(2026, 3, 5), date(2026, 5, 17)),
    'before anything': Period(date(2001, 1, 1), date(2001, 3, 31)),
    'ever': Period(date.min, date.max),
}
PIPELINES = ('', 'sales', 'prospecting', 'after_sales')
# Numbers that count times, not deals.
TIMES = {
    'slippage': {'pushes'},
    'activities': {'planned', 'done', 'tried', 'answered'},
    'activity_hours': {'tried', 'answered'},
}
# Sums over several stages: a deal counts once for each of them.
ROWS_OF_FORECASTS = {'calibration'}


@pytest.fixture
def reports(sample_desk: Desk) -> ReportController:
    figures = Figures(sample_desk.workspace)
    figures.refresh()
    return ReportController(sample_desk.workspace, sample_desk.book, figures)


def scopes(desk: Desk) -> Iterator[Scope]:
    for key in PIPELINES:
        pipeline_id = desk.pipeline(key).id if key else None
        for period in PERIODS.values():
            yield Scope(pipeline_id, period)
    yield Scope(None, PERIODS['ever'], 'USD')


def figures_of(report: Report) -> Iterator[tuple[str, Figure]]:
    for row in report.rows:
        yield from ((column.key, figure) for column, figure in zip(report.columns, row, strict=True))


@pytest.mark.parametrize('name', REPORTS)
def test_behind_every_number_are_as_many_deals_as_it_says(
    name: str, sample_desk: Desk, reports: ReportController
) -> None:
    sample_desk.put_rate('EUR', 'USD', '1.1', days=-900)
    for scope in scopes(sample_desk):
        for key, figure in figures_of(reports.report(name, scope)):
            if figure.behind:
                assert reports.count_behind(figure.behind) == figure.n, (scope, key, figure)


@pytest.mark.parametrize('name', REPORTS)
def test_a_number_of_deals_is_the_number_behind_it(name: str, sample_desk: Desk, reports: ReportController) -> None:
    for scope in scopes(sample_desk):
        for key, figure in figures_of(reports.report(name, scope)):
            if figure.unit is Unit.COUNT and key not in TIMES.get(name, ()):
                assert figure.value == figure.n, (scope, key)
                assert bool(figure.behind) or not figure.value or name in ROWS_OF_FORECASTS, (scope, key)


def test_the_same_holds_for_the_tiles(sample_desk: Desk, reports: ReportController) -> None:
    for scope in scopes(sample_desk):
        for tile in reports.tiles(scope):
            for figure in (*tile.figures, *tile.before, *(small.figure for small in tile.beside)):
                assert not figure.behind or reports.count_behind(figure.behind) == figure.n, (scope, tile.key)
                assert not figure.behind or len(reports.ids_behind(figure.behind)) == figure.n, (scope, tile.key)


def test_the_list_behind_a_number_goes_through_all_its_slices(sample_desk: Desk, reports: ReportController) -> None:
    scope = Scope(sample_desk.pipeline().id, PERIODS['twelve months'])
    (rate,) = next(tile for tile in reports.tiles(scope) if tile.key == 'win_rate').figures
    whole = [deal.deal_id for deal in reports.deals_behind(rate.behind, 1000)]
    assert len(set(whole)) == rate.n == len(whole)
    pages = [reports.deals_behind(rate.behind, 7, offset) for offset in range(0, len(whole) + 7, 7)]
    assert [deal.deal_id for page in pages for deal in page] == whole
