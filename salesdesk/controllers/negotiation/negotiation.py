"""Everything about how a deal is negotiated, in one hand."""

from salesdesk.controllers.negotiation.competitor_controller import CompetitorController
from salesdesk.controllers.negotiation.concession_controller import ConcessionController
from salesdesk.controllers.negotiation.contract_controller import ContractController
from salesdesk.controllers.negotiation.objection_controller import ObjectionController
from salesdesk.controllers.negotiation.promise_controller import PromiseController
from salesdesk.controllers.negotiation.watch_controller import WatchController
from salesdesk.controllers.workspace import Workspace


class Negotiation:
    """The controllers of a deal's negotiation."""

    def __init__(self, workspace: Workspace) -> None:
        self.promises = PromiseController(workspace)
        self.concessions = ConcessionController(workspace)
        self.objections = ObjectionController(workspace)
        self.contracts = ContractController(workspace)
        self.competitors = CompetitorController(workspace)
        self.watch = WatchController(workspace)
