"""A deal tried again, renewed or referred stands beside the old one, linked to it both ways."""

from datetime import date, timedelta

import pytest
from building import NOW, TODAY, Desk, euros, in_days

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.follow_ups.following_deals import FollowingDeals
from salesdesk.controllers.linked.link_controller import LinkController
from salesdesk.controllers.negotiation.contract_controller import ContractController, ContractForm
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.deal_link import LinkKind
from salesdesk.domain.contact import Contact
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.errors import FieldInvalid
from salesdesk.storage.closing.deal_records import read_records_of


@pytest.fixture
def following(desk: Desk) -> FollowingDeals:
    return FollowingDeals(desk.workspace, desk.book)


@pytest.fixture
def deal_id(desk: Desk) -> int:
    return desk.put_ready('Toiture', 'negotiation', owner='Léa', amount=euros(4_000))


def links(desk: Desk, deal_id: int) -> list[tuple[str, LinkKind, bool]]:
    return [(one.title, one.kind, one.is_older) for one in LinkController(desk.workspace).of_deal(deal_id)]


def test_a_new_attempt_leaves_the_lost_deal_with_its_reason(
    desk: Desk, following: FollowingDeals, deal_id: int
) -> None:
    desk.closing.lose(deal_id, desk.reason('no_budget'), 'Trop cher')
    again = following.retry(deal_id)
    old, new = desk.deal(deal_id), desk.deal(again)
    assert (old.lost_note, new.lost_note, new.is_open) == ('Trop cher', '', True)
    assert (new.title, new.amount, new.owner) == ('Toiture (new attempt)', euros(4_000), 'Léa')
    assert (new.organization_id, new.contact_id) == (old.organization_id, old.contact_id)
    assert desk.stage_of(again) == 'identification'
    assert links(desk, deal_id) == [('Toiture (new attempt)', LinkKind.RETRY, False)]
    assert links(desk, again) == [('Toiture', LinkKind.RETRY, True)]


def test_what_was_tried_again_does_not_come_back_by_itself_too(
    desk: Desk, following: FollowingDeals, deal_id: int
) -> None:
    desk.closing.lose(deal_id, desk.reason('no_budget'), returns_on=in_days(30))
    following.retry(deal_id)
    desk.clock.set(NOW + timedelta(days=31))
    assert desk.closing.bring_back_due() == 0
    assert not desk.deal(deal_id).is_open


def test_undo_takes_the_new_attempt_and_its_link_away(desk: Desk, following: FollowingDeals, deal_id: int) -> None:
    before = desk.dump()
    following.retry(deal_id)
    desk.workspace.undo()
    assert desk.dump() == before


def test_a_renewal_proposes_the_amount_and_as_long_a_term(desk: Desk, following: FollowingDeals, deal_id: int) -> None:
    form = ContractForm('Entretien', start_on=date(2025, 7, 1), end_on=date(2026, 6, 30), notice_on=date(2026, 6, 15))
    contract_id = ContractController(desk.workspace).add(deal_id, form)
    renewal = desk.deal(following.renew(contract_id))
    assert (renewal.title, renewal.amount) == ('Entretien, renewal', euros(4_000))
    assert renewal.expected_close_on == date(2026, 6, 15)
    assert renewal.note == 'Present contract: Entretien, from 1 Jul 2025, until 30 Jun 2026, notice until 15 Jun 2026'
    [term] = read_records_of(desk.workspace.database, Contract, renewal.id)
    assert (term.start_on, term.end_on, term.notice_on) == (date(2026, 7, 1), date(2027, 6, 30), date(2027, 6, 15))
    assert term.signed_on is None


def test_a_contract_in_after_sales_is_renewed_in_the_sale_at_its_amount(
    desk: Desk, following: FollowingDeals, deal_id: int
) -> None:
    PreferencesController(desk.workspace).change(after_sales=True)
    desk.closing.win(deal_id, TODAY, None)
    after_id = LinkController(desk.workspace).of_deal(deal_id)[0].deal_id
    contract_id = ContractController(desk.workspace).add(after_id, ContractForm('Entretien'))
    renewal = desk.deal(following.renew(contract_id))
    assert (renewal.pipeline_id, renewal.amount) == (desk.pipeline('sales').id, euros(4_000))
    assert renewal.expected_close_on is None


def test_a_referral_is_a_lead_with_who_referred_it(desk: Desk, following: FollowingDeals, deal_id: int) -> None:
    form = DealForm('', 'Menuiserie Roy', 'Anne Roy', email='anne@roy.test', phone='01 02 03 04 05')
    lead = desk.deal(following.refer(deal_id, form))
    assert (lead.title, lead.pipeline_id) == ('Anne Roy', desk.pipeline('prospecting').id)
    assert desk.workspace.reading().get(Contact, lead.contact_id).email == 'anne@roy.test'
    [link] = LinkController(desk.workspace).of_deal(lead.id)
    assert (link.kind, link.is_older, link.referrer) == (LinkKind.REFERRAL, True, 'Antoine Girardeau')
    assert desk.event(deal_id, EventKind.LINKED).detail['kind'] == 'referral'


def test_a_referral_of_nobody_is_refused(following: FollowingDeals, deal_id: int) -> None:
    with pytest.raises(FieldInvalid):
        following.refer(deal_id, DealForm('Une piste'))


def test_a_company_alone_may_be_referred(desk: Desk, following: FollowingDeals, deal_id: int) -> None:
    lead = desk.deal(following.refer(deal_id, DealForm('', 'Menuiserie Roy')))
    assert (lead.title, lead.contact_id) == ('Menuiserie Roy', None)


def test_a_deal_in_the_trash_is_linked_to_nothing(desk: Desk, following: FollowingDeals, deal_id: int) -> None:
    again = following.retry(deal_id)
    desk.deals.delete(again)
    assert links(desk, deal_id) == []


def test_a_lead_says_when_it_became_a_sale(desk: Desk) -> None:
    controller, lead = LinkController(desk.workspace), desk.put_ready('Piste', 'interested', pipeline='prospecting')
    assert controller.converted_at(lead) is None
    desk.moves.hand_over(MoveRequest(lead, 0))
    assert controller.converted_at(lead) == NOW
    desk.workspace.undo()
    assert controller.converted_at(lead) is None
