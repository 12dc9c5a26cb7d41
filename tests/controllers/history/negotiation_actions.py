"""What a seller can write down of a negotiation."""

from actions import Action, Scene
from building import call, euros, in_days

from salesdesk.controllers.negotiation.competitor_controller import CompetitorController
from salesdesk.controllers.negotiation.competitor_list import CompetitorListController
from salesdesk.controllers.negotiation.concession_controller import ConcessionController
from salesdesk.controllers.negotiation.contract_controller import ContractController, ContractForm
from salesdesk.controllers.negotiation.deal_records import DealRecords
from salesdesk.controllers.negotiation.objection_controller import ObjectionController, ObjectionForm
from salesdesk.controllers.negotiation.promise_controller import PromiseController
from salesdesk.controllers.negotiation.proposal_controller import ProposalController, ProposalForm
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.proposals.proposal import ProposalState


def _promises(scene: Scene) -> PromiseController:
    return PromiseController(scene.desk.workspace)


def _concessions(scene: Scene) -> ConcessionController:
    return ConcessionController(scene.desk.workspace)


def _proposals(scene: Scene) -> ProposalController:
    return ProposalController(scene.desk.workspace)


def _objections(scene: Scene) -> ObjectionController:
    return ObjectionController(scene.desk.workspace)


def _contracts(scene: Scene) -> ContractController:
    return ContractController(scene.desk.workspace)


def _competitors(scene: Scene) -> CompetitorController:
    return CompetitorController(scene.desk.workspace)


def _listed(scene: Scene) -> CompetitorListController:
    return CompetitorListController(scene.desk.workspace)


def _competitor(scene: Scene) -> int:
    return _competitors(scene).of_deal(scene.open)[0].competitor.id


def _first(scene: Scene, records: 'DealRecords[object]') -> int:
    return records.of_deal(scene.open)[0].id  # type: ignore[attr-defined, no-any-return]


NEGOTIATION_ACTIONS: list[tuple[str, Action]] = [
    ('add_promise', lambda s: _promises(s).add(s.open, Side.MINE, 'Devis', in_days(2), call(1))),
    ('edit_promise', lambda s: _promises(s).edit(_first(s, _promises(s)), 'Coupe', None)),
    ('keep_promise', lambda s: _promises(s).keep(_first(s, _promises(s)))),
    ('break_promise', lambda s: _promises(s).break_(_first(s, _promises(s)))),
    ('delete_promise', lambda s: _promises(s).delete(_first(s, _promises(s)))),
    ('add_concession', lambda s: _concessions(s).add(s.open, Side.THEIRS, 'Acompte')),
    ('delete_concession', lambda s: _concessions(s).delete(_first(s, _concessions(s)))),
    ('log_objection', lambda s: _objections(s).log(s.open, ObjectionForm('Trop cher', 'Durée', worked=True))),
    ('edit_objection', lambda s: _objections(s).edit(_first(s, _objections(s)), ObjectionForm('Long', worked=False))),
    ('delete_objection', lambda s: _objections(s).delete(_first(s, _objections(s)))),
    ('add_proposal', lambda s: _proposals(s).add(s.open, ProposalForm(euros(800)))),
    ('edit_proposal', lambda s: _proposals(s).edit(_first(s, _proposals(s)), ProposalForm(euros(850)))),
    ('edit_proposal', lambda s: _proposals(s).set_state(_first(s, _proposals(s)), ProposalState.ACCEPTED)),
    ('delete_proposal', lambda s: _proposals(s).delete(_first(s, _proposals(s)))),
    ('add_contract', lambda s: _contracts(s).add(s.open, ContractForm('Entretien', in_days(-1)))),
    ('edit_contract', lambda s: _contracts(s).edit(_first(s, _contracts(s)), ContractForm('Pose', in_days(0)))),
    ('delete_contract', lambda s: _contracts(s).delete(_first(s, _contracts(s)))),
    ('put_competitor', lambda s: _competitors(s).put(s.open, 'Électra', euros(700))),
    (
        'remove_competitor',
        lambda s: _competitors(s).remove(s.open, _competitor(s)),
    ),
    ('add_competitor', lambda s: _listed(s).add('Girard SA')),
    ('edit_competitor', lambda s: _listed(s).edit(_competitor(s), 'Électra', 'Rapides')),
    ('merge_competitors', lambda s: _listed(s).merge(_competitor(s), _listed(s).known()[-1].id)),
    ('delete_competitor', lambda s: _listed(s).delete(_competitor(s))),
]
