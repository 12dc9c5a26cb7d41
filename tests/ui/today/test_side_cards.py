"""The column beside the agenda: the day, the month, the next meeting, what to watch, what was done."""

from datetime import timedelta

import pytest
from building import NOW, TODAY, call, euros, in_days
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from seat import CTRL
from today_seat import TodaySeat

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.domain.activity import ActivityKind, NewAction
from salesdesk.domain.views.deal_card import Attention
from salesdesk.i18n.translator import use_language
from salesdesk.i18n.waits import wait_text
from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.month_texts import of_month
from salesdesk.ui.today.side.target_popover import TargetPopover
from salesdesk.ui.today.side.watch_card import WatchCard

Key = Qt.Key


def test_the_day_of_the_picture(sample_today: TodaySeat) -> None:
    day = sample_today.page.side.day
    assert day.note.text() == '2 faites sur 11'
    said = [row.accessibleName() for row in day.rows.values() if row.isVisible()]
    assert said == ['Appels, 1 sur 7', 'E-mails, 1 sur 2', 'Rendez-vous, 0 sur 2']


def test_tasks_are_shown_on_a_day_that_has_some(today: TodaySeat) -> None:
    today.desk.activities.plan(today.desk.put(), NewAction(ActivityKind.TASK, TODAY))
    assert today.page.side.day.rows[ActivityKind.TASK].isVisible()


def test_before_it_is_counted_nothing_is_claimed_and_nothing_leads_on(qapp: QApplication) -> None:
    card = WatchCard()
    assert [row.isEnabled() for row in card.rows.values()] == [False, False, False]
    assert not any('0' in row.accessibleName() for row in card.rows.values())


def test_the_month_of_the_picture(sample_today: TodaySeat) -> None:
    card = sample_today.page.side.target
    assert (card.title.text(), card.note.text()) == ('Objectif de juin', '21 jours restants')
    assert card.won.accessibleName() == '18\u202f450\u00a0€ sur 45\u202f000\u00a0€'
    assert card.legend.accessibleName() == 'Pondéré 38\u202f145\u00a0€'


def test_it_says_which_amounts_are_won_and_that_reports_may_differ(sample_today: TodaySeat) -> None:
    lines = sample_today.page.side.target.legend.toolTip().splitlines()
    assert [line.split()[0] for line in lines] == ['Gagné', 'Affaires']
    assert 'Les rapports comptent le montant auquel chacune a été gagnée.' in lines[0]


def test_what_is_asked_stands_apart_from_the_legend(today: TodaySeat) -> None:
    card = today.page.side.target
    assert card.none.mapTo(card, QPoint()).y() - card.legend.geometry().bottom() > 6


def test_with_a_target_the_legend_ends_the_card(sample_today: TodaySeat) -> None:
    card = sample_today.page.side.target
    below = card.height() - card.legend.geometry().bottom() - 1
    assert below == card.column.contentsMargins().bottom()


def test_a_month_without_a_target_asks_for_one(today: TodaySeat) -> None:
    card = today.page.side.target
    assert (card.none.isVisible(), card.edit.isVisible()) == (True, False)
    card.set.click()
    today.seat.write('45k')
    today.seat.press(Key.Key_Return)
    assert (today.seat.shown(TargetPopover), today.desk.undo_key()) == ([], 'set_target')
    assert (card.none.isVisible(), card.edit.isVisible()) == (False, True)
    today.seat.press(Key.Key_Z, CTRL)
    assert card.none.isVisible()


@pytest.mark.parametrize('typed', ['0', 'abc', '$5000'])
def test_a_target_that_is_none_is_refused_where_it_is_typed(today: TodaySeat, typed: str) -> None:
    today.page.side.target.set.click()
    popover = today.seat.one(TargetPopover)
    popover.field.set_text(typed)
    popover.submit()
    assert popover.isVisible()
    assert popover.field.error() or popover.fault.isVisible()


def test_the_next_meeting_says_how_long_there_is(sample_today: TodaySeat) -> None:
    sample_today.desk.clock.set(NOW + timedelta(minutes=40))
    sample_today.page.arrive()
    card = sample_today.page.side.meeting
    assert (card.note.text(), card.who.text()) == ('dans 1\u00a0h\u00a020', '11:00, Luc Aubry')
    assert (card.place.text(), card.phone.caption()) == ('14 rue des Poêliers, Angers', '02 41 55 01 88')


