"""Funnels, stage times, cohorts and slippage, by hand."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from building import NOW
from made_sums import SALES, Row, basis, column, process, stage, values

from salesdesk.domain.figures.measure import DAY_ONE, Behind, Measure
from salesdesk.reports.report import Period, Scope
from salesdesk.reports.tables.cohorts import cohorts
from salesdesk.reports.tables.funnel import funnel, funnel_any
from salesdesk.reports.tables.slippage import slippage
from salesdesk.reports.tables.stage_times import stage_times

MAY = date(2026, 5, 4)
DAY = 86_400
NOW_S = round(NOW.timestamp())
WAYS = (
    Row(Measure.PASSED, MAY, '1', count=96), Row(Measure.PASSED, MAY, '2', count=71),
    Row(Measure.PASSED, MAY, '3', count=52), Row(Measure.PASSED_WON, MAY, count=24),
    Row(Measure.TOUCHED, MAY, '1', count=96), Row(Measure.TOUCHED, MAY, '2', count=80),
    Row(Measure.TOUCHED, MAY, '3', count=90), Row(Measure.TOUCHED_WON, MAY, count=30),
    Row(Measure.SKIPPED_TO, MAY, '2', count=9), Row(Measure.SKIPPED_TO, MAY, '3', count=38),
    Row(Measure.LOST_AT, MAY, '1', count=19),
)  # fmt: skip


def test_the_strict_funnel_tells_each_step() -> None:
    report = funnel(basis(*WAYS))
    assert values(report, 'stage') == ['Contact', 'Offer', 'Close', 'Won or handed over']
    assert values(report, 'deals') == [96, 71, 52, 24]
    assert values(report, 'of_previous') == [None, Fraction(71, 96), Fraction(52, 71), Fraction(24, 52)]
    assert values(report, 'of_first') == [1, Fraction(71, 96), Fraction(52, 96), Fraction(24, 96)]
    assert values(report, 'lost') == [19, 0, 0, None]
    assert values(report, 'skipped') == [0, 9, 38, None]


def test_the_other_one_may_grow() -> None:
    report = funnel_any(basis(*WAYS))
    assert values(report, 'deals') == [96, 80, 90, 30]
    assert values(report, 'of_previous') == [None, Fraction(80, 96), Fraction(90, 80), Fraction(30, 90)]


def test_a_share_lists_the_deals_of_its_whole() -> None:
    report = funnel(basis(*WAYS))
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    step = column(report, 'of_previous')[2]
    assert (step.n, step.behind) == (71, (Behind(Measure.PASSED, SALES, first, last, '2'),))


def test_a_removed_stage_stands_in_the_other_funnel_alone() -> None:
    removed = process(stage(1), stage(2, archived_at=NOW), stage(3))
    asked = basis(*WAYS, processes={SALES: removed})
    assert values(funnel(asked), 'stage') == ['Contact', 'Close', 'Won or handed over']
    assert values(funnel_any(asked), 'stage') == ['Contact', 'Offer', 'Close', 'Won or handed over']


def test_nothing_entered_makes_empty_bars_and_no_shares() -> None:
    report = funnel(basis())
    assert values(report, 'deals') == [0, 0, 0, 0]
    assert values(report, 'of_previous') == [None] * 4


def test_several_pipelines_stand_one_below_the_other() -> None:
    two = process(stage(1), stage(2))
    other = replace(two, pipeline=replace(two.pipeline, id=2), stages=(replace(stage(3), pipeline_id=2),))
    report = funnel(basis(*WAYS, scope=Scope(None, Period(MAY, MAY)), processes={SALES: two, 2: other}))
    assert values(report, 'stage') == [
        'Sales · Contact', 'Sales · Offer', 'Sales · Won or handed over', 'Sales · Close', 'Sales · Won or handed over',
    ]  # fmt: skip
    assert values(report, 'deals') == [96, 71, 24, 0, 0]


TIMES = (
    Row(Measure.STAGE_TIME, MAY, '1', count=2, extra=10 * DAY),
    Row(Measure.STAGE_OPEN, DAY_ONE, '1', count=2, extra=2 * NOW_S - 8 * DAY),
)


def test_time_in_a_stage_is_all_visits_the_open_one_until_now() -> None:
    report = stage_times(basis(*TIMES))
    assert values(report, 'mean_days') == [Fraction(18, 4), None, None]
    assert values(report, 'left') == [2, 0, 0]
    assert values(report, 'there') == [2, 0, 0]
    assert values(report, 'limit') == [10, 10, 10]
    assert column(report, 'mean_days')[0].n == 4


def test_what_goes_on_now_says_nothing_of_a_past_period() -> None:
    spring = Scope(SALES, Period(date(2026, 3, 1), date(2026, 5, 31)))
    report = stage_times(basis(*TIMES, scope=spring))
    assert values(report, 'mean_days') == [5, None, None]
    assert values(report, 'there') == [None, None, None]


def test_cohorts_add_up_by_age() -> None:
    rows = [Row(Measure.ENTERED, MAY, count=10)]
    rows += [Row(Measure.COHORT, MAY, f'won:{age}', count=n) for age, n in (('30', 1), ('60', 2), ('later', 1))]
    rows += [Row(Measure.COHORT, MAY, 'lost:180', count=3)]
    report = cohorts(basis(*rows, scope=Scope(SALES, Period(date(2026, 5, 1), date(2026, 5, 31)))))
    assert [values(report, f'won_{age}')[0] for age in (30, 60, 90, 180)] == [1, 3, 3, 3]
    assert [values(report, f'lost_{age}')[0] for age in (30, 60, 90, 180)] == [0, 0, 0, 3]
    assert (values(report, 'won'), values(report, 'lost'), values(report, 'entered')) == ([4], [3], [10])
    assert [slice_.subject for slice_ in column(report, 'won_60')[0].behind] == ['won:30', 'won:60']  # type: ignore[union-attr]


def test_slippage_counts_times_days_and_amounts() -> None:
    rows = [Row(Measure.PUSHED, MAY, count=3, minor=700_00, extra=42)]
    report = slippage(basis(*rows, scope=Scope(SALES, Period(date(2026, 5, 1), date(2026, 5, 31)))))
    assert (values(report, 'pushes'), values(report, 'mean_days'), values(report, 'amount')) == ([3], [14], [700_00])


def test_ever_shows_the_months_that_history_knows() -> None:
    rows = [Row(Measure.PUSHED, date(2024, 1, 9)), Row(Measure.PUSHED, MAY)]
    report = slippage(basis(*rows, scope=Scope(SALES, Period(date.min, date.max))))
    assert values(report, 'month')[::28] == [date(2024, 1, 1), date(2026, 5, 1)]
    assert slippage(basis(scope=Scope(SALES, Period(date.min, date.max)))).rows == ()
