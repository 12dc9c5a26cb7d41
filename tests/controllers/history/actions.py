"""Everything a seller can do, each as one call on a desk that has a deal for it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from building import TODAY, Desk, answers, call, euros, in_days
from priced import LINE, PRODUCT

from salesdesk.controllers.activities.activity_edits import made
from salesdesk.controllers.closing.closing_words import LossWords, WinWords
from salesdesk.controllers.deals.deal_form import DealForm, Provided
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.controllers.knowledge.lesson_writing import LessonWords
from salesdesk.controllers.negotiation.contract_controller import ContractForm
from salesdesk.controllers.process.process_controller import GateLine, StageForm
from salesdesk.domain.closing.competitor import Competitor, DealCompetitor
from salesdesk.domain.closing.concession import Concession
from salesdesk.domain.closing.contract import Contract
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.contact import Contact, DealPerson
from salesdesk.domain.deals.note import Attachment, Note
from salesdesk.domain.place import Place
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.letterhead import Letterhead
from salesdesk.domain.proposals.objection import Objection
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.storage.unit_of_work import UnitOfWork

NAME = Wording('Visite du site', 'Site visit')
STAGE = StageForm(NAME, Wording('Voir', 'See'), 40, 9, asks_decision=True)
GATE = (
    GateLine(RequirementKind.FIELD_PRESENT, 'amount', RequirementLevel.BLOCK),
    GateLine(RequirementKind.CRITERION_ANSWERED, 'need', RequirementLevel.WARN),
)
FORM = DealForm(
    'Hall', 'Nouvelle SARL', 'Ana Diaz', 'ana@nouvelle.fr', '02 40 00 00 00', euros(900), in_days(20),
    ('Industrie', 'Neuf'), call(2, 600, 'Confirmer'), 'Léa', 'LED', 'Rappeler',
)  # fmt: skip
WON = WinWords(None, 'La visite', LessonWords('Visiter tôt', None, ('Neuf',)), ContractForm('Contrat', in_days(-2)))


@dataclass(frozen=True)
class Scene:
    """A desk with a deal in every situation."""

    desk: Desk
    open: int
    other: int
    bare: int
    lost: int
    back: int
    deleted: int
    lead: int


def set_scene(desk: Desk) -> Scene:
    desk.put_rate('USD', 'EUR', '0.9')
    scene = Scene(
        desk,
        open=desk.put_ready('Prête', 'qualification', tags=('Industrie',)),
        other=desk.put_ready('Autre', 'qualification'),
        bare=desk.put('Nue', 'qualification'),
        lost=desk.put('Perdue', 'proposition'),
        back=desk.put('Revenante', 'proposition'),
        deleted=desk.put('Jetée', 'closing'),
        lead=desk.put_ready('Piste', 'interested', pipeline='prospecting'),
    )
    desk.closing.lose(scene.lost, desk.reason('no_budget'))
    desk.closing.lose(scene.back, desk.reason('postponed'), returns_on=in_days(1))
    desk.deals.delete(scene.deleted)
    desk.process.remove_stage(desk.stage('follow_up').id)
    put_life(desk, scene.open)
    desk.heard.clear()
    return scene


def put_life(desk: Desk, deal_id: int) -> None:
    """A note, a file and a person on a deal, outside the undo history."""
    with desk.workspace.unrecorded() as work:
        work.save(Note(work.new_id(), work.now, 'Toit de 1 200 m²', deal_id))
        work.save(Attachment(work.new_id(), deal_id, 'devis.pdf', 'ab' * 32, 5, work.now))
        bruno = Contact(work.new_id(), 'Bruno', work.now)
        work.save(bruno)
        work.save(DealPerson(deal_id, bruno.id, 'DAF'))
    put_negotiation(desk, deal_id)


def put_negotiation(desk: Desk, deal_id: int) -> None:
    """A promise with its action, a concession, an offer, an objection, a contract, a competitor, and one elsewhere."""
    with desk.workspace.unrecorded() as work:
        activity = made(work, deal_id, call(4))
        work.save(activity)
        work.save(Promise(work.new_id(), deal_id, Side.MINE, 'Plan', work.now, in_days(4), activity_id=activity.id))
        work.save(Concession(work.new_id(), deal_id, Side.MINE, 'Pose', euros(300), work.now))
        work.save(Proposal(work.new_id(), deal_id, 1, ProposalState.SENT, work.now, amount=euros(900)))
        put_offer(work, deal_id)
        work.save(Objection(work.new_id(), deal_id, work.now, 'Trop long'))
        work.save(Contract(work.new_id(), deal_id, 'Pose', work.now))
        rival = Competitor(work.new_id(), 'Volta', work.now)
        work.save(rival)
        work.save(DealCompetitor(deal_id, rival.id))
        work.save(Competitor(work.new_id(), 'Volta et fils', work.now))


def put_offer(work: UnitOfWork, deal_id: int) -> None:
    """A letterhead, an offer with a line that was not sent yet, and a price list: two products, one put away."""
    work.save(Letterhead(company='Roussel', logo=b'\x89PNG'))
    draft = Proposal(work.new_id(), deal_id, 2, ProposalState.DRAFT, work.now, amount=euros(800))
    work.save(draft)
    work.save(replace(LINE, id=work.new_id(), proposal_id=draft.id))
    for position, archived_at in enumerate((None, None, work.now)):
        work.save(replace(PRODUCT, id=work.new_id(), code=f'A{position}', position=position, archived_at=archived_at))


def _move(scene: Scene, deal_id: int, stage: str, **said: object) -> None:
    scene.desk.moves.move(MoveRequest(deal_id, scene.desk.stage(stage).id, **said))  # type: ignore[arg-type]


def _bring_back(scene: Scene) -> None:
    scene.desk.clock.set(scene.desk.clock.now().replace(day=11))
    scene.desk.closing.bring_back_due()


def _move_with_answers(scene: Scene) -> None:
    provided = Provided(answers('yyyn'), euros(10), in_days(3), 'Girardeau', 'Zoé', call(1))
    _move(scene, scene.bare, 'proposition', provided=provided)


def _edit(scene: Scene) -> None:
    scene.desk.deals.edit(scene.open, FORM)


Action = Callable[[Scene], object]


def _lost(scene: Scene) -> LossWords:
    lesson = LessonWords('Voir le décideur', scene.desk.stage('qualification').id, ('Neuf',))
    return LossWords(scene.desk.reason('no_budget'), 'Gel', 'Froid Atlantique', euros(800), lesson, in_days(90))


# The key of each action's title, and the action.
ACTIONS: list[tuple[str, Action]] = [
    ('create_deal', lambda s: s.desk.deals.create(s.desk.pipeline().id, None, FORM)),
    ('edit_deal', _edit),
    ('answer_deal', lambda s: s.desk.deals.provide(s.bare, Provided(answers('yn?y'), organization='Autre SA'))),
    ('plan_action', lambda s: s.desk.deals.plan_action(s.bare, call(4))),
    ('plan_action', lambda s: s.desk.deals.plan_action(s.open, call(9, 540, 'Relancer'))),
    ('complete_action', lambda s: s.desk.deals.complete_action(s.open, 'Joint', call(7))),
    ('complete_action', lambda s: s.desk.deals.complete_action(s.open)),
    ('delete_deal', lambda s: s.desk.deals.delete(s.open)),
    ('delete_deals', lambda s: s.desk.deals.delete(s.open, s.lost)),
    ('restore_deal', lambda s: s.desk.deals.restore(s.deleted)),
    ('move_deal', lambda s: _move(s, s.open, 'proposition', reason='Besoin confirmé')),
    ('move_deal', lambda s: _move(s, s.open, 'identification')),
    ('move_deal', lambda s: _move(s, s.bare, 'proposition', override_reason='Elle a promis')),
    ('move_deal', _move_with_answers),
    ('reorder_deal', lambda s: _move(s, s.open, 'qualification', place=Place(under=s.other))),
    ('hand_over_deal', lambda s: s.desk.moves.hand_over(MoveRequest(s.lead, 0))),
    ('win_deal', lambda s: s.desk.closing.win(s.open, in_days(-2), euros(950))),
    ('win_deal', lambda s: s.desk.closing.win(s.open, in_days(-2), euros(950), WON)),
    ('lose_deal', lambda s: s.desk.closing.lose(s.open, s.desk.reason('other'), 'Trop loin', in_days(90))),
    ('lose_deal', lambda s: s.desk.closing.lose_all((s.open,), _lost(s))),
    ('lose_deals', lambda s: s.desk.closing.lose_all((s.open, s.other), _lost(s))),
    ('lose_deals', lambda s: s.desk.closing.lose_all((s.open, s.other), LossWords(s.desk.reason('no_budget')))),
    ('abandon_deal', lambda s: s.desk.closing.abandon(s.open, 'Pas de besoin', in_days(90))),
    ('reopen_deal', lambda s: s.desk.closing.reopen(s.lost)),
    ('reopen_deals', lambda s: s.desk.closing.reopen(s.lost, s.back)),
    ('deals_came_back', _bring_back),
    ('edit_pipeline', lambda s: s.desk.process.rename_pipeline(s.desk.pipeline().id, NAME)),
    ('edit_stage', lambda s: s.desk.process.edit_stage(s.desk.stage('closing').id, STAGE)),
    ('add_stage', lambda s: s.desk.process.add_stage(s.desk.pipeline().id, s.desk.stage('proposition').id, STAGE)),
    ('move_stage', lambda s: s.desk.process.move_stage(s.desk.stage('closing').id, None)),
    ('remove_stage', lambda s: s.desk.process.remove_stage(s.desk.stage('qualification').id)),
    ('put_back_stage', lambda s: s.desk.process.put_back_stage(s.desk.stage('follow_up').id)),
    ('edit_gate', lambda s: s.desk.process.set_gate(s.desk.stage('qualification').id, GATE)),
    ('edit_reasons', lambda s: s.desk.lists.add_reason(NAME)),
    ('edit_reasons', lambda s: s.desk.lists.edit_reason(s.desk.reason('no_budget'), NAME, needs_note=True)),
    ('edit_reasons', lambda s: s.desk.lists.order_reasons([s.desk.reason('other'), s.desk.reason('no_budget')])),
    ('edit_reasons', lambda s: s.desk.lists.remove_reason(s.desk.reason('no_budget'))),
    ('edit_won_reasons', lambda s: s.desk.lists.won_reasons.add_reason(NAME)),
    ('edit_rates', lambda s: s.desk.lists.add_rate('CHF', 'EUR', Fraction(21, 20), TODAY)),
    ('edit_rates', lambda s: s.desk.lists.remove_rate(s.desk.lists.rates()[0])),
]
