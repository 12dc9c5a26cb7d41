"""The guidance box: the gate as a checklist, the stage behind it, and why the button is off."""

from dataclasses import replace

import pytest
from building import TODAY, Desk, answers, call, euros, in_days

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.deals.guidance import Guidance, GuidanceController, OffReason
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.errors import NotFound
from salesdesk.domain.process.qualification import AnswerValue, Criterion
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel

BLOCK, WARN = RequirementLevel.BLOCK, RequirementLevel.WARN


def shown(box: Guidance) -> dict[str, bool]:
    return {line.requirement.subject or str(line.requirement.kind): line.is_met for line in box.lines}


def set_gate(desk: Desk, *lines: GateLine, stage: str = 'identification') -> None:
    desk.process.set_gate(desk.stage(stage).id, list(lines))


def test_every_requirement_is_listed_met_or_not(desk: Desk, guidance: GuidanceController) -> None:
    box = guidance.of_deal(desk.put(stage='qualification', given='y-?n', amount=euros(1)))
    assert shown(box) == {
        'need': True, 'value': False, 'budget': False, 'decision_maker': True, 'next_action_planned': False,
        'amount': True, 'contact': False,
    }  # fmt: skip
    assert (box.next_stage, box.hands_over, box.off_because) == (desk.stage('proposition'), False, OffReason.MISSING)


def test_an_answered_line_has_its_evidence_and_its_day(desk: Desk, guidance: GuidanceController) -> None:
    deal_id = desk.put(stage='qualification')
    given = replace(answers('y')[0], evidence='Devis demandé', answered_on=TODAY)
    desk.deals.provide(deal_id, Provided((given,)))
    answer = guidance.of_deal(deal_id).lines[0].answer
    assert answer
    assert (answer.value, answer.evidence, answer.answered_on) == (AnswerValue.YES, 'Devis demandé', TODAY)


def test_a_field_has_no_answer(desk: Desk, guidance: GuidanceController) -> None:
    box = guidance.of_deal(desk.put(stage='qualification', given='yyyy'))
    assert [line.answer is not None for line in box.lines] == [True] * 4 + [False] * 3


def test_with_everything_given_the_button_is_on_and_the_move_passes(desk: Desk, guidance: GuidanceController) -> None:
    deal_id = desk.put(stage='qualification')
    desk.deals.provide(deal_id, Provided(answers('yyyy'), euros(1), contact='Zoé', next_action=call(1)))
    box = guidance.of_deal(deal_id)
    assert (box.off_because, box.open_line) == (None, None)
    assert box.next_stage
    desk.moves.move(MoveRequest(deal_id, box.next_stage.id))
    assert desk.stage_of(deal_id) == 'proposition'


def test_the_open_question_is_the_first_that_blocks(desk: Desk, guidance: GuidanceController) -> None:
    set_gate(
        desk,
        GateLine(RequirementKind.CRITERION_YES, 'need', WARN),
        GateLine(RequirementKind.FIELD_PRESENT, 'amount', BLOCK),
        GateLine(RequirementKind.FIELD_PRESENT, 'contact', BLOCK),
    )
    deal_id = desk.put()
    asked = []
    for provided in (Provided(amount=euros(1)), Provided(contact='Zoé'), Provided(answers('y'))):
        open_line = guidance.of_deal(deal_id).open_line
        asked.append(open_line and open_line.requirement.subject)
        desk.deals.provide(deal_id, provided)
    assert asked == ['amount', 'contact', 'need']
    assert guidance.of_deal(deal_id).open_line is None


def test_what_only_warns_leaves_the_button_on(desk: Desk, guidance: GuidanceController) -> None:
    set_gate(desk, GateLine(RequirementKind.CRITERION_YES, 'need', WARN))
    box = guidance.of_deal(desk.put(given='n'))
    [line] = box.lines
    assert (line.is_met, line.blocks, box.off_because) == (False, False, None)


