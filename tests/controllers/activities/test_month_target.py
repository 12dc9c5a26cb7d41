"""The month against its target, and the deals to watch."""

from datetime import UTC, datetime

import pytest
from building import NOW, TODAY, Desk, euros, in_days

from salesdesk.controllers.activities.month_controller import MonthController
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.money import Money
from salesdesk.domain.views.deal_card import Attention


@pytest.fixture
def month(desk: Desk) -> MonthController:
    return MonthController(desk.workspace, desk.book)


def won(desk: Desk, amount: Money, at: datetime = NOW) -> None:
    desk.put('Gagnée', amount=amount, won_at=at)


def test_the_month_of_the_sample_is_that_of_the_picture(sample_desk: Desk) -> None:
    figures = MonthController(sample_desk.workspace, sample_desk.book).month('EUR')
    assert (figures.own_won, figures.own_weighted) == (euros(18_450), euros(38_145))
    assert (figures.target, figures.days_left) == (euros(45_000), 21)


def test_the_deals_to_watch_are_those_of_the_picture(sample_desk: Desk) -> None:
    pipeline = sample_desk.pipeline().id
    deals = MonthController(sample_desk.workspace, sample_desk.book).watch(pipeline, 'EUR').deals
    said = {kind: (totals.count, totals.sums[0].total) for kind, totals in deals.items()}
    assert said == {
        Attention.NO_ACTION: (3, euros(35_150)),
        Attention.ROTTING: (5, euros(63_250)),
        Attention.CLOSE_PASSED: (1, euros(4_900)),
    }


def test_only_this_month_counts_where_she_is(desk: Desk, month: MonthController) -> None:
    won(desk, euros(1), datetime(2026, 5, 31, 22, 30, tzinfo=UTC))
    won(desk, euros(10), datetime(2026, 5, 31, 21, 30, tzinfo=UTC))
    won(desk, euros(100), datetime(2026, 6, 30, 22, 30, tzinfo=UTC))
    # Half past midnight of 1 June in Paris is still May in Greenwich.
    assert month.month('EUR').own_won == euros(1)


def test_a_deleted_deal_was_not_won(desk: Desk, month: MonthController) -> None:
    desk.put(amount=euros(5), won_at=NOW, deleted_at=NOW)
    assert month.month('EUR').own_won == euros(0)


def test_another_currency_counts_by_its_dated_rate_or_stands_apart(desk: Desk, month: MonthController) -> None:
    won(desk, Money(1000, 'USD'))
    won(desk, Money(700, 'GBP'))
    desk.put_rate('USD', 'EUR', '0.5')
    figures = month.month('EUR')
    assert (figures.own_won, list(figures.apart)) == (euros(5), [Money(700, 'GBP')])


def test_what_is_expected_this_month_is_weighted_by_its_stage(desk: Desk, month: MonthController) -> None:
    desk.put(stage='closing', amount=euros(100), expected_close_on=in_days(21))
    desk.put(stage='closing', amount=euros(100), expected_close_on=in_days(22))
    assert month.month('EUR').own_weighted == euros(90)


def test_a_target_is_set_changed_and_taken_back(desk: Desk, month: MonthController) -> None:
    assert month.target('EUR') is None
    month.set_target(euros(45_000))
    month.set_target(euros(50_000))
    assert (month.target('EUR'), desk.undo_key()) == (euros(50_000), 'set_target')
    desk.workspace.undo()
    assert month.target('EUR') == euros(45_000)


@pytest.mark.parametrize('minor', [0, -5, 10**18])
def test_a_target_that_is_none_is_refused(month: MonthController, minor: int) -> None:
    with pytest.raises(FieldInvalid):
        month.set_target(Money(minor, 'EUR'))


def test_the_days_left_are_those_behind_today(month: MonthController) -> None:
    assert month.month('EUR').days_left == 30 - TODAY.day
