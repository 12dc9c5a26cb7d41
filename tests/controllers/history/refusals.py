"""What is refused, by which error; and what is allowed and changes nothing."""

from datetime import timedelta
from fractions import Fraction

from actions import FORM, GATE, STAGE, Action
from building import TODAY, answers, call, euros, in_days

from salesdesk.controllers.closing.closing_words import LossWords
from salesdesk.controllers.deals.deal_form import DealForm, Provided
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.process.process_controller import NAME_LIMIT, GateLine, StageForm
from salesdesk.domain.errors import (
    DealClosed,
    FieldInvalid,
    GateNotPassed,
    NoteRequired,
    NotFound,
    ReasonRequired,
    RuleRefusal,
    StageRemoved,
    StageSkipped,
)
from salesdesk.domain.place import Place
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel
from salesdesk.domain.process.wording import Wording

NO_NAME = Wording('', ' ')
LONG_NAME = Wording('x', 'x' * (NAME_LIMIT + 1))
NOWHERE = 999

MOVES: list[tuple[type[RuleRefusal], Action]] = [
    (GateNotPassed, lambda s: s.desk.move(s.bare, 'proposition')),
    (GateNotPassed, lambda s: s.desk.move(s.bare, 'proposition', provided=Provided(answers('yyyy'), euros(1)))),
    (StageSkipped, lambda s: s.desk.move(s.open, 'negotiation', override_reason='Vite')),
    (StageRemoved, lambda s: s.desk.move(s.open, 'follow_up')),
    (StageRemoved, lambda s: s.desk.moves.move(MoveRequest(s.lead, s.desk.stage('closing').id))),
    (DealClosed, lambda s: s.desk.move(s.lost, 'closing', provided=Provided(answers('yyyy')))),
    (DealClosed, lambda s: s.desk.move(s.deleted, 'identification')),
    (NotFound, lambda s: s.desk.moves.move(MoveRequest(s.open, NOWHERE))),
    (NotFound, lambda s: s.desk.move(NOWHERE, 'closing')),
    (NotFound, lambda s: s.desk.moves.hand_over(MoveRequest(s.open, 0))),
]
CLOSINGS: list[tuple[type[RuleRefusal], Action]] = [
    (DealClosed, lambda s: s.desk.closing.win(s.lost, TODAY, None)),
    (FieldInvalid, lambda s: s.desk.closing.win(s.open, in_days(1), None)),
    (FieldInvalid, lambda s: s.desk.closing.win(s.open, TODAY, euros(10**15))),
    (DealClosed, lambda s: s.desk.closing.lose(s.deleted, s.desk.reason('no_budget'))),
    (NoteRequired, lambda s: s.desk.closing.lose(s.open, s.desk.reason('other'), '  ')),
    (NotFound, lambda s: s.desk.closing.lose(s.open, NOWHERE)),
    (FieldInvalid, lambda s: s.desk.closing.lose(s.open, s.desk.reason('postponed'), returns_on=TODAY)),
    (ReasonRequired, lambda s: s.desk.closing.abandon(s.open, ' ')),
    (FieldInvalid, lambda s: s.desk.closing.abandon(s.open, 'Plus tard', TODAY - timedelta(days=1))),
    (DealClosed, lambda s: s.desk.closing.abandon(s.lost, 'Encore')),
    (NotFound, lambda s: s.desk.closing.reopen(s.lost, NOWHERE)),
]
DEALS: list[tuple[type[RuleRefusal], Action]] = [
    (FieldInvalid, lambda s: s.desk.deals.create(s.desk.pipeline().id, None, DealForm('  ', 'Jamais SARL'))),
    (FieldInvalid, lambda s: s.desk.deals.create(s.desk.pipeline().id, None, DealForm('x' * 501))),
    (FieldInvalid, lambda s: s.desk.deals.edit(s.open, DealForm('Cher', 'Jamais SARL', amount=euros(10**15)))),
    (StageRemoved, lambda s: s.desk.deals.create(s.desk.pipeline().id, s.desk.stage('follow_up').id, FORM)),
    (NotFound, lambda s: s.desk.deals.create(s.desk.pipeline().id, s.desk.stage('interested', 'prospecting').id, FORM)),
    (NotFound, lambda s: s.desk.deals.create(NOWHERE, None, FORM)),
    (NotFound, lambda s: s.desk.deals.edit(NOWHERE, FORM)),
    (NotFound, lambda s: s.desk.deals.delete(s.open, NOWHERE)),
    (NotFound, lambda s: s.desk.deals.plan_action(NOWHERE, call(1))),
]
PROCESS: list[tuple[type[RuleRefusal], Action]] = [
    (FieldInvalid, lambda s: s.desk.process.rename_pipeline(s.desk.pipeline().id, NO_NAME)),
    (FieldInvalid, lambda s: s.desk.process.edit_stage(s.desk.stage('closing').id, _with(name=LONG_NAME))),
    (FieldInvalid, lambda s: s.desk.process.edit_stage(s.desk.stage('closing').id, _with(probability=101))),
    (FieldInvalid, lambda s: s.desk.process.add_stage(s.desk.pipeline().id, None, _with(rotting_after=0))),
    (FieldInvalid, lambda s: s.desk.process.add_stage(s.desk.pipeline().id, None, _with(rotting_after=10**6))),
    (NotFound, lambda s: s.desk.process.add_stage(s.desk.pipeline().id, NOWHERE, STAGE)),
    (
        NotFound,
        lambda s: s.desk.process.move_stage(s.desk.stage('closing').id, s.desk.stage('interested', 'prospecting').id),
    ),
    (NotFound, lambda s: s.desk.process.remove_stage(NOWHERE)),
    (FieldInvalid, lambda s: s.desk.process.set_gate(s.desk.stage('closing').id, [*GATE, UNKNOWN_LINE])),
    (FieldInvalid, lambda s: s.desk.lists.add_reason(NO_NAME)),
    (FieldInvalid, lambda s: s.desk.lists.edit_reason(s.desk.reason('other'), NO_NAME, needs_note=True)),
    (NotFound, lambda s: s.desk.lists.remove_reason(NOWHERE)),
    (FieldInvalid, lambda s: s.desk.lists.add_rate('CHF', 'EUR', Fraction(0), TODAY)),
    (FieldInvalid, lambda s: s.desk.lists.add_rate('EUR', 'EUR', Fraction(1), TODAY)),
]
REFUSALS = MOVES + CLOSINGS + DEALS + PROCESS

