"""The controllers of offers, on the test's own desk, and a deal to make one for."""

import pytest
from building import Desk, euros

from salesdesk.controllers.proposals.feedback_controller import FeedbackController
from salesdesk.controllers.proposals.price_list import PriceListController
from salesdesk.controllers.proposals.proposal_controller import ProposalController
from salesdesk.controllers.proposals.proposal_reader import ProposalReader


@pytest.fixture
def deal_id(desk: Desk) -> int:
    return desk.put('Hall', amount=euros(5_000), organization='Girardeau', contact='Anne')


@pytest.fixture
def proposals(desk: Desk) -> ProposalController:
    return ProposalController(desk.workspace)


@pytest.fixture
def reader(desk: Desk) -> ProposalReader:
    return ProposalReader(desk.workspace)


@pytest.fixture
def feedback(desk: Desk) -> FeedbackController:
    return FeedbackController(desk.workspace)


@pytest.fixture
def price_list(desk: Desk) -> PriceListController:
    return PriceListController(desk.workspace)
