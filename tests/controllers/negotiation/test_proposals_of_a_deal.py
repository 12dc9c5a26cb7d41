"""Offers are numbered within their deal, sent and answered."""

from dataclasses import replace

import pytest
from building import NOW, Desk, euros, in_days

from salesdesk.controllers.negotiation.proposal_controller import ProposalController, ProposalForm
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.proposals.proposal import ProposalState

SENT = ProposalForm(euros(12_000), title=' V1 ', sent_to=' Anne ', valid_until=in_days(30))


def test_an_offer_is_sent_now_unless_another_day_is_said(proposals: ProposalController, deal_id: int) -> None:
    today = proposals.record(proposals.add(deal_id, SENT))
    earlier = proposals.record(proposals.add(deal_id, replace(SENT, sent_on=in_days(-2))))
    assert (today.number, today.state, today.title, today.sent_to) == (1, ProposalState.SENT, 'V1', 'Anne')
    assert (today.amount, today.sent_at, today.valid_until) == (euros(12_000), NOW, in_days(30))
    assert earlier.sent_at is not None
    assert earlier.sent_at.date() == in_days(-2)


def test_a_number_is_never_given_twice(proposals: ProposalController, deal_id: int) -> None:
    proposals.delete(proposals.add(deal_id, SENT))
    proposals.add(deal_id, SENT)
    assert [proposal.number for proposal in proposals.of_deal(deal_id)] == [2]


def test_a_draft_is_sent_later_and_then_answered(desk: Desk, proposals: ProposalController, deal_id: int) -> None:
    found = proposals.add(deal_id, replace(SENT, state=ProposalState.DRAFT))
    assert proposals.record(found).sent_at is None
    proposals.set_state(found, ProposalState.SENT)
    desk.clock.set(NOW.replace(day=12))
    proposals.set_state(found, ProposalState.REFUSED)
    refused = proposals.record(found)
    assert (refused.sent_at, refused.answered_at) == (NOW, NOW.replace(day=12))


def test_an_answer_taken_back_has_no_day(proposals: ProposalController, deal_id: int) -> None:
    found = proposals.add(deal_id, replace(SENT, state=ProposalState.ACCEPTED))
    assert proposals.record(found).answered_at == NOW
    proposals.set_state(found, ProposalState.SENT)
    assert proposals.record(found).answered_at is None


def test_an_edited_offer_keeps_the_day_it_was_sent_on(desk: Desk, proposals: ProposalController, deal_id: int) -> None:
    found = proposals.add(deal_id, SENT)
    desk.clock.set(NOW.replace(day=12))
    proposals.edit(found, replace(SENT, amount=euros(11_000)))
    edited = proposals.record(found)
    assert (edited.amount, edited.sent_at) == (euros(11_000), NOW)


def test_an_offer_cannot_be_sent_tomorrow(proposals: ProposalController, deal_id: int) -> None:
    with pytest.raises(FieldInvalid):
        proposals.add(deal_id, replace(SENT, sent_on=in_days(1)))
    assert proposals.of_deal(deal_id) == []
