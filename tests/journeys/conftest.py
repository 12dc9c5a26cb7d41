"""A screen for all journeys, a program and its twin for each."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from building import PARIS, Desk
from furnishing import furnished
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from real_program import RealProgram
from side_by_side import SideBySide
from virtual_screen import MISSING, VirtualScreen, virtual_screen

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.controllers.process.process_controller import GateLine
from salesdesk.domain.process.stage_gate import RequirementKind, RequirementLevel


@pytest.fixture(scope='session')
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualScreen]:
    if MISSING:
        pytest.skip(f'no {", ".join(MISSING)} on this machine: the real window cannot be driven')
    with virtual_screen(tmp_path_factory.mktemp('screen')) as own:
        yield own


@pytest.fixture
def program(screen: VirtualScreen, qtbot: QtBot, tmp_path: Path) -> Iterator[RealProgram]:
    """Not started yet; gone afterwards."""
    own = RealProgram(screen, qtbot, tmp_path / 'program.log')
    yield own
    own.kill()
    own.let_go()


@pytest.fixture
def pair(
    program: RealProgram, qtbot: QtBot, qapp: QApplication, sales_file: Path, tmp_path: Path
) -> Iterator[SideBySide]:
    """Three deals on a board that asks two questions before qualification; the program is not started yet."""
    path, copy = tmp_path / 'hers.db', tmp_path / 'twin.db'
    shutil.copy(sales_file, path)
    now = FixedClock(datetime.now(UTC), PARIS)
    _put_deals(Desk(path, now))
    shutil.copy(path, copy)
    desk = Desk(copy, now)
    with furnished(qtbot, qapp, desk) as twin:
        yield SideBySide(program, path, twin)
    desk.workspace.close()


def _put_deals(desk: Desk) -> None:
    PreferencesController(desk.workspace).change(animations=False, theme='light')
    kind, level = RequirementKind.CRITERION_ANSWERED, RequirementLevel.BLOCK
    lines = [GateLine(kind, subject, level) for subject in ('need', 'budget')]
    desk.process.set_gate(desk.stage('identification').id, lines)
    now = desk.clock.now()
    desk.put_ready('Serre horticole', entered=now)
    desk.put('Halle de sport', organization='Ville de Cholet', contact='Anne Le Goff', entered=now)
    desk.put_ready('Atelier de reliure', 'qualification', entered=now)
    desk.workspace.close()
