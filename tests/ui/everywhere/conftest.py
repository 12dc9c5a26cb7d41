"""All scenes of the program, played one after the other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from building import Desk
from furnishing import furnished
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from scenes.every_scene import SCENES
from scenes.staging import played
from seat import Seat

Found = list[str]
Look = Callable[[Seat, QWidget], Found]
LookEverywhere = Callable[..., dict[str, Found]]


@pytest.fixture
def look_everywhere(qtbot: QtBot, qapp: QApplication, sample_desk: Desk, tmp_path: Path) -> LookEverywhere:
    """What a look finds fault with, by the name of the scene; every scene is laid out when it is looked at."""

    def look(at: Look, language: str, width: int, height: int) -> dict[str, Found]:
        found = {}
        with furnished(qtbot, qapp, sample_desk, language=language) as seat:
            seat.window.resize(width, height)
            for name, scene in SCENES.items():
                with played(scene, seat, qtbot, tmp_path) as part:
                    found[name] = at(seat, part)
        return {name: faults for name, faults in found.items() if faults}

    return look
