"""A deal is won."""

from datetime import UTC, datetime

import pytest
from building import Desk, euros, in_days
from filling import captions, click, fill, focused, press, type_into
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.money import Money
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.won_popover import StillAsked, WonPopover
from salesdesk.ui.workplace import Workplace

CARD = QRect(100, 100, 200, 120)


def opened(window: QWidget, workplace: Workplace, deal_id: int) -> WonPopover:
    popover = WonPopover(window, workplace, deal_id)
    popover.open_at(CARD)
    return popover


def still_asked(popover: WonPopover) -> list[str]:
    return [part.words.text() for part in popover.findChildren(StillAsked)]


def test_today_and_the_deals_amount_are_proposed(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    popover = opened(window, workplace, desk.put('Atelier', amount=euros(18_900), organization='Girardeau'))
    assert (popover.day.text(), popover.amount.text()) == ('9 Jun 2026', '€18,900')
    assert popover.head.sentence.text() == 'Atelier, Girardeau'


def test_enter_wins(window: QWidget, workplace: Workplace, desk: Desk, qtbot: QtBot) -> None:
    deal_id = desk.put_ready()
    popover = opened(window, workplace, deal_id)
    with qtbot.waitSignal(popover.won) as won:
        press(Qt.Key.Key_Return)
    deal = desk.deal(deal_id)
    assert won.args == [deal_id]
    assert (deal.status, deal.won_at, deal.amount) == (DealStatus.WON, desk.clock.now(), euros(1_000))
    assert not popover.isVisible()


def test_an_earlier_day_and_another_amount(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put_ready()
    popover = opened(window, workplace, deal_id)
    fill(popover.day, '2 June 2026')
    fill(popover.amount, '1250.50')
    click(popover.button)
    deal = desk.deal(deal_id)
    assert deal.amount == Money(125_050, 'EUR')
    assert deal.won_at == datetime(2026, 6, 2, 10, tzinfo=UTC)


def test_no_deal_is_won_tomorrow(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put_ready()
    popover = opened(window, workplace, deal_id)
    type_into(popover.day, 'tomorrow')
    click(popover.button)
    assert popover.day.error() == 'A deal cannot be won in the future. Choose today or an earlier day.'
    assert focused() is popover.day.line
    assert desk.deal(deal_id).is_open


def test_a_day_to_come_from_the_calendar_is_refused_at_once(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    popover = opened(window, workplace, desk.put_ready())
    click(popover.day.button)
    popover.day._popup.chosen.emit(in_days(1))
    assert popover.day.error()


@pytest.mark.parametrize(('name', 'typed'), [('day', ''), ('day', '31/02/2026'), ('amount', 'abc')])
def test_what_is_not_understood_is_said_at_the_field(
    window: QWidget, workplace: Workplace, desk: Desk, name: str, typed: str
) -> None:
    deal_id = desk.put_ready()
    popover = opened(window, workplace, deal_id)
    field = getattr(popover, name)
    type_into(field, typed)
    click(popover.button)
    assert field.error()
    assert focused() is field.line
    assert desk.deal(deal_id).is_open


def test_a_deal_without_an_amount_may_be_won(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put()
    popover = opened(window, workplace, deal_id)
    click(popover.button)
    assert (desk.deal(deal_id).status, desk.deal(deal_id).amount) == (DealStatus.WON, None)


def test_its_amount_is_in_the_currency_of_the_deal(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put(amount=Money(50_000, 'CHF'))
    popover = opened(window, workplace, deal_id)
    fill(popover.amount, '450')
    click(popover.button)
    assert desk.deal(deal_id).amount == Money(45_000, 'CHF')


def test_what_gates_still_ask_is_said_in_a_line(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    popover = opened(window, workplace, desk.put('Nue', 'qualification', given='yyny'))
    [words] = still_asked(popover)
    assert words.startswith('Still open: ')
    assert 'next action' in words


def test_it_stands_in_nobodys_way(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put('Nue', 'identification')
    popover = opened(window, workplace, deal_id)
    assert still_asked(popover)
    click(popover.button)
    assert desk.deal(deal_id).status is DealStatus.WON


def test_a_deal_with_everything_is_asked_nothing(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    assert still_asked(opened(window, workplace, desk.put_ready())) == []


def test_a_deal_that_was_closed_meanwhile_is_said_to_be(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put_ready()
    popover = opened(window, workplace, deal_id)
    desk.closing.lose(deal_id, desk.reason('no_budget'))
    click(popover.button)
    assert popover.isVisible()
    assert popover.fault.text() == 'This deal is closed. Reopen it first.'


def test_in_french(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    use_language('fr')
    popover = opened(window, workplace, desk.put('Nue', given='yyyy', amount=euros(18_900)))
    assert popover.accessibleName() == 'Affaire gagnée'
    assert popover.amount.text() == '18\u202f900\u00a0€'
    assert captions(popover) == ['Marquer gagnée']
