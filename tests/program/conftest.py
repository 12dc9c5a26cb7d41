"""The program as the composition root builds it, in a data folder of the test's own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from building import NOW, PARIS
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.app import Program
from salesdesk.controllers.clock import FixedClock
from salesdesk.i18n.translator import use_language
from salesdesk.paths import own_database, sample_database


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, own_data_folder: Path) -> Iterator[Program]:
    own_data_folder.mkdir()
    made = Program(qapp, FixedClock(NOW, PARIS))
    qtbot.addWidget(made.window)
    yield made
    made.window.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    use_language('en')


@pytest.fixture
def own(program: Program, sales_file: Path) -> Path:
    """Her own database, where the program looks for it."""
    return Path(shutil.copy(sales_file, own_database()))


@pytest.fixture
def explored(program: Program, sample_file: Path) -> Path:
    """The sample she has looked at before."""
    return Path(shutil.copy(sample_file, sample_database()))