def test_what_is_asked_twice_shows_once_and_stricter(desk: Desk, guidance: GuidanceController) -> None:
    set_gate(
        desk,
        GateLine(RequirementKind.CRITERION_ANSWERED, 'need', BLOCK),
        GateLine(RequirementKind.CRITERION_YES, 'need', BLOCK),
    )
    [line] = guidance.of_deal(desk.put(given='n')).lines
    assert (line.requirement.kind, line.blocks) == (RequirementKind.CRITERION_YES, True)


def test_a_stage_without_a_gate_asks_nothing(desk: Desk, guidance: GuidanceController) -> None:
    set_gate(desk)
    box = guidance.of_deal(desk.put())
    assert (box.lines, box.off_because, box.next_stage) == ((), None, desk.stage('qualification'))


def test_the_last_stage_leads_to_a_win_and_says_what_is_open(desk: Desk, guidance: GuidanceController) -> None:
    last = desk.book.process(desk.pipeline().id).active[-1]
    box = guidance.of_deal(desk.put(stage=last.key))
    assert (box.next_stage, box.verdict, box.off_because) == (None, None, OffReason.LAST_STAGE)
    assert len(box.lines) == len(desk.book.process(desk.pipeline().id).gate(last.id))


def test_at_the_end_of_prospecting_the_deal_is_handed_over(desk: Desk, guidance: GuidanceController) -> None:
    last = desk.book.process(desk.pipeline('prospecting').id).active[-1]
    deal_id = desk.put_ready(stage=last.key, pipeline='prospecting')
    box = guidance.of_deal(deal_id)
    assert (box.next_stage, box.hands_over, box.off_because) == (desk.stage('identification'), True, None)
    desk.moves.hand_over(MoveRequest(deal_id, 0))
    assert guidance.of_deal(deal_id).next_stage == desk.stage('qualification')


def test_a_hand_over_is_off_while_something_is_missing(desk: Desk, guidance: GuidanceController) -> None:
    last = desk.book.process(desk.pipeline('prospecting').id).active[-1]
    set_gate_of = GateLine(RequirementKind.FIELD_PRESENT, 'amount', BLOCK)
    desk.process.set_gate(last.id, [set_gate_of])
    box = guidance.of_deal(desk.put(stage=last.key, pipeline='prospecting'))
    assert (shown(box), box.off_because) == ({'amount': False}, OffReason.MISSING)


def test_a_closed_deal_goes_nowhere(desk: Desk, guidance: GuidanceController) -> None:
    for close in (lambda id_: desk.closing.win(id_, TODAY, None), desk.deals.delete):
        deal_id = desk.put_ready(stage='negotiation')
        close(deal_id)
        assert guidance.of_deal(deal_id).off_because is OffReason.CLOSED


def test_leaving_a_stage_that_asks_for_a_decision_is_said(desk: Desk, guidance: GuidanceController) -> None:
    asking = {stage.key for stage in desk.book.process(desk.pipeline().id).active if stage.asks_decision}
    assert asking
    for key in ('identification', 'qualification', 'proposition'):
        assert guidance.of_deal(desk.put(stage=key)).asks_decision is (key in asking)


def test_from_a_removed_stage_the_way_goes_on(desk: Desk, guidance: GuidanceController) -> None:
    deal_id = desk.put(stage='qualification', given='yyyy', amount=euros(1), action=2, expected_close_on=in_days(3))
    desk.process.remove_stage(desk.stage('qualification').id)
    box = guidance.of_deal(deal_id)
    assert (box.next_stage, box.off_because) == (desk.stage('proposition'), None)


@pytest.mark.parametrize('criterion', Criterion)
def test_the_box_agrees_with_the_move(desk: Desk, guidance: GuidanceController, criterion: Criterion) -> None:
    set_gate(desk, GateLine(RequirementKind.CRITERION_YES, str(criterion), BLOCK))
    for given in ('yyyy', 'nnnn', '????', 'yn?y', ''):
        deal_id = desk.put(given=given)
        box, verdict = guidance.of_deal(deal_id), desk.moves.verdicts(deal_id)[desk.stage('qualification').id]
        assert box.verdict == verdict
        assert tuple(line.requirement for line in box.lines if line.blocks) == verdict.missing


def test_no_deal_no_guidance(guidance: GuidanceController) -> None:
    with pytest.raises(NotFound):
        guidance.of_deal(999)