NOTHINGS: list[Action] = [
    lambda s: s.desk.move(s.open, 'qualification', place=Place(over=s.other)),
    lambda s: s.desk.move(s.open, 'qualification', place=Place(under=s.open)),
    lambda s: s.desk.deals.provide(
        s.open, Provided(answers('yyyy'), euros(1_000), in_days(30), 'GIRARDEAU', '', call(3))
    ),
    lambda s: s.desk.deals.plan_action(s.open, call(3)),
    lambda s: s.desk.deals.complete_action(s.bare),
    lambda s: s.desk.deals.delete(s.deleted),
    lambda s: s.desk.deals.restore(s.open, s.lost),
    lambda s: s.desk.deals.delete(),
    lambda s: s.desk.closing.reopen(s.open, s.bare),
    lambda s: s.desk.closing.reopen(),
    lambda s: s.desk.closing.lose_all((), LossWords(s.desk.reason('no_budget'))),
    lambda s: s.desk.closing.bring_back_due(),
    lambda s: s.desk.process.move_stage(s.desk.stage('closing').id, s.desk.stage('closing').id),
    lambda s: s.desk.process.put_back_stage(s.desk.stage('closing').id),
    lambda s: s.desk.lists.order_reasons([reason.id for reason in s.desk.lists.lost_reasons()]),
]
UNKNOWN_LINE = GateLine(RequirementKind.FIELD_PRESENT, 'weather', RequirementLevel.BLOCK)


def _with(name: Wording = STAGE.name, probability: int = 10, rotting_after: int | None = 7) -> StageForm:
    return StageForm(name, STAGE.purpose, probability, rotting_after)
