"""What customers said of an offer is one record for each, with objections of its own and their answer."""

import pytest
from building import Desk, euros, in_days

from salesdesk.controllers.drafts_controller import DraftsController
from salesdesk.controllers.negotiation.objection_controller import ObjectionController, ObjectionForm
from salesdesk.controllers.proposals.feedback_controller import (
    Answer,
    FeedbackController,
    FeedbackForm,
    HeldAgainst,
)
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.errors import FieldInvalid, NotFound
from salesdesk.domain.proposals.proposal import ProposalState

PRICEY = HeldAgainst(' Trop cher ', ' Sur trois ans ', worked=True)
SAID = FeedbackForm(' Le délai ', ' Le budget ', (PRICEY,))


@pytest.fixture
def offer(proposals: ProposalController, deal_id: int) -> int:
    found = proposals.add(deal_id, ProposalForm(euros(900)))
    proposals.send(found, Sending(in_days(-3)))
    return found


def test_feedback_is_read_back_as_it_was_said(
    desk: Desk, feedback: FeedbackController, deal_id: int, offer: int
) -> None:
    feedback.log(offer, SAID)
    held = feedback.form(offer)
    assert (held.liked, held.blocks, held.answer) == ('Le délai', 'Le budget', None)
    [objection] = held.objections
    assert (objection.text, objection.answer, objection.worked) == ('Trop cher', 'Sur trois ans', True)
    assert desk.event(deal_id, EventKind.FEEDBACK).detail['number'] == '1'
    assert desk.event(deal_id, EventKind.OBJECTED).text == 'Trop cher'


def test_more_that_is_heard_is_added_to_the_same(
    desk: Desk, feedback: FeedbackController, deal_id: int, offer: int
) -> None:
    feedback.log(offer, SAID)
    [pricey] = feedback.form(offer).objections
    settled = HeldAgainst('Trop cher', 'Paiement en trois fois', worked=False, id=pricey.id)
    feedback.log(offer, FeedbackForm('Le délai et l’équipe', '', (settled, HeldAgainst('Trop long'))))
    held = feedback.form(offer)
    assert (held.liked, held.blocks) == ('Le délai et l’équipe', '')
    assert [(one.text, one.answer, one.worked) for one in held.objections] == [
        ('Trop cher', 'Paiement en trois fois', False), ('Trop long', '', None),
    ]  # fmt: skip
    assert desk.history(deal_id).count(EventKind.FEEDBACK) == 1


def test_an_objection_she_takes_out_is_gone_and_others_of_the_deal_stay(
    desk: Desk, feedback: FeedbackController, deal_id: int, offer: int
) -> None:
    objections = ObjectionController(desk.workspace)
    objections.log(deal_id, ObjectionForm('Autre sujet'))
    feedback.log(offer, SAID)
    feedback.log(offer, FeedbackForm('Le délai'))
    assert feedback.form(offer).objections == ()
    assert [one.text for one in objections.of_deal(deal_id)] == ['Autre sujet']


def test_the_answer_comes_with_it_in_one_step(
    desk: Desk, feedback: FeedbackController, proposals: ProposalController, deal_id: int, offer: int
) -> None:
    answer = Answer(ProposalState.ACCEPTED, in_days(-1), sets_amount=True)
    feedback.log(offer, FeedbackForm('Tout', objections=(PRICEY,), answer=answer))
    accepted = proposals.record(offer)
    assert accepted.state is ProposalState.ACCEPTED
    assert accepted.answered_at is not None
    assert (accepted.answered_at.date(), desk.deal(deal_id).amount) == (in_days(-1), euros(900))
    assert desk.undo_key() == 'answer_proposal'
    desk.workspace.undo()
    assert proposals.record(offer).state is ProposalState.SENT
    assert feedback.form(offer) == FeedbackForm()


def test_nothing_said_leaves_no_trace(desk: Desk, feedback: FeedbackController, deal_id: int, offer: int) -> None:
    before = desk.workspace.undo_title()
    feedback.log(offer, FeedbackForm(' ', ' '))
    assert desk.workspace.undo_title() == before
    assert EventKind.FEEDBACK not in desk.history(deal_id)


@pytest.mark.parametrize(
    'wrong',
    [
        FeedbackForm('Tout', objections=(HeldAgainst(' '),)),
        FeedbackForm(answer=Answer(ProposalState.REFUSED, in_days(1))),
    ],
)
def test_what_is_refused_keeps_nothing_of_it(
    desk: Desk, feedback: FeedbackController, offer: int, wrong: FeedbackForm
) -> None:
    before = desk.dump()
    with pytest.raises(FieldInvalid):
        feedback.log(offer, wrong)
    assert desk.dump() == before


def test_an_offer_that_was_deleted_takes_no_feedback(
    feedback: FeedbackController, proposals: ProposalController, offer: int
) -> None:
    proposals.delete(offer)
    with pytest.raises(NotFound):
        feedback.log(offer, SAID)
    assert feedback.form(offer) == FeedbackForm()


def test_its_draft_goes_with_it(desk: Desk, feedback: FeedbackController, offer: int) -> None:
    drafts = DraftsController(desk.workspace)
    drafts.keep('f', 'Le dé')
    feedback.log(offer, SAID, 'f')
    assert drafts.read('f') == ''
