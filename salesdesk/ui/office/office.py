"""Everything around one open database: its pages, commands, copies and the passing of days."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from salesdesk.controllers.safety.backup_controller import Backup
from salesdesk.controllers.workspace import Workspace
from salesdesk.domain.board import BoardFilter
from salesdesk.domain.deal_card import Attention
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.touched import EVERYTHING, Touched
from salesdesk.i18n.formats import moment_text
from salesdesk.i18n.sentences import done_sentence
from salesdesk.i18n.translator import _, use_language
from salesdesk.jobs.backup_job import daily_copy
from salesdesk.paths import sample_database
from salesdesk.settings import Preferences
from salesdesk.ui.board.board_source import BoardSource
from salesdesk.ui.day_watch import DayWatch
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import Feedback
from salesdesk.ui.job_runner import JobRunner
from salesdesk.ui.office.pages import Pages
from salesdesk.ui.page import Page
from salesdesk.ui.theme.apply import apply_theme
from salesdesk.ui.window.main_window import MainWindow
from salesdesk.ui.window.program_commands import ProgramActs, ProgramCommands
from salesdesk.ui.workplace import make_workplace

# The window is painted first; copies and tidying up come when it has settled, in ms.
AFTER_START_MS = 1200


class Office(QObject):
    """Made when a database is opened, closed with it. It knows the pages; the window does not."""

    open_asked = Signal()
    welcome_asked = Signal()

    def __init__(self, app: QApplication, window: MainWindow, workspace: Workspace) -> None:
        super().__init__(window)
        self._app = app
        self._window = window
        self._workspace = workspace
        self._workplace = make_workplace(workspace)
        self._feedback = Feedback(window, self._undo)
        self._jobs = JobRunner(self)
        self._jobs.failed.connect(self._take_failure)
        self.desk = Desk(window, self._workplace, self._feedback, self._jobs)
        self._source = self._first_source()
        self._pages = Pages(self.desk, window, self._source, self._made_settings)
        self._commands = ProgramCommands(window, workspace, self._feedback, self._acts())
        self._connect()

    def furnish(self) -> None:
        """Dresses the window as she likes it and shows her board."""
        self._dress(self._workplace.preferences.preferences)
        self._bring_back()
        self._show_pages('board')
        QTimer.singleShot(AFTER_START_MS, self, self._settle_in)

    def close(self) -> None:
        """Ends everything that works on the database, then closes it."""
        self._workplace.signals.stop()
        self._jobs.stop_all()
        self._commands.retire()
        self._window.key_pressed.disconnect(self._commands.take_key)
        self._workspace.close()
        self.deleteLater()

    def import_csv(self) -> None:
        """Asks for a file and what its columns mean."""

    def export_csv(self) -> None:
        """Asks what to hand out, and writes it."""

    def _connect(self) -> None:
        self._window.key_pressed.connect(self._commands.take_key)
        self._workplace.signals.changed.connect(self._follow)
        self._pages.menu_asked.connect(self._window.open_menu)
        self._pages.export_asked.connect(self.export_csv)
        self._pages.pipeline_changed.connect(self._keep_pipeline)
        DayWatch(self._workspace.clock, self).begun.connect(self._begin_day)

    def _undo(self) -> None:
        self._commands.undo()

    def _acts(self) -> ProgramActs:
        pages = self._pages
        return ProgramActs(
            new_deal=lambda: pages.board().new_deal(),
            search=lambda: pages.board().focus_search(),
            filters=lambda: pages.board().open_filters(),
            import_csv=self.import_csv,
            export_csv=self.export_csv,
            open_file=self.open_asked.emit,
            trash=lambda: pages.board().show_trash(),
            settings=lambda: self._window.show_page('settings'),
            shortcuts=lambda: self._window.show_page('settings'),
            show_page=self._window.show_nth_page,
            letters=lambda: self._workplace.preferences.preferences.letter_shortcuts,
        )

    def _first_source(self) -> BoardSource:
        """The pipeline she looked at last, else the one the others lead to."""
        pipelines = self._workplace.book.pipelines
        kept = self._workplace.preferences.preferences.pipeline
        fed = {pipeline.hands_over_to for pipeline in pipelines}
        chosen = next((pipeline for pipeline in pipelines if str(pipeline.id) == kept), None)
        chosen = chosen or next((pipeline for pipeline in pipelines if pipeline.id in fed), pipelines[0])
        workplace = self._workplace
        return BoardSource(workplace.board, workplace.clock, BoardFilter(chosen.id), workplace.currency)

    def _show_pages(self, front: str) -> None:
        self._window.show_pages(self._pages.entries(), self._commands.menu, front)
        rail = self._window.rail
        assert rail is not None
        rail.save_asked.connect(lambda: self._window.show_page('settings'))
        rail.own_data_asked.connect(self.welcome_asked)
        rail.sample.setVisible(self._workspace.path == sample_database())
        self._count_late()
        self._say_copy(self._workplace.backups.last())

    def _made_settings(self) -> Page:
        return Page()

    def _dress(self, preferences: Preferences) -> None:
        use_language(preferences.language)
        apply_theme(
            self._app,
            preferences.theme,
            animations=preferences.animations,
            dense=preferences.density == 'dense',
        )

    def _take_preferences(self, preferences: Preferences, before: Preferences) -> None:
        """Another look is put on; another language or currency builds the pages anew."""
        self._dress(preferences)
        self._source.currency = preferences.currency
        if preferences.language != before.language:
            self._show_pages(self._window.front_key)

    def _follow(self, touched: Touched) -> None:
        self._window.follow(touched)
        self._count_late()

    def _count_late(self) -> None:
        """The badge over "Today": what is overdue in the pipelines together."""
        rail = self._window.rail
        if rail is not None:
            rail.set_badge('today', self._workplace.board.count_everywhere(Attention.LATE))

    def _keep_pipeline(self, pipeline_id: int) -> None:
        self._workplace.preferences.change(pipeline=str(pipeline_id))

    def _begin_day(self) -> None:
        self._bring_back()
        self._follow(EVERYTHING)
        self._settle_in()

    def _bring_back(self) -> None:
        """Deals whose day to come back has come."""
        try:
            back = self._workplace.closing.bring_back_due()
        except SalesDeskError as error:
            self._feedback.say_error(error)
            return
        if back:
            sentence = done_sentence('deals_came_back', {'count': str(back)})
            QTimer.singleShot(0, self, lambda: self._feedback.say(sentence))

    def _settle_in(self) -> None:
        """What need not delay the window: today's copy, and forgetting very old undo steps."""
        self._workspace.forget_old_actions()
        self._jobs.start(daily_copy(self._workplace.backups), self._say_copy_made)

    def _say_copy_made(self, made: Backup | None) -> None:
        self._say_copy(made or self._workplace.backups.last())

    def _say_copy(self, last: Backup | None) -> None:
        rail = self._window.rail
        if rail is None:
            return
        words = _('Everything is saved on this computer.')
        if last is not None:
            when = moment_text(last.made_at, self._workspace.clock.today())
            words = f'{words}\n{_("Last copy: {moment}").format(moment=when)}'
        rail.saved.set_tip(words)

    def _take_failure(self, error: Exception) -> None:
        """A job that failed: the world's fault is said, a fault of ours is not hidden."""
        if isinstance(error, SalesDeskError):
            self._feedback.say_error(error)
        else:
            raise error
