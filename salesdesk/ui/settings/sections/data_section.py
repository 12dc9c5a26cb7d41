"""Where her data lie, and the ways in and out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.i18n.translator import _
from salesdesk.paths import sample_database
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.parts.pane import SIDE, Pane, SettingRow
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.text.label import Label


class DataSection(SettingsSection):
    """Signals: import_asked(), export_asked(), open_file_asked(), sample_asked()."""

    import_asked = Signal()
    export_asked = Signal()
    open_file_asked = Signal()
    sample_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        sentence = _('Everything is in one file on this computer. Nothing is sent anywhere.')
        super().__init__(_('Data'), sentence)
        self._desk = desk
        self.path = str(desk.workplace.workspace.path)
        self.copy_path = IconButton('copy', _('Copy the path'), size='sm')
        self.copy_path.clicked.connect(self._copy_path)
        self.import_csv = Button(_('Import…'), icon='file-down')
        self.export_csv = Button(_('Export…'), icon='file-up')
        self.open_file = Button(_('Open…'), icon='folder-open')
        self.sample = Button(_('Open the sample'), icon='compass')
        for button, asked in (
            (self.import_csv, self.import_asked),
            (self.export_csv, self.export_asked),
            (self.open_file, self.open_file_asked),
            (self.sample, self.sample_asked),
        ):
            button.clicked.connect(asked)
        self._arrange()

    def _arrange(self) -> None:
        place, ways = Pane(_('Database')), Pane(_('In and out'))
        place.add_row(self._path_row())
        ways.add_row(SettingRow(_('Import a CSV'), _('Deals from a spreadsheet or another program.'), self.import_csv))
        ways.add_row(SettingRow(_('Export as CSV'), _('All deals, or those on the board.'), self.export_csv))
        ways.add_row(SettingRow(_('Open another file'), _('Another SalesDesk database.'), self.open_file))
        sample = _('Fresh sample data in a file of their own; your data stay as they are.')
        ways.add_row(SettingRow(_('Start again with the sample'), sample, self.sample))
        self.add(place)
        self.add(ways)

    def _path_row(self) -> QWidget:
        line = QWidget()
        words = QVBoxLayout()
        words.setSpacing(1)
        is_sample = self._desk.workplace.workspace.path == sample_database()
        words.addWidget(Label(_('Sample data') if is_sample else _('Database'), weight='medium'))
        words.addWidget(Label(self.path, 'small', 'text-2', lines=0))
        row = QHBoxLayout(line)
        row.setContentsMargins(SIDE, 10, 10, 10)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.copy_path)
        return line

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(self.path)
        self._desk.feedback.say(_('Path copied'))
