"""On one deal an offer accepted, an objection answered, a promise late, a cadence that ran, a rule that acted."""

from typing import Any

from building import NOW, TODAY, Desk, in_days

from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.domain.cadences.cadence_run import CadenceRun, RunCause, RunState, StopReason
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.rules.firing import RuleFiring
from salesdesk.domain.rules.rule import Rule, Trigger, TriggerKind

FOLLOW_UP = Wording('Relance courte', 'Short cadence')


def put_dealings(desk: Desk) -> None:
    deal_id = desk.put('Hall B')
    sent = ProposalState.ACCEPTED
    records: tuple[Any, ...] = (
        Proposal(1, deal_id, 1, sent, NOW, sent_at=NOW.replace(day=2), answered_at=NOW.replace(day=4)),
        Objection(2, deal_id, NOW, 'Trop cher', 'Deux ans', worked=True),
        Promise(3, deal_id, Side.THEIRS, 'Accès', NOW, in_days(-1)),
        Cadence(4, '', FOLLOW_UP, NOW), CadenceStep(5, 4, 0, 2, StepKind.EMAIL, Wording('Première', 'First')),
        CadenceRun(6, 4, deal_id, NOW, TODAY, RunState.STOPPED, RunCause.HAND, NOW, StopReason.WON),
        Rule(7, 'Gros montant', Trigger(TriggerKind.WON), (), (), NOW), RuleFiring(8, 7, deal_id, NOW, 'won', 1),
    )  # fmt: skip
    with desk.workspace.unrecorded() as work:
        for record in records:
            work.save(record)
