"""The panel of a deal while the months of the forecast are in front."""

from datetime import date

import pytest
from building import in_days
from forecast_seat import ForecastSeat
from panel_hand import PanelHand
from PySide6.QtCore import Qt
from seat import CTRL, SHIFT, Seat

Key = Qt.Key


def opened(months: ForecastSeat, title: str) -> PanelHand:
    """With the keyboard in it."""
    months.seat.page.commands.show(months.card(title).id, '')
    hand = PanelHand(months.seat)
    hand.panel.take_first_focus()
    return hand


@pytest.fixture
def months(seat: Seat) -> ForecastSeat:
    own = ForecastSeat(seat)
    own.open()
    own.put('Serre', date(2026, 8, 15))
    return own


def test_ctrl_shift_and_an_arrow_go_a_month_on(months: ForecastSeat) -> None:
    hand = opened(months, 'Serre')
    months.seat.press(Key.Key_Right, CTRL | SHIFT)
    assert (hand.deal.expected_close_on, hand.desk.stage_of(hand.deal.id)) == (date(2026, 9, 15), 'identification')


def test_not_before_this_month(months: ForecastSeat) -> None:
    hand = opened(months, 'Serre')
    for _ in range(4):
        months.seat.press(Key.Key_Left, CTRL | SHIFT)
    assert hand.deal.expected_close_on == date(2026, 6, 15)
    assert months.seat.toast() == 'Il n’y a pas de mois au-delà.'


def test_what_is_overdue_and_what_has_no_date_comes_into_a_month(months: ForecastSeat) -> None:
    months.put('Passée', in_days(-20))
    months.put('Sans')
    for title, key, month in (('Passée', Key.Key_Right, 6), ('Sans', Key.Key_Left, 10)):
        hand = opened(months, title)
        months.seat.press(key, CTRL | SHIFT)
        day = hand.deal.expected_close_on
        assert day is not None
        assert day.month == month


def test_on_the_page_of_today_they_mean_stages(months: ForecastSeat) -> None:
    board, deal_id = months.seat.page, months.card('Serre').id
    months.window.show_page('today')
    board.panel_asked.emit(deal_id, '')
    PanelHand(months.seat).panel.take_first_focus()
    months.seat.press(Key.Key_Left, CTRL | SHIFT)
    assert months.day('Serre') == date(2026, 8, 15)
    assert months.seat.toast() != ''
