"""The report on a closed deal beside it: what it says, the lesson it leads to, and the files it is handed out as."""

from datetime import timedelta
from pathlib import Path

import pytest
from building import NOW, TODAY, Desk, euros, in_days
from panel_hand import PanelHand
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from seat import Seat

from salesdesk.controllers.closing.closing_words import LossWords, WinWords
from salesdesk.controllers.knowledge.lesson_writing import LessonWords
from salesdesk.controllers.negotiation.contract_controller import ContractForm
from salesdesk.ui.deal.reopen_popover import ReopenPopover
from salesdesk.ui.panel.closing.past_reports import PastReports
from salesdesk.ui.panel.closing.report_card import ReportCard
from salesdesk.ui.panel.details.details_tab import DetailsTab
from salesdesk.ui.panel.head.people_line import NameLink
from salesdesk.ui.panel.tabs.panel_tabs import DETAILS
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.label import Label

LESSON = LessonWords('Demander le budget du groupe')


def put(desk: Desk) -> int:
    return desk.put('Entrepôt', 'qualification', amount=euros(900), entered=NOW - timedelta(days=12))


def lose(desk: Desk) -> None:
    words = LossWords(desk.reason('no_budget'), 'Gel.', 'Froid Atlantique', euros(800), LESSON)
    desk.closing.lose_all([put(desk)], words)


def win(desk: Desk) -> None:
    trust = next(reason.id for reason in desk.closing.won_reasons() if reason.key == 'trust')
    contract = ContractForm('Contrat-cadre', end_on=in_days(365))
    desk.closing.win(put(desk), TODAY, None, WinWords(trust, 'La visite.', LESSON, contract))


def beside(seat: Seat) -> PanelHand:
    seat.page.commands.show(int(seat.desk.workspace.database.value('SELECT id FROM deal') or 0), '')
    return PanelHand(seat)


def card(seat: Seat) -> ReportCard:
    shown = beside(seat).panel.report.card
    assert shown is not None
    return shown


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def test_an_open_deal_has_no_report(seat: Seat) -> None:
    put(seat.desk)
    assert not beside(seat).panel.report.isVisible()


def test_a_deal_closed_before_there_were_reports_has_none(seat: Seat) -> None:
    seat.desk.put('Ancienne', lost_at=NOW, lost_reason_id=seat.desk.reason('no_budget'))
    assert not beside(seat).panel.report.isVisible()


def test_a_loss_is_told_in_short(seat: Seat) -> None:
    lose(seat.desk)
    assert texts(card(seat)) == [
        'Rapport de perte', 'Remportée par Froid Atlantique, 800\u00a0€',
        '12 jours, 0 échange, 12 jours de silence',
    ]  # fmt: skip


def test_a_win_is_told_with_its_reason_and_contract(seat: Seat) -> None:
    win(seat.desk)
    assert texts(card(seat)) == [
        'Bilan d’une affaire gagnée', 'Confiance, relation', 'La visite.',
        '12 jours, 0 échange, 12 jours de silence', 'Contrat\u00a0: Contrat-cadre, jusqu’au 9 juin 2027',
    ]  # fmt: skip


def test_the_lesson_leads_to_all_lessons(seat: Seat, qtbot: QtBot) -> None:
    lose(seat.desk)
    hand = beside(seat)
    link = card_lesson(hand)
    with qtbot.waitSignal(hand.panel.report.lesson_asked) as asked:
        link.click()
    assert asked.args == [seat.desk.workspace.database.value('SELECT id FROM lesson')]


def card_lesson(hand: PanelHand) -> NameLink:
    shown = hand.panel.report.card
    assert shown is not None
    assert shown.lesson is not None
    return shown.lesson


@pytest.mark.parametrize(('kind', 'begins'), [('PDF', b'%PDF-'), ('Markdown', b'# Rapport'), ('CSV', b'\xef\xbb\xbf')])
def test_it_is_handed_out(seat: Seat, tmp_path: Path, kind: str, begins: bytes) -> None:
    lose(seat.desk)
    shown = card(seat)
    shown.ways.ask_file = lambda _title, _kinds, _name: tmp_path / 'rapport'
    shown.buttons[kind].click()
    (written,) = tmp_path.iterdir()
    assert written.read_bytes().startswith(begins)


def test_reopened_it_is_gone_and_undo_brings_it_back(seat: Seat) -> None:
    lose(seat.desk)
    hand = beside(seat)
    hand.panel.guidance.foot.reopen.click()
    seat.one(ReopenPopover).submit()
    assert not hand.panel.report.isVisible()
    seat.desk.workspace.undo()
    seat.window.follow()
    assert hand.panel.report.isVisible()


def past(hand: PanelHand) -> PastReports:
    hand.panel.tabs.show_tab(DETAILS)
    tab = hand.panel.tabs.page(DETAILS)
    assert isinstance(tab, DetailsTab)
    return tab.reports


def test_every_ending_is_told_also_once_it_is_open_again(seat: Seat) -> None:
    lose(seat.desk)
    deal_id = int(seat.desk.workspace.database.value('SELECT id FROM deal') or 0)
    seat.desk.closing.reopen(deal_id)
    seat.desk.clock.set(NOW + timedelta(days=1))
    seat.desk.closing.win(deal_id, in_days(1), None)
    rows = past(beside(seat)).rows
    assert [row.text.text() for row in rows] == ['Gagnée le 10 juin 2026', 'Perdue le 9 juin 2026']
    assert rows[1].detail.text().startswith('Pas de budget\nGel.\nRemportée par Froid Atlantique')


def test_a_deal_that_never_ended_has_no_such_section(seat: Seat) -> None:
    put(seat.desk)
    assert not past(beside(seat)).isVisible()


def test_a_past_report_is_handed_out(seat: Seat, tmp_path: Path) -> None:
    lose(seat.desk)
    reports = past(beside(seat))
    reports.ways.ask_file = lambda _title, _kinds, _name: tmp_path / 'rapport'
    menu = Menu(reports)
    reports.fill_menu(menu, reports.rows[0].face.key)
    for action in menu.actions():
        action.trigger()
    assert sorted(path.suffix for path in tmp_path.iterdir()) == ['.csv', '.md', '.pdf']
