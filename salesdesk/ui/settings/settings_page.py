"""The settings: everything that is hers to choose, saved as soon as it is chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from salesdesk.controllers.safety.backup_controller import Backup
from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.touched import Touched
from salesdesk.i18n.translator import _, mark
from salesdesk.settings import Preferences
from salesdesk.ui.desk import Desk
from salesdesk.ui.page import Page
from salesdesk.ui.settings.parts.page_bar import PageBar
from salesdesk.ui.settings.parts.scroll_column import ScrollColumn
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.settings.section_list import SectionList
from salesdesk.ui.settings.sections.about_section import AboutSection
from salesdesk.ui.settings.sections.backups_section import BackupsSection
from salesdesk.ui.settings.sections.calendar_section import CalendarSection
from salesdesk.ui.settings.sections.competitors_section import CompetitorsSection
from salesdesk.ui.settings.sections.currencies_section import CurrenciesSection
from salesdesk.ui.settings.sections.data_section import DataSection
from salesdesk.ui.settings.sections.fields_section import FieldsSection
from salesdesk.ui.settings.sections.general_section import GeneralSection
from salesdesk.ui.settings.sections.letterhead_section import LetterheadSection
from salesdesk.ui.settings.sections.price_list_section import PriceListSection
from salesdesk.ui.settings.sections.reasons_section import lost_reasons_section, won_reasons_section
from salesdesk.ui.settings.sections.schedules_section import SchedulesSection
from salesdesk.ui.settings.sections.shortcuts_section import ShortcutsSection
from salesdesk.ui.settings.sections.working_time_section import WorkingTimeSection
from salesdesk.ui.widgets.focus.focus_trap import focus_stops

TITLES = {
    'general': mark('General'),
    'currencies': mark('Currencies'),
    'prices': mark('Price list'),
    'letterhead': mark('Letterhead'),
    'working_time': mark('Working time'),
    'fields': mark('Fields'),
    'reasons': mark('Reasons for a loss'),
    'won_reasons': mark('Reasons for a win'),
    'competitors': mark('Competitors'),
    'backups': mark('Copies'),
    'data': mark('Data'),
    'schedules': mark('Scheduled files'),
    'calendar': mark('Calendar file'),
    'shortcuts': mark('Shortcuts'),
    'about': mark('About SalesDesk'),
}
MARGIN, GAP = 16, 24


def open_in_file_manager(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class SettingsPage(Page):
    """Sections are made when they are first opened. preferences_changed gives them after and before the change."""

    preferences_changed = Signal(Preferences, Preferences)
    copy_made = Signal(Backup)
    restore_asked = Signal(Backup)
    import_asked = Signal()
    export_asked = Signal()
    open_file_asked = Signal()
    sample_asked = Signal()

    def __init__(self, desk: Desk, version: str, open_folder: Callable[[Path], object] = open_in_file_manager) -> None:
        super().__init__()
        self._desk = desk
        self._version = version
        self._open_folder = open_folder
        # Made when first opened: the copies alone read a folder.
        self._makers: dict[str, Callable[[], SettingsSection]] = {
            'general': self._made_general,
            'currencies': self._made_currencies,
            'prices': lambda: PriceListSection(desk),
            'letterhead': lambda: LetterheadSection(desk),
            'working_time': lambda: WorkingTimeSection(desk),
            'fields': lambda: FieldsSection(desk),
            'reasons': lambda: lost_reasons_section(desk),
            'won_reasons': lambda: won_reasons_section(desk),
            'competitors': lambda: CompetitorsSection(desk),
            'backups': self._made_backups,
            'data': self._made_data,
            'schedules': lambda: SchedulesSection(desk),
            'calendar': self._made_calendar,
            'shortcuts': lambda: ShortcutsSection(desk.workplace.preferences),
            'about': lambda: AboutSection(version),
        }
        self._sections: dict[str, SettingsSection] = {}
        self._key = 'general'
        self.setAccessibleName(_('Settings'))
        self.list = SectionList(_('Sections of the settings'), {key: _(title) for key, title in TITLES.items()})
        self._stack = QStackedWidget()
        self._arrange()
        self.list.chosen.connect(self.open_section)
        self.open_section('general')

    @property
    def section_key(self) -> str:
        """The section that is open, to open it again on a page made anew."""
        return self._key

    def section(self, key: str) -> SettingsSection:
        """Made if it was not yet, without showing it."""
        if key not in self._sections:
            self._sections[key] = self._makers[key]()
            self._stack.addWidget(ScrollColumn(self._sections[key]))
        return self._sections[key]

    def open_section(self, key: str, *, take_focus: bool = False) -> None:
        """Shows a section; `take_focus` puts the keyboard on its first control."""
        section = self.section(key)
        self._key = key
        self.list.choose(key)
        section.refresh()
        self._stack.setCurrentIndex(list(self._sections).index(key))
        stops = focus_stops(section) if take_focus else []
        if stops:
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def arrive(self) -> None:
        self.section(self._key).refresh()

    def follow(self, touched: Touched) -> None:
        self.section(self._key).follow(touched)

    def change(self, name: str, value: object) -> None:
        """Keeps a preference and says so."""
        preferences = self._desk.workplace.preferences
        before = preferences.preferences
        try:
            after = preferences.change(**{name: value})
        except SalesDeskError as error:
            self._desk.say_error(error)
            after = before
            self._show_kept()
        if after != before:
            self.section(self._key).refresh()
            self.preferences_changed.emit(after, before)

    def _show_kept(self) -> None:
        """The controls say again what is stored."""
        section = self.section(self._key)
        section.refresh()
        if isinstance(section, GeneralSection):
            section.show_preferences(self._desk.workplace.preferences.preferences)

    def _made_general(self) -> GeneralSection:
        section = GeneralSection(self._desk.workplace.preferences.preferences)
        # Queued: another language builds this page anew, and the control is still dealing with its key or click.
        section.changed.connect(self.change, Qt.ConnectionType.QueuedConnection)
        return section

    def _made_currencies(self) -> CurrenciesSection:
        section = CurrenciesSection(self._desk)
        section.changed.connect(self.change, Qt.ConnectionType.QueuedConnection)
        return section

    def _made_calendar(self) -> CalendarSection:
        section = CalendarSection(self._desk)
        section.changed.connect(self.change)
        return section

    def _made_backups(self) -> BackupsSection:
        section = BackupsSection(self._desk)
        section.copy_made.connect(self.copy_made)
        section.restore_asked.connect(self.restore_asked)
        section.folder_asked.connect(lambda: self._open_folder(self._desk.workplace.backups.folder))
        return section

    def _made_data(self) -> DataSection:
        section = DataSection(self._desk)
        section.import_asked.connect(self.import_asked)
        section.export_asked.connect(self.export_asked)
        section.open_file_asked.connect(self.open_file_asked)
        section.sample_asked.connect(self.sample_asked)
        return section

    def _arrange(self) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(MARGIN, 0, 0, 0)
        body.setSpacing(GAP)
        body.addWidget(self.list)
        body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageBar(_('Settings')))
        column.addLayout(body, 1)
