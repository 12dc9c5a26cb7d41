"""The welcome, answered with a real mouse, up to the first board, the first deal and the first file."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from building import PARIS, Desk
from furnishing import furnished
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from real_program import RealProgram, row
from seat import Seat
from side_by_side import SideBySide
from twin import middle, place, shows

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.start.start_controller import StartChoices, open_workspace, set_up
from salesdesk.paths import data_folder
from salesdesk.settings import Preferences
from salesdesk.ui.exchange.import_dialog import ImportDialog
from salesdesk.ui.start.onboarding_choice import StartKind
from salesdesk.ui.start.onboarding_page import OnboardingPage
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.window.main_window import MainWindow

# Kept to one worker where xdist can (3.8 cannot with pytest 9.2); each worker has a screen of its own in any case.
pytestmark = pytest.mark.real_window
FirstBoard = Callable[[StartKind], AbstractContextManager[Seat]]
FRENCH = Preferences(language='fr')


@pytest.fixture
def welcome(program: RealProgram, qtbot: QtBot, qapp: QApplication) -> Iterator[OnboardingPage]:
    """The page as it is on the screen; nothing is on the disk yet."""
    apply_theme(qapp, 'light')
    window = MainWindow()
    page = OnboardingPage(lambda: None, FRENCH, window)
    window.show_alone(page)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    program.start()
    program.until(shows(program, window))
    yield page
    window.hide()


@pytest.fixture
def first_board(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> FirstBoard:
    """The board that should follow."""

    def make(start: StartKind) -> AbstractContextManager[Seat]:
        path, now = tmp_path / 'twin.db', FixedClock(datetime.now(UTC), PARIS)
        workspace = open_workspace(path, now, create=True)
        set_up(workspace, StartChoices('sales', FRENCH), sample=start is StartKind.SAMPLE)
        workspace.close()
        return furnished(qtbot, qapp, Desk(path, now))

    return make


def begin(program: RealProgram, page: OnboardingPage, start: StartKind) -> None:
    card = page.form.starts[start]
    program.click(middle(card))
    card.click()
    program.until(shows(program, page.window(), place(page.footer)))
    program.click(middle(page.footer.begin))


def count(path: Path, sql: str) -> int:
    """None as long as the program is still making its tables."""
    made = path.exists() and row(path, "SELECT 1 FROM sqlite_master WHERE name = 'deal'")
    return int(row(path, f'SELECT COUNT(*) FROM {sql}')[0]) if made else 0


@pytest.mark.parametrize(('start', 'file'), [(StartKind.SAMPLE, 'sample.db'), (StartKind.EMPTY, 'salesdesk.db')])
def test_the_board_comes_after_the_welcome(
    program: RealProgram, welcome: OnboardingPage, first_board: FirstBoard, start: StartKind, file: str
) -> None:
    assert not list(data_folder().glob('*.db'))
    begin(program, welcome, start)
    with first_board(start) as twin:
        program.until(shows(program, twin.window, place(twin.page)))
        assert count(data_folder() / file, 'deal') == count(twin.desk.workspace.path, 'deal')
    assert [path.name for path in data_folder().glob('*.db')] == [file]


def test_the_first_deal_is_one_key_away(program: RealProgram, welcome: OnboardingPage, first_board: FirstBoard) -> None:
    own = data_folder() / 'salesdesk.db'
    begin(program, welcome, StartKind.EMPTY)
    with first_board(StartKind.EMPTY) as twin:
        program.until(shows(program, twin.window, place(twin.page)))
    program.press('n')
    program.write('Verger')
    program.press('ctrl+Return')
    program.until(lambda: count(own, 'deal WHERE title = "Verger"'))


def test_her_file_is_taken_in_and_one_undo_takes_it_out(pair: SideBySide, tmp_path: Path) -> None:
    table = tmp_path / 'affaires.csv'
    table.write_text('Titre;Étape;Montant\nBornes;Identification;8500\nSerre;Proposition;900\n', encoding='utf-8')
    pair.start()
    pair.real.press('ctrl+i')
    pair.real.answer('Importer un CSV', str(table))
    ImportDialog(pair.twin.office.desk, table).open_dialog()
    dialog = pair.twin.one(ImportDialog)
    pair.real.until(dialog.main.isEnabled)
    pair.until_alike()
    pair.click(dialog.main)
    pair.real.until(lambda: pair.deal('Bornes') and pair.deal('Serre'))
    pair.real.until(lambda: dialog.summary is not None)
    # The deals are there before the other dialog says so, and a click now would meet another button.
    pair.until_alike()
    pair.click(dialog.main)
    pair.real.press('ctrl+z')
    pair.real.until(lambda: not pair.deal('Bornes') and not pair.deal('Serre'))
