"""Language, look and keyboard."""

from functools import partial

from PySide6.QtCore import Signal

from salesdesk.i18n.formats import hour_text
from salesdesk.i18n.long_dates import month_name
from salesdesk.i18n.translator import _, mark, ngettext
from salesdesk.settings import Preferences
from salesdesk.ui.settings.parts.look_options import language_options, theme_options
from salesdesk.ui.settings.parts.pane import Pane, SettingRow
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.settings.sections.after_sales_pane import AfterSalesPane
from salesdesk.ui.widgets.choices.option import Option
from salesdesk.ui.widgets.choices.segmented_control import SegmentedControl
from salesdesk.ui.widgets.choices.switch import Switch
from salesdesk.ui.widgets.fields.select import Select

_PANES = (mark('General'), mark('Reminders'), mark('Lessons'), mark('Reports'), mark('Keyboard'))
REMINDER_MINUTES = range(6 * 60, 20 * 60 + 1, 30)


class GeneralSection(SettingsSection):
    """`changed(name, value)`: a preference by its name."""

    changed = Signal(str, object)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(_('General'))
        self.language = SegmentedControl(_('Language'), language_options())
        self.theme = SegmentedControl(_('Appearance'), theme_options())
        densities = [Option('normal', _('Normal')), Option('dense', _('Dense'))]
        self.density = SegmentedControl(_('Density'), densities)
        self.animations = Switch(_('Animations'))
        self.letters = Switch(_('Single-letter shortcuts'))
        self.reminders = Switch(_('Reminders'))
        self.lessons = Switch(ngettext('Useful lesson', 'Useful lessons', 2))
        self.after_sales = AfterSalesPane()
        hours = [Option(str(minute), hour_text(minute)) for minute in REMINDER_MINUTES]
        self.reminder_minute = Select(_('Hour of reminders'), hours)
        months = [Option(str(month), month_name(month)) for month in range(1, 13)]
        self.year_starts = Select(_('First month of the year'), months)
        self.show_preferences(preferences)
        self._arrange()
        self._connect()

    def show_preferences(self, preferences: Preferences) -> None:
        self.language.choose(preferences.language)
        self.theme.choose(preferences.theme)
        self.density.choose(preferences.density)
        minute = preferences.reminder_minute
        if self.reminder_minute.findData(str(minute)) < 0:
            self.reminder_minute.addItem(hour_text(minute), str(minute))
        self.reminder_minute.choose(str(minute))
        self.year_starts.choose(str(preferences.year_starts))
        self.after_sales.show_preferences(preferences)
        for switch, on in (
            (self.animations, preferences.animations), (self.letters, preferences.letter_shortcuts),
            (self.reminders, preferences.reminders), (self.lessons, preferences.lessons),
        ):  # fmt: skip
            # Shown, not chosen.
            switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(False)

    def _arrange(self) -> None:
        look, days, learnt, year, keys = (Pane(_(title)) for title in _PANES)
        look.add_row(SettingRow(_('Language'), _('All of the program is reworded at once.'), self.language))
        look.add_row(SettingRow(_('Appearance'), _('“System” follows the setting of the computer.'), self.theme))
        dense = _('Dense cards are lower: more of them fit on the board.')
        look.add_row(SettingRow(_('Density'), dense, self.density))
        motion = _('Short movements of cards, panels and dialogs.')
        look.add_row(SettingRow(_('Animations'), motion, self.animations))
        letters = _('N, F or P act alone while no text field has the keyboard.')
        keys.add_row(SettingRow(_('Single-letter shortcuts'), letters, self.letters))
        remind = _('When the hour of an action comes while SalesDesk runs. Missed ones are shown at the next start.')
        days.add_row(SettingRow(_('Reminders'), remind, self.reminders))
        default = _('For actions of a day without an hour.')
        days.add_row(SettingRow(_('Hour of reminders'), default, self.reminder_minute))
        helping = _('Up to three lessons of similar deals, beside the deal and where a move is refused.')
        learnt.add_row(SettingRow(ngettext('Useful lesson', 'Useful lessons', 2), helping, self.lessons))
        fiscal = _('Quarters and years of the reports are counted from it.')
        year.add_row(SettingRow(_('First month of the year'), fiscal, self.year_starts))
        for pane in (look, days, learnt, self.after_sales, year, keys):
            self.add(pane)

    def _connect(self) -> None:
        for name, control in (('language', self.language), ('theme', self.theme), ('density', self.density)):
            control.chosen.connect(partial(self.changed.emit, name))
        self.after_sales.changed.connect(self.changed)
        self.reminders.toggled.connect(partial(self.changed.emit, 'reminders'))
        self.lessons.toggled.connect(partial(self.changed.emit, 'lessons'))
        self.year_starts.chosen.connect(lambda key: self.changed.emit('year_starts', int(key)))
        self.reminder_minute.chosen.connect(lambda key: self.changed.emit('reminder_minute', int(key)))
        self.animations.toggled.connect(partial(self.changed.emit, 'animations'))
        self.letters.toggled.connect(partial(self.changed.emit, 'letter_shortcuts'))
