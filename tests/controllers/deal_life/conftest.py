"""The controllers behind a deal's panel, on the test's own desk."""

import pytest
from building import Desk

from salesdesk.controllers.board.neighbour_controller import NeighbourController
from salesdesk.controllers.deals.attachment_controller import AttachmentController
from salesdesk.controllers.deals.deal_people_controller import DealPeopleController
from salesdesk.controllers.deals.guidance import GuidanceController
from salesdesk.controllers.deals.note_controller import NoteController
from salesdesk.controllers.deals.timeline import Timeline
from salesdesk.controllers.drafts_controller import DraftsController


@pytest.fixture
def notes(desk: Desk) -> NoteController:
    return NoteController(desk.workspace)


@pytest.fixture
def timeline(desk: Desk) -> Timeline:
    return Timeline(desk.workspace, desk.book)


@pytest.fixture
def drafts(desk: Desk) -> DraftsController:
    return DraftsController(desk.workspace)


@pytest.fixture
def people(desk: Desk) -> DealPeopleController:
    return DealPeopleController(desk.workspace)


@pytest.fixture
def guidance(desk: Desk) -> GuidanceController:
    return GuidanceController(desk.workspace, desk.book)


@pytest.fixture
def neighbours(desk: Desk) -> NeighbourController:
    return NeighbourController(desk.workspace, desk.book)


@pytest.fixture
def attachments(desk: Desk) -> AttachmentController:
    return AttachmentController(desk.workspace)
