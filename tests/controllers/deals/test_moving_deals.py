"""Moves through the sales process: gates answered on the spot, reasons written down, removed stages left behind."""

from datetime import timedelta

import pytest
from building import NOW, Desk, answers, call, euros

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.deals.move import Permission
from salesdesk.domain.errors import GateNotPassed, OverrideNotAllowed, ReasonRequired, RuleRefusal, StageSkipped
from salesdesk.domain.process.qualification import AnswerValue


def rules(desk: Desk, *, skip: bool = False, override: bool = True, back: bool = False) -> None:
    desk.process.set_rules(desk.pipeline().id, may_skip=skip, may_override=override, back_needs_reason=back)


def goes(desk: Desk, deal_id: int, stage_id: int) -> bool:
    try:
        desk.moves.move(MoveRequest(deal_id, stage_id))
    except RuleRefusal:
        return False
    return True


def missing(refusal: pytest.ExceptionInfo[GateNotPassed]) -> list[str]:
    return [line.subject or line.kind for line in refusal.value.missing]


def test_a_move_says_what_it_did(desk: Desk) -> None:
    deal_id = desk.put('Nue', given='y', organization='Girardeau')
    outcome = desk.moves.move(MoveRequest(deal_id, desk.stage('qualification').id))
    assert outcome.stage == desk.stage('qualification')
    assert outcome.deal == desk.deal(deal_id)
    assert [line.subject for line in outcome.warnings] == ['contact']


def test_a_move_starts_the_clock_of_the_new_stage(desk: Desk) -> None:
    deal_id = desk.put_ready(entered=NOW - timedelta(days=20))
    desk.move(deal_id, 'qualification')
    assert (desk.card(deal_id).days, desk.deal(deal_id).created_at) == (0, NOW - timedelta(days=20))


def test_a_refused_move_names_all_that_is_missing(desk: Desk) -> None:
    deal_id = desk.put(stage='qualification', given='yy')
    with pytest.raises(GateNotPassed) as refusal:
        desk.move(deal_id, 'proposition')
    assert missing(refusal) == ['budget', 'decision_maker', 'next_action_planned', 'amount']


def test_answers_given_on_the_spot_complete_the_move(desk: Desk) -> None:
    deal_id = desk.put(stage='qualification')
    desk.move(deal_id, 'proposition', provided=Provided(answers('yyny'), euros(5), next_action=call(1)))
    assert desk.stage_of(deal_id) == 'proposition'
    assert desk.card(deal_id).answers[2] is AnswerValue.NO
    assert desk.deal(deal_id).amount == euros(5)


def test_answers_and_move_are_taken_back_together(desk: Desk) -> None:
    deal_id = desk.put(stage='qualification')
    desk.move(deal_id, 'proposition', provided=Provided(answers('yyny'), euros(5), next_action=call(1)))
    desk.workspace.undo()
    details = desk.deals.details(deal_id)
    assert (details.answers, details.next_activity, details.deal.amount) == ({}, None, None)
    assert desk.stage_of(deal_id) == 'qualification'


def test_fields_are_provided_by_name(desk: Desk) -> None:
    deal_id = desk.put(given='y')
    desk.move(deal_id, 'qualification', provided=Provided(organization='Girardeau', contact='Ana Diaz'))
    details = desk.deals.details(deal_id)
    assert details.organization
    assert details.contact
    assert details.contact.organization_id == details.organization.id


def test_answers_that_are_not_enough_are_not_kept(desk: Desk) -> None:
    deal_id = desk.put(stage='qualification')
    with pytest.raises(GateNotPassed):
        desk.move(deal_id, 'proposition', provided=Provided(answers('yyyy')))
    assert desk.deals.details(deal_id).answers == {}


def test_all_gates_jumped_over_are_asked_once_each(desk: Desk) -> None:
    rules(desk, skip=True)
    deal_id = desk.put(organization='Girardeau')
    with pytest.raises(GateNotPassed) as refusal:
        desk.move(deal_id, 'follow_up')
    assert missing(refusal) == [
        'need', 'value', 'budget', 'decision_maker', 'next_action_planned', 'amount', 'expected_close_on',
    ]  # fmt: skip


