"""A gate as the seller writes it, and as every move then reads it."""

import pytest
from building import Desk, answers

from salesdesk.controllers.deals.deal_form import Provided
from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.errors import FieldInvalid, GateNotPassed
from salesdesk.domain.process.stage_gate import Requirement, RequirementKind, RequirementLevel

BLOCK, WARN = RequirementLevel.BLOCK, RequirementLevel.WARN
AMOUNT = GateLine(RequirementKind.FIELD_PRESENT, 'amount', BLOCK)
NEED = GateLine(RequirementKind.CRITERION_YES, 'need', BLOCK)
ACTION = GateLine(RequirementKind.NEXT_ACTION_PLANNED, '', WARN)


def set_gate(desk: Desk, *lines: GateLine) -> tuple[Requirement, ...]:
    stage = desk.stage('identification')
    desk.process.set_gate(stage.id, lines)
    return desk.book.process(stage.pipeline_id).gate(stage.id)


def test_a_gate_is_kept_in_the_order_it_was_written(desk: Desk) -> None:
    gate = set_gate(desk, AMOUNT, NEED, ACTION)
    assert [(line.kind, line.subject, line.level) for line in gate] == [
        (line.kind, line.subject, line.level) for line in (AMOUNT, NEED, ACTION)
    ]


def test_a_line_that_stays_is_the_same_line(desk: Desk) -> None:
    first = set_gate(desk, AMOUNT, NEED)
    second = set_gate(desk, ACTION, NEED)
    assert second[1].id == first[1].id
    assert second[0].id not in {line.id for line in first}


def test_a_gate_written_again_as_it_was_is_no_action(desk: Desk) -> None:
    set_gate(desk, AMOUNT, NEED)
    desk.heard.clear()
    set_gate(desk, AMOUNT, NEED)
    assert desk.heard == []


def test_a_line_may_become_a_mere_warning(desk: Desk) -> None:
    [line] = set_gate(desk, AMOUNT)
    [softer] = set_gate(desk, GateLine(AMOUNT.kind, AMOUNT.subject, WARN))
    assert (softer.id, softer.level) == (line.id, WARN)


def test_a_new_gate_holds_at_the_next_move(desk: Desk) -> None:
    deal_id = desk.put()
    set_gate(desk, NEED)
    with pytest.raises(GateNotPassed) as refusal:
        desk.move(deal_id, 'qualification', provided=Provided(answers('n')))
    assert [line.subject for line in refusal.value.missing] == ['need']
    desk.move(deal_id, 'qualification', provided=Provided(answers('y')))


def test_an_empty_gate_lets_everything_pass(desk: Desk) -> None:
    assert set_gate(desk) == ()
    deal_id = desk.put()
    desk.move(deal_id, 'qualification')
    assert desk.stage_of(deal_id) == 'qualification'


def test_a_line_that_no_deal_could_meet_is_refused(desk: Desk) -> None:
    before = set_gate(desk, AMOUNT)
    with pytest.raises(FieldInvalid):
        set_gate(desk, NEED, GateLine(RequirementKind.CRITERION_YES, 'weather', BLOCK))
    stage = desk.stage('identification')
    assert desk.book.process(stage.pipeline_id).gate(stage.id) == before
