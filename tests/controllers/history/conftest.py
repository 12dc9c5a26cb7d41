"""A desk with a deal in every situation."""

import pytest
from actions import Scene, set_scene
from building import Desk


@pytest.fixture
def scene(desk: Desk) -> Scene:
    return set_scene(desk)
