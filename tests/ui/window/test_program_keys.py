"""The keys and the menu of the program: each does its own act, none beneath a dialog, and undo says what it did."""

from collections.abc import Callable
from dataclasses import fields

import pytest
from bench import Bench, choose, entries
from building import in_days
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel

from salesdesk.controllers.workspace import ActionTitle
from salesdesk.i18n.translator import use_language
from salesdesk.ui.widgets.floating.modal_dialog import ModalDialog
from salesdesk.ui.widgets.floating.popover import Popover
from salesdesk.ui.window.program_commands import ProgramActs, ProgramCommands, named

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Diary:
    """Writes down what was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.letters = True

    def acts(self) -> ProgramActs:
        plain = {field.name: self._writer(field.name) for field in fields(ProgramActs)}
        return ProgramActs(**(plain | {'letters': lambda: self.letters}))  # type: ignore[arg-type]

    def _writer(self, name: str) -> Callable[..., None]:
        return lambda *said: self.asked.append(' '.join((name, *map(str, said))))


@pytest.fixture
def diary() -> Diary:
    return Diary()


@pytest.fixture
def commands(bench: Bench, diary: Diary) -> ProgramCommands:
    made = ProgramCommands(bench.window, bench.ledger.workspace, bench.desk.feedback, diary.acts())
    made.bind()
    return made


def key(commands: ProgramCommands, keys: str) -> None:
    """As by the keyboard: the action that has these keys."""
    wanted = QKeySequence(keys)
    next(action for action in commands._actions if action.shortcut() == wanted).trigger()


def letter(commands: ProgramCommands, text: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    commands.take_key(QKeyEvent(QEvent.Type.KeyPress, 0, modifiers, text))


@pytest.mark.parametrize(
    ('keys', 'act'),
    [('Ctrl+K', 'palette'), ('Ctrl+F', 'search'), ('Ctrl+I', 'import_csv'), ('Ctrl+E', 'export_csv'),
     ('Ctrl+O', 'open_file'), ('Ctrl+,', 'settings'), ('F1', 'shortcuts'), ('Ctrl+1', 'show_page 0'),
     ('Ctrl+6', 'show_page 5')],
)  # fmt: skip
def test_a_key_does_its_act_and_nothing_beneath_a_dialog(
    bench: Bench, diary: Diary, commands: ProgramCommands, keys: str, act: str
) -> None:
    key(commands, keys)
    dialog = ModalDialog(bench.window, 'Question')
    dialog.open_dialog()
    key(commands, keys)
    dialog.reject()
    assert diary.asked == [act]


def test_no_two_acts_have_the_same_key(commands: ProgramCommands) -> None:
    keys = [action.shortcut().toString() for action in commands._actions]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ('text', 'act'),
    [('n', 'new_deal'), ('N', 'new_deal'), ('a', 'new_action'), ('c', 'new_contact'), ('f', 'filters'),
     ('?', 'shortcuts'), ('l', 'log call'), ('e', 'log email'), ('r', 'log meeting'), ('t', 'log note')],
)  # fmt: skip
def test_a_letter_does_its_act_unless_letters_are_off(
    diary: Diary, commands: ProgramCommands, text: str, act: str
) -> None:
    letter(commands, text, SHIFT if text.isupper() or text == '?' else NONE)
    diary.letters = False
    letter(commands, text)
    assert diary.asked == [act]


@pytest.mark.parametrize('text', ['x', 'é', '', '1'])
def test_other_letters_are_nobodys(diary: Diary, commands: ProgramCommands, text: str) -> None:
    letter(commands, text)
    letter(commands, 'n', Qt.KeyboardModifier.ControlModifier)
    letter(commands, 'n', Qt.KeyboardModifier.AltModifier)
    assert diary.asked == []


@pytest.mark.parametrize(
    ('language', 'undone', 'nothing'),
    [('fr', 'Annulé\u00a0: modification de «\u00a0Œuvre\u00a0»', 'Il n’y a rien à annuler.'),
     ('en', 'Undone: edit “Œuvre”', 'There is nothing to undo.')],
)  # fmt: skip
def test_undo_says_what_it_took_back(
    bench: Bench, commands: ProgramCommands, language: str, undone: str, nothing: str
) -> None:
    use_language(language)
    deal_id = bench.ledger.put('Atelier')
    bench.shown(deal_id).change(title='Œuvre')
    key(commands, 'Ctrl+Z')
    assert (bench.toasts()[-1], bench.deal(deal_id).title) == (undone, 'Atelier')
    key(commands, 'Ctrl+Z')
    assert bench.toasts()[-1] == nothing


@pytest.mark.parametrize('keys', ['Ctrl+Shift+Z', 'Ctrl+Y'])
def test_both_keys_do_it_again_and_say_when_there_is_nothing(
    bench: Bench, commands: ProgramCommands, keys: str
) -> None:
    deal_id = bench.ledger.put('Atelier')
    bench.shown(deal_id).change(title='Œuvre')
    commands.undo()
    key(commands, keys)
    assert bench.deal(deal_id).title == 'Œuvre'
    key(commands, keys)
    assert bench.toasts()[-1] == 'Il n’y a rien à rétablir.'


def test_undo_over_a_question_takes_the_question_back(bench: Bench, commands: ProgramCommands) -> None:
    deal_id = bench.ledger.put('Atelier')
    bench.shown(deal_id).change(title='Œuvre')
    popover = Popover(bench.window, 'Question')
    popover.body.addWidget(QLabel('?'))
    popover.open_at(bench.window.rect(), 'below')
    key(commands, 'Ctrl+Z')
    assert (popover.isVisible(), bench.deal(deal_id).title) == (False, 'Œuvre')


def test_the_menu_does_what_the_keys_do(diary: Diary, commands: ProgramCommands) -> None:
    menu = commands.menu()
    for text in ('Nouvelle affaire', 'Nouvelle action', 'Nouveau contact', 'Corbeille', 'Réglages'):
        choose(menu, text)  # type: ignore[arg-type]
    assert diary.asked == ['new_deal', 'new_action', 'new_contact', 'trash', 'settings']


def test_the_menu_names_what_undo_and_redo_would_do(bench: Bench, commands: ProgramCommands) -> None:
    assert entries(commands.menu())[4:6] == ['Annuler', 'Rétablir']  # type: ignore[arg-type]
    bench.shown(bench.ledger.put('R&D')).change(title='Été & co')
    undo = commands.menu().actions()[5]
    assert undo.isEnabled()
    assert undo.text().split('\t')[0] == 'Annuler\u00a0: modification de «\u00a0Été && co\u00a0»'


def test_another_database_has_no_keys_of_the_first(bench: Bench, commands: ProgramCommands) -> None:
    assert len(bench.window.actions()) == len(commands._actions)
    commands.retire()
    assert bench.window.actions() == []


@pytest.mark.parametrize(('title', 'words'), [(None, 'Undo'), (ActionTitle('move_late', {'count': '3'}), 'Undo: ')])
def test_a_verb_stands_alone_where_there_is_nothing_to_name(title: ActionTitle | None, words: str) -> None:
    use_language('en')
    assert named('Undo', title).startswith(words)
    assert (named('Undo', title) == 'Undo') == (title is None)


def test_what_was_undone_last_is_what_is_done_again(bench: Bench, commands: ProgramCommands) -> None:
    """Three steps back and three forth are the same three, in order."""
    shown = bench.shown(bench.ledger.put('Atelier'))
    states = [bench.ledger.dump()]
    for fields_ in ({'title': 'Deux'}, {'owner': 'Anne'}, {'expected_close_on': in_days(3)}):
        shown.change(**fields_)
        states.append(bench.ledger.dump())
    seen = []
    for act in (commands.undo,) * 3 + (commands.redo,) * 3:
        act()
        seen.append(bench.ledger.dump())
    assert seen == [states[2], states[1], states[0], states[1], states[2], states[3]]
