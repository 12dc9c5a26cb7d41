"""Tiles, forecasts by month and three ways, targets: by hand, seen from 9 June 2026."""

from datetime import date
from fractions import Fraction

from building import TODAY, euros
from made_sums import SALES, YEAR, MadeSums, Row, basis, column, values

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.figures.measure import DAY_ONE, Behind, Measure
from salesdesk.reports.basis import Basis
from salesdesk.reports.forecast.expected import Expected, ExpectedDeal, StageLump
from salesdesk.reports.forecast.movers import movers_table
from salesdesk.reports.forecast.three_ways import three_ways
from salesdesk.reports.page.summary import summary
from salesdesk.reports.page.tiles import tiles
from salesdesk.reports.periods import month_end
from salesdesk.reports.report import Figure, Period, Scope, Tile
from salesdesk.reports.tables.coverage import coverage
from salesdesk.reports.tables.forecast_months import forecast_months

APRIL, MAY, JUNE, JULY = (date(2026, month, 4) for month in (4, 5, 6, 7))
# Two deals in the first stage (10 %), one in the last (90 %), one without an amount.
STOCK = (
    Row(Measure.FLOW, MAY, '1', count=2, minor=1_000_05),
    Row(Measure.FLOW, MAY, '3', count=1, minor=500_00),
    Row(Measure.FLOW, MAY, '2', '', count=1),
)
CLOSED = (
    Row(Measure.WON, MAY, count=2, minor=600_00, extra=30),
    Row(Measure.WON, JUNE, count=1, minor=300_00, extra=60),
    Row(Measure.LOST, JUNE, '', '', count=1, extra=9),
    Row(Measure.WON_CYCLE, MAY, '10'), Row(Measure.WON_CYCLE, MAY, '20'), Row(Measure.WON_CYCLE, JUNE, '60'),
)  # fmt: skip


def tile(asked: Basis, key: str) -> Tile:
    return next(tile for tile in tiles(asked) if tile.key == key)


def figure(asked: Basis, key: str) -> Figure:
    return tile(asked, key).figures[0]


def beside(asked: Basis, definition: str) -> Figure | None:
    found = (small.figure for each in tiles(asked) for small in each.beside if small.definition == definition)
    return next(found, None)


def test_open_and_weighted_are_the_stock_of_the_day() -> None:
    asked = basis(*STOCK)
    assert (figure(asked, 'open').value, figure(asked, 'open').n) == (1_500_05, 4)
    # 100,005 cents x 10 % + 50,000 x 90 % = 55,000.5: rounded once, the half away from zero.
    assert figure(asked, 'weighted').value == 550_01
    share = beside(asked, 'weighted_share')
    assert share is not None
    assert (share.value, share.n) == (Fraction(550_01, 1_500_05), 4)


def test_the_stock_of_a_past_period_is_that_of_its_last_day() -> None:
    past = basis(*STOCK, scope=Scope(SALES, Period(date(2026, 4, 1), date(2026, 4, 30))))
    assert (figure(past, 'open').value, figure(past, 'open').n) == (0, 0)
    assert figure(basis(*STOCK), 'open').behind == (Behind(Measure.FLOW, SALES, date.min, TODAY),)


def test_each_tile_stands_beside_the_period_before() -> None:
    june = basis(*STOCK, *CLOSED, scope=Scope(SALES, Period(date(2026, 6, 1), date(2026, 6, 30))))
    won = tile(june, 'won_amount')
    assert (won.figures[0].value, won.before[0].value) == (300_00, 600_00)
    rate = tile(june, 'win_rate')
    assert (rate.figures[0].value, rate.before[0].value) == (Fraction(1, 2), 1)


def test_while_nothing_is_closed_there_is_no_rate_and_no_cycle() -> None:
    for key in ('win_rate', 'mean_cycle', 'velocity'):
        assert figure(basis(*STOCK), key).value is None
    assert figure(basis(*STOCK), 'won_amount').value == 0


