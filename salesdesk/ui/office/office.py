"""Everything around one open database: its pages, commands, copies and the passing of days."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.domain.views.deal_card import Attention
from salesdesk.i18n.translator import use_language
from salesdesk.on_demand import on_demand
from salesdesk.paths import sample_database
from salesdesk.settings import Preferences
from salesdesk.ui.board.columns.board_source import first_source
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import Feedback
from salesdesk.ui.job_runner import JobRunner
from salesdesk.ui.office.files import Files
from salesdesk.ui.office.late_commands import LateCommands
from salesdesk.ui.office.pages import Pages
from salesdesk.ui.page import Page
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.window.main_window import MainWindow
from salesdesk.ui.workplace import Workplace
from salesdesk.version import VERSION

if TYPE_CHECKING:
    from salesdesk.ui.commands.command_list import CommandList
    from salesdesk.ui.office.beginnings import Beginnings
    from salesdesk.ui.office.palette_opener import PaletteOpener
    from salesdesk.ui.office.program_list import page_list, process_list, program_list
    from salesdesk.ui.office.upkeep import Upkeep
    from salesdesk.ui.qt_texts import speak_as_qt
    from salesdesk.ui.settings.settings_page import SettingsPage
    from salesdesk.ui.window.program_commands import ProgramActs, ProgramCommands
else:
    CommandList = on_demand('salesdesk.ui.commands.command_list', 'CommandList')
    Beginnings = on_demand('salesdesk.ui.office.beginnings', 'Beginnings')
    PaletteOpener = on_demand('salesdesk.ui.office.palette_opener', 'PaletteOpener')
    page_list = on_demand('salesdesk.ui.office.program_list', 'page_list')
    process_list = on_demand('salesdesk.ui.office.program_list', 'process_list')
    program_list = on_demand('salesdesk.ui.office.program_list', 'program_list')
    speak_as_qt = on_demand('salesdesk.ui.qt_texts', 'speak_as_qt')
    Upkeep = on_demand('salesdesk.ui.office.upkeep', 'Upkeep')
    ProgramActs = on_demand('salesdesk.ui.window.program_commands', 'ProgramActs')
    ProgramCommands = on_demand('salesdesk.ui.window.program_commands', 'ProgramCommands')
    SettingsPage = on_demand('salesdesk.ui.settings.settings_page', 'SettingsPage')


class Office(QObject):
    """Made when a database is opened, closed with it. It knows the pages; the window does not."""

    open_asked = Signal()
    welcome_asked = Signal()
    sample_asked = Signal()
    restore_asked = Signal(object)

    def __init__(self, app: QApplication, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._app = app
        self._window = window
        self._workspace = workspace
        self._workplace = Workplace(workspace)
        self.commands = LateCommands(self._made_program, self._made_palette, self)
        self._feedback = Feedback(window, self.commands.undo, workspace.undo_title)
        self._jobs = JobRunner(self)
        self._jobs.failed.connect(self._feedback.take_failure)
        self.desk = Desk(window, self._workplace, self._feedback, self._jobs)
        self._is_open = True
        self._source = first_source(self._workplace)
        self._pages = Pages(self.desk, window, self._source, self._made_settings)
        self.files = Files(self.desk, self._source, self)
        self._connect()

    @property
    def path(self) -> Path:
        return self._workspace.path

    @property
    def preferences(self) -> Preferences:
        return self._workplace.preferences.preferences

    def furnish(self) -> None:
        """Dresses the window as she likes it and shows her board; what she cannot see yet is made afterwards."""
        _dress(self._app, self.preferences)
        self._show_pages('board')
        self._window.when_settled(self._settle)

    def close(self) -> None:
        """Ends everything that works on the database, then closes it."""
        self._is_open = False
        self._workplace.signals.stop()
        self._upkeep.stop()
        self.files.stop()
        self._pages.stop()
        self._jobs.stop_all()
        self.commands.program.retire()
        self._window.key_pressed.disconnect(self._take_key)
        self._window.clear()
        self._workspace.close()
        self.deleteLater()

    @cached_property
    def _upkeep(self) -> 'Upkeep':
        upkeep: Upkeep = Upkeep(self.desk, self)
        upkeep.day_begun.connect(lambda: self._follow(EVERYTHING))
        upkeep.copied.connect(self._say_copy)
        upkeep.deal_asked.connect(self._pages.open_deal)
        upkeep.completion_asked.connect(self._pages.complete)
        return upkeep

    def _settle(self) -> None:
        if self._is_open:
            speak_as_qt(self._app, self.preferences.language)
            self.commands.program.bind()
            self.files.watch_drops()
            self._upkeep.start()
            self._say_copy()

    def _connect(self) -> None:
        self._window.key_pressed.connect(self._take_key)
        self._workplace.signals.changed.connect(self._follow)
        self._workplace.signals.changed.connect(self._feedback.follow)
        self._pages.menu_asked.connect(self._window.open_menu)
        self._pages.palette_asked.connect(self.commands.open_palette)
        self._pages.export_asked.connect(self.files.export_csv)
        self.files.person_dropped.connect(lambda path: self._pages.front('contacts').outside.take_file(path))  # type: ignore[attr-defined]
        self._pages.pipeline_changed.connect(
            lambda pipeline_id: self._workplace.preferences.keep(pipeline=str(pipeline_id))
        )

    def _take_key(self, event: QKeyEvent) -> None:
        if not self._pages.take_key(event):
            self.commands.take_key(event)

    def _made_program(self) -> 'ProgramCommands':
        return ProgramCommands(self._window, self._workspace, self._feedback, self._acts())

    def _made_palette(self) -> 'PaletteOpener':
        commands: CommandList = CommandList()
        acts, program, change = self._acts(), self.commands.program, self._change_preferences
        commands.add(*program_list(acts, program, self._workspace, self._upkeep.copy_now, change))
        commands.add(*page_list(self._pages.entries(), self._window.show_page))
        commands.add(*process_list(lambda: self._pages.front('process')))
        return PaletteOpener(self.desk, self._pages, self._source, commands, self)

    def _acts(self) -> ProgramActs:
        pages = self._pages
        begin: Beginnings = Beginnings(self.desk, pages, lambda: self._window.front)
        return ProgramActs(
            new_deal=lambda: pages.board().new_deal(),
            new_action=begin.new_action,
            new_contact=begin.new_contact,
            log=begin.log,
            propose=begin.propose,
            entrust=begin.entrust,
            palette=self.commands.open_palette,
            search=pages.focus_search,
            filters=lambda: pages.board().open_filters(),
            import_csv=self.files.import_csv,
            export_csv=self.files.export_csv,
            open_file=self.open_asked.emit,
            trash=lambda: pages.board().show_trash(),
            settings=lambda: self._window.show_page('settings'),
            shortcuts=lambda: self._open_section('shortcuts'),
            show_page=self._window.show_nth_page,
            letters=lambda: self._workplace.preferences.preferences.letter_shortcuts,
        )

    def _show_pages(self, front: str) -> None:
        self._window.show_pages(self._pages.entries(), self.commands.menu, front)
        rail = self._window.rail
        assert rail is not None
        rail.save_asked.connect(lambda: self._open_section('backups'))
        rail.own_data_asked.connect(self.welcome_asked)
        rail.sample.setVisible(self._workspace.path == sample_database())
        self._count_late()

    def _made_settings(self) -> Page:
        page: SettingsPage = SettingsPage(self.desk, VERSION)
        page.preferences_changed.connect(self._take_preferences)
        page.copy_made.connect(lambda _copy: self._say_copy())
        page.restore_asked.connect(self.restore_asked)
        page.import_asked.connect(self.files.import_csv)
        page.export_asked.connect(self.files.export_csv)
        page.open_file_asked.connect(self.open_asked)
        page.sample_asked.connect(self.sample_asked)
        return page

    def _open_section(self, key: str) -> None:
        """A section of the settings."""
        page = self._window.show_page('settings')
        page.open_section(key, take_focus=True)  # type: ignore[attr-defined]

    def _take_preferences(self, preferences: Preferences, before: Preferences) -> None:
        """Another look is put on; another language or currency builds the pages anew."""
        _dress(self._app, preferences)
        self._source.currency = preferences.currency
        # Its alarms and its language are hers too.
        self._upkeep.calendar.wait()
        if preferences.language != before.language:
            speak_as_qt(self._app, preferences.language)
            self._show_pages('board')
            self._say_copy()
            self._open_section('general')

    def _change_preferences(self, **values: object) -> None:
        before = self.preferences
        try:
            after = self._workplace.preferences.change(**values)
        except SalesDeskError as error:
            self._feedback.say_error(error)
        else:
            self._take_preferences(after, before)

    def _follow(self, touched: Touched) -> None:
        self._window.follow(touched)
        self._pages.follow(touched)
        self._count_late()

    def _count_late(self) -> None:
        """The badge over "Today": what is overdue in the pipelines together."""
        rail = self._window.rail
        if rail is not None:
            rail.set_badge('today', self._workplace.board.count_everywhere(Attention.LATE))

    def _say_copy(self) -> None:
        if self._window.rail is not None:
            self._window.rail.saved.set_tip(self._upkeep.copy_text())


def _dress(app: QApplication, preferences: Preferences) -> None:
    """Language, theme, density and movement as she likes them."""
    use_language(preferences.language)
    apply_theme(app, preferences.theme, animations=preferences.animations, dense=preferences.density == 'dense')
