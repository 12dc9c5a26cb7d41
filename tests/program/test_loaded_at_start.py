"""What the first picture does without is not loaded for it: the start is as quick as what it loads is little."""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from salesdesk.storage.connection.database import Database

# Rooms and libraries; a name stands for all that is in it.
LATER = (
    'peewee', 'playhouse', 'rapidfuzz', 'phonenumbers', 'fractional_indexing', 'platformdirs', 'hashlib',
    'fractions', 'logging', 'argparse', 'gettext', 'xlsxwriter', 'holidays', 'icalendar', 'dateutil',
    'salesdesk.automation', 'salesdesk.exchange',
    'salesdesk.matching', 'salesdesk.reports', 'salesdesk.jobs.import_job', 'salesdesk.cli.commands',
    'salesdesk.cli.speaking',
    'salesdesk.controllers.activities', 'salesdesk.controllers.deals', 'salesdesk.controllers.exchange',
    'salesdesk.controllers.automation', 'salesdesk.controllers.cadences', 'salesdesk.controllers.letters',
    'salesdesk.controllers.proposals', 'salesdesk.domain.cadences', 'salesdesk.domain.letters',
    'salesdesk.domain.proposals', 'salesdesk.domain.rules', 'salesdesk.storage.kinds.middle_kinds',
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


# By a move where nothing is to act by itself.
NOT_FOR_A_MOVE = (
    'holidays', 'icalendar', 'salesdesk.automation', 'salesdesk.controllers.automation',
    'salesdesk.controllers.cadences', 'salesdesk.domain.cadences', 'salesdesk.domain.letters', 'salesdesk.domain.rules',
    'salesdesk.storage.kinds.middle_kinds',
)  # fmt: skip
MOVE = """
import sys
from pathlib import Path
from salesdesk.controllers.board.process_book import ProcessBook
from salesdesk.controllers.clock import SystemClock
from salesdesk.controllers.deals.move_controller import MoveController, MoveRequest
from salesdesk.controllers.start.start_controller import open_workspace
workspace = open_workspace(Path(sys.argv[1]), SystemClock())
book = ProcessBook(workspace)
deal_id, stage_id = workspace.database.row(
    "SELECT deal.id, other.id FROM deal JOIN stage ON stage.id = stage_id JOIN stage AS other "
    "ON other.pipeline_id = stage.pipeline_id AND other.rank < stage.rank WHERE won_at IS NULL AND lost_at IS NULL"
)
MoveController(workspace, book).move(MoveRequest(deal_id, stage_id, reason='essai'))
print(*sys.modules, sep='\\n')
"""


@pytest.fixture(scope='module')
def loaded_by_a_move(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    path = tmp_path_factory.mktemp('data') / 'salesdesk.db'
    shutil.copy(sample_file, path)
    with closing(Database(path)) as database:
        database.execute('UPDATE cadence SET is_on = 0')
    done = subprocess.run([sys.executable, '-c', MOVE, path], stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    return done.stdout.split()


def test_a_move_loads_what_saves_it(loaded_by_a_move: list[str]) -> None:
    assert 'salesdesk.storage.unit_of_work' in loaded_by_a_move


@pytest.mark.parametrize('room', NOT_FOR_A_MOVE)
def test_a_move_loads_nothing_that_acts_where_nothing_is_to(room: str, loaded_by_a_move: list[str]) -> None:
    assert [name for name in loaded_by_a_move if name == room or name.startswith(f'{room}.')] == []
