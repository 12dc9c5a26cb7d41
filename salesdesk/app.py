"""The composition root: builds the program around one open database and joins everything. Nobody imports it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import salesdesk.ui.quick_pyside  # noqa: F401 isort: skip - before anything of PySide6
from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from salesdesk.controllers.clock import Clock, SystemClock
from salesdesk.controllers.start.start_controller import (
    StartChoices,
    is_empty,
    open_workspace,
    remove_database,
    set_up,
)
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.translator import _, system_language, use_language
from salesdesk.on_demand import on_demand
from salesdesk.paths import data_folder, own_database, sample_database
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.office.office import Office
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from salesdesk.controllers.safety.backup_controller import Backup, BackupController
    from salesdesk.i18n.formats import moment_text
    from salesdesk.ui.qt_texts import speak_as_qt
    from salesdesk.ui.start.onboarding_choice import OnboardingChoice, sample_choice
    from salesdesk.ui.start.onboarding_page import OnboardingPage
    from salesdesk.ui.widgets.floating.toast import show_toast
    from salesdesk.ui.widgets.focus.keyboard_focus import InputWatch
    from salesdesk.ui.window.database_file import asked_database
    from salesdesk.ui.window.error_page import ErrorPage
else:
    moment_text = on_demand('salesdesk.i18n.formats', 'moment_text')
    speak_as_qt = on_demand('salesdesk.ui.qt_texts', 'speak_as_qt')
    BackupController = on_demand('salesdesk.controllers.safety.backup_controller', 'BackupController')
    InputWatch = on_demand('salesdesk.ui.widgets.focus.keyboard_focus', 'InputWatch')
    sample_choice = on_demand('salesdesk.ui.start.onboarding_choice', 'sample_choice')
    OnboardingPage = on_demand('salesdesk.ui.start.onboarding_page', 'OnboardingPage')
    show_toast = on_demand('salesdesk.ui.widgets.floating.toast', 'show_toast')
    asked_database = on_demand('salesdesk.ui.window.database_file', 'asked_database')
    ErrorPage = on_demand('salesdesk.ui.window.error_page', 'ErrorPage')


class Program(QObject):
    """From the first window to the last: which database is open, and what is shown when none is."""

    def __init__(self, app: QApplication, clock: Clock) -> None:
        super().__init__(app)
        self._app = app
        self._clock = clock
        self._office: Office | None = None
        self.window = MainWindow()
        self.window.closing.connect(self._close)
        # Focus rings are drawn after the first key: the first picture does not need them.
        self.window.settled.connect(lambda: InputWatch(self.window))
        self._restore_geometry()

    @property
    def has_office(self) -> bool:
        """Whether a database is open, and not a welcome or an error in its place."""
        return self._office is not None

    def start(self, database: Path | None) -> None:
        """Opens the file named, else her own database, else the sample she explored; else the welcome."""
        known = [path for path in (own_database(), sample_database()) if path.exists()]
        path = database or (known[0] if known else None)
        if path is None or not path.exists():
            self.welcome(path or own_database())
        else:
            self.open(path)
        self.window.show()

    def open(self, path: Path) -> None:
        """Shows a database; one that cannot be opened is said, with the ways on."""
        try:
            # What a killed first start leaves behind is taken up again; a strange file is refused.
            ours = path in (own_database(), sample_database())
            workspace = open_workspace(path, self._clock, create=ours, before_change=self._copy_first)
        except SalesDeskError as error:
            self._show_error(error, path)
            return
        if is_empty(workspace):
            workspace.close()
            self.welcome(path)
        else:
            self._furnish(workspace)

    def welcome(self, path: Path) -> None:
        """Asks how to begin; nothing is written before she has chosen."""
        self._clear_office()
        self._speak_plainly()
        page = OnboardingPage(self._ask_file)
        page.chosen.connect(lambda choice: self._begin(path, choice))
        page.open_file_asked.connect(self.open)
        self.window.show_alone(page)

    def _begin(self, path: Path, choice: 'OnboardingChoice') -> None:
        """Makes the database that was chosen. The sample has a file of its own."""
        target = sample_database() if choice.is_sample else path
        try:
            # Exploring again starts from the sample as it was made, not from what was tried out last time.
            if choice.is_sample:
                remove_database(target)
            workspace = open_workspace(target, self._clock, create=True)
            set_up(workspace, StartChoices(choice.template, choice.preferences), sample=choice.is_sample)
        except SalesDeskError as error:
            self._show_error(error, target)
            return
        self._furnish(workspace)
        if choice.is_import and self._office is not None:
            self._office.files.import_csv()

    def _furnish(self, workspace: Workspace) -> None:
        self._clear_office()
        self._office = Office(self._app, self.window, workspace)
        self._office.open_asked.connect(self._ask_and_open)
        self._office.welcome_asked.connect(self._start_own)
        self._office.sample_asked.connect(self._fresh_sample)
        self._office.restore_asked.connect(self._restore)
        self._office.furnish()

    def _start_own(self) -> None:
        """From the sample to her own data: what she has already, else the welcome."""
        if own_database().exists():
            self.open(own_database())
        else:
            self.welcome(own_database())

    def _fresh_sample(self) -> None:
        assert self._office is not None
        preferences = self._office.preferences
        self._clear_office()
        self._begin(own_database(), sample_choice(preferences))

    def _restore(self, backup: 'Backup') -> None:
        """Puts a copy in the place of the open database; what stood there is copied first."""
        assert self._office is not None
        path = self._office.path
        self._clear_office()
        try:
            BackupController(path, self._clock).restore(backup)
        except SalesDeskError as error:
            self._show_error(error, path)
        else:
            self.open(path)
            self._say_restored(backup)

    def _say_restored(self, backup: 'Backup') -> None:
        """The board alone would not tell her that it is the old one."""
        if self._office is not None:
            words = _('The copy of {moment} is restored. What was here before is kept as a copy.')
            show_toast(self.window, words.format(moment=moment_text(backup.made_at, self._clock.today())))

    def _clear_office(self) -> None:
        if self._office is not None:
            self._office.close()
            self._office = None

    def _show_error(self, error: SalesDeskError, path: Path) -> None:
        self._clear_office()
        self._speak_plainly()
        sentence = sentence_of(error)
        print(sentence, file=sys.stderr)  # noqa: T201 - who started it from a terminal reads it there
        page = ErrorPage(sentence)
        page.retry_asked.connect(lambda: self.open(path))
        page.other_asked.connect(self._ask_and_open)
        page.quit_asked.connect(self.window.close)
        self.window.show_alone(page)

    def _speak_plainly(self) -> None:
        """Without a database nobody knows what she prefers: the computer's language and look."""
        use_language(system_language())
        speak_as_qt(self._app, system_language())
        apply_theme(self._app, 'system')

    def _copy_first(self, path: Path) -> None:
        """A verified copy before an older database is brought to this version."""
        BackupController(path, self._clock).make()

    def _ask_and_open(self) -> None:
        path = self._ask_file()
        if path is not None:
            self.open(path)

    def _ask_file(self) -> Path | None:
        return asked_database(self.window, data_folder())

    def _close(self) -> None:
        """Window geometry is all that is kept outside the database."""
        # As it stands when she leaves; a window killed keeps the place of the time before.
        _window_settings().setValue('geometry', self.window.saveGeometry())
        self._clear_office()

    def _restore_geometry(self) -> None:
        kept = _window_settings().value('geometry')
        if isinstance(kept, QByteArray):
            self.window.restoreGeometry(kept)


def _window_settings() -> QSettings:
    return QSettings(str(data_folder() / 'window.ini'), QSettings.Format.IniFormat)


def run_window(database: Path | None, clock: Clock | None = None) -> int:
    """The program until its window is closed; returns the exit status."""
    app = _application()
    program = Program(app, clock or SystemClock())
    program.start(database)
    return app.exec()


def run_smoke(database: Path) -> int:
    """Opens the window on a database, paints the board once and leaves: 0 if all that worked."""
    app = _application()
    program = Program(app, SystemClock())
    program.start(database)
    # An error or the welcome in the board's place is a window too, but not what was asked for.
    QTimer.singleShot(0, program, lambda: app.exit(int(program.window.grab().isNull() or not program.has_office)))
    return app.exec()


def _application() -> QApplication:
    # As an argument: Qt's own call to set a style makes PySide load all it knows of styles.
    app = QApplication([sys.argv[0], '-style', 'fusion'])
    app.setApplicationName('SalesDesk')
    app.setApplicationDisplayName('SalesDesk')
    app.setDesktopFileName('salesdesk')
    return app
