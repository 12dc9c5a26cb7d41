"""In the panel of a customer: the hand-over is ticked, answers are noted, a referral becomes a lead."""

import pytest
from building import TODAY, Desk, euros
from panel_hand import PanelHand
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from seat import Seat

from salesdesk.controllers.after_sales.checklist_controller import ChecklistController, Gift
from salesdesk.controllers.linked.link_controller import LinkController
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.ui.panel.after_sales.after_sales_block import AfterSalesBlock
from salesdesk.ui.panel.after_sales.line_popover import LinePopover
from salesdesk.ui.panel.after_sales.referral_dialog import ReferralDialog
from salesdesk.ui.panel.after_sales.satisfaction_section import SatisfactionPopover


@pytest.fixture
def sale(seat: Seat) -> int:
    PreferencesController(seat.desk.workspace).change(after_sales=True)
    deal_id = seat.desk.put_ready('Toiture', amount=euros(4_000))
    seat.desk.closing.win(deal_id, TODAY, None)
    return deal_id


@pytest.fixture
def block(seat: Seat, sale: int) -> AfterSalesBlock:
    seat.page.commands.show(after_of(seat.desk, sale))
    shown = PanelHand(seat).panel.after_sales
    assert shown is not None
    return shown


def after_of(desk: Desk, sale: int) -> int:
    return LinkController(desk.workspace).of_deal(sale)[0].deal_id


def ticked(block: AfterSalesBlock) -> list[bool]:
    return [row.box.isChecked() for row in block.lines.rows]


def test_a_sale_has_no_such_block(seat: Seat, sale: int) -> None:
    seat.page.commands.show(sale)
    assert PanelHand(seat).panel.after_sales is None


def test_a_line_is_ticked_where_it_stands_and_taken_back(seat: Seat, sale: int, block: AfterSalesBlock) -> None:
    assert ticked(block) == [False, False, False]
    block.lines.rows[1].box.click()
    assert block.head.caption() == 'Passation\u00a0: 1 sur 3'
    assert block.lines.rows[1].day.text() == 'aujourd’hui'
    assert block.lines.rows[1].box.isVisible()
    seat.desk.workspace.undo()
    seat.window.follow()
    assert ticked(block) == [False, False, False]


def test_a_line_is_added_and_deleted(seat: Seat, block: AfterSalesBlock) -> None:
    block.add_line.click()
    popover = seat.one(LinePopover)
    popover.text.set_text('Remettre les clés')
    popover.submit()
    assert block.lines.rows[-1].box.accessibleName() == 'Remettre les clés'
    QTest.keyClick(block.lines.rows[-1].box, Qt.Key.Key_Delete)
    assert len(block.lines.rows) == 3


def test_the_hand_over_folds(block: AfterSalesBlock) -> None:
    block.head.click()
    assert not block.lines.isVisible()
    block.head.click()
    assert block.lines.isVisible()


def test_the_last_answer_is_shown_with_those_before(seat: Seat, block: AfterSalesBlock) -> None:
    for score, words in ((4, 'Trop long'), (9, 'Parfait')):
        block.answer.click()
        popover = seat.one(SatisfactionPopover)
        popover.score.set_value(score)
        popover.words.set_text(words)
        popover.submit()
    [row] = block.satisfaction.rows
    assert (row.face.text, row.face.detail) == ('«\u00a0Parfait\u00a0»', 'aujourd’hui, 1 réponse avant')
    assert row.face.chip is not None
    assert (row.face.chip.text, row.face.chip.kind) == ('9 sur 10', 'ok')


def test_what_she_asks_for_is_told_in_the_timeline(seat: Seat, sale: int, block: AfterSalesBlock) -> None:
    block.gifts.rows[0].box.click()
    assert ChecklistController(seat.desk.workspace).gifts(after_of(seat.desk, sale))[Gift.TESTIMONIAL_ASKED] is not None
    assert any('Témoignage demandé' in line for line in PanelHand(seat).told())


def test_a_referral_becomes_a_lead_that_says_who_referred_it(seat: Seat, block: AfterSalesBlock) -> None:
    block.referral.click()
    dialog = seat.one(ReferralDialog)
    dialog.people.contact.set_text('Anne Roy')
    dialog.people.organization.set_text('Menuiserie Roy')
    dialog.people.phone.set_text('01 02 03 04 05')
    dialog.submit()
    assert 'Anne Roy est dans la prospection' in seat.toast()
    [line] = [line for line in PanelHand(seat).panel.links.lines if line.words.text().startswith('Recommandation')]
    line.link.click()
    hand = PanelHand(seat)
    assert hand.deal.title == 'Anne Roy'
    assert [line.link.caption() for line in hand.panel.links.lines] == ['Antoine Girardeau, Après-vente – Toiture']


def test_a_referral_of_nobody_stays_open_with_a_word(seat: Seat, block: AfterSalesBlock) -> None:
    block.referral.click()
    dialog = seat.one(ReferralDialog)
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.fault.isVisible()
