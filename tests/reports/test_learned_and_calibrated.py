"""Odds learned from history, and forecasts against what happened, by hand."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_sums import SALES, YEAR, MadeSums, Row, basis, column, process, stage, values

from salesdesk.domain.figures.measure import Measure, Sum
from salesdesk.domain.process.pipeline import Pipeline, Process
from salesdesk.domain.process.wording import Wording
from salesdesk.reports.basis import Basis
from salesdesk.reports.forecast.calibration import brier, calibration
from salesdesk.reports.forecast.learned import ENOUGH, learn
from salesdesk.reports.forecast.learned_table import learned_table
from salesdesk.reports.forecast.learning import history_of, learned_odds
from salesdesk.reports.report import Scope

MAY = date(2026, 5, 4)


def reached(**stages: int) -> list[Sum]:
    return [Sum(stage.removeprefix('s'), 'EUR', count, 0, 0) for stage, count in stages.items()]


def test_few_deals_move_a_stage_little_from_the_overall_rate() -> None:
    learned = learn(reached(s1=20, s2=3), reached(s1=20, s2=0), won=20, lost=20)
    assert learned.odds('1') == Fraction(20 + 5, 40 + 10)
    assert learned.odds('2') == Fraction(3 + 5, 3 + 10)
    assert learned.own_rate('2') == 1


def test_a_stage_nobody_reached_has_the_overall_rate() -> None:
    learned = learn([], [], won=12, lost=36)
    assert (learned.odds('9'), learned.own_rate('9'), learned.n('9')) == (Fraction(1, 4), None, 0)


def test_rows_of_a_stage_in_several_currencies_are_added_up() -> None:
    learned = learn([Sum('1', 'EUR', 4, 0, 0), Sum('1', 'USD', 6, 0, 0)], reached(s1=10), 10, 10)
    assert (learned.n('1'), learned.odds('1')) == (20, Fraction(1, 2))


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_learned_odds_lie_between_the_own_and_the_overall_rate(won: int, lost: int, more: int, less: int) -> None:
    learned = learn(reached(s1=won), reached(s1=lost), won + more, lost + less)
    known = [rate for rate in (learned.own_rate('1'), learned.overall) if rate is not None]
    assert min(known, default=0) <= learned.odds('1') <= max(known, default=0)


@pytest.mark.parametrize(('closed', 'is_enough'), [(ENOUGH - 1, False), (ENOUGH, True)])
def test_they_are_proposed_from_thirty_closed_deals_on(closed: int, is_enough: bool) -> None:
    won, lost = closed - 10, 10
    rows = [
        Row(Measure.WON, MAY, count=won), Row(Measure.LOST, MAY, count=lost),
        Row(Measure.WON_REACHED, MAY, '1', count=won), Row(Measure.LOST_REACHED, MAY, '1', count=lost),
    ]  # fmt: skip
    report = learned_table(basis(*rows))
    assert (column(report, 'learned')[0].value is not None) == is_enough
    assert values(report, 'closed') == [closed, 0, 0]
    assert ('30' in str(report.notes)) == (not is_enough or closed == ENOUGH)


LEADS = 2


def two_pipelines(leads: int) -> Basis:
    """Thirty sales, of which all were won; leads, all lost."""
    stages = stage(1, 10), replace(stage(2, 40), pipeline_id=LEADS)
    named = Pipeline(LEADS, 'leads', Wording('Pistes', 'Leads'), 'b')
    processes = {SALES: process(stages[0]), LEADS: Process(named, stages[1:], {})}
    rows = [
        Row(Measure.WON, MAY, count=30), Row(Measure.WON_REACHED, MAY, '1', count=30),
        Row(Measure.LOST, MAY, count=leads, pipeline_id=LEADS),
        Row(Measure.LOST_REACHED, MAY, '2', count=leads, pipeline_id=LEADS),
    ]  # fmt: skip
    return basis(*rows, scope=Scope(None, YEAR), processes=processes)


def test_each_pipeline_teaches_of_its_own_stages() -> None:
    report = learned_table(two_pipelines(90))
    assert values(report, 'learned') == [1, 0]
    assert [dict(values_)['pipeline'] for _text, values_ in report.notes] == ['Sales', 'Leads']


def test_a_pipeline_of_few_closed_deals_keeps_the_probabilities_set() -> None:
    made = two_pipelines(5)
    assert values(learned_table(made), 'learned') == [1, None]
    assert learned_odds(made, history_of(made)) == {'1': 1, '2': Fraction(2, 5)}


def test_leads_that_are_handed_over_teach_nothing_of_wins() -> None:
    made = two_pipelines(90)
    assert isinstance(made.counted, MadeSums)
    counted = MadeSums(*made.counted.rows, Row(Measure.HANDED_OVER, MAY, count=60, pipeline_id=LEADS))
    handing = replace(made, counted=counted)
    assert values(learned_table(handing), 'learned') == [1, None]
    assert learned_odds(handing, history_of(handing))['2'] == Fraction(2, 5)
    assert 'handed over from here' in learned_table(handing).notes[1][0]


@pytest.mark.parametrize(
    ('odds', 'won', 'lost', 'score'),
    [('1', 4, 0, '0'), ('1', 0, 4, '4'), ('1/2', 1, 1, '1/2'), ('3/10', 1, 2, '67/100'), ('0', 0, 0, '0')],
)
def test_a_brier_score_adds_up_squared_errors(odds: str, won: int, lost: int, score: str) -> None:
    assert brier(Fraction(odds), won, lost) == Fraction(score)


def test_calibration_holds_the_stages_against_what_happened() -> None:
    rows = [
        Row(Measure.WON_REACHED, MAY, '1', count=3), Row(Measure.LOST_REACHED, MAY, '1', count=7),
        Row(Measure.WON_REACHED, MAY, '3', count=2),
    ]  # fmt: skip
    report = calibration(basis(*rows))
    assert values(report, 'stage') == ['Contact', 'Close', 'All stages']
    assert values(report, 'forecast') == [Fraction(1, 10), Fraction(9, 10), Fraction(28, 120)]
    assert values(report, 'happened') == [Fraction(3, 10), 1, Fraction(5, 12)]
    # 3 x 0.81 + 7 x 0.01 = 2.5 of ten; 2 x 0.01 = 0.02 of two.
    assert values(report, 'brier') == [Fraction(1, 4), Fraction(1, 100), Fraction(252, 1200)]


def test_without_closed_deals_nothing_is_calibrated() -> None:
    assert calibration(basis()).rows == ()
    assert calibration(basis(Row(Measure.WON_REACHED, date(YEAR.first.year - 1, 5, 4), '1'))).rows == ()
