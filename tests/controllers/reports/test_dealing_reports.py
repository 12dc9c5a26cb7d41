"""Whatever was offered, heard and promised: the reports say what slow Python makes of the tables."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from dealing_lives import DealingLives
from reading import reports_of, rows_of
from slow_dealings import SLOW_DEALINGS, Slow, same

from salesdesk.reports.report import Period, Scope

PERIODS = (Period(date.min, date.max), Period(date(2025, 4, 10), date(2025, 7, 20)))


@pytest.fixture(scope='module', params=(90, 93))
def lived(
    request: pytest.FixtureRequest, sales_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[DealingLives]:
    """Lived once for all tests, which leave it as it was."""
    own = DealingLives(Path(shutil.copy(sales_file, tmp_path_factory.mktemp('dealt'))), request.param)
    own.live(420)
    yield own
    own.desk.workspace.close()


def scopes(lived: DealingLives) -> Iterator[Scope]:
    for period in PERIODS:
        yield Scope(None, period)
        yield Scope(lived.desk.pipeline('sales').id, period)
        yield Scope(lived.desk.pipeline('after_sales').id, period)


def told(name: str, row: dict[str, object]) -> dict[str, object]:
    """Objections are spelt in many ways."""
    words = ('objection', 'answer') if name == 'objections' else ()
    return {key: same(str(value)) if key in words else value for key, value in row.items()}


def test_these_lives_have_something_of_everything(lived: DealingLives) -> None:
    for name, make in SLOW_DEALINGS.items():
        rows = make(Slow(lived.desk, None, PERIODS[0]))
        assert all(any(row[key] for row in rows) for key in rows[0]), name


@pytest.mark.parametrize('name', SLOW_DEALINGS)
def test_a_report_on_dealings_says_what_slow_python_does(name: str, lived: DealingLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived):
        wanted = SLOW_DEALINGS[name](Slow(lived.desk, scope.pipeline_id, scope.period))
        found = [told(name, row) for row in rows_of(reports.report(name, scope))]
        assert sorted(map(repr, found)) == sorted(map(repr, wanted)), scope


@pytest.mark.parametrize('name', SLOW_DEALINGS)
def test_behind_a_number_of_dealings_are_its_deals(name: str, lived: DealingLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived):
        for figure in (figure for row in reports.report(name, scope).rows for figure in row):
            assert figure.behind or figure.n in (None, 0)
            deals = reports.deals_behind(figure.behind, 10_000)
            assert reports.count_behind(figure.behind) == len(deals) == (figure.n or 0)
            assert [deal.deal_id for deal in deals] == reports.ids_behind(figure.behind)
            assert not isinstance(figure.value, int) or sum(deal.count for deal in deals) == figure.value
            assert not scope.pipeline_id or all(
                lived.desk.deal(deal.deal_id).pipeline_id == scope.pipeline_id for deal in deals
            )


@pytest.mark.parametrize('name', SLOW_DEALINGS)
def test_a_report_on_dealings_is_empty_where_nothing_was_dealt(name: str, lived: DealingLives) -> None:
    before = Scope(None, Period(date(2001, 1, 1), date(2001, 3, 31)))
    assert reports_of(lived.desk).report(name, before).rows == ()


def test_undoing_everything_empties_reports_on_dealings(sales_file: Path, tmp_path: Path) -> None:
    own = DealingLives(Path(shutil.copy(sales_file, tmp_path)), 92)
    own.live(90)
    while own.desk.workspace.undo() is not None:
        pass
    reports = reports_of(own.desk)
    assert [reports.report(name, Scope(None, PERIODS[0])).rows for name in SLOW_DEALINGS] == [()] * len(SLOW_DEALINGS)
    own.desk.workspace.close()
