"""What the keyboard can do."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.controllers.preferences_controller import PreferencesController
from salesdesk.i18n.translator import _, mark
from salesdesk.ui.settings.parts.pane import SIDE, Pane
from salesdesk.ui.settings.parts.settings_section import SettingsSection
from salesdesk.ui.widgets.text.kbd import Kbd
from salesdesk.ui.widgets.text.label import Label

ROW = 36


@dataclass(frozen=True)
class Shortcut:
    """Keys as in a QKeySequence, several of them apart by a blank; what they do as marked text."""

    keys: str
    does: str


GROUPS = (
    (mark('Everywhere'), (
        Shortcut('Ctrl+K', mark('Create, search or act')),
        Shortcut('Ctrl+F', mark('Search the board')),
        Shortcut('N', mark('New deal')),
        Shortcut('A', mark('New action')),
        Shortcut('C', mark('New contact')),
        Shortcut('L E R T O', mark('Log a call, an e-mail, a meeting, a note, an objection')),
        Shortcut('F', mark('Filters')),
        Shortcut('Ctrl+Z', mark('Undo')),
        Shortcut('Ctrl+Shift+Z', mark('Redo')),
        Shortcut('Ctrl+1 … Ctrl+6', mark('Go to a section')),
        Shortcut('F6', mark('To the next part of the window')),
        Shortcut('Ctrl+Tab Ctrl+Shift+Tab', mark('From tab to tab in Process')),
        Shortcut('Ctrl+,', mark('Settings')),
        Shortcut('Ctrl+I', mark('Import a CSV')),
        Shortcut('Ctrl+E', mark('Export as CSV')),
        Shortcut('Ctrl+O', mark('Open another file')),
        Shortcut('? F1', mark('Keyboard shortcuts')),
    )),
    (mark('On the board'), (
        Shortcut('Up Down Left Right', mark('From card to card')),
        Shortcut('Return', mark('Open the deal')),
        Shortcut('F2', mark('Edit the deal in its form')),
        Shortcut('Space', mark('Lift the card; arrows carry it, Space drops it, Escape returns it')),
        Shortcut('Ctrl+Shift+Right', mark('Next stage; next month in the forecast')),
        Shortcut('Ctrl+Shift+Left', mark('Previous stage; previous month in the forecast')),
        Shortcut('P', mark('Plan an action')),
        Shortcut('Alt+G', mark('Won')),
        Shortcut('Alt+P', mark('Lost')),
        Shortcut('Delete', mark('Move to the trash')),
    )),
    (mark('In the panel of a deal'), (
        Shortcut('J K', mark('Next deal, previous deal')),
        Shortcut('1 2 3', mark('The outcome of a call')),
        Shortcut('Ctrl+Return', mark('Save')),
        Shortcut('F2', mark('Edit the deal in its form')),
        Shortcut('Esc', mark('Close the panel')),
    )),
    (mark('In Today'), (
        Shortcut('Space', mark('Mark the action as done, in its row')),
        Shortcut('Return', mark('Open the deal')),
        Shortcut('F2', mark('Edit the action')),
        Shortcut('M', mark('Move it to another day')),
        Shortcut('S', mark('Remind me later')),
        Shortcut('Delete', mark('Delete the action')),
        Shortcut('Ctrl+Left Ctrl+Right Ctrl+Up Ctrl+Down', mark('In the calendar: by a day, by half an hour')),
    )),
    (mark('In Contacts'), (
        Shortcut('C', mark('New contact or organisation')),
        Shortcut('Ctrl+V', mark('Paste a signature or a business card')),
        Shortcut('Return', mark('Edit…')),
        Shortcut('Space', mark('Mark, to act on several at once')),
        Shortcut('Delete', mark('Move to the trash')),
    )),
    (mark('In the rules'), (
        Shortcut('Space', mark('Switch a rule on or off')),
        Shortcut('Return', mark('Edit…')),
        Shortcut('Alt+Up Alt+Down', mark('Move a line of a list')),
        Shortcut('Delete', mark('Delete the rule')),
    )),
    (mark('In forms and lists'), (
        Shortcut('Ctrl+Return', mark('Save')),
        Shortcut('Esc', mark('Close, or take back what was typed')),
        Shortcut('Alt+Up Alt+Down', mark('Move a line of a list')),
    )),
)  # fmt: skip


class ShortcutsSection(SettingsSection):
    """A pane per place."""

    def __init__(self, preferences: PreferencesController) -> None:
        super().__init__(_('Shortcuts'), _('Single letters act while no text field has the keyboard.'))
        self._preferences = preferences
        for title, shortcuts in GROUPS:
            pane = Pane(_(title))
            for shortcut in shortcuts:
                pane.add_row(_row(shortcut))
            self.add_head(_(title))
            self.add(pane)

    def refresh(self) -> None:
        on = self._preferences.preferences.letter_shortcuts
        off = _('Single letters are switched off: see “General”.')
        self.sentence.setText(_('Single letters act while no text field has the keyboard.') if on else off)


def _row(shortcut: Shortcut) -> QWidget:
    line = QWidget()
    line.setFixedHeight(ROW)
    row = QHBoxLayout(line)
    row.setContentsMargins(SIDE, 0, SIDE, 0)
    row.setSpacing(6)
    row.addWidget(Label(_(shortcut.does)), 1)
    for keys in shortcut.keys.split(' '):
        key = Label('…', color='text-3') if keys == '…' else Kbd(keys)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
    return line
