"""The deals behind every number of every report are as many as it says."""

from collections.abc import Iterator
from datetime import date

import pytest
from building import Desk, euros

from salesdesk.controllers.reports.figures import Figures
from salesdesk.controllers.reports.report_controller import ReportController
from salesdesk.controllers.reports.report_names import REPORTS
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.views.saved_view import Target
from salesdesk.reports.report import Figure, Period, Report, Scope

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
    'calibration': {'won', 'lost'},
    'lessons_used': {'opened', 'useful', 'not_useful'},
    'satisfaction': {'answers', 'praised'},
    'proposals': {'sent', 'accepted', 'refused', 'expired', 'replaced', 'waiting'},
    'objections': {'heard', 'worked', 'failed', 'unknown'},
    'cadences': {'runs', 'live', 'finished', 'stopped', 'replied'},
    'cadence_steps': {'done', 'replies'},
    'cadence_ends': {'runs'},
    'rules': {'fired', 'planned', 'started', 'stopped', 'tagged', 'set', 'moved', 'warned', 'deals', 'failed'},
    'promises': {'made', 'kept', 'kept_late', 'broken', 'late', 'open'},
}
# Numbers that no deal makes up, and why.
NO_DEALS = {
    ('summary', 'Target'): 'a setting',
    ('forecast_months', 'target'): 'a setting',
    ('coverage', 'target'): 'a setting',
    ('learned', 'set'): 'a setting',
    ('stage_times', 'limit'): 'a setting',
}
# Money that is a plain sum: what the list says adds up to it.
PLAIN = {
    'months': {'won_amount', 'lost_amount'}, 'forecast_months': {'won', 'expected'}, 'coverage': {'won', 'expected'},
    'lost_reasons': {'lost_amount'}, 'sources': {'won_amount'}, 'products': {'won_amount'},
    'overrides': {'won_amount'}, 'slippage': {'amount'}, 'looking_back': {'won'},
    'summary': {'Open pipeline', 'Amount won'}, 'lost_by_stage': {'lost_amount'}, 'lost_by_source': {'lost_amount'},
    'lost_by_month': {'lost_amount'}, 'won_reasons': {'won_amount'}, 'competitors': {'won_amount'},
    'referrals': {'income'},
}  # fmt: skip
WORDS = {Unit.TEXT, Unit.DATE, Unit.MONTH}


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
        # A row of the summary is a number of its own.
        keys = [str(row[0].value) if report.name == 'summary' else column.key for column in report.columns]
        yield from zip(keys, row, strict=True)


def numbers_of(report: Report) -> Iterator[tuple[str, Figure]]:
    """Those that say something; one of a row about a deal rests on that deal."""
    for key, figure in figures_of(report):
        if figure.unit not in WORDS and figure.value is not None:
            yield key, figure


def is_told(figure: Figure) -> bool:
    """Whether it can be asked which deals it is made of, or says that there are none."""
    return bool(figure.behind) or figure.deal_id is not None or figure.n == 0


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


@pytest.mark.parametrize('name', REPORTS)
def test_no_number_is_without_its_list_but_those_that_say_why(
    name: str, sample_desk: Desk, reports: ReportController
) -> None:
    set_targets(sample_desk)
    untold = {
        (name, key)
        for scope in scopes(sample_desk)
        for key, figure in numbers_of(reports.report(name, scope)) if not is_told(figure)
    }  # fmt: skip
    assert untold == {known for known in NO_DEALS if known[0] == name}


def set_targets(desk: Desk) -> None:
    with desk.workspace.unrecorded() as work:
        for month in range(3, 9):
            work.save(Target(f'2026-{month:02}', euros(45_000)))


@pytest.mark.parametrize(('name', 'keys'), PLAIN.items())
def test_the_amounts_in_the_list_add_up_to_the_number(
    name: str, keys: set[str], sample_desk: Desk, reports: ReportController
) -> None:
    for scope in scopes(sample_desk):
        for key, figure in numbers_of(reports.report(name, scope)):
            if key in keys and figure.unit is Unit.MONEY and not scope.into:
                deals = reports.deals_behind(figure.behind, 10_000)
                amounts = [deal.amount.minor for deal in deals if deal.amount]
                assert sum(amounts) == figure.value, (scope, key)


def test_the_same_holds_for_the_tiles(sample_desk: Desk, reports: ReportController) -> None:
    for scope in scopes(sample_desk):
        for tile in reports.tiles(scope):
            beside = (small.figure for small in tile.beside if small.definition != 'target')
            for figure in (*tile.figures, *tile.before, *beside):
                assert is_told(figure) or figure.value is None, (scope, tile.key)
                assert not figure.behind or reports.count_behind(figure.behind) == figure.n, (scope, tile.key)
                assert not figure.behind or len(reports.ids_behind(figure.behind)) == figure.n, (scope, tile.key)


def test_the_list_behind_a_number_goes_through_all_its_slices(sample_desk: Desk, reports: ReportController) -> None:
    scope = Scope(sample_desk.pipeline().id, PERIODS['twelve months'])
    (rate,) = next(tile for tile in reports.tiles(scope) if tile.key == 'win_rate').figures
    whole = [deal.deal_id for deal in reports.deals_behind(rate.behind, 1000)]
    assert len(set(whole)) == rate.n == len(whole)
    pages = [reports.deals_behind(rate.behind, 7, offset) for offset in range(0, len(whole) + 7, 7)]
    assert [deal.deal_id for page in pages for deal in page] == whole


def test_a_deal_that_was_in_many_stages_is_listed_once_with_its_amount(
    sample_desk: Desk, reports: ReportController
) -> None:
    report = reports.report('calibration', Scope(sample_desk.pipeline().id, PERIODS['ever']))
    won = report.rows[-1][3]
    deals = reports.deals_behind(won.behind, 1000)
    assert won.n == len(deals) < int(str(won.value))
    for deal in deals:
        assert deal.amount == sample_desk.deal(deal.deal_id).amount
