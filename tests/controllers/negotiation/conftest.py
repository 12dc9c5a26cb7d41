"""The controllers of a negotiation, on the test's own desk, and a deal to negotiate."""

import pytest
from building import Desk

from salesdesk.controllers.deals.timeline import Timeline
from salesdesk.controllers.negotiation.competitor_controller import CompetitorController
from salesdesk.controllers.negotiation.concession_controller import ConcessionController
from salesdesk.controllers.negotiation.contract_controller import ContractController
from salesdesk.controllers.negotiation.objection_controller import ObjectionController
from salesdesk.controllers.negotiation.promise_controller import PromiseController


@pytest.fixture
def deal_id(desk: Desk) -> int:
    return desk.put('Hall')


@pytest.fixture
def timeline(desk: Desk) -> Timeline:
    return Timeline(desk.workspace, desk.book)


@pytest.fixture
def promises(desk: Desk) -> PromiseController:
    return PromiseController(desk.workspace)


@pytest.fixture
def concessions(desk: Desk) -> ConcessionController:
    return ConcessionController(desk.workspace)


@pytest.fixture
def objections(desk: Desk) -> ObjectionController:
    return ObjectionController(desk.workspace)


@pytest.fixture
def contracts(desk: Desk) -> ContractController:
    return ContractController(desk.workspace)


@pytest.fixture
def competitors(desk: Desk) -> CompetitorController:
    return CompetitorController(desk.workspace)
