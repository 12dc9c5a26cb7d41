"""Whatever happened: every report says what slow Python makes of the history."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from any_lives import BEGIN, AnyLives
from reading import reports_of, rows_of
from slow_reports import SLOW_REPORTS, UNORDERED, Row, Slow, in_month, money, nearest, slow_tiles, weighted

from salesdesk.controllers.reports.report_names import REPORTS
from salesdesk.domain.figures.measure import Measure
from salesdesk.reports.report import Period, Scope, Tile

SEEDS = range(30, 33)
STEPS = 260
PERIODS = (
    Period(date(2025, 4, 1), date(2025, 6, 30)),
    Period(date(2025, 3, 1), date(2026, 12, 31)),
    Period(date(2025, 4, 10), date(2025, 5, 20)),
)


@pytest.fixture(scope='module', params=SEEDS)
def lived(
    request: pytest.FixtureRequest, sales_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[AnyLives]:
    """Lived once for all tests, which leave it as it was."""
    own = AnyLives(Path(shutil.copy(sales_file, tmp_path_factory.mktemp('lived'))), request.param)
    own.live(STEPS)
    yield own
    own.desk.workspace.close()


def scopes(lived: AnyLives) -> Iterator[Scope]:
    for key in ('sales', 'prospecting'):
        today = lived.desk.clock.today()
        for period in (*PERIODS, Period(today.replace(day=1), today + timedelta(days=40))):
            yield Scope(lived.desk.pipeline(key).id, period)


def known(row: Mapping[str, object], keys: Mapping[str, object]) -> Row:
    return {key: row[key] for key in keys}


def test_every_report_says_what_slow_python_does(lived: AnyLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived):
        slow = Slow(lived.desk, scope.pipeline_id or 0, scope.period)
        for name, make in SLOW_REPORTS.items():
            wanted, found = make(slow), rows_of(reports.report(name, scope))
            keys = wanted[-1] if wanted else {}
            if name in UNORDERED:
                wanted, found = sorted(wanted, key=repr), sorted((known(row, keys) for row in found), key=repr)
            told = [known(row, told) for row, told in zip(found, wanted, strict=True)]
            assert told == wanted, (name, scope)


def test_the_forecast_by_month_leaves_no_open_deal_out(lived: AnyLives) -> None:
    reports, today = reports_of(lived.desk), lived.desk.clock.today()
    for key in ('sales', 'prospecting'):
        scope = Scope(lived.desk.pipeline(key).id, Period(today, today))
        slow = Slow(lived.desk, scope.pipeline_id or 0, scope.period)
        stock = slow.ever(Measure.FLOW)
        rows = rows_of(reports.report('forecast_months', scope))
        assert sum(int(str(row['expected'] or 0)) for row in rows) == money(stock)
        for row in rows:
            month = row['month']
            if isinstance(month, date):
                open_ = [part for part in in_month(slow.ever(Measure.EXPECTED), month) if part.day >= today]
                is_over = month < today.replace(day=1)
                assert row['won'] == money(in_month(slow.ever(Measure.WON), month))
                assert row['weighted'] == (None if is_over else weighted(slow, open_))


def test_the_tiles_say_what_slow_python_does(lived: AnyLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived):
        wanted = slow_tiles(Slow(lived.desk, scope.pipeline_id or 0, scope.period))
        assert values_of(reports.tiles(scope)) == wanted, scope


def values_of(tiles: tuple[Tile, ...]) -> Row:
    """The first figure of each definition: that of her own currency."""
    beside = {small.definition: small.figure.value for tile in reversed(tiles) for small in reversed(tile.beside)}
    return {tile.key: tile.figures[0].value for tile in tiles} | beside


def test_converted_amounts_are_what_slow_python_converts(lived: AnyLives) -> None:
    lived.desk.put_rate('JPY', 'EUR', '0.00613', days=-900)
    reports = reports_of(lived.desk)
    for scope in scopes(lived):
        won = Slow(lived.desk, scope.pipeline_id or 0, scope.period).of(Measure.WON)
        # A yen has no cents.
        wanted = nearest(money(won) + Fraction(money(won, 'JPY') * 613, 1000))
        tile = next(tile for tile in reports.tiles(replace(scope, into='EUR')) if tile.key == 'won_amount')
        assert [(figure.currency, figure.value) for figure in tile.figures] == [('EUR', wanted)]


def test_behind_every_number_are_as_many_deals_as_it_says(lived: AnyLives) -> None:
    reports = reports_of(lived.desk)
    for scope in (*scopes(lived), Scope(None, PERIODS[1])):
        for name in REPORTS:
            report = reports.report(name, scope)
            for figure in (figure for row in report.rows for figure in row if figure.behind):
                assert reports.count_behind(figure.behind) == figure.n, (name, figure)
                # A deal that came into two pipelines counts in each of them.
                slices = [figure.behind] if scope.pipeline_id else [(part,) for part in figure.behind]
                assert sum(len(reports.ids_behind(part)) for part in slices) == figure.n, (name, figure)


def test_a_strict_funnel_of_the_page_never_grows(lived: AnyLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived):
        bars = [row[1].value for row in reports.page(scope).funnel.rows]
        assert bars == sorted(bars, key=lambda bar: -int(str(bar)))


def test_undoing_everything_gives_every_report_back(lived: AnyLives) -> None:
    desk = lived.desk
    scope = Scope(None, Period(BEGIN.date(), BEGIN.date() + timedelta(days=900)))
    before = [rows_of(reports_of(desk).report(name, scope)) for name in REPORTS]
    sales = desk.pipeline('sales').id
    new = [desk.deals.create(sales, None, lived.form()) for _ in range(3)]
    desk.closing.win(new[0], desk.clock.today(), None)
    desk.closing.lose(new[1], desk.closing.lost_reasons()[0].id)
    assert [rows_of(reports_of(desk).report(name, scope)) for name in REPORTS] != before
    for _ in range(5):
        desk.workspace.undo()
    assert [rows_of(reports_of(desk).report(name, scope)) for name in REPORTS] == before