def test_cycles_are_counted_over_the_deals_won() -> None:
    asked = basis(*CLOSED)
    median = beside(asked, 'median_cycle')
    assert (figure(asked, 'mean_cycle').value, figure(asked, 'mean_cycle').n) == (30, 3)
    assert median is not None
    assert (median.value, median.n) == (20, 3)


def test_velocity_is_of_the_deals_with_an_amount() -> None:
    # 3 open x 3 won of 3 closed in euros x 300 euros / 30 days.
    assert figure(basis(*STOCK, *CLOSED), 'velocity').value == 30_00


def test_a_period_is_held_against_the_months_that_have_a_target() -> None:
    asked = basis(*CLOSED, targets={date(2026, 6, 1): euros(1_200)})
    share, target = beside(asked, 'target_share'), beside(asked, 'target')
    assert share is not None
    assert target is not None
    assert (share.value, share.n, target.value) == (Fraction(1, 4), 1, 1_200_00)
    assert beside(basis(*CLOSED), 'target') is None


def test_a_share_of_some_months_says_of_how_many() -> None:
    def months(first: int, last: int, *with_target: int) -> int:
        period = Period(date(2026, first, 1), month_end(date(2026, last, 1)))
        targets = {date(2026, month, 1): euros(100) for month in with_target}
        asked = basis(*CLOSED, scope=Scope(SALES, period), targets=targets)
        return next(small.months for small in tile(asked, 'won_amount').beside if small.definition == 'target_share')

    assert (months(1, 12, 5, 6), months(5, 6, 5, 6), months(6, 6, 6)) == (2, 0, 0)


def test_a_month_cut_in_two_has_no_target() -> None:
    half = Scope(SALES, Period(date(2026, 6, 1), date(2026, 6, 15)))
    assert beside(basis(*CLOSED, scope=half, targets={date(2026, 6, 1): euros(1_200)}), 'target') is None


def test_currencies_stand_apart_until_they_are_converted() -> None:
    rows = (*CLOSED, Row(Measure.WON, JUNE, currency='JPY', count=1, minor=10_000, extra=2))
    apart = tile(basis(*rows), 'won_amount')
    assert [(one.currency, one.value) for one in apart.figures] == [('EUR', 900_00), ('JPY', 10_000)]
    rate = ExchangeRate(1, 'JPY', 'EUR', Fraction('0.006'), JUNE)
    joined = tile(basis(*rows, scope=Scope(SALES, YEAR, 'EUR'), rates={'JPY': rate}), 'won_amount')
    assert [(one.currency, one.value, one.n) for one in joined.figures] == [('EUR', 960_00, 4)]


def test_the_summary_says_every_tile_with_its_definition() -> None:
    report = summary(basis(*STOCK, *CLOSED))
    titles = [title for title in values(report, 'figure') if title != 'Open deals without an amount']
    assert titles[:3] == ['Open pipeline', 'Weighted forecast', 'Weighted share']
    assert all(str(text).endswith('.') for text in values(report, 'definition'))
    shown = dict(zip(values(report, 'figure'), values(report, 'value'), strict=True))
    assert (shown['Open pipeline'], shown['Weighted forecast']) == (1_500_05, 550_01)


def test_a_rate_by_value_stands_with_how_many_deals_it_does_not_know() -> None:
    unpriced = Row(Measure.LOST_UNPRICED, JUNE, currency='', count=7), Row(Measure.WON_UNPRICED, JUNE, count=1)
    made = basis(Row(Measure.WON, JUNE, minor=100_00, extra=9), *unpriced)
    by_value, without = beside(made, 'win_rate_value'), beside(made, 'closed_without_amount')
    assert by_value is not None
    assert without is not None
    assert (by_value.value, without.value, without.n) == (1, 8, 8)
    measures = {slice_.measure for slice_ in without.behind if isinstance(slice_, Behind)}
    assert measures == {Measure.WON_UNPRICED, Measure.LOST_UNPRICED}


def test_a_pipeline_of_nothing_stands_with_the_deals_that_have_no_amount() -> None:
    made = tiles(basis(Row(Measure.FLOW, JUNE, '1', currency='', count=1589)))
    told = [tile.key for tile in made for small in tile.beside if small.figure.value == 1589]
    assert told == ['open', 'weighted']


