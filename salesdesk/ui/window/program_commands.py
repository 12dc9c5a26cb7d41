"""What the program can do whatever page is in front: as actions with keys, and as a menu."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.controllers.workspace import ActionTitle, Workspace
from salesdesk.domain.errors import SalesDeskError
from salesdesk.i18n.sentences import redone_sentence, title_sentence, undone_sentence
from salesdesk.i18n.translator import _
from salesdesk.ui.commands.number_row import shortcuts_of
from salesdesk.ui.feedback import Feedback
from salesdesk.ui.widgets.floating.menu import Menu
from salesdesk.ui.widgets.floating.modal_dialog import open_dialog_of
from salesdesk.ui.widgets.floating.popover import Popover

Act = Callable[[], object]
# The letters by which what was done is written down.
LOGGED = {'l': 'call', 'e': 'email', 'r': 'meeting', 't': 'note', 'o': 'objection'}


@dataclass(frozen=True)
class ProgramActs:
    """What each command does; given by the composition root."""

    new_deal: Act
    new_action: Act
    new_contact: Act
    log: Callable[[str], object]
    propose: Act
    entrust: Act
    palette: Act
    search: Act
    filters: Act
    import_csv: Act
    export_csv: Act
    open_file: Act
    trash: Act
    settings: Act
    shortcuts: Act
    show_page: Callable[[int], object]
    letters: Callable[[], bool]


class ProgramCommands(QObject):
    """Binds keys to a window and makes its menu; undo and redo are its own."""

    def __init__(self, window: QWidget, workspace: Workspace, feedback: Feedback, acts: ProgramActs) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._feedback = feedback
        self._acts = acts
        self._actions: list[QAction] = []

    def bind(self) -> None:
        """From now on the keys act."""
        acts, window = self._acts, self._window
        self._actions = [
            self._action([keys], act)
            for keys, act in (
                ('Ctrl+Z', self.undo), ('Ctrl+Shift+Z', self.redo), ('Ctrl+Y', self.redo),
                ('Ctrl+K', acts.palette), ('Ctrl+F', acts.search), ('Ctrl+I', acts.import_csv),
                ('Ctrl+E', acts.export_csv), ('Ctrl+O', acts.open_file), ('Ctrl+,', acts.settings),
                ('Ctrl+Q', window.close), ('F1', acts.shortcuts),
            )
        ]  # fmt: skip
        for number in range(6):
            self._actions.append(self._action(shortcuts_of(number + 1), partial(acts.show_page, number)))

    def retire(self) -> None:
        """Another database has other commands."""
        for action in self._actions:
            self._window.removeAction(action)
        self.deleteLater()

    def take_key(self, event: QKeyEvent) -> None:
        """Single letters, when no text field wanted them and she has not switched them off."""
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier or not self._acts.letters():
            return
        own = self._acts
        acts: dict[str, Act] = {
            'n': own.new_deal, 'a': own.new_action, 'c': own.new_contact, 'f': own.filters, '?': own.shortcuts,
            **{letter: partial(own.log, kind) for letter, kind in LOGGED.items()},
        }  # fmt: skip
        act = acts.get(event.text().lower())
        if act is not None:
            act()

    def undo(self) -> None:
        self._replay(self._workspace.undo, undone_sentence, _('There is nothing to undo.'))

    def redo(self) -> None:
        self._replay(self._workspace.redo, redone_sentence, _('There is nothing to redo.'))

    def quit(self) -> None:
        self._window.close()

    def menu(self) -> QMenu:
        """Made anew each time: its words follow the history and the language."""
        menu: Menu = Menu(self._window)
        undo, redo = self._workspace.undo_title(), self._workspace.redo_title()
        acts = self._acts
        menu.add(_('New deal'), acts.new_deal, icon='plus', keys='N')
        menu.add(_('New action'), acts.new_action, icon='calendar-plus', keys='A')
        menu.add(_('New contact'), acts.new_contact, icon='user-plus', keys='C')
        menu.add(_('Create, search or act'), acts.palette, icon='search', keys='Ctrl+K')
        menu.addSeparator()
        menu.add(named(_('Undo'), undo), self.undo, icon='undo-2', keys='Ctrl+Z').setEnabled(undo is not None)
        menu.add(named(_('Redo'), redo), self.redo, icon='redo-2', keys='Ctrl+Shift+Z').setEnabled(redo is not None)
        menu.addSeparator()
        menu.add(_('Import a CSV…'), acts.import_csv, icon='file-down', keys='Ctrl+I')
        menu.add(_('Export as CSV…'), acts.export_csv, icon='file-up', keys='Ctrl+E')
        menu.add(_('Open another file…'), acts.open_file, icon='folder-open', keys='Ctrl+O')
        menu.addSeparator()
        menu.add(_('Trash'), acts.trash, icon='trash-2')
        menu.add(_('Settings'), acts.settings, icon='settings', keys='Ctrl+,')
        menu.add(_('Keyboard shortcuts'), acts.shortcuts, icon='info', keys='F1')
        menu.addSeparator()
        menu.add(_('Quit'), self._window.close, keys='Ctrl+Q')
        return menu

    def _replay(
        self, act: Callable[[], ActionTitle | None], say: Callable[[str, dict[str, str]], str], nothing: str
    ) -> None:
        try:
            title = act()
        except SalesDeskError as error:
            self._feedback.say_error(error)
            return
        self._feedback.say(say(title.key, title.values) if title else nothing)

    def _action(self, keys: list[str], act: Act) -> QAction:
        action = QAction(self._window)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.triggered.connect(lambda _checked: self._act_by_key(act))
        self._window.addAction(action)
        return action

    def _act_by_key(self, act: Act) -> None:
        """A key does nothing beneath a dialog: what it would change is not what she looks at.

        Undo over an open question takes the question back, not an action of before.
        """
        question = next((popover for popover in self._window.findChildren(Popover) if popover.isVisible()), None)
        if question is not None and act in {self.undo, self.redo}:
            question.dismiss()
        elif act == self._window.close or open_dialog_of(self._window) is None:
            act()


def named(verb: str, title: ActionTitle | None) -> str:
    """'Annuler : déplacement de « … » en Proposition'."""
    if title is None:
        return verb
    return _('{verb}: {action}').format(verb=verb, action=title_sentence(title.key, title.values))