def test_the_strictest_gate_jumped_over_decides(desk: Desk) -> None:
    rules(desk, skip=True)
    deal_id = desk.put_ready(given='nyyy')
    desk.move(deal_id, 'proposition')
    desk.move(deal_id, 'identification')
    with pytest.raises(GateNotPassed) as refusal:
        desk.move(deal_id, 'follow_up')
    assert missing(refusal) == ['need']


def test_a_reason_moves_anyway_and_is_kept(desk: Desk) -> None:
    deal_id = desk.put(stage='qualification', amount=euros(9))
    desk.move(deal_id, 'proposition', override_reason=' Elle a promis ')
    told = desk.event(deal_id, EventKind.OVERRIDDEN)
    assert (told.text, told.amount) == ('Elle a promis', euros(9))
    assert told.detail['missing'].split(',')[0] == 'criterion_answered:need'
    assert (told.from_stage_id, told.to_stage_id) == (desk.stage('qualification').id, desk.stage('proposition').id)


def test_an_override_stays_in_the_history_after_the_answers_are_given(desk: Desk) -> None:
    deal_id = desk.put()
    desk.move(deal_id, 'qualification', override_reason='Elle a promis')
    desk.deals.provide(deal_id, Provided(answers('yyyy'), organization='Girardeau'))
    assert EventKind.OVERRIDDEN in desk.history(deal_id)


def test_a_reason_nobody_needed_is_no_override(desk: Desk) -> None:
    deal_id = desk.put_ready()
    desk.move(deal_id, 'qualification', override_reason='Elle a promis')
    assert EventKind.OVERRIDDEN not in desk.history(deal_id)


def test_a_pipeline_may_forbid_to_move_anyway(desk: Desk) -> None:
    rules(desk, override=False)
    with pytest.raises(OverrideNotAllowed):
        desk.move(desk.put(), 'qualification', override_reason='Elle a promis')


def test_a_move_back_is_free_unless_the_pipeline_asks_why(desk: Desk) -> None:
    deal_id = desk.put(stage='proposition')
    desk.move(deal_id, 'qualification')
    rules(desk, back=True)
    with pytest.raises(ReasonRequired):
        desk.move(deal_id, 'identification')
    desk.move(deal_id, 'identification', reason=' Décideur parti ')
    assert desk.event(deal_id, EventKind.STAGE_ENTERED).text == 'Décideur parti'


def test_a_deal_leaves_a_removed_stage_by_its_gate(desk: Desk) -> None:
    deal_id = desk.put(stage='qualification')
    desk.process.remove_stage(desk.stage('qualification').id)
    with pytest.raises(GateNotPassed):
        desk.move(deal_id, 'proposition')
    with pytest.raises(StageSkipped):
        desk.move(deal_id, 'follow_up')
    desk.move(deal_id, 'identification')
    assert desk.stage_of(deal_id) == 'identification'


def test_a_drag_asks_every_stage_at_once(desk: Desk) -> None:
    deal_id = desk.put(stage='qualification')
    desk.process.remove_stage(desk.stage('closing').id)
    verdicts = desk.moves.verdicts(deal_id)
    said = {desk.book.stage(stage_id).key: verdict.permission for stage_id, verdict in verdicts.items()}
    assert said == {
        'identification': Permission.FREE, 'qualification': Permission.FREE, 'proposition': Permission.MISSING,
        'follow_up': Permission.SKIPPED, 'negotiation': Permission.SKIPPED, 'closing': Permission.REMOVED,
    }  # fmt: skip


@pytest.mark.parametrize('stage', ['identification', 'qualification', 'negotiation', 'closing'])
def test_a_verdict_keeps_its_word(desk: Desk, stage: str) -> None:
    verdicts = desk.moves.verdicts(desk.put(stage=stage, given='yyyy'))
    free = {stage_id for stage_id, verdict in verdicts.items() if verdict.permission is Permission.FREE}
    let_in = {stage_id for stage_id in verdicts if goes(desk, desk.put(stage=stage, given='yyyy'), stage_id)}
    assert let_in == free
