"""What the first picture does without is not loaded for it: the start is as quick as what it loads is little."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# Rooms and libraries; a name stands for all that is in it.
LATER = (
    'peewee', 'playhouse', 'rapidfuzz', 'phonenumbers', 'fractional_indexing', 'platformdirs', 'hashlib',
    'fractions', 'logging', 'argparse', 'gettext', 'xlsxwriter', 'salesdesk.automation', 'salesdesk.exchange',
    'salesdesk.matching', 'salesdesk.reports', 'salesdesk.jobs.import_job', 'salesdesk.cli.commands',
    'salesdesk.cli.speaking',
    'salesdesk.controllers.activities', 'salesdesk.controllers.deals', 'salesdesk.controllers.exchange',
    'salesdesk.controllers.closing', 'salesdesk.controllers.handing_out', 'salesdesk.controllers.negotiation',
    'salesdesk.controllers.people', 'salesdesk.controllers.process',
    'salesdesk.controllers.reports', 'salesdesk.controllers.safety', 'salesdesk.controllers.search',
    'salesdesk.domain.capture', 'salesdesk.domain.closing', 'salesdesk.domain.conditions', 'salesdesk.domain.figures',
    'salesdesk.domain.knowledge',
    'salesdesk.jobs.figures_job', 'salesdesk.storage.figures', 'salesdesk.storage.handing_out',
    'salesdesk.storage.search', 'salesdesk.storage.timeline', 'salesdesk.storage.people',
    'salesdesk.storage.unit_of_work', 'salesdesk.storage.forecast', 'salesdesk.domain.views.forecast',
    'salesdesk.ui.board.drag', 'salesdesk.ui.board.forecast', 'salesdesk.ui.board.board_hands', 'salesdesk.ui.commands',
    'salesdesk.ui.contacts', 'salesdesk.ui.deal', 'salesdesk.ui.deal_list',
    'salesdesk.ui.exchange', 'salesdesk.ui.gate', 'salesdesk.ui.knowledge', 'salesdesk.ui.lessons',
    'salesdesk.ui.palette', 'salesdesk.ui.panel',
    'salesdesk.ui.process', 'salesdesk.ui.reports', 'salesdesk.ui.settings', 'salesdesk.ui.start', 'salesdesk.ui.today',
    'salesdesk.ui.widgets.calendar', 'salesdesk.ui.widgets.charts', 'salesdesk.ui.widgets.feedback',
    'salesdesk.ui.widgets.floating.modal_dialog',
    'salesdesk.ui.widgets.floating.menu', 'salesdesk.ui.widgets.floating.toast',
    'salesdesk.ui.window.program_commands',
)  # fmt: skip


@pytest.fixture(scope='module')
def loaded(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp('data')
    shutil.copy(sample_file, folder / 'salesdesk.db')
    command = [sys.executable, Path(__file__).with_name('first_picture_modules.py')]
    environment = os.environ | {'SALESDESK_DATA': str(folder), 'QT_QPA_PLATFORM': 'offscreen'}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    return done.stdout.split()


def test_the_board_is_painted_by_what_it_shows(loaded: list[str]) -> None:
    assert 'salesdesk.ui.board.columns.column_view' in loaded


@pytest.mark.parametrize('room', LATER)
def test_what_is_not_seen_is_not_loaded(room: str, loaded: list[str]) -> None:
    assert [name for name in loaded if name == room or name.startswith(f'{room}.')] == []
