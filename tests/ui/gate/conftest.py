"""Gates as a test wants them, on the real board."""

from collections.abc import Callable

import pytest
from seat import Seat

from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel

SetGate = Callable[..., None]


@pytest.fixture
def set_gate(seat: Seat) -> SetGate:
    """What identification asks, each line as (kind, subject); `warns` only advise."""

    def put(*blocks: tuple[str, str], warns: tuple[tuple[str, str], ...] = ()) -> None:
        lines = [GateLine(RequirementKind(kind), subject, RequirementLevel.BLOCK) for kind, subject in blocks]
        lines += [GateLine(RequirementKind(kind), subject, RequirementLevel.WARN) for kind, subject in warns]
        seat.desk.process.set_gate(seat.desk.stage('identification').id, lines)

    return put
