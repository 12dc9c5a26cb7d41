"""Everything about the offers made to customers, in one hand."""

from salesdesk.controllers.proposals.feedback_controller import FeedbackController
from salesdesk.controllers.proposals.price_list import PriceListController
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_reader import ProposalReader
from salesdesk.controllers.workspace import Workspace


class Offers:
    """The controllers of offers, of what was said of them, and of the price list they are made from."""

    def __init__(self, workspace: Workspace) -> None:
        self.proposals = ProposalController(workspace)
        self.reader = ProposalReader(workspace)
        self.feedback = FeedbackController(workspace)
        self.price_list = PriceListController(workspace)
