"""Which database the program opens, what stands in the window when none is open, and the ways on from there."""

import shutil
from contextlib import closing
from pathlib import Path

import apsw
import pytest
from building import NOW, PARIS

from salesdesk.app import Program
from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.safety.backup_controller import BackupController
from salesdesk.paths import own_database, sample_database
from salesdesk.settings import Preferences
from salesdesk.storage.connection.migrating import VERSION
from salesdesk.ui.board.board_page import BoardPage
from salesdesk.ui.exchange import file_questions
from salesdesk.ui.exchange.import_dialog import ImportDialog
from salesdesk.ui.start.onboarding_choice import OnboardingChoice, StartKind
from salesdesk.ui.start.onboarding_page import OnboardingPage
from salesdesk.ui.widgets.floating.toast import Toast
from salesdesk.ui.window import database_file
from salesdesk.ui.window.error_page import ErrorPage

OLD = Path(__file__).parent.parent / 'storage' / 'old_databases'
FRENCH = Preferences(language='fr')


def error_page(program: Program) -> ErrorPage:
    page = program.window.centralWidget()
    assert isinstance(page, ErrorPage)
    return page


def welcome_page(program: Program) -> OnboardingPage:
    page = program.window.centralWidget()
    assert isinstance(page, OnboardingPage)
    return page


def opened(program: Program) -> Path:
    assert isinstance(program.window.front, BoardPage)
    assert program._office is not None
    return program._office.path


def begin(program: Program, start: StartKind) -> None:
    """The welcome's last button."""
    welcome_page(program).chosen.emit(OnboardingChoice(start, 'sales', FRENCH))


def test_the_first_start_welcomes_and_writes_nothing(program: Program) -> None:
    program.start(None)
    welcome_page(program)
    assert not own_database().exists()
    assert not program.has_office


def test_her_own_database_is_opened(program: Program, own: Path) -> None:
    program.start(None)
    assert opened(program) == own


def test_her_own_goes_before_the_sample(program: Program, own: Path, explored: Path) -> None:
    program.start(None)
    assert opened(program) == own


def test_the_sample_she_explored_is_opened_again(program: Program, explored: Path) -> None:
    program.start(None)
    assert opened(program) == explored


def test_a_file_that_is_named_is_opened(program: Program, own: Path, sample_file: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(sample_file, tmp_path / 'other.db'))
    program.start(other)
    assert opened(program) == other


def test_a_name_that_is_not_there_yet_begins_with_the_welcome(program: Program, tmp_path: Path) -> None:
    program.start(tmp_path / 'new.db')
    begin(program, StartKind.EMPTY)
    assert opened(program) == tmp_path / 'new.db'


def test_a_start_that_was_cut_off_is_taken_up_again(program: Program) -> None:
    own_database().touch()
    program.start(None)
    begin(program, StartKind.EMPTY)
    assert opened(program) == own_database()


def test_exploring_makes_a_file_of_its_own(program: Program) -> None:
    program.start(None)
    begin(program, StartKind.SAMPLE)
    assert opened(program) == sample_database()
    assert not own_database().exists()


def test_exploring_again_begins_with_the_sample_as_it_was_made(program: Program, explored: Path) -> None:
    explored.write_bytes(b'tried out')
    program.welcome(own_database())
    begin(program, StartKind.SAMPLE)
    page = program.window.front
    assert isinstance(page, BoardPage)
    assert sum(len(lane.model.cards) for lane in page.board.lanes) == 27


def test_beginning_with_a_file_asks_for_it_on_the_board(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / 'deals.csv'
    table.write_text('Title;Stage\nAtelier;Identification\n', encoding='utf-8')
    monkeypatch.setattr(file_questions, 'asking_file', lambda _window: lambda: table)
    program.start(None)
    begin(program, StartKind.IMPORT)
    assert opened(program) == own_database()
    assert len(program.window.findChildren(ImportDialog)) == 1


def test_from_the_sample_to_her_own_data(program: Program, explored: Path, own: Path) -> None:
    program.open(explored)
    assert program._office is not None
    program._office.welcome_asked.emit()
    assert opened(program) == own


def test_from_the_sample_to_the_welcome_when_she_has_no_data_yet(program: Program, explored: Path) -> None:
    program.open(explored)
    assert program._office is not None
    program._office.welcome_asked.emit()
    welcome_page(program)


def test_a_file_that_is_no_database_is_refused_with_a_sentence(
    program: Program, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / 'letter.db'
    letter.write_text('Dear Madam, ' * 100, encoding='utf-8')
    program.start(letter)
    assert 'letter.db' in error_page(program).accessibleName()
    assert capsys.readouterr().err.strip() == error_page(program).accessibleName()
    assert not program.has_office


def test_she_may_try_again_when_the_file_has_been_mended(program: Program, own: Path) -> None:
    kept = own.read_bytes()
    own.write_bytes(b'garbage' * 1000)
    program.start(None)
    page = error_page(program)
    own.write_bytes(kept)
    page.retry_asked.emit()
    assert opened(program) == own


def test_she_may_choose_another_file(program: Program, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_file, 'file_to_open', lambda *_asked: own)
    program.start(Path(__file__))
    error_page(program).other_asked.emit()
    assert opened(program) == own


def test_asked_for_another_file_she_may_change_her_mind(
    program: Program, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_file, 'file_to_open', lambda *_asked: None)
    program.start(None)
    assert program._office is not None
    program._office.open_asked.emit()
    assert opened(program) == own


def test_a_copy_is_put_in_the_place_of_what_is_open(program: Program, own: Path) -> None:
    copies = BackupController(own, FixedClock(NOW, PARIS))
    copy = copies.make()
    program.start(None)
    assert program._office is not None
    program._office.restore_asked.emit(copy)
    assert opened(program) == own
    assert len(copies.backups()) == 2
    (toast,) = program.window.findChildren(Toast)
    assert toast.label.text() == 'La copie (aujourd’hui 9:00) est restaurée. L’état d’avant est gardé en copie.'


def test_a_copy_that_is_damaged_leaves_everything_as_it_was(program: Program, own: Path) -> None:
    copy = BackupController(own, FixedClock(NOW, PARIS)).make()
    copy.path.write_bytes(b'garbage')
    program.start(None)
    assert program._office is not None
    program._office.restore_asked.emit(copy)
    error_page(program).retry_asked.emit()
    assert opened(program) == own


@pytest.mark.skipif(VERSION == 1, reason='there is no older version yet')
def test_an_older_database_is_copied_before_it_is_changed(program: Program, tmp_path: Path) -> None:
    old = Path(shutil.copy(min(OLD.glob('*.db')), tmp_path / 'old.db'))
    program.start(old)
    assert opened(program) == old
    (copy,) = BackupController(old, FixedClock(NOW, PARIS)).backups()
    with closing(apsw.Connection(str(copy.path))) as kept, closing(apsw.Connection(str(old))) as now:
        versions = [each.execute('PRAGMA user_version').get for each in (kept, now)]
    assert versions == [1, VERSION]


def test_the_window_comes_back_as_it_was_left(program: Program, own: Path, own_data_folder: Path) -> None:
    program.start(None)
    program.window.showMaximized()
    program.window.close()
    assert (own_data_folder / 'window.ini').exists()
    again = Program(program._app, FixedClock(NOW, PARIS))
    assert again.window.isMaximized()
    again.window.close()
    again.deleteLater()
