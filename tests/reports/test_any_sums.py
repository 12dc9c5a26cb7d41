"""Tables over any sums: nothing is lost on the way, nothing counted twice, and a number lists the deals it counts."""

from datetime import date
from fractions import Fraction

import pytest
from any_sums import AGES, NAMES, REASONS, STAGES, counted, is_ahead, rows_of, summed
from building import TODAY, euros
from hypothesis import given
from hypothesis import strategies as st
from made_sums import SALES, Row, basis, column, values

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.figures.measure import Measure
from salesdesk.domain.figures.unit import Unit
from salesdesk.reports.report import Report
from salesdesk.reports.tables.cohorts import cohorts
from salesdesk.reports.tables.coverage import coverage
from salesdesk.reports.tables.forecast_months import forecast_months
from salesdesk.reports.tables.funnel import funnel_any
from salesdesk.reports.tables.groups import overrides, products, sources
from salesdesk.reports.tables.lost_reasons import lost_reasons
from salesdesk.reports.tables.months import months
from salesdesk.reports.tables.slippage import slippage
from salesdesk.reports.tables.stage_times import stage_times

M = Measure
CLOSINGS = rows_of(M.ENTERED, M.WON, M.LOST, M.HANDED_OVER)
BY_SOURCE = rows_of(M.WON_SOURCE, M.LOST_SOURCE)
BY_PRODUCT = rows_of(M.WON_PRODUCT, M.LOST_PRODUCT)
WAYS = rows_of(M.TOUCHED, M.LOST_AT, M.SKIPPED_TO)
ENDS = rows_of(M.ENTERED, M.COHORT)
PUSHES = rows_of(M.PUSHED)
AHEAD = rows_of(M.WON, M.EXPECTED, M.UNDATED)


def amounts(report: Report, key: str, currency: str) -> list[int]:
    """What the columns of a kind of amount say in a currency; empty cells left out."""
    places = [n for n, one in enumerate(report.columns) if one.key.startswith(key) and one.currency == currency]
    return [value for row in report.rows for n in places if isinstance(value := row[n].value, int)]


def assert_counts_are_listed(report: Report, rows: list[Row]) -> None:
    """A click on a count shows as many deals."""
    sums = basis(*rows).counted
    for row in report.rows:
        for figure in (each for each in row if each.unit is Unit.COUNT and each.behind):
            assert figure.value == figure.n == sum(map(sums.count, figure.behind))


@given(CLOSINGS)
def test_months_hold_every_deal_once(rows: list[Row]) -> None:
    report = months(basis(*rows))
    for key, measure in (('entered', M.ENTERED), ('won', M.WON), ('lost', M.LOST), ('handed_over', M.HANDED_OVER)):
        assert sum(values(report, key)) == counted(rows, measure)
    assert len(report.rows) == 12
    assert_counts_are_listed(report, rows)


@given(CLOSINGS)
def test_months_hold_every_amount_once(rows: list[Row]) -> None:
    report = months(basis(*rows))
    for currency in ('EUR', 'USD', 'JPY'):
        assert sum(amounts(report, 'won_amount', currency)) == summed(rows, M.WON, currency)
        assert sum(amounts(report, 'lost_amount', currency)) == summed(rows, M.LOST, currency)


@given(CLOSINGS)
def test_a_win_rate_of_a_month_is_that_of_its_two_counts(rows: list[Row]) -> None:
    report = months(basis(*rows))
    for won, lost, rate in zip(*(values(report, key) for key in ('won', 'lost', 'win_rate')), strict=True):
        assert rate == (Fraction(won, won + lost) if won + lost else None)


@given(CLOSINGS)
def test_unknown_amounts_are_said_to_be_missing(rows: list[Row]) -> None:
    unknown = sum(row.count for row in rows if row.measure in (M.WON, M.LOST) and not row.currency)
    notes = [dict(said) for text, said in months(basis(*rows)).notes if 'without an amount' in text]
    assert notes == ([{'count': str(unknown)}] if unknown else [])


