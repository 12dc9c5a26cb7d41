"""A lead goes on from prospecting to sales; a qualified one by a decision that is written down."""

from dataclasses import replace

import pytest
from building import NOW, Desk, call

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.deals.move import Permission
from salesdesk.domain.errors import DealClosed, GateNotPassed, NotFound
from salesdesk.domain.process.qualification import AnswerValue, Criterion, GivenAnswer


@pytest.fixture
def lead(desk: Desk) -> int:
    return desk.put_ready('Piste', 'interested', pipeline='prospecting')


def test_a_lead_is_handed_over_to_the_first_stage_of_sales(desk: Desk, lead: int) -> None:
    outcome = desk.moves.hand_over(MoveRequest(lead, 0, reason='Rendez-vous pris'))
    assert outcome.stage == desk.stage('identification')
    assert desk.titles('identification') == ['Piste']
    told = desk.event(lead, EventKind.HANDED_OVER)
    assert (told.from_stage_id, told.text) == (desk.stage('interested', 'prospecting').id, 'Rendez-vous pris')


def test_a_hand_over_from_the_first_stage_passes_all_gates(desk: Desk) -> None:
    bare = desk.put('Piste', 'to_contact', pipeline='prospecting')
    verdict = desk.moves.hand_over_verdict(bare)
    assert verdict.permission is Permission.MISSING
    assert [line.subject or line.kind for line in verdict.missing] == ['organization', 'contact', 'next_action_planned']
    with pytest.raises(GateNotPassed):
        desk.moves.hand_over(MoveRequest(bare, 0))


def test_a_hand_over_takes_answers_on_the_spot(desk: Desk) -> None:
    bare = desk.put('Piste', 'interested', pipeline='prospecting')
    desk.moves.hand_over(MoveRequest(bare, 0, provided=Provided((), None, None, 'Girardeau', 'Ana', call(2))))
    assert desk.stage_of(bare) == 'identification'


def test_a_reason_hands_over_anyway(desk: Desk) -> None:
    bare = desk.put('Piste', 'interested', pipeline='prospecting')
    desk.moves.hand_over(MoveRequest(bare, 0, override_reason='Elle rappelle'))
    assert desk.event(bare, EventKind.OVERRIDDEN).text == 'Elle rappelle'


def test_the_next_pipelines_first_stage_may_have_been_removed(desk: Desk, lead: int) -> None:
    desk.process.remove_stage(desk.stage('identification').id)
    desk.moves.hand_over(MoveRequest(lead, 0))
    assert desk.stage_of(lead) == 'qualification'


def test_a_pipeline_without_a_next_one_hands_nothing_over(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.moves.hand_over(MoveRequest(desk.put_ready(), 0))


def test_a_closed_lead_is_not_handed_over(desk: Desk, lead: int) -> None:
    desk.closing.lose(lead, desk.reason('no_answer'))
    assert desk.moves.hand_over_verdict(lead).permission is Permission.CLOSED
    with pytest.raises(DealClosed):
        desk.moves.hand_over(MoveRequest(lead, 0))


def decided(desk: Desk, deal_id: int) -> list[tuple[str, str]]:
    """Decision and reason of each one in the history."""
    events = [event for event in desk.deals.history(deal_id) if event.kind is EventKind.DECIDED]
    return [(event.detail['decision'], event.text) for event in events]


def test_going_on_after_qualification_is_a_decision_with_its_reason_and_answers(desk: Desk) -> None:
    deal_id = desk.put_ready(stage='qualification', given='yyny')
    desk.move(deal_id, 'proposition', reason=' Besoin urgent ')
    assert decided(desk, deal_id) == [('go', 'Besoin urgent')]
    answers = {'need': 'yes', 'value': 'yes', 'budget': 'no', 'decision_maker': 'yes'}
    assert desk.event(deal_id, EventKind.DECIDED).detail == {'decision': 'go', **answers}


def test_going_on_without_a_word_stands_on_the_evidence_given_before(desk: Desk) -> None:
    deal_id = desk.put_ready(stage='qualification', given='yy')
    evidence = GivenAnswer(Criterion.BUDGET, AnswerValue.YES, '14 000 € votés', NOW.date())
    desk.deals.provide(deal_id, Provided((evidence, GivenAnswer(Criterion.DECISION_MAKER, AnswerValue.NO))))
    desk.move(deal_id, 'proposition')
    assert decided(desk, deal_id) == [('go', '14 000 € votés')]


def test_no_other_move_is_a_decision(desk: Desk) -> None:
    deal_id = desk.put_ready()
    desk.move(deal_id, 'qualification')
    desk.move(deal_id, 'identification')
    assert decided(desk, deal_id) == []


def test_jumping_over_qualification_is_a_decision_too(desk: Desk) -> None:
    desk.process.set_rules(desk.pipeline().id, may_skip=True, may_override=True, back_needs_reason=False)
    deal_id = desk.put_ready()
    desk.move(deal_id, 'proposition', reason='Client connu')
    assert decided(desk, deal_id) == [('go', 'Client connu')]


def test_moving_anyway_gives_its_reason_to_the_decision(desk: Desk) -> None:
    deal_id = desk.put(stage='qualification')
    desk.move(deal_id, 'proposition', override_reason='Elle a promis')
    assert decided(desk, deal_id) == [('go', 'Elle a promis')]


def test_a_hand_over_from_a_deciding_stage_is_a_decision(desk: Desk, lead: int) -> None:
    stage = desk.stage('interested', 'prospecting')
    with desk.workspace.unrecorded() as work:
        work.save(replace(stage, asks_decision=True))
    desk.moves.hand_over(MoveRequest(lead, 0, reason='Rendez-vous pris'))
    assert decided(desk, lead) == [('go', 'Rendez-vous pris')]
