"""What every test shares: no display, no network, no data of the person who runs them."""

import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from building import NOW, PARIS, Desk, desk_on
from hypothesis import settings
from patience import PatientBot
from PySide6.QtWidgets import QApplication

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.start.start_controller import StartChoices, open_workspace, set_up
from salesdesk.controllers.working_time.holiday_book import KNOWN
from salesdesk.i18n.translator import use_language
from salesdesk.settings import Preferences
from salesdesk.storage.preferences import write_preferences

pytest_plugins = ('hardships',)

# Each action of hers is written through to the disk, and a test has many: where memory can hold the files of the tests
# it does. Who names a TMPDIR has chosen; what is measured must wait for the disk as she does.
MEMORY, ROOM = Path('/dev/shm'), 2 << 30


def _holds_the_tests(folder: Path) -> bool:
    if not (hasattr(os, 'statvfs') and os.access(folder, os.W_OK | os.X_OK)):
        return False
    disk = os.statvfs(folder)
    return disk.f_bavail * disk.f_frsize > ROOM and not disk.f_flag & os.ST_NOEXEC


if 'TMPDIR' not in os.environ and '--benchmark-enable' not in sys.argv and _holds_the_tests(MEMORY):
    os.environ['TMPDIR'] = str(MEMORY)
    tempfile.tempdir = None

os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')
os.environ['LANG'] = 'fr_FR.UTF-8'
# A cache in the checkout would be in the way of the next run, which collects what it finds there.
os.environ.setdefault('HYPOTHESIS_STORAGE_DIRECTORY', str(Path(tempfile.gettempdir(), 'salesdesk-hypothesis')))

# The same examples on every machine, however slow it is; `--hypothesis-profile=search` looks for new ones.
settings.register_profile('desk', max_examples=40, deadline=None, database=None, derandomize=True)
settings.register_profile('search', max_examples=400, deadline=None, database=None, print_blob=True)
settings.load_profile('desk')


# Python sweeps wherever it happens to make an object, in the middle of a call from Qt too: two workers crashed so, one
# while the windows were restyled, one in a timer. Here it is done between two tests, once there is enough to sweep.
gc.disable()
SWEPT_AT = 100_000


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """The tests themselves and the modules stay to the end: a sweep need not walk through them."""
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """After the fixtures: the next test begins in the language the process began in."""
    use_language('en')
    if gc.get_count()[0] > SWEPT_AT:
        gc.collect()


@pytest.fixture(scope='session')
def data_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names of folders that nobody has made yet: most tests never make theirs."""
    parent = tmp_path_factory.mktemp('data')
    return (parent / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_data_folder(data_folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A test never meets the seller's own data."""
    folder = next(data_folders)
    monkeypatch.setenv('SALESDESK_DATA', str(folder))
    return folder


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """In place of pytest-qt's own."""
    return PatientBot(request)


@pytest.fixture(scope='session')
def sales_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sales process and no deal, to be copied."""
    return _set_up(tmp_path_factory.mktemp('sales') / 'sales.db', sample=False)


@pytest.fixture(scope='session')
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the sample data, to be copied."""
    return _set_up(tmp_path_factory.mktemp('sample') / 'sample.db', sample=True)


@pytest.fixture
def desk(sales_file: Path) -> Iterator[Desk]:
    """A desk of the test's own, on 9 June 2026 in Paris, without a deal."""
    with desk_on(sales_file) as own:
        yield own


@pytest.fixture
def sample_desk(sample_file: Path) -> Iterator[Desk]:
    """The same with the sample data, as on the pictures of the design."""
    with desk_on(sample_file) as own:
        yield own


def _set_up(path: Path, *, sample: bool) -> Path:
    with closing(open_workspace(path, FixedClock(NOW, PARIS), create=True)) as workspace:
        # Most tests win a deal to see something else: those of after-sales switch it on.
        choices = StartChoices('sales', Preferences(language='fr', after_sales=sample))
        set_up(workspace, choices, sample=sample, library=sample)
        # Else each window would read the public holidays beside its test, and check-ins would keep clear of them.
        write_preferences(workspace.database, {KNOWN: f'FR {NOW.year}'})
    return path