@given(CLOSINGS)
def test_reasons_share_what_was_lost(rows: list[Row]) -> None:
    report = lost_reasons(basis(*rows, reasons={'61': 'Price', '62': 'Delay'}))
    lost = values(report, 'lost')
    assert sum(lost) == counted(rows, M.LOST)
    assert lost == sorted(lost, reverse=True)
    assert sum(values(report, 'share')) == (1 if lost else 0)
    given_ones = {row.subject for row in rows if row.measure is M.LOST}
    assert len(report.rows) == len(given_ones) <= len(REASONS)
    assert_counts_are_listed(report, rows)


@given(st.one_of(BY_SOURCE.map(lambda rows: (sources, rows)), BY_PRODUCT.map(lambda rows: (products, rows))))
def test_groups_hold_every_closed_deal_once_the_largest_first(made: tuple[object, list[Row]]) -> None:
    table, rows = made
    assert callable(table)
    report = table(basis(*rows))
    won, lost = values(report, 'won'), values(report, 'lost')
    assert sum(won) + sum(lost) == sum(row.count for row in rows)
    closed = [one + other for one, other in zip(won, lost, strict=True)]
    assert closed == sorted(closed, reverse=True)
    assert len(report.rows) == len({row.subject for row in rows}) <= len(NAMES)
    assert_counts_are_listed(report, rows)


@given(rows_of(M.WON_OVERRIDDEN, M.LOST_OVERRIDDEN, M.WON_COMPLIANT, M.LOST_COMPLIANT))
def test_overridden_and_compliant_deals_are_two_rows(rows: list[Row]) -> None:
    report = overrides(basis(*rows))
    assert values(report, 'won') == [counted(rows, M.WON_OVERRIDDEN), counted(rows, M.WON_COMPLIANT)]
    assert values(report, 'lost') == [counted(rows, M.LOST_OVERRIDDEN), counted(rows, M.LOST_COMPLIANT)]
    assert_counts_are_listed(report, rows)


@given(WAYS)
def test_a_funnel_has_a_bar_for_each_stage_and_one_for_the_end(rows: list[Row]) -> None:
    report = funnel_any(basis(*rows))
    bars = values(report, 'deals')
    touched = [sum(row.count for row in rows if (row.measure, row.subject) == (M.TOUCHED, one)) for one in STAGES]
    assert bars == [*touched, 0]
    assert values(report, 'of_first')[0] == (1 if bars[0] else None)
    assert sum(value for value in values(report, 'lost') if value is not None) == counted(rows, M.LOST_AT)
    assert sum(value for value in values(report, 'skipped') if value is not None) == counted(rows, M.SKIPPED_TO)
    assert_counts_are_listed(report, rows)


@given(ENDS)
def test_what_ended_within_days_is_part_of_what_ended_later(rows: list[Row]) -> None:
    report = cohorts(basis(*rows))
    for end in ('won', 'lost'):
        keys = [end if age == 'later' else f'{end}_{age}' for age in AGES]
        for line in zip(*(values(report, key) for key in keys), strict=True):
            assert list(line) == sorted(line)
        for position, key in enumerate(keys):
            within = [f'{end}:{age}' for age in AGES[: position + 1]]
            known = [row.count for row in rows if row.measure is M.COHORT and row.subject in within]
            assert sum(values(report, key)) == sum(known)
    assert sum(values(report, 'entered')) == counted(rows, M.ENTERED)
    assert_counts_are_listed(report, rows)


@given(PUSHES)
def test_slippage_holds_every_push_and_its_days(rows: list[Row]) -> None:
    report = slippage(basis(*rows))
    pushes, days = values(report, 'pushes'), values(report, 'mean_days')
    assert sum(pushes) == counted(rows, M.PUSHED)
    spent = sum(count * mean for count, mean in zip(pushes, days, strict=True) if mean is not None)
    assert spent == sum(row.extra for row in rows)
    assert [mean is None for mean in days] == [count == 0 for count in pushes]
    assert sum(amounts(report, 'amount', 'EUR')) == summed(rows, M.PUSHED, 'EUR')


