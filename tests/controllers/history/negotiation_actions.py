"""What a seller can write down of a negotiation."""

from actions import Action, Scene
from building import call, euros, in_days
from priced import LINE

from salesdesk.controllers.negotiation.competitor_controller import CompetitorController
from salesdesk.controllers.negotiation.competitor_list import CompetitorListController
from salesdesk.controllers.negotiation.concession_controller import ConcessionController
from salesdesk.controllers.negotiation.contract_controller import ContractController, ContractForm
from salesdesk.controllers.negotiation.deal_records import DealRecords
from salesdesk.controllers.negotiation.objection_controller import ObjectionController, ObjectionForm
from salesdesk.controllers.negotiation.promise_controller import PromiseController
from salesdesk.controllers.negotiation.watch_controller import WatchController
from salesdesk.controllers.proposals.feedback_controller import Answer, FeedbackController, FeedbackForm, HeldAgainst
from salesdesk.controllers.proposals.price_list import PriceListController, ProductForm
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_form import ProposalForm, Sending
from salesdesk.domain.closing.promise import Side
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.proposals.proposal import ProposalState


def _promises(scene: Scene) -> PromiseController:
    return PromiseController(scene.desk.workspace)


def _concessions(scene: Scene) -> ConcessionController:
    return ConcessionController(scene.desk.workspace)


def _proposals(scene: Scene) -> ProposalController:
    return ProposalController(scene.desk.workspace)


def _draft(scene: Scene) -> int:
    return _proposals(scene).of_deal(scene.open)[-1].id


def _prices(scene: Scene) -> PriceListController:
    return PriceListController(scene.desk.workspace)


def _product(scene: Scene, at: int = 0) -> int:
    return _prices(scene).products()[at].id


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


SAID = FeedbackForm(
    'Le délai', 'Le prix', (HeldAgainst('Trop cher', 'Durée', worked=True),), Answer(ProposalState.REFUSED)
)
PRICED = ProductForm(Wording('Audit', ''), euros(1_200), 2_000, code='a2')
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
    ('add_proposal', lambda s: _proposals(s).add(s.open, ProposalForm(lines=(LINE, LINE)))),
    ('edit_proposal', lambda s: _proposals(s).edit(_draft(s), ProposalForm(lines=(LINE,)))),
    ('add_proposal', lambda s: _proposals(s).add(s.open, _proposals(s).copied(_draft(s)))),
    ('send_proposal', lambda s: _proposals(s).send(_draft(s), Sending(in_days(-1), 'Anne', sets_amount=True))),
    ('answer_proposal', lambda s: _proposals(s).answer(_draft(s), ProposalState.ACCEPTED)),
    ('answer_proposal', lambda s: FeedbackController(s.desk.workspace).log(_draft(s), SAID)),
    ('feedback_proposal', lambda s: FeedbackController(s.desk.workspace).log(_draft(s), FeedbackForm('Le délai'))),
    ('reopen_proposal', lambda s: _proposals(s).reopen(_first(s, _proposals(s)))),
    ('delete_proposal', lambda s: _proposals(s).delete(_first(s, _proposals(s)))),
    ('add_product', lambda s: _prices(s).add(ProductForm(PRICED.name, PRICED.price, 550, code='A1'))),
    ('edit_product', lambda s: _prices(s).edit(_product(s), PRICED)),
    ('order_products', lambda s: _prices(s).order([_product(s, -1), _product(s)])),
    ('archive_product', lambda s: _prices(s).archive(_product(s))),
    ('restore_product', lambda s: _prices(s).restore(_prices(s).products(archived=True)[0].id)),
    ('delete_product', lambda s: _prices(s).delete(_product(s))),
    ('import_products', lambda s: _prices(s).add_all([PRICED, PRICED])),
    ('add_contract', lambda s: _contracts(s).add(s.open, ContractForm('Entretien', in_days(-1)))),
    ('edit_contract', lambda s: _contracts(s).edit(_first(s, _contracts(s)), ContractForm('Pose', in_days(0)))),
    ('settle_notice', lambda s: WatchController(s.desk.workspace).settle_notice(_first(s, _contracts(s)))),
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
