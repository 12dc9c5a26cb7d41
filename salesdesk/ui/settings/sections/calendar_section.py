"""A file from which calendars of other programs read her planned actions."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from salesdesk.domain.errors import SalesDeskError
from salesdesk.domain.touched import Touched
from salesdesk.i18n.formats import moment_text, number_text
from salesdesk.i18n.translator import _, ngettext
from salesdesk.on_demand import on_demand
from salesdesk.ui.desk import Desk
from salesdesk.ui.feedback import sentence_of
from salesdesk.ui.settings.parts.pane import Pane, SettingRow
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.buttons.icon_button import IconButton
from salesdesk.ui.widgets.feedback.banner import Banner
from salesdesk.ui.widgets.floating.file_dialog import file_to_save

if TYPE_CHECKING:
    from salesdesk.jobs.calendar_job import Written, write_calendar
else:
    write_calendar = on_demand('salesdesk.jobs.calendar_job', 'write_calendar')

PROPOSED = 'SalesDesk.ics'
# A path to write to; None where she changed her mind.
AskFile = Callable[[Path], Path | None]


class CalendarSection(SettingsSection):
    """`changed(name, value)`: the preference, once the file could be written. ask_file stands in for Qt's dialog."""

    changed = Signal(str, object)

    def __init__(self, desk: Desk, ask_file: AskFile | None = None) -> None:
        sentence = _('Outlook, Thunderbird, Apple Calendar and others show your planned actions beside your own dates.')
        super().__init__(_('Calendar file'), sentence)
        self._desk = desk
        self._ask_file = ask_file or self._asked_file
        self.problem = Banner('error', '')
        self.choose = Button(_('Choose the file…'), icon='calendar-plus')
        self.end = Button(_('End'))
        self.copy = IconButton('copy', _('Copy the address'), size='sm')
        self.export = Button(_('Export…'), icon='file-up')
        self._kept, self._once = Pane(_('Kept up to date')), Pane(_('Export once'))
        self.file = SettingRow('', ' ', self.copy)
        self.written = SettingRow(_('Last written'), ' ', self.end)
        self._arrange()
        self.choose.clicked.connect(self._choose)
        self.end.clicked.connect(lambda: self.changed.emit('calendar_file', ''))
        self.copy.clicked.connect(self._copy)
        self.export.clicked.connect(self._export)

    def refresh(self) -> None:
        path = self._path()
        for row in (self.file, self.written):
            row.setVisible(path is not None)
        self.choose.set_caption(_('Choose another file…') if path else _('Choose the file…'))
        self.choose.updateGeometry()
        if path is not None:
            self.file.title.setText(path.name)
            self.file.description.setText(path.as_uri())
            self.written.description.setText(self._written_text(path))

    def follow(self, touched: Touched) -> None:
        """The file is written a moment after a change: it is looked at when the section is opened."""
        del touched

    def _path(self) -> Path | None:
        kept = self._desk.workplace.preferences.preferences.calendar_file
        return Path(kept) if kept else None

    def _written_text(self, path: Path) -> str:
        try:
            written = datetime.fromtimestamp(path.stat().st_mtime).astimezone(self._desk.workplace.clock.zone)
        except OSError:
            return _('The file is not there now. It is written again after the next change.')
        text = moment_text(written, self._desk.workplace.clock.today())
        return text[:1].upper() + text[1:]

    def _choose(self) -> None:
        """Written at once: a place that cannot be written to is refused while she is here."""
        path = self._ask_file(self._path() or Path.home() / PROPOSED)
        if path is not None:
            self._write(path, lambda _written: self._keep(path))

    def _keep(self, path: Path) -> None:
        self.changed.emit('calendar_file', str(path))
        self.refresh()

    def _export(self) -> None:
        path = self._ask_file(Path.home() / PROPOSED)
        if path is not None:
            self._write(path, lambda written: self._say(written, path))

    def _say(self, written: 'Written', path: Path) -> None:
        told = ngettext('{count} action exported to {file}', '{count} actions exported to {file}', written.count)
        self._desk.feedback.say(told.format(count=number_text(written.count), file=path.name))

    def _write(self, path: Path, then: 'Callable[[Written], object]') -> None:
        self.problem.hide()
        workspace = self._desk.workplace.workspace
        self._desk.jobs.start(write_calendar(workspace.path, workspace.clock, path, None), then, self._fail)

    def _fail(self, error: Exception) -> None:
        # A fault of ours is not dressed up as one of the disk.
        if not isinstance(error, SalesDeskError):
            raise error
        self.problem.say(sentence_of(error))
        self.problem.show()

    def _copy(self) -> None:
        path = self._path()
        if path is not None:
            QGuiApplication.clipboard().setText(path.as_uri())
            self._desk.feedback.say(_('Address copied'))

    def _asked_file(self, proposed: Path) -> Path | None:
        return file_to_save(
            self._desk.window, _('Calendar file'), _('Calendar (*{ending})').format(ending='.ics'), proposed
        )

    def _arrange(self) -> None:
        words = _('Written after each change. Subscribe to its address in your calendar.')
        self._kept.add_row(SettingRow(_('Keep a file up to date'), words, self.choose))
        self._kept.add_row(self.file)
        self._kept.add_row(self.written)
        once = _('All planned actions as they are now, as a file to import.')
        self._once.add_row(SettingRow(_('Export the planned actions'), once, self.export))
        for part in (self.problem, self._kept, self._once):
            self.add(part)
        self.problem.hide()
