"""A process page at a real desk, with the sample's deals, in French."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from building import NOW, PARIS
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.start.start_controller import open_workspace
from salesdesk.i18n.translator import use_language
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import Feedback
from salesdesk.ui.job_runner import JobRunner
from salesdesk.ui.process.stages_tab import StagesTab
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.workplace import Workplace


@pytest.fixture
def ui_desk(qtbot: QtBot, qapp: QApplication, sample_file: Path, tmp_path: Path) -> Iterator[Desk]:
    apply_theme(qapp, 'light', animations=False)
    use_language('fr')
    workspace = open_workspace(Path(shutil.copy(sample_file, tmp_path)), FixedClock(NOW, PARIS))
    window = QWidget()
    window.resize(1364, 900)
    qtbot.addWidget(window)
    workplace = Workplace(workspace)
    yield Desk(window, workplace, Feedback(window, workspace.undo), JobRunner(window))
    workplace.signals.stop()
    workspace.close()
    use_language('en')


@pytest.fixture
def page(qtbot: QtBot, ui_desk: Desk) -> StagesTab:
    """In a window that lets it follow what happens, as the program's does."""
    page = StagesTab(ui_desk)
    column = QVBoxLayout(ui_desk.window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    ui_desk.workplace.signals.changed.connect(page.follow)
    page.arrive()
    with qtbot.waitExposed(ui_desk.window):
        ui_desk.window.show()
    ui_desk.window.activateWindow()
    return page
