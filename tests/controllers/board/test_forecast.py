"""The forecast: what each month holds, and a deal put into another one as one undo step."""

from datetime import UTC, date, datetime

import pytest
from building import NOW, TODAY, Desk, euros, in_days

from salesdesk.controllers.activities.month_controller import MonthController
from salesdesk.controllers.board.forecast_controller import ForecastController
from salesdesk.controllers.board.neighbour_controller import NeighbourController, Neighbours
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.errors import DealClosed
from salesdesk.domain.money import Money
from salesdesk.domain.views.deal_card import Attention
from salesdesk.domain.views.forecast import LATER, NO_DATE, OVERDUE, Forecast, ForecastColumn, key_of_month

JUNE = key_of_month(TODAY)


@pytest.fixture
def forecasts(desk: Desk) -> ForecastController:
    return ForecastController(desk.workspace, desk.book)


def read(desk: Desk, **fields: object) -> Forecast:
    return ForecastController(desk.workspace, desk.book).forecast(desk.filter(**fields), 'EUR')


def column(desk: Desk, key: int, **fields: object) -> ForecastColumn:
    return next(each for each in read(desk, **fields).columns if each.key == key)


def titles(desk: Desk, key: int, **fields: object) -> list[str]:
    forecasts = ForecastController(desk.workspace, desk.book)
    asked = desk.filter(**fields)
    horizon = forecasts.forecast(asked, 'EUR').horizon
    return [card.title for card in forecasts.cards(asked, horizon, key, None, 99)]


def test_a_month_counts_what_is_expected_and_weighs_it_by_its_stage(desk: Desk) -> None:
    desk.put(amount=euros(100), expected_close_on=in_days(3))
    desk.put(stage='closing', amount=euros(100), expected_close_on=in_days(21))
    june = column(desk, JUNE).totals
    assert (june.count, june.sums) == (2, ((euros(200), euros(100)),))


def test_what_has_passed_is_overdue_in_this_month_too(desk: Desk) -> None:
    desk.put('Hier', expected_close_on=in_days(-1))
    desk.put('En mars', expected_close_on=date(2026, 3, 3))
    desk.put('Aujourd’hui', expected_close_on=TODAY)
    assert titles(desk, OVERDUE) == ['En mars', 'Hier']
    assert titles(desk, JUNE) == ['Aujourd’hui']


def test_far_months_are_later_and_a_deal_without_a_date_is_not_lost(desk: Desk) -> None:
    desk.put('Loin', expected_close_on=date(2031, 1, 1))
    desk.put('Sans date')
    assert (titles(desk, LATER), titles(desk, NO_DATE)) == (['Loin'], ['Sans date'])


def test_cards_stand_by_their_day_and_say_it_with_their_stage(desk: Desk, forecasts: ForecastController) -> None:
    desk.put('Second', 'qualification', expected_close_on=in_days(9))
    desk.put('First', expected_close_on=in_days(2))
    horizon = read(desk).horizon
    cards = forecasts.cards(desk.filter(), horizon, JUNE, None, 9)
    assert [card.title for card in cards] == ['First', 'Second']
    mark = cards[1].close
    assert mark is not None
    assert mark.name is not None
    assert (mark.on, mark.name.en, mark.position, mark.stages) == (in_days(9), 'Qualification', 1, 6)


def test_the_current_month_says_what_is_won_so_far_where_she_is(desk: Desk) -> None:
    desk.put(amount=euros(1), won_at=datetime(2026, 5, 31, 22, 30, tzinfo=UTC))
    desk.put(amount=euros(10), won_at=datetime(2026, 5, 31, 21, 30, tzinfo=UTC))
    desk.put(amount=euros(100), won_at=NOW, deleted_at=NOW)
    desk.put('Piste', 'contacted', pipeline='prospecting', amount=euros(1000), won_at=NOW)
    # Half past midnight of 1 June in Paris is still May in Greenwich.
    assert column(desk, JUNE).won.sums[0].total == euros(1)
    assert column(desk, JUNE + 1).won.count == 0


def test_the_filter_narrows_what_is_won_but_chips_do_not(desk: Desk) -> None:
    desk.put('Hall', amount=euros(5), won_at=NOW)
    assert column(desk, JUNE, text='autre').won.count == 0
    assert column(desk, JUNE, text='hall').won.count == 1
    assert column(desk, JUNE, attention=frozenset({Attention.LATE})).won.count == 1


def test_chips_count_as_on_the_board(desk: Desk) -> None:
    desk.put('Tard', action=-1, expected_close_on=in_days(1))
    desk.put('Demain', action=1, expected_close_on=in_days(1))
    for fields in ({}, {'attention': frozenset({Attention.LATE})}, {'text': 'tard'}):
        board, forecast = desk.board.board(desk.filter(**fields), 'EUR'), read(desk, **fields)
        assert (forecast.attention, forecast.totals) == (board.attention, board.totals)


