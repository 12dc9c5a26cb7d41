"""A gate may ask for what the offers, contracts and promises of a deal show."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from building import TODAY, Desk

from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.deals.move import Permission
from salesdesk.domain.errors import GateNotPassed
from salesdesk.domain.process.stage_gate import MILESTONES, RequirementKind, RequirementLevel, is_askable
from salesdesk.domain.proposals.feedback import Feedback
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.storage.unit_of_work import UnitOfWork

SENT, FEEDBACK, ACCEPTED, SIGNED, KEPT = MILESTONES
Put = Callable[[UnitOfWork, int], object]


def offer(state: ProposalState) -> Put:
    return lambda work, deal_id: Proposal(work.new_id(), deal_id, 1, state, work.now)


def feedback(work: UnitOfWork, deal_id: int) -> Feedback:
    made = Proposal(work.new_id(), deal_id, 1, ProposalState.DRAFT, work.now)
    work.save(made)
    return Feedback(work.new_id(), made.id, deal_id, work.now, 'Le délai')


def objection(work: UnitOfWork, deal_id: int) -> Objection:
    made = Proposal(work.new_id(), deal_id, 1, ProposalState.DRAFT, work.now)
    work.save(made)
    return Objection(work.new_id(), deal_id, work.now, 'Trop cher', proposal_id=made.id)


def contract(signed_on: date | None) -> Put:
    return lambda work, deal_id: Contract(work.new_id(), deal_id, 'Pose', work.now, signed_on)


def promise(side: Side = Side.MINE, **ends: date) -> Put:
    return lambda work, deal_id: Promise(work.new_id(), deal_id, side, 'Plan', work.now, **ends)


REACHED: list[tuple[Put, set[RequirementKind]]] = [
    (offer(ProposalState.DRAFT), {KEPT}),
    (offer(ProposalState.SENT), {SENT, KEPT}),
    (offer(ProposalState.REFUSED), {SENT, KEPT}),
    (offer(ProposalState.ACCEPTED), {SENT, ACCEPTED, KEPT}),
    (feedback, {FEEDBACK, KEPT}),
    (objection, {FEEDBACK, KEPT}),
    (lambda work, deal_id: Objection(work.new_id(), deal_id, work.now, 'Trop loin'), {KEPT}),
    (contract(None), {KEPT}),
    (contract(TODAY), {SIGNED, KEPT}),
    (promise(), set()),
    (promise(kept_on=TODAY), {KEPT}),
    (promise(broken_on=TODAY), {KEPT}),
    (promise(Side.THEIRS), {KEPT}),
]


def ask(desk: Desk, *kinds: RequirementKind, level: RequirementLevel = RequirementLevel.BLOCK) -> None:
    """What is needed to leave the first stage."""
    lines = [GateLine(kind, '', level) for kind in kinds]
    desk.process.set_gate(desk.stage('identification').id, lines)


def missing(desk: Desk, deal_id: int) -> set[RequirementKind]:
    verdict = desk.moves.verdicts(deal_id)[desk.stage('qualification').id]
    return {line.kind for line in verdict.missing}


@pytest.mark.parametrize(('put', 'reached'), REACHED)
def test_a_gate_sees_what_the_records_show(desk: Desk, put: Put, reached: set[RequirementKind]) -> None:
    ask(desk, *MILESTONES)
    deal_id, other_id = desk.put(), desk.put('Autre')
    with desk.workspace.unrecorded() as work:
        work.save(put(work, other_id))
        record = put(work, deal_id)
        work.save(record)
    assert missing(desk, deal_id) == set(MILESTONES) - reached
    with desk.workspace.unrecorded() as work:
        work.save(replace(record, deleted_at=work.now))  # type: ignore[type-var]
    assert missing(desk, deal_id) == set(MILESTONES) - {KEPT}


def test_without_it_the_deal_stays_and_with_it_it_goes(desk: Desk) -> None:
    ask(desk, SENT)
    deal_id = desk.put()
    move = MoveRequest(deal_id, desk.stage('qualification').id)
    with pytest.raises(GateNotPassed) as refusal:
        desk.moves.move(move)
    assert [line.asks for line in refusal.value.missing] == [('proposal_sent', '')]
    with desk.workspace.unrecorded() as work:
        work.save(offer(ProposalState.SENT)(work, deal_id))
    assert desk.moves.move(move).stage.key == 'qualification'


def test_what_is_advised_lets_pass_and_is_told(desk: Desk) -> None:
    ask(desk, SIGNED, level=RequirementLevel.WARN)
    deal_id = desk.put()
    verdict = desk.moves.verdicts(deal_id)[desk.stage('qualification').id]
    assert (verdict.permission, [line.kind for line in verdict.warnings]) == (Permission.FREE, [SIGNED])


@pytest.mark.parametrize('kind', MILESTONES)
def test_a_milestone_is_asked_for_without_a_subject(kind: RequirementKind) -> None:
    assert is_askable(kind, '')
    assert not is_askable(kind, 'amount')
