"""The controllers behind a deal's panel, on the test's own desk."""

import pytest
from building import Desk

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