def test_each_month_has_a_target_of_its_own(desk: Desk) -> None:
    month = MonthController(desk.workspace, desk.book)
    month.set_target(euros(100))
    month.set_target(euros(70), date(2026, 7, 14))
    assert [column(desk, JUNE + ahead).target for ahead in range(3)] == [euros(100), euros(70), None]
    assert month.target('EUR', date(2026, 7, 31)) == euros(70)
    assert desk.undo_key() == 'set_target'
    desk.workspace.undo()
    assert (month.target('EUR'), month.target('EUR', date(2026, 7, 1))) == (euros(100), None)


def test_other_currencies_stand_apart_or_come_in_by_their_dated_rate(desk: Desk) -> None:
    desk.put(amount=Money(1000, 'USD'), expected_close_on=in_days(1))
    desk.put(amount=Money(700, 'GBP'), expected_close_on=in_days(1))
    desk.put(amount=Money(400, 'USD'), won_at=NOW)
    assert [sum_.total.currency for sum_ in column(desk, JUNE).totals.sums] == ['USD', 'GBP']
    desk.put_rate('USD', 'EUR', '0.5')
    june = column(desk, JUNE)
    assert [sum_.total for sum_ in june.totals.sums] == [euros(5), Money(700, 'GBP')]
    assert june.won.sums[0].total == euros(2)
    assert [rate.currency for rate in read(desk).rates] == ['USD']


def test_only_won_in_another_currency_its_rate_is_named_too(desk: Desk) -> None:
    desk.put(amount=Money(400, 'USD'), won_at=NOW)
    desk.put_rate('USD', 'EUR', '0.5')
    assert [rate.currency for rate in read(desk).rates] == ['USD']


def test_a_deal_put_into_another_month_is_one_step(desk: Desk, forecasts: ForecastController) -> None:
    deal_id = desk.put(expected_close_on=date(2026, 8, 31))
    forecasts.expect(deal_id, date(2026, 9, 1))
    assert desk.deal(deal_id).expected_close_on == date(2026, 9, 30)
    assert (desk.undo_key(), len(desk.heard)) == ('date_deal', 1)
    assert desk.event(deal_id, EventKind.CLOSE_DATE_CHANGED).detail == {'before': '2026-08-31', 'after': '2026-09-30'}
    desk.workspace.undo()
    assert (desk.deal(deal_id).expected_close_on, desk.undo_key()) == (date(2026, 8, 31), '')


def test_a_date_is_taken_off(desk: Desk, forecasts: ForecastController) -> None:
    deal_id = desk.put(expected_close_on=in_days(3))
    forecasts.expect(deal_id, None)
    assert (desk.deal(deal_id).expected_close_on, desk.undo_key()) == (None, 'undate_deal')


def test_put_where_it_is_a_deal_leaves_no_trace(desk: Desk, forecasts: ForecastController) -> None:
    deal_id = desk.put(expected_close_on=in_days(3))
    forecasts.expect(deal_id, TODAY)
    assert (desk.undo_key(), desk.heard) == ('', [])


@pytest.mark.parametrize('closed', [{'won_at': NOW}, {'lost_at': NOW}, {'deleted_at': NOW}])
def test_what_is_closed_stays_where_it_is(
    desk: Desk, forecasts: ForecastController, closed: dict[str, datetime]
) -> None:
    deal_id = desk.put(expected_close_on=in_days(3), **closed)
    with pytest.raises(DealClosed):
        forecasts.expect(deal_id, date(2026, 9, 1))
    assert desk.undo_key() == ''


def test_the_panel_walks_a_month_in_its_order(desk: Desk) -> None:
    late, first, other = (desk.put(expected_close_on=in_days(days)) for days in (9, 2, 40))
    desk.put('Ailleurs', 'contacted', pipeline='prospecting', expected_close_on=in_days(3))
    around = NeighbourController(desk.workspace, desk.book).around
    horizon = read(desk).horizon
    assert around(desk.filter(), first, horizon) == Neighbours(1, 2, None, late, JUNE)
    assert around(desk.filter(), late, horizon) == Neighbours(2, 2, first, None, JUNE)
    assert around(desk.filter(), other, horizon) == Neighbours(1, 1, None, None, JUNE + 1)


def test_it_walks_the_deals_without_a_date_as_they_were_made(desk: Desk) -> None:
    one, two, three = (desk.put() for _ in range(3))
    around = NeighbourController(desk.workspace, desk.book).around
    assert around(desk.filter(), two, read(desk).horizon) == Neighbours(2, 3, one, three, NO_DATE)
    assert around(desk.filter(text='rien'), two, read(desk).horizon) == Neighbours(0, 0, None, None, NO_DATE)
