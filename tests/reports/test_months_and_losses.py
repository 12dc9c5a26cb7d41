from dataclasses import replace
from datetime import date
from fractions import Fraction

from made_sums import SALES, Row, basis, column, values

from salesdesk.domain.exchange_rate import ExchangeRate
from salesdesk.domain.figures.measure import Behind, Measure
from salesdesk.domain.figures.unit import Unit
from salesdesk.reports.report import Figure, Period, Scope
from salesdesk.reports.tables.lost_reasons import lost_reasons
from salesdesk.reports.tables.months import months

MAY, JUNE = date(2026, 5, 4), date(2026, 6, 2)
SPRING = Scope(SALES, Period(date(2026, 4, 10), date(2026, 6, 30)))
CLOSED = (
    Row(Measure.WON, MAY, count=3, minor=900_00, extra=30),
    Row(Measure.LOST, MAY, '7', count=1, minor=100_00, extra=5),
    Row(Measure.WON, JUNE, currency='USD', count=1, minor=50_00, extra=8),
    Row(Measure.LOST, JUNE, currency='', count=2),
)


def test_each_month_of_the_period_has_a_row() -> None:
    report = months(basis(*CLOSED, scope=SPRING))
    assert values(report, 'month') == [date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1)]
    assert values(report, 'won') == [0, 3, 1]
    assert values(report, 'lost') == [0, 1, 2]
    assert values(report, 'won_amount') == [0, 900_00, 0]


def test_a_month_in_which_nothing_closed_has_no_win_rate() -> None:
    report = months(basis(*CLOSED, scope=SPRING))
    assert values(report, 'win_rate') == [None, Fraction(3, 4), Fraction(1, 3)]
    assert [figure.n for figure in column(report, 'win_rate')] == [0, 4, 3]
    assert values(report, 'mean_cycle') == [None, Fraction(10), Fraction(8)]


def test_the_deals_behind_a_month_are_those_of_its_days_in_the_period() -> None:
    report = months(basis(*CLOSED, scope=SPRING))
    behind = Behind(Measure.WON, SALES, date(2026, 4, 10), date(2026, 4, 30))
    assert column(report, 'won')[0].behind == (behind,)


# Two of them were lost without an amount.
UNPRICED = (('Deals without an amount, which add nothing to the sums: {count}', (('count', '2'),)),)


def test_where_each_deal_has_an_amount_nothing_is_said() -> None:
    priced = [row for row in CLOSED if row.currency]
    assert months(basis(*priced, scope=SPRING)).notes == ()


def test_each_currency_has_a_column_of_its_own() -> None:
    report = months(basis(*CLOSED, scope=SPRING))
    assert values(report, 'won_amount_usd') == [0, 0, 50_00]
    assert report.notes == UNPRICED


def test_a_converted_sum_shows_its_rate() -> None:
    rate = ExchangeRate(1, 'USD', 'EUR', Fraction('0.9'), date(2026, 6, 1))
    report = months(basis(*CLOSED, scope=replace(SPRING, into='EUR'), rates={'USD': rate}))
    assert values(report, 'won_amount') == [0, 900_00, 45_00]
    assert [dict(note_values) for _text, note_values in report.notes] == [
        {'currency': 'USD', 'value': '0.9', 'into': 'EUR', 'day': '1 Jun 2026'}, {'count': '2'},
    ]  # fmt: skip
    assert [slice_.currency for slice_ in column(report, 'won_amount')[2].behind] == ['USD']


def test_a_currency_without_a_rate_is_said_to_stand_apart() -> None:
    report = months(basis(*CLOSED, scope=replace(SPRING, into='EUR')))
    assert report.notes == (('Without a rate, and so apart: {currencies}', (('currencies', 'USD'),)), *UNPRICED)


def test_reasons_come_by_how_often_they_were_given() -> None:
    report = lost_reasons(basis(*CLOSED, reasons={'7': 'Too expensive'}))
    assert values(report, 'reason') == ['No reason given', 'Too expensive']
    assert values(report, 'lost') == [2, 1]
    assert values(report, 'share') == [Fraction(2, 3), Fraction(1, 3)]
    assert values(report, 'lost_amount') == [0, 100_00]


def test_the_deals_behind_a_reason_are_those_lost_for_it() -> None:
    report = lost_reasons(basis(*CLOSED))
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    assert column(report, 'lost')[0].behind == (Behind(Measure.LOST, SALES, first, last, ''),)
    assert column(report, 'lost_amount')[1] == Figure(
        Unit.MONEY, 100_00, 'EUR', 1, (Behind(Measure.LOST, SALES, first, last, '7', 'EUR'),)
    )


def test_without_losses_there_are_no_rows() -> None:
    assert lost_reasons(basis()).rows == ()
