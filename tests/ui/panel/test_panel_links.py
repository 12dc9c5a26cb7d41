"""What a deal came of and what came of it: quiet lines that lead to the other deal."""

import pytest
from building import TODAY, call, euros, in_days
from panel_hand import PanelHand
from seat import Seat

from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.follow_ups.following_deals import FollowingDeals
from salesdesk.controllers.negotiation.contract_controller import ContractController, ContractForm
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.prospecting.prospecting_controller import ProspectingController
from salesdesk.ui.panel.linked.link_row import LinkRow
from salesdesk.ui.panel.negotiation.contracts import ContractSection
from salesdesk.ui.prospecting.lists_dialog import ListsDialog
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.text.label import Label


def shown(seat: Seat, deal_id: int) -> LinkRow:
    seat.page.commands.show(deal_id)
    return PanelHand(seat).panel.links


def said(row: LinkRow) -> list[str]:
    return [f'{line.words.text()} {line.link.caption()}' for line in row.lines]


@pytest.fixture
def sale(seat: Seat) -> int:
    return seat.desk.put_ready('Toiture', amount=euros(4_000))


def test_a_deal_of_its_own_has_no_line(seat: Seat, sale: int) -> None:
    assert not shown(seat, sale).isVisible()


def test_each_leads_to_the_other(seat: Seat, sale: int) -> None:
    PreferencesController(seat.desk.workspace).change(after_sales=True)
    seat.desk.closing.win(sale, TODAY, None)
    row = shown(seat, sale)
    assert said(row) == ['Suivi\u00a0: Après-vente – Toiture']
    row.lines[0].link.click()
    assert PanelHand(seat).deal.title == 'Après-vente – Toiture'
    assert said(row) == ['Vient de la vente\u00a0: Toiture']


def test_a_line_that_stays_keeps_the_keyboard(seat: Seat, sale: int) -> None:
    FollowingDeals(seat.desk.workspace, seat.desk.book).retry(sale)
    row = shown(seat, sale)
    link = row.lines[0].link
    link.setFocus()
    seat.desk.deals.plan_action(sale, call(5))
    seat.window.follow()
    assert row.lines[0].link is link
    assert link.hasFocus()


def test_undo_takes_the_line_away(seat: Seat, sale: int) -> None:
    row = shown(seat, sale)
    FollowingDeals(seat.desk.workspace, seat.desk.book).retry(sale)
    seat.window.follow()
    assert said(row) == ['Retentée\u00a0: Toiture (nouvelle tentative)']
    seat.desk.workspace.undo()
    seat.window.follow()
    assert not row.isVisible()


def test_many_are_folded(seat: Seat, sale: int) -> None:
    following = FollowingDeals(seat.desk.workspace, seat.desk.book)
    for _time in range(6):
        following.retry(sale)
    row = shown(seat, sale)
    assert len(row.lines) == 3
    row._lines[-1].click()  # type: ignore[attr-defined]
    assert len(row.lines) == 6


def test_a_lead_says_when_it_was_converted_and_leads_back_to_its_list(seat: Seat) -> None:
    lead = seat.desk.put_ready('Piste', 'interested', pipeline='prospecting')
    ProspectingController(seat.desk.workspace).create('Salon', [lead])
    assert said(shown(seat, lead)) == ['Sur la liste\u00a0: Salon']
    seat.desk.moves.hand_over(MoveRequest(lead, 0))
    seat.window.follow()
    row = PanelHand(seat).panel.links
    assert said(row) == ['Piste convertie le 9 juin 2026, de la liste\u00a0: Salon']
    row.lines[0].link.click()
    assert seat.one(ListsDialog).rows.rows[0].one.list.name == 'Salon'


def test_without_a_list_the_day_of_the_conversion_stands_alone(seat: Seat) -> None:
    lead = seat.desk.put_ready('Piste', 'interested', pipeline='prospecting')
    seat.desk.moves.hand_over(MoveRequest(lead, 0))
    [line] = shown(seat, lead).findChildren(Label)
    assert line.text() == 'Piste convertie le 9 juin 2026'


def test_a_contract_near_its_notice_is_renewed_from_its_menu(seat: Seat, sale: int) -> None:
    form = ContractForm('Entretien', signed_on=TODAY, end_on=in_days(50), notice_on=in_days(20))
    contract_id = ContractController(seat.desk.workspace).add(sale, form)
    row = shown(seat, sale)
    section = ContractSection(PanelHand(seat).panel.shown)
    [face] = section.faces()
    assert face.chip is not None
    assert (face.chip.text, face.chip.kind) == ('à renouveler', 'amber')
    menu = Menu(seat.window)
    section.fill_menu(menu, contract_id)
    next(action for action in menu.actions() if action.text() == 'Renouveler').trigger()
    assert said(row) == ['Renouvelée par\u00a0: Entretien, renouvellement']
    section.deleteLater()
