"""Whatever was planned, called and moved: activities, hours, unattended, changed, coverage and the simulated month."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from math import sqrt
from pathlib import Path
from typing import NamedTuple

import pytest
from building import Desk, euros
from busy_lives import BusyLives
from reading import reports_of, rows_of
from slow_figures import lives
from slow_reports import Slow, in_month, money, rate, ratio, weighted

from salesdesk.controllers.reports.reading.rows import Rows
from salesdesk.domain.figures.measure import Measure
from salesdesk.domain.views.saved_view import Target
from salesdesk.reports.basis import Basis
from salesdesk.reports.forecast.month_end import chances_of
from salesdesk.reports.forecast.simulation import totals_drawn
from salesdesk.reports.forecast.three_ways import month_of
from salesdesk.reports.periods import PeriodKind, month_end, period_around
from salesdesk.reports.report import Period, Scope
from salesdesk.storage.schema.codecs import from_ms, maybe_money

SEEDS = range(51, 54)
RANG = ('answered', 'voicemail', 'no_answer')


@pytest.fixture(scope='module', params=SEEDS)
def lived(
    request: pytest.FixtureRequest, sales_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BusyLives]:
    """Lived once for all tests but the last, which lives on."""
    own = BusyLives(Path(shutil.copy(sales_file, tmp_path_factory.mktemp('busy'))), request.param)
    own.live(400)
    yield own
    own.desk.workspace.close()


class Act(NamedTuple):
    """An activity of a deal that is not in the trash."""

    deal_id: int
    pipeline_id: int
    kind: str
    due_on: date
    done: datetime | None
    result: str

    @property
    def rang(self) -> bool:
        return self.kind == 'call' and self.result in RANG


def acts_of(desk: Desk) -> list[Act]:
    kept = {life.row['id']: life.row['pipeline_id'] for life in lives(desk)}
    rows = desk.workspace.database.rows('SELECT deal_id, kind, due_on, done_at, result, deleted_at FROM activity')
    return [
        Act(id_, kept[id_], kind, date.fromisoformat(due), _local(desk, done), result or '')
        for id_, kind, due, done, result, deleted in rows
        if id_ in kept and deleted is None
    ]


def _local(desk: Desk, ms: int | None) -> datetime | None:
    return None if ms is None else from_ms(ms).astimezone(desk.clock.zone)


def test_random_lives_are_busy_enough(lived: BusyLives) -> None:
    acts, desk = acts_of(lived.desk), lived.desk
    assert len([act for act in acts if act.rang]) > 8
    assert len({act.kind for act in acts if act.done is None}) > 1
    assert left_alone(desk, desk.pipeline().id, desk.clock.today(), 14)


def scopes(desk: Desk) -> Iterator[Scope]:
    for key in ('sales', 'prospecting'):
        for first, last in ((date(2025, 3, 1), date(2027, 12, 31)), (date(2025, 4, 3), date(2025, 6, 17))):
            yield Scope(desk.pipeline(key).id, Period(first, last))


def within(desk: Desk, scope: Scope) -> tuple[list[Act], list[Act]]:
    """Planned for these days, and done in them."""
    own = [act for act in acts_of(desk) if act.pipeline_id == scope.pipeline_id]
    first, last = scope.period.first, scope.period.last
    return (
        [act for act in own if act.done is None and first <= act.due_on <= last],
        [act for act in own if act.done is not None and first <= act.done.date() <= last],
    )


def test_activities_are_those_of_slow_python(lived: BusyLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived.desk):
        planned, done = within(lived.desk, scope)
        report = reports.report('activities', scope)
        for row, kind in zip(report.rows, ('call', 'email', 'meeting', 'task'), strict=True):
            calls = [act for act in done if act.kind == kind and act.rang]
            answered = [act for act in calls if act.result == 'answered']
            wanted = [[act for act in acts if act.kind == kind] for acts in (planned, done)]
            wanted += [calls, answered] if kind == 'call' else []
            for figure, acts in zip(row[1:], wanted, strict=False):
                assert figure.value == len(acts)
                assert set(reports.ids_behind(figure.behind)) == {act.deal_id for act in acts}
            if kind == 'call':
                assert row[5].value == ratio(len(calls), len(answered))


def test_the_best_hours_are_those_of_slow_python(lived: BusyLives) -> None:
    reports = reports_of(lived.desk)
    for scope in scopes(lived.desk):
        _planned, done = within(lived.desk, scope)
        by_hour: dict[int, list[Act]] = {}
        for act in (act for act in done if act.rang and act.done):
            by_hour.setdefault(act.done.hour, []).append(act)  # type: ignore[union-attr]
        rows = {str(row[0].value): row for row in reports.report('activity_hours', scope).rows}
        assert set(rows) == {f'{hour}:00' for hour in by_hour}
        for hour, tried in by_hour.items():
            answered = [act for act in tried if act.result == 'answered']
            for figure, acts in zip(rows[f'{hour}:00'][1:3], (tried, answered), strict=True):
                assert (figure.value, figure.n) == (len(acts), len({act.deal_id for act in acts}))
                assert set(reports.ids_behind(figure.behind)) == {act.deal_id for act in acts}


@pytest.mark.parametrize('days', [1, 14, 45])
def test_unattended_deals_are_those_of_slow_python(lived: BusyLives, days: int) -> None:
    desk, today = lived.desk, lived.desk.clock.today()
    for scope in scopes(desk):
        rows = reports_of(desk).report('unattended', replace(scope, days=days)).rows
        assert {row[0].deal_id: row[5].value for row in rows} == left_alone(desk, scope.pipeline_id, today, days)


def left_alone(desk: Desk, pipeline_id: int | None, today: date, days: int) -> dict[int | None, object]:
    """Days without contact, by deal."""
    acts, found = acts_of(desk), {}
    for life in lives(desk):
        own = [act for act in acts if act.deal_id == life.row['id']]
        is_open = life.row['won_at'] is None and life.row['lost_at'] is None
        if life.row['pipeline_id'] != pipeline_id or not is_open or any(act.done is None for act in own):
            continue
        made = life.day(from_ms(life.row['created_at']))
        contacts = [act.done.date() for act in own if act.done]
        if max([made, *contacts]) <= today - timedelta(days=days):
            found[life.row['id']] = (today - max(contacts, default=made)).days
    return found


def test_coverage_is_that_of_slow_python(lived: BusyLives) -> None:
    desk, today = lived.desk, lived.desk.clock.today()
    year = period_around(PeriodKind.TWELVE_MONTHS, today)
    for scope in scopes(desk):
        slow = Slow(desk, scope.pipeline_id or 0, scope.period)
        set_targets(desk, slow.months[::2])
        needed = rate(slow.of(Measure.WON, year), slow.of(Measure.LOST, year))
        rows = rows_of(reports_of(desk).report('coverage', scope))
        assert [row['month'] for row in rows] == slow.months[::2]
        for row, month in zip(rows, slow.months[::2], strict=True):
            won, open_ = (in_month(slow.of(kind), month) for kind in (Measure.WON, Measure.EXPECTED))
            open_ = [part for part in open_ if part.day >= today]
            missing = max(0, 300_00 - money(won))
            told = money(open_), weighted(slow, open_), ratio(money(open_), missing)
            assert (row['won'], row['missing']) == (money(won), missing)
            is_over = month_end(month) < today
            assert (row['expected'], row['weighted'], row['coverage']) == ((None,) * 3 if is_over else told)
            assert row['needed'] == (1 / needed if needed else None)


def set_targets(desk: Desk, months: list[date]) -> None:
    desk.workspace.database.execute('DELETE FROM target')
    with desk.workspace.unrecorded() as work:
        for month in months:
            work.save(Target(f'{month:%Y-%m}', euros(300)))


@dataclass
class Drawn:
    """The months drawn for a desk, and what slow Python expects of them."""

    totals: list[float]
    mean: float
    width: float

    @property
    def is_right(self) -> bool:
        """Within four standard errors: one correct answer in ten thousand lies outside."""
        off = sum(self.totals) / len(self.totals) - self.mean
        return abs(off) <= 4 * self.width / sqrt(len(self.totals)) + 1


def drawn_of(desk: Desk, basis: Basis) -> Drawn:
    chances = chances_of(basis, month_of(basis), 'EUR', Rows(desk.workspace).expected)
    odds = {stage.id: Fraction(stage.probability, 100) for stage in desk.book.process(desk.pipeline().id).stages}
    last, mean, width = month_end(desk.clock.today()).isoformat(), Fraction(0), Fraction(0)
    for life in lives(desk):
        row, p = life.row, odds.get(life.row['stage_id'])
        is_open = row['won_at'] is None and row['lost_at'] is None
        if p is not None and is_open and row['currency'] == 'EUR' and (row['expected_close_on'] or '9') <= last:
            mean += row['amount'] * p
            width += row['amount'] ** 2 * p * (1 - p)
    return Drawn(totals_drawn(*chances, 'a seed'), float(mean), sqrt(width))


def basis_of(desk: Desk) -> Basis:
    return reports_of(desk).basis(Scope(desk.pipeline().id, Period(date(2025, 3, 1), desk.clock.today())))


def test_drawn_months_bring_what_is_expected_of_them(lived: BusyLives) -> None:
    late_ones(lived)
    found = drawn_of(lived.desk, basis_of(lived.desk))
    assert found.width
    assert found.is_right


def test_wrong_probabilities_would_be_noticed(lived: BusyLives) -> None:
    late_ones(lived)
    made = basis_of(lived.desk)
    process = made.processes[made.scope.pipeline_id or 0]
    wrong = [replace(stage, probability=min(100, stage.probability + 15)) for stage in process.stages]
    processes = {**made.processes, process.pipeline.id: replace(process, stages=tuple(wrong))}
    assert not drawn_of(lived.desk, replace(made, processes=processes)).is_right


def late_ones(lived: BusyLives) -> None:
    """Some deals that are expected for certain."""
    desk = lived.desk
    if not desk.workspace.database.value("SELECT COUNT(*) FROM deal WHERE title = 'Attendue'"):
        for number in range(300):
            stage = lived.random.choice(desk.book.process(desk.pipeline().id).active)
            made = desk.deals.create(desk.pipeline().id, None, replace(lived.form(), title='Attendue'))
            desk.workspace.database.execute(
                "UPDATE deal SET stage_id = ?, amount = ?, currency = 'EUR', expected_close_on = ? WHERE id = ?",
                (stage.id, 1000 + 37 * number, desk.clock.today().isoformat(), made),
            )


def test_a_simulated_month_repeats_and_is_in_order(lived: BusyLives) -> None:
    late_ones(lived)
    scope = Scope(lived.desk.pipeline().id, Period(date(2025, 3, 1), lived.desk.clock.today()))
    first, again = (rows_of(reports_of(lived.desk).report('forecast', scope)) for _ in range(2))
    assert first == again
    p10, p50, p90 = (int(str(row['month_end'])) for row in first[-3:])
    assert p10 < p50 < p90


def test_changed_tells_what_stood_at_the_review(lived: BusyLives) -> None:
    desk = lived.desk
    lived.settle()
    reports_of(desk).mark_reviewed()
    before = standing(desk)
    lived.live(60)
    after, names = standing(desk), reports_of(desk).basis(Scope(None, Period(date.min, date.max)))
    rows = {row[0].deal_id: row for row in reports_of(desk).report('changed', names.scope).rows}
    alive = {life.row['id'] for life in lives(desk)}
    assert {id_ for id_ in alive if id_ in before and before[id_] != after[id_]} <= set(rows)
    assert rows
    for id_, row in rows.items():
        assert id_ is not None
        stage, amount, close = before.get(id_, after[id_])
        if id_ in before:
            assert row[3].value == names.name_of(stage)
            assert (row[5].value, row[5].currency) == ((amount.minor, amount.currency) if amount else (None, ''))
            assert row[7].value == close


def standing(desk: Desk) -> dict[int, tuple[int, object, date | None]]:
    """Stage, amount and expected close, of the deals in the trash too."""
    rows = desk.workspace.database.rows('SELECT id, stage_id, amount, currency, expected_close_on FROM deal')
    return {
        id_: (stage, maybe_money(minor, currency), date.fromisoformat(close) if close else None)
        for id_, stage, minor, currency, close in rows
    }
