"""An offer goes out and is answered; what was said of it is taken down."""

import pytest
from bench import Bench, click
from building import NOW, euros, in_days

from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.domain.proposals.proposal import ProposalState
from salesdesk.ui.proposal.offer_flow import OfferFlow


@pytest.fixture
def offer(proposals: ProposalController, deal_id: int) -> int:
    return proposals.add(deal_id, ProposalForm(euros(7_000), 'Toit', in_days(30)))


def test_it_is_sent_today_to_the_contact_and_sets_the_amount(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int, offer: int
) -> None:
    dialog = flow.send(offer)
    assert (dialog.day.text(), dialog.to.text(), dialog.sets_amount.isChecked()) == ('9 juin 2026', 'Anne', True)
    assert dialog.sets_amount.accessibleName().endswith('(5\u202f000\u00a0€ aujourd’hui)')
    dialog.submit()
    assert (proposals.record(offer).sent_to, bench.deal(deal_id).amount) == ('Anne', euros(7_000))
    assert bench.toasts() == ['Proposition notée comme envoyée']


def test_the_amount_stays_if_she_says_so(bench: Bench, flow: OfferFlow, deal_id: int, offer: int) -> None:
    dialog = flow.send(offer)
    click(dialog.sets_amount)
    dialog.submit()
    assert bench.deal(deal_id).amount == euros(5_000)


def test_it_is_not_asked_where_the_deal_says_the_same(
    flow: OfferFlow, proposals: ProposalController, deal_id: int
) -> None:
    assert not flow.send(proposals.add(deal_id, ProposalForm(euros(5_000)))).sets_amount.isVisible()
    assert not flow.send(proposals.add(deal_id, ProposalForm())).sets_amount.isVisible()


def test_what_is_refused_is_said_in_the_form(flow: OfferFlow, proposals: ProposalController, offer: int) -> None:
    dialog = flow.send(offer)
    dialog.day.set_day(in_days(1))
    dialog.submit()
    assert dialog.fault.isVisible()
    assert proposals.record(offer).state is ProposalState.DRAFT


def test_a_sending_is_corrected_with_what_was_said(flow: OfferFlow, proposals: ProposalController, offer: int) -> None:
    proposals.send(offer, Sending(in_days(-3), 'Anna'))
    dialog = flow.send(offer)
    assert (dialog.day.text(), dialog.to.text(), dialog.sets_amount.isChecked()) == ('6 juin 2026', 'Anna', False)
    dialog.to.set_text('Anne')
    dialog.submit()
    assert proposals.record(offer).sent_to == 'Anne'


def test_an_answer_and_feedback_are_one_step(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, deal_id: int, offer: int
) -> None:
    proposals.send(offer, Sending(in_days(-3)))
    dialog = flow.take_feedback(offer, ProposalState.ACCEPTED)
    dialog.day.set_day(in_days(-1))
    dialog.liked.set_text('Le délai')
    click(dialog.objections.add)
    [row] = dialog.objections.rows
    row.words.set_text('Trop cher')
    row.worked.segments[0].click()
    dialog.submit()
    kept, said = proposals.record(offer), bench.workplace.offers.feedback.form(offer)
    assert kept.answered_at is not None
    assert (kept.state, kept.answered_at.date(), bench.deal(deal_id).amount) == (
        ProposalState.ACCEPTED, in_days(-1), euros(7_000),
    )  # fmt: skip
    assert (said.liked, [(one.text, one.worked) for one in said.objections]) == ('Le délai', [('Trop cher', True)])
    assert bench.toasts() == ['Réponse notée']


def test_feedback_without_an_answer_leaves_the_offer_waiting(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, offer: int
) -> None:
    proposals.send(offer, Sending())
    dialog = flow.take_feedback(offer)
    assert (dialog.day.isVisible(), dialog.sets_amount.isVisible()) == (False, False)
    dialog.blocks.set_text('Le budget')
    dialog.submit()
    assert proposals.record(offer).state is ProposalState.SENT
    assert bench.toasts() == ['Retours notés']


def test_a_refusal_does_not_touch_the_amount(bench: Bench, flow: OfferFlow, deal_id: int, offer: int) -> None:
    dialog = flow.take_feedback(offer, ProposalState.REFUSED)
    assert (dialog.day.isVisible(), dialog.sets_amount.isVisible()) == (True, False)
    dialog.submit()
    assert bench.deal(deal_id).amount == euros(5_000)


def test_an_answer_to_nothing_is_asked_for_its_objection(flow: OfferFlow, offer: int) -> None:
    dialog = flow.take_feedback(offer)
    click(dialog.objections.add)
    click(dialog.objections.add)
    first, second = dialog.objections.rows
    second.answer.set_text('Sur trois ans')
    dialog.submit()
    assert (dialog.isVisible(), first.words.error(), bool(second.words.error())) == (True, '', True)


def test_what_is_known_is_there_again_and_can_be_taken_out(
    bench: Bench, flow: OfferFlow, proposals: ProposalController, offer: int
) -> None:
    first = flow.take_feedback(offer, ProposalState.REFUSED)
    first.liked.set_text('Le délai')
    click(first.objections.add)
    first.objections.rows[0].words.set_text('Trop cher')
    first.submit()
    again = flow.take_feedback(offer)
    assert (again.answer.current(), again.liked.text()) == ('refused', 'Le délai')
    assert [segment.option.key for segment in again.answer.segments] == ['accepted', 'refused']
    answered_at = proposals.record(offer).answered_at
    bench.ledger.clock.set(NOW.replace(hour=15))
    click(again.objections.rows[0].remove)
    click(again.objections.add)
    again.submit()
    assert proposals.record(offer).answered_at == answered_at
    assert bench.workplace.offers.feedback.form(offer).objections == ()
    assert proposals.record(offer).state is ProposalState.REFUSED


def test_what_was_being_noted_is_there_again_after_a_crash(flow: OfferFlow, offer: int) -> None:
    dialog = flow.take_feedback(offer, ProposalState.ACCEPTED)
    dialog.blocks.set_text('Le budget')
    click(dialog.objections.add)
    dialog.objections.rows[0].words.set_text('Trop cher')
    dialog.touched()
    dialog.drafts.flush()
    again = flow.take_feedback(offer)
    assert (again.answer.current(), again.day.isVisible(), again.blocks.text()) == ('accepted', True, 'Le budget')
    assert [row.words.text() for row in again.objections.rows] == ['Trop cher']
