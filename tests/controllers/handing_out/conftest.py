"""The controller that hands tables out, on the test's own desk."""

import pytest
from building import Desk

from salesdesk.controllers.handing_out.sheet_controller import SheetController


@pytest.fixture
def sheets(desk: Desk) -> SheetController:
    return SheetController(desk.workspace.database, desk.clock)
