"""The import without a mouse, and for those who hear it."""

import pytest
from counter import Counter
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from seat import CTRL, SHIFT, focused

from salesdesk.ui.exchange.choice_rows import ChoiceRow
from salesdesk.ui.exchange.import_dialog import ImportDialog
from salesdesk.ui.widgets.buttons.button import Button
from salesdesk.ui.widgets.fields.select import Select
from salesdesk.ui.widgets.focus.focus_trap import focus_stops

UNKNOWN = 'Titre;Étape\nA;Engaging\nB;Prospecting\n'
PLAIN = 'Titre;Montant\nA;5\n'


def test_the_keyboard_begins_at_the_question(counter: Counter) -> None:
    dialog = counter.hand_in(UNKNOWN)
    assert focused() is dialog.content.stages.rows[0].select


def test_without_a_question_it_begins_at_the_import(counter: Counter) -> None:
    dialog = counter.hand_in(PLAIN)
    assert focused() is dialog.main
    counter.seat.press(Qt.Key.Key_Return)
    counter.settle()
    assert counter.titles() == ['A']


def test_stages_are_answered_by_typing_and_imported_by_one_key(counter: Counter) -> None:
    counter.hand_in(UNKNOWN)
    counter.seat.press(Qt.Key.Key_Down)
    counter.seat.press(Qt.Key.Key_Tab)
    counter.seat.write('Negociation'[:1])
    counter.seat.press(Qt.Key.Key_Return, CTRL)
    counter.settle()
    assert counter.titles() == ['A', 'B']
    assert counter.seat.desk.titles('identification') == ['A']


def test_one_key_does_nothing_while_something_is_asked(counter: Counter) -> None:
    counter.hand_in(UNKNOWN)
    counter.seat.press(Qt.Key.Key_Return, CTRL)
    assert counter.titles() == []
    assert counter.seat.one(ImportDialog)


def test_escape_leaves_everything_as_it_is(counter: Counter) -> None:
    counter.hand_in(PLAIN)
    counter.seat.press(Qt.Key.Key_Escape)
    assert counter.seat.shown(ImportDialog) == []
    assert counter.titles() == []


def test_after_the_import_one_key_closes(counter: Counter) -> None:
    counter.hand_in(PLAIN)
    counter.take_in()
    assert focused() is counter.imports.main
    counter.seat.press(Qt.Key.Key_Return)
    assert counter.seat.shown(ImportDialog) == []


def test_tab_goes_round_as_one_reads_and_stays_in_the_dialog(qtbot: QtBot, counter: Counter) -> None:
    dialog = counter.hand_in(UNKNOWN)
    banner = dialog.content.banner
    assert banner is not None
    qtbot.waitUntil(banner.isVisible)
    counter.answer_stage(0, 'won')
    counter.answer_stage(1, 'lost')
    dialog.content.facts.file.setFocus()
    counter.seat.press(Qt.Key.Key_Tab, SHIFT)
    met = []
    for _step in range(10):
        counter.seat.press(Qt.Key.Key_Tab)
        met.append(focused().accessibleName() or focused().text())
    assert met == [
        'Choisir un autre fichier que affaires.csv', 'Séparateur', 'Encodage', 'Pipeline', 'Parties de l’import',
        'Étape correspondant à Engaging', 'Étape correspondant à Prospecting', 'Annuler', 'Importer 2 affaires',
        'Fermer',
    ]  # fmt: skip


def test_the_button_of_a_question_stands_before_what_it_answers(qtbot: QtBot, counter: Counter) -> None:
    dialog = counter.hand_in(UNKNOWN)
    assert dialog.content.banner is not None
    button = dialog.content.banner.findChildren(Button)[0]
    qtbot.waitUntil(button.isVisible)
    dialog.content.tabs.setFocus()
    counter.seat.press(Qt.Key.Key_Tab, SHIFT)
    assert focused() is button
    counter.seat.press(Qt.Key.Key_Space)
    assert dialog.main.isEnabled()


@pytest.mark.parametrize('text', [UNKNOWN, 'Titre;Montant\nA;abc\nB;1\n', 'Bornes;12400\nToit;300\n'])
def test_everything_that_takes_the_keyboard_has_a_name(counter: Counter, text: str) -> None:
    dialog = counter.hand_in(text)
    for index in range(dialog.content.tabs.count()):
        dialog.content.tabs.setCurrentIndex(index)
        nameless = [stop for stop in focus_stops(dialog) if not (stop.accessibleName() or getattr(stop, 'text', str)())]
        assert nameless == []


def test_a_list_says_which_column_or_stage_it_is_about(counter: Counter) -> None:
    dialog = counter.hand_in(UNKNOWN)
    names = [row.select.accessibleName() for pane in (dialog.content.columns, dialog.content.stages)
             for row in pane.rows]  # fmt: skip
    assert names == [
        'Champ de la colonne Titre', 'Champ de la colonne Étape',
        'Étape correspondant à Engaging', 'Étape correspondant à Prospecting',
    ]  # fmt: skip


def test_the_tabs_are_turned_with_the_arrows(counter: Counter) -> None:
    dialog = counter.hand_in(PLAIN)
    dialog.content.tabs.setFocus()
    counter.seat.press(Qt.Key.Key_Right)
    assert dialog.content.columns.isVisible()


def test_a_row_out_of_sight_comes_into_sight_with_the_focus(counter: Counter) -> None:
    names = ';'.join(f'Colonne {letter}' for letter in 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    dialog = counter.hand_in(f'Titre;{names}\nA{";x" * 26}\n')
    dialog.content.tabs.setCurrentIndex(1)
    last = dialog.content.columns.rows[-1]
    dialog.content.columns.rows[0].select.setFocus()
    for _row in dialog.content.columns.rows[1:]:
        counter.seat.press(Qt.Key.Key_Tab)
    assert focused() is last.select
    pane = dialog.content.columns.viewport()
    assert pane.rect().contains(last.select.mapTo(pane, last.select.rect().center()))


def test_no_amount_is_cut(counter: Counter) -> None:
    preview = counter.hand_in('Titre;Montant\nA;-12 345 678,50 €\n').content.preview
    cell = preview.model().index(0, 4)
    assert preview.sizeHintForIndex(cell).width() <= preview.columnWidth(4)


def test_rows_keep_their_focus_while_the_file_is_read_again(counter: Counter) -> None:
    dialog = counter.hand_in(PLAIN)
    dialog.content.tabs.setCurrentIndex(1)
    row: ChoiceRow = dialog.content.columns.rows[1]
    row.select.setFocus()
    row.select.chosen.emit('extra')
    counter.settle()
    assert isinstance(focused(), Select)
    assert focused() is row.select
