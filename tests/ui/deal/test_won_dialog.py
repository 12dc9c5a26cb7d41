"""A deal is won."""

from datetime import UTC, datetime

import pytest
from building import Desk, euros, in_days
from filling import captions, click, fill, focused, press, type_into
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.money import Money
from salesdesk.i18n.translator import use_language
from salesdesk.ui.deal.ending.still_asked import StillAsked
from salesdesk.ui.deal.won_dialog import WonDialog
from salesdesk.ui.widgets.text.label import Label
from salesdesk.ui.workplace import Workplace


def opened(window: QWidget, workplace: Workplace, deal_id: int) -> WonDialog:
    dialog = WonDialog(window, workplace, deal_id)
    dialog.open_dialog()
    return dialog


def still_asked(dialog: WonDialog) -> list[str]:
    return [part.words.text() for part in dialog.findChildren(StillAsked)]


def test_today_and_the_deals_amount_are_proposed(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    dialog = opened(window, workplace, desk.put('Atelier', amount=euros(18_900), organization='Girardeau'))
    assert (dialog.day.text(), dialog.amount.text()) == ('9 Jun 2026', '€18,900')
    assert [label.text() for label in dialog.header.findChildren(Label)] == [
        'Deal won',
        'Atelier, Girardeau',
        ', €18,900',
    ]


def test_enter_wins(window: QWidget, workplace: Workplace, desk: Desk, qtbot: QtBot) -> None:
    deal_id = desk.put_ready()
    dialog = opened(window, workplace, deal_id)
    with qtbot.waitSignal(dialog.won) as won:
        press(Qt.Key.Key_Return)
    deal = desk.deal(deal_id)
    assert won.args == [deal_id]
    assert (deal.status, deal.won_at, deal.amount) == (DealStatus.WON, desk.clock.now(), euros(1_000))
    assert not dialog.isVisible()


def test_a_day_typed_at_once_takes_the_place_of_the_proposed_one(
    window: QWidget, workplace: Workplace, desk: Desk
) -> None:
    dialog = opened(window, workplace, desk.put_ready())
    QTest.keyClicks(focused(), '2 June 2026')
    assert (focused(), dialog.day.text()) == (dialog.day.line, '2 June 2026')


def test_an_earlier_day_and_another_amount(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put_ready()
    dialog = opened(window, workplace, deal_id)
    fill(dialog.day, '2 June 2026')
    fill(dialog.amount, '1250.50')
    click(dialog.main)
    deal = desk.deal(deal_id)
    assert deal.amount == Money(125_050, 'EUR')
    assert deal.won_at == datetime(2026, 6, 2, 10, tzinfo=UTC)


def test_no_deal_is_won_tomorrow(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put_ready()
    dialog = opened(window, workplace, deal_id)
    type_into(dialog.day, 'tomorrow')
    click(dialog.main)
    assert dialog.day.error() == 'A deal cannot be won in the future. Choose today or an earlier day.'
    assert focused() is dialog.day.line
    assert desk.deal(deal_id).is_open


def test_a_day_to_come_from_the_calendar_is_refused_at_once(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    dialog = opened(window, workplace, desk.put_ready())
    click(dialog.day.button)
    dialog.day._popup.chosen.emit(in_days(1))
    assert dialog.day.error()


@pytest.mark.parametrize(('name', 'typed'), [('day', ''), ('day', '31/02/2026'), ('amount', 'abc')])
def test_what_is_not_understood_is_said_at_the_field(
    window: QWidget, workplace: Workplace, desk: Desk, name: str, typed: str
) -> None:
    deal_id = desk.put_ready()
    dialog = opened(window, workplace, deal_id)
    field = getattr(dialog, name)
    type_into(field, typed)
    click(dialog.main)
    assert field.error()
    assert focused() is field.line
    assert desk.deal(deal_id).is_open


def test_a_deal_without_an_amount_may_be_won(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put()
    dialog = opened(window, workplace, deal_id)
    click(dialog.main)
    assert (desk.deal(deal_id).status, desk.deal(deal_id).amount) == (DealStatus.WON, None)


def test_its_amount_is_in_the_currency_of_the_deal(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put(amount=Money(50_000, 'CHF'))
    dialog = opened(window, workplace, deal_id)
    fill(dialog.amount, '450')
    click(dialog.main)
    assert desk.deal(deal_id).amount == Money(45_000, 'CHF')


def test_what_gates_still_ask_is_said_in_a_line(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    dialog = opened(window, workplace, desk.put('Nue', 'qualification', given='yyny'))
    [words] = still_asked(dialog)
    assert words.startswith('Still open: ')
    assert 'next action' in words


def test_it_stands_in_nobodys_way(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put('Nue', 'identification')
    dialog = opened(window, workplace, deal_id)
    assert still_asked(dialog)
    click(dialog.main)
    assert desk.deal(deal_id).status is DealStatus.WON


def test_a_deal_with_everything_is_asked_nothing(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    assert still_asked(opened(window, workplace, desk.put_ready())) == []


def test_a_deal_that_was_closed_meanwhile_is_said_to_be(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    deal_id = desk.put_ready()
    dialog = opened(window, workplace, deal_id)
    desk.closing.lose(deal_id, desk.reason('no_budget'))
    click(dialog.main)
    assert dialog.isVisible()
    assert dialog.fault.accessibleName() == 'Could not save. This deal is closed. Reopen it first.'


def test_in_french(window: QWidget, workplace: Workplace, desk: Desk) -> None:
    use_language('fr')
    dialog = opened(window, workplace, desk.put('Nue', given='yyyy', amount=euros(18_900)))
    assert dialog.accessibleName() == 'Affaire gagnée'
    assert dialog.amount.text() == '18\u202f900\u00a0€'
    assert captions(dialog.footer) == ['Garder ouverte', 'Marquer gagnée']