@given(AHEAD)
def test_every_open_deal_stands_in_one_row_of_the_forecast(rows: list[Row]) -> None:
    report = forecast_months(basis(*rows))
    for currency in ('EUR', 'USD', 'JPY'):
        wanted = summed(rows, M.EXPECTED, currency) + summed(rows, M.UNDATED, currency)
        assert sum(amounts(report, 'expected', currency)) == wanted


@given(AHEAD)
def test_a_deal_weighs_no_more_than_it_is_worth(rows: list[Row]) -> None:
    report = forecast_months(basis(*rows))
    for weighted, expected in zip(values(report, 'weighted'), values(report, 'expected'), strict=True):
        assert (weighted is None) == (expected is None)
        assert weighted is None or 0 <= weighted <= expected


@given(AHEAD, st.integers(1, 10**9))
def test_what_is_missing_for_a_target_is_never_below_nothing(rows: list[Row], target: int) -> None:
    june = date(2026, 6, 1)
    report = coverage(basis(*rows, targets={june: euros(0) if target == 1 else euros(target)}))
    won = sum(row.minor for row in rows if row.measure is M.WON and row.currency == 'EUR' and row.day.month == 6)
    (said,), (missing,) = values(report, 'won'), values(report, 'missing')
    (aim,) = values(report, 'target')
    assert isinstance(aim, int)
    assert (said, missing) == (won, max(0, aim - won))
    ahead = [row for row in rows if row.measure is M.EXPECTED and is_ahead(row) and row.day.month == 6]
    (expected,) = values(report, 'expected')
    assert expected == sum(row.minor for row in ahead if row.currency == 'EUR')


@given(rows_of(M.STAGE_TIME))
def test_the_time_in_a_stage_is_that_of_all_who_left_it(rows: list[Row]) -> None:
    report = stage_times(basis(*rows))
    for number, (mean, left) in enumerate(zip(values(report, 'mean_days'), values(report, 'left'), strict=True), 1):
        own = [row for row in rows if row.subject == str(number)]
        assert left == sum(row.count for row in own)
        assert mean == (Fraction(sum(row.extra for row in own), left * 86_400) if left else None)
    assert_counts_are_listed(report, rows)


@given(CLOSINGS, st.fractions(Fraction(1, 1000), 1000, max_denominator=1000))
def test_converted_amounts_are_those_apart_at_their_rates(rows: list[Row], value: Fraction) -> None:
    """Within half a cent: a sum is rounded once."""
    rates = {'USD': ExchangeRate(1, 'USD', 'EUR', value, TODAY)}
    report = months(basis(*rows, rates=rates))
    for row, first in zip(report.rows, values(report, 'month'), strict=True):
        won = [one for one in rows if one.measure is M.WON and one.day.replace(day=1) == first]
        exact = sum(one.minor * (value if one.currency == 'USD' else 1) for one in won if one.currency != 'JPY')
        place = next(n for n, one in enumerate(report.columns) if one.key == 'won_amount')
        assert abs(row[place].value - exact) <= Fraction(1, 2)


@pytest.mark.parametrize(
    'table', [months, lost_reasons, sources, products, funnel_any, cohorts, slippage, forecast_months, stage_times]
)
def test_of_nothing_every_table_is_whole_and_knows_no_share(table: object) -> None:
    assert callable(table)
    report = table(basis())
    widths = {len(row) for row in report.rows} | {len(report.columns)}
    assert widths == {len(report.columns)}
    shares = [figure.value for row in report.rows for figure in row if figure.unit is Unit.SHARE]
    assert set(shares) <= {None}
    assert report.notes == ()


@given(CLOSINGS)
def test_another_pipelines_deals_are_no_part_of_it(rows: list[Row]) -> None:
    elsewhere = [Row(row.measure, row.day, row.subject, row.currency, row.count, row.minor, row.extra, 2)
                 for row in rows]  # fmt: skip
    asked = basis(*rows, *elsewhere)
    assert asked.scope.pipeline_id == SALES
    assert months(asked).rows == months(basis(*rows)).rows
    assert [figure.n for figure in column(months(asked), 'won')] == values(months(asked), 'won')
