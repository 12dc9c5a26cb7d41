"""Whatever happened: reports on endings say what slow Python makes of every table, and list the deals behind."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from ending_lives import EndingLives
from reading import reports_of, rows_of
from slow_endings import SLOW_ENDINGS, Slow

from salesdesk.domain.figures.unit import Unit
from salesdesk.reports.report import Period, Scope

SEEDS = range(70, 73)
STEPS = 420
PERIODS = (
    Period(date.min, date.max),
    Period(date(2025, 3, 1), date(2025, 6, 30)),
    Period(date(2025, 4, 10), date(2025, 7, 20)),
)
TIMES = {'opened', 'useful', 'not_useful', 'answers', 'praised'}


@pytest.fixture(scope='module', params=SEEDS)
def lived(
    request: pytest.FixtureRequest, sales_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[EndingLives]:
    """Lived once for all tests, which leave it as it was."""
    own = EndingLives(Path(shutil.copy(sales_file, tmp_path_factory.mktemp('ended'))), request.param)
    own.live(STEPS)
    yield own
    own.desk.workspace.close()


def scopes(lived: EndingLives) -> Iterator[Scope]:
    for period in PERIODS:
        yield Scope(None, period)
        yield Scope(lived.desk.pipeline('sales').id, period)
        yield Scope(lived.desk.pipeline('prospecting').id, period)


def test_these_lives_end_in_every_way(lived: EndingLives) -> None:
    ever = Slow(lived.desk, None, PERIODS[0])
    for name, make in SLOW_ENDINGS.items():
        assert len(make(ever)) > 1, name
    assert any(row['lost_to'] for row in SLOW_ENDINGS['competitors'](ever))
    assert any(row['price_gap'] for row in SLOW_ENDINGS['competitors'](ever))
    assert any(row['income'] for row in SLOW_ENDINGS['referrals'](ever))


@pytest.mark.parametrize('name', SLOW_ENDINGS)
def test_a_report_on_endings_says_what_slow_python_does(name: str, lived: EndingLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived):
        wanted = SLOW_ENDINGS[name](Slow(lived.desk, scope.pipeline_id, scope.period))
        found = rows_of(reports.report(name, scope))
        told = [{key: row[key] for key in wanted[0]} for row in found] if wanted else found
        assert sorted(map(repr, told)) == sorted(map(repr, wanted)), scope


@pytest.mark.parametrize('name', SLOW_ENDINGS)
def test_behind_a_number_of_endings_are_as_many_deals_as_it_says(name: str, lived: EndingLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived):
        report = reports.report(name, scope)
        keys = [column.key for column in report.columns]
        for key, figure in (pair for row in report.rows for pair in zip(keys, row, strict=True)):
            assert figure.behind or figure.n in (None, 0), (scope, key)
            if figure.behind:
                ids = reports.ids_behind(figure.behind)
                assert reports.count_behind(figure.behind) == len(ids) == figure.n, (scope, key)
            assert figure.unit is not Unit.COUNT or key in TIMES or figure.value == figure.n, (scope, key)


@pytest.mark.parametrize('name', ['competitors', 'won_reasons', 'lost_by_month', 'referrals'])
def test_amounts_behind_a_sum_of_endings_add_up_to_it(name: str, lived: EndingLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived):
        for figure in (figure for row in reports.report(name, scope).rows for figure in row):
            if figure.unit is Unit.MONEY and isinstance(figure.value, int):
                deals = reports.deals_behind(figure.behind, 10_000)
                assert sum(deal.amount.minor for deal in deals if deal.amount) == figure.value


def test_undoing_everything_empties_reports_on_endings(sales_file: Path, tmp_path: Path) -> None:
    own = EndingLives(Path(shutil.copy(sales_file, tmp_path)), 80)
    own.live(150)
    while own.desk.workspace.undo() is not None:
        pass
    reports = reports_of(own.desk)
    assert {name: reports.report(name, Scope(None, PERIODS[0])).rows for name in SLOW_ENDINGS} == dict.fromkeys(
        SLOW_ENDINGS, ()
    )
    own.desk.workspace.close()