def test_with_amounts_everywhere_nothing_is_said_of_others() -> None:
    made = basis(Row(Measure.FLOW, JUNE, '1', minor=5), Row(Measure.WON, JUNE, minor=5))
    assert (beside(made, 'open_without_amount'), beside(made, 'closed_without_amount')) == (None, None)


EXPECTED = (
    Row(Measure.EXPECTED, APRIL, '3', minor=100_00), Row(Measure.EXPECTED, date(2026, 6, 20), '1', minor=200_00),
    Row(Measure.EXPECTED, JULY, '2', minor=400_00), Row(Measure.UNDATED, DAY_ONE, '2', minor=60_00),
)  # fmt: skip


def test_months_are_shown_around_today() -> None:
    report = forecast_months(basis(*CLOSED, *EXPECTED, scope=Scope(SALES, Period(JUNE, JUNE))))
    assert [value for value in values(report, 'month') if isinstance(value, date)] == [
        date(2026, month, 1) for month in range(3, 10)
    ]
    assert values(report, 'won')[:7] == [0, 0, 600_00, 300_00, 0, 0, 0]
    assert values(report, 'weighted')[:7] == [None, None, None, 20_00, 200_00, 0, 0]


def test_late_and_undated_deals_stand_below_and_nowhere_else() -> None:
    report = forecast_months(basis(*CLOSED, *EXPECTED))
    assert values(report, 'month')[-2:] == ['Date passed', 'Without a date']
    assert values(report, 'expected')[-2:] == [100_00, 60_00]
    assert values(report, 'weighted')[-2:] == [90_00, 30_00]
    expected = [value for value in values(report, 'expected') if isinstance(value, int)]
    assert sum(expected) == 760_00


def test_of_this_month_what_has_passed_is_overdue_and_what_is_for_today_is_not() -> None:
    days = [Row(Measure.EXPECTED, date(2026, 6, day), '2', minor=minor) for day, minor in ((1, 8), (8, 80), (9, 800))]
    report = forecast_months(basis(*CLOSED, *days, scope=Scope(SALES, Period(JUNE, JUNE))))
    told = dict(zip(values(report, 'month'), column(report, 'expected'), strict=True))
    june, overdue = told[date(2026, 6, 1)], told['Date passed']
    assert (june.value, overdue.value) == (800, 88)
    assert june.behind == (Behind(Measure.EXPECTED, SALES, TODAY, date(2026, 6, 30), currency='EUR'),)
    assert overdue.behind == (Behind(Measure.EXPECTED, SALES, date.min, date(2026, 6, 8), currency='EUR'),)
    assert values(report, 'won')[3] == 300_00


def test_what_is_overdue_of_this_month_is_no_coverage_of_it() -> None:
    late = Row(Measure.EXPECTED, JUNE, '2', minor=5_000_00)
    report = coverage(basis(*CLOSED, *EXPECTED, late, targets={date(2026, 6, 1): euros(400)}))
    assert (values(report, 'expected'), values(report, 'coverage')) == ([200_00], [2])


def test_deals_expected_behind_the_last_month_stand_below_too() -> None:
    far = Row(Measure.EXPECTED, date(2027, 2, 3), '3', minor=70_00)
    report = forecast_months(basis(*EXPECTED, far, scope=Scope(SALES, Period(JUNE, JUNE))))
    assert values(report, 'month')[-3:] == ['Date passed', 'Later', 'Without a date']
    assert values(report, 'weighted')[-2] == 63_00


def test_months_that_are_over_tell_what_was_won_alone() -> None:
    spring = Scope(SALES, Period(date(2026, 4, 1), date(2026, 5, 31)))
    report = forecast_months(basis(*CLOSED, *EXPECTED, scope=spring))
    assert values(report, 'month') == [date(2026, 4, 1), date(2026, 5, 1)]
    assert values(report, 'expected') == [None, None]