def test_no_meeting_is_said(today: TodaySeat) -> None:
    assert today.page.side.meeting.none.isVisible()
    today.desk.activities.plan(today.desk.put(contact='Anne'), NewAction(ActivityKind.MEETING, in_days(3)))
    assert today.page.side.meeting.note.text() == 'dans 3 jours'


def test_deals_to_watch_lead_to_the_board(sample_today: TodaySeat) -> None:
    rows = sample_today.page.side.watch.rows
    assert [row.accessibleName() for row in rows.values()] == [
        'Sans action prévue, 3, 35\u202f150\u00a0€',
        'Stagnantes, 5, 63\u202f250\u00a0€',
        'Clôture dépassée, 1, 4\u202f900\u00a0€',
    ]
    rows[Attention.CLOSE_PASSED].click()
    page = sample_today.seat.window.front
    assert isinstance(page, BoardPage)
    chip = page.attention.chips[Attention.CLOSE_PASSED]
    assert (chip.isVisible(), chip.isChecked(), chip.accessibleName()) == (True, True, 'Clôture dépassée 1')


def test_the_chip_of_passed_closes_goes_when_it_is_taken_off(sample_today: TodaySeat) -> None:
    sample_today.page.side.watch.rows[Attention.CLOSE_PASSED].click()
    page = sample_today.seat.window.front
    assert isinstance(page, BoardPage)
    chip = page.attention.chips[Attention.CLOSE_PASSED]
    chip.click()
    assert not chip.isVisible()


def test_nothing_to_watch_leads_nowhere(today: TodaySeat) -> None:
    assert not any(row.isEnabled() for row in today.page.side.watch.rows.values())


def test_what_was_done_today_stands_there(sample_today: TodaySeat) -> None:
    card = sample_today.page.side.done
    assert [row.caption() for row in card.rows] == [
        'Camille Dubreuil, message laissé', 'Nadia Morvan, visite confirmée',
    ]  # fmt: skip
    assert card.note.text() == '2'


def test_many_deals_are_read_beside_the_work(today: TodaySeat, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr('salesdesk.ui.today.side.watch_reader.AT_ONCE', 0)
    today.desk.put('Serre', amount=euros(7), won_at=NOW)
    today.desk.activities.plan(today.desk.put('Halle'), call(0))
    card = today.page.side.target
    qtbot.waitUntil(lambda: card.won.accessibleName().startswith('7'))


def test_a_low_window_scrolls_the_cards_and_cuts_none(sample_today: TodaySeat) -> None:
    sample_today.seat.window.resize(1180, 720)
    side = sample_today.page.side
    assert side.verticalScrollBar().maximum() > 0
    for card in (side.day, side.target, side.meeting, side.watch):
        assert card.height() >= card.sizeHint().height()


@pytest.mark.parametrize(
    ('minutes', 'said'), [(-5, 'now'), (0, 'now'), (20, 'in 20\u00a0min'), (60, 'in 1\u00a0h'), (3000, 'in 2 days')]
)
def test_a_wait_in_words(minutes: int, said: str) -> None:
    use_language('en')
    assert wait_text(minutes) == said


def test_french_drops_a_vowel_before_another() -> None:
    use_language('fr')
    assert of_month('Objectif de {month}', 'avril') == 'Objectif d’avril'
    assert of_month('Objectif de {month}', 'mai') == 'Objectif de mai'
    use_language('en')


def test_what_was_done_stays_under_the_keyboard_while_other_things_change(sample_today: TodaySeat) -> None:
    rows = sample_today.page.side.done.rows
    rows[0].setFocus()
    sample_today.desk.activities.plan(sample_today.desk.put(), NewAction(ActivityKind.TASK, TODAY))
    assert sample_today.page.side.done.rows is rows
    assert rows[0].hasFocus()


def test_what_is_done_meanwhile_joins_what_was_done(sample_today: TodaySeat) -> None:
    card = sample_today.page.side.done
    before = [row.line.id for row in card.rows]
    sample_today.desk.activities.log(sample_today.desk.put(), ActivityKind.MEETING, Done(text='Vu sur place'))
    assert [row.line.id for row in card.rows][1:] == before
