"""Sources, products and overridden gates, by hand."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from made_sums import SALES, Row, basis, column, process, stage, values

from salesdesk.domain.figures.measure import Behind, Measure
from salesdesk.domain.figures.unit import Unit
from salesdesk.domain.process.wording import Wording
from salesdesk.reports.report import Period, Scope
from salesdesk.reports.tables.groups import overrides, products, sources

MAY = date(2026, 5, 4)
FAIR = (
    Row(Measure.WON_SOURCE, MAY, 'Fair', count=2, minor=800_00, extra=90),
    Row(Measure.LOST_SOURCE, MAY, 'Fair', count=6),
    Row(Measure.LOST_SOURCE, MAY, '', count=1),
    Row(Measure.WON_SOURCE, MAY, 'Site', count=3, minor=90_00, extra=9),
)


def test_the_source_that_closed_most_comes_first() -> None:
    report = sources(basis(*FAIR))
    assert values(report, 'source') == ['Fair', 'Site', 'No source']
    assert values(report, 'win_rate') == [Fraction(1, 4), 1, 0]
    assert values(report, 'won_amount') == [800_00, 90_00, 0]
    assert values(report, 'mean_cycle') == [45, 3, None]


def test_a_rate_lists_the_won_and_the_lost_deals_of_its_source() -> None:
    rate = column(sources(basis(*FAIR)), 'win_rate')[0]
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    assert (rate.unit, rate.n) == (Unit.SHARE, 8)
    assert rate.behind == (
        Behind(Measure.WON_SOURCE, SALES, first, last, 'Fair'),
        Behind(Measure.LOST_SOURCE, SALES, first, last, 'Fair'),
    )


def test_a_currency_that_only_products_know_has_its_column() -> None:
    report = products(basis(Row(Measure.WON_PRODUCT, MAY, 'LED', 'USD', minor=5_00)))
    assert [each.key for each in report.columns][4:6] == ['won_amount', 'won_amount_usd']
    assert [each.currency for each in report.columns][4:6] == ['EUR', 'USD']
    assert (values(report, 'won_amount'), values(report, 'won_amount_usd')) == ([0], [5_00])


def test_overridden_and_compliant_deals_stand_beside_each_other() -> None:
    report = overrides(basis(Row(Measure.WON_OVERRIDDEN, MAY, extra=40), Row(Measure.LOST_COMPLIANT, MAY, count=3)))
    assert values(report, 'deals') == ['A gate overridden', 'Every gate met']
    assert (values(report, 'win_rate'), values(report, 'mean_cycle')) == ([1, 0], [40, None])


def test_names_of_stages_tell_their_pipeline_where_there_are_several() -> None:
    one = basis()
    other = replace(process(stage(1)), pipeline=replace(process().pipeline, id=2, name=Wording('Piste', 'Lead')))
    two = replace(one, scope=Scope(None, one.period), processes={**one.processes, 2: other})
    assert one.name_of(2) == 'Offer'
    assert two.name_of(2) == 'Sales · Offer'
    assert two.about(SALES).name_of(2) == 'Offer'
    assert one.name_of(99) == ''
    alone = replace(one, scope=Scope(None, one.period))
    assert alone.name_of(2) == 'Offer'


def test_a_month_is_cut_where_the_period_is() -> None:
    asked = basis(scope=Scope(SALES, Period(date(2026, 5, 10), date(2026, 6, 8))))
    assert asked.within(date(2026, 5, 1)).period == Period(date(2026, 5, 10), date(2026, 5, 31))
    assert asked.within(date(2026, 6, 1)).period == Period(date(2026, 6, 1), date(2026, 6, 8))
    assert list(asked.months()) == [date(2026, 5, 1), date(2026, 6, 1)]