def test_coverage_is_what_is_open_for_what_is_missing() -> None:
    targets = {date(2026, 6, 1): euros(400), date(2026, 5, 1): euros(500)}
    report = coverage(basis(*CLOSED, *EXPECTED, targets=targets))
    assert values(report, 'month') == [date(2026, 5, 1), date(2026, 6, 1)]
    assert values(report, 'missing') == [0, 100_00]
    assert values(report, 'coverage') == [None, 2]
    assert values(report, 'expected') == [None, 200_00]
    assert values(report, 'needed') == [Fraction(4, 3), Fraction(4, 3)]
    assert values(report, 'reached') == [Fraction(6, 5), Fraction(3, 4)]


def test_what_is_needed_is_known_from_twelve_months_and_not_from_the_year() -> None:
    closed = (
        Row(Measure.WON, date(2025, 7, 1)), Row(Measure.LOST, date(2025, 12, 31), count=3),
        Row(Measure.WON, date(2025, 6, 30), count=50),
    )  # fmt: skip
    report = coverage(basis(*closed, targets={date(2026, 6, 1): euros(400)}))
    assert values(report, 'needed') == [4]


def no_deals(*_asked: object) -> Expected:
    return Expected((), ())


def test_three_ways_stand_side_by_side() -> None:
    won = Row(Measure.WON, MAY, count=40, minor=40_00), Row(Measure.LOST, MAY, count=10)
    reached = [Row(Measure.WON_REACHED, MAY, str(n), count=40) for n in (1, 2, 3)]
    report = three_ways(basis(*STOCK, *CLOSED, *EXPECTED, *won, *reached), no_deals)
    assert [str(value)[:9] for value in values(report, 'forecast')] == [
        'Weighted ', 'Learned f', 'Simulated', 'Simulated', 'Simulated',
    ]  # fmt: skip
    # Won in June, then 100 euros x 90 % that are late and 200 x 10 %.
    assert values(report, 'month_end')[0] == 300_00 + 90_00 + 20_00
    assert values(report, 'pipeline')[0] == 550_01
    assert values(report, 'month_end')[2:] == [300_00] * 3


def test_too_little_history_proposes_nothing() -> None:
    report = three_ways(basis(*STOCK, *CLOSED), no_deals)
    assert values(report, 'month_end')[1] is None
    assert report.notes[0][1] == (('enough', '30'), ('closed', '0'))


def some_deals(_pipeline: object, last: date, currency: str, _odds: object, most: int) -> Expected:
    """Three deals, of which two are told one by one."""
    assert (last, currency, most >= 2) == (date(2026, 6, 30), 'EUR', True)
    largest = [ExpectedDeal(11, 'Toit', '1', 900_00), ExpectedDeal(12, 'Cave', '2', 400_00)]
    return Expected(largest, [StageLump('1', 1, 900_00, 900_00.0**2), StageLump('2', 2, 500_00, 400_00.0**2 + 1e8)])


def test_movers_are_named_with_what_they_move() -> None:
    report = movers_table(basis(*EXPECTED), some_deals)
    assert values(report, 'deal') == ['Toit', 'Cave']
    assert values(report, 'moves') == [270_00, 200_00]
    assert [one.deal_id for one in column(report, 'deal')] == [11, 12]


def test_a_month_is_simulated_from_those_deals() -> None:
    report = three_ways(basis(*EXPECTED), some_deals)
    p10, p50, p90 = values(report, 'month_end')[2:]
    assert 0 <= int(str(p10)) < int(str(p50)) < int(str(p90)) <= 1_400_00


def test_converted_deals_are_drawn_at_their_rate() -> None:
    yen = Row(Measure.EXPECTED, JUNE, '2', 'JPY', minor=50_000)
    rate = ExchangeRate(1, 'JPY', 'EUR', Fraction('0.006'), JUNE)

    def deals(_pipeline: object, _last: object, currency: str, _odds: object, _most: object) -> Expected:
        assert currency == 'JPY'
        return Expected([ExpectedDeal(1, 'Tokyo', '2', 50_000)], [StageLump('2', 1, 50_000, 50_000.0**2)])

    asked = basis(scope=Scope(SALES, YEAR, 'EUR'), rates={'JPY': rate}, counted=MadeSums(yen))
    assert values(movers_table(asked, deals), 'amount') == [300_00]
