"""The list of rules: what each says and did, switched, moved, copied and removed by mouse or keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind
from salesdesk.ui.desk import Desk
from salesdesk.ui.rules.editor.rule_dialog import RuleDialog
from salesdesk.ui.rules.list.rule_delegate import switch_of
from salesdesk.ui.rules.preview.preview_dialog import PreviewDialog
from salesdesk.ui.rules.rules_tab import RulesTab

Key, ALT, LEFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
Put = Callable[..., int]
WARN = Effect(EffectKind.WARN, {'text': 'Relancer'})


@pytest.fixture
def three(ui_desk: Desk, put: Put, tab: RulesTab) -> list[int]:
    """The first is on; the second lacks what it is to do, the third is whole."""
    lacking = RuleForm('Vide', Trigger(TriggerKind.WON))
    ids = [put('Perdue', on=True), put(form=lacking), put('Autre')]
    tab.arrive()
    tab.list.choose(ids[0])
    tab.list.setFocus()
    return ids


def names(tab: RulesTab) -> list[str]:
    return [row.rule.name for row in tab.list.rules.rows]


def press(tab: RulesTab, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(tab.list, key, modifiers)


def switches(tab: RulesTab) -> list[bool]:
    return [row.rule.is_on for row in tab.list.rules.rows]


def open_dialogs(desk: Desk, kind: type) -> list[object]:
    return [dialog for dialog in desk.window.findChildren(kind) if dialog.isVisible()]


def test_each_rule_says_itself_and_the_bar_counts_them(tab: RulesTab, three: list[int]) -> None:
    rows = tab.list.rules.rows
    assert rows[0].words == 'Quand une affaire est perdue, afficher l’avertissement «\u00a0Attention\u00a0».'
    assert [row.is_whole for row in rows] == [True, False, True]
    assert tab.bar.summary.text() == '3 règles, 1 en marche'
    assert tab.inspector.sentence.text() == rows[0].words


def test_the_model_is_sound(tab: RulesTab, three: list[int], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(tab.list.rules)


def test_a_row_is_read_out_whole(tab: RulesTab, three: list[int]) -> None:
    spoken = [row.accessible_text for row in tab.list.rules.rows]
    assert spoken[0].startswith('Perdue, active, Quand une affaire est perdue')
    assert spoken[1].endswith('il manque quelque chose')


def test_what_a_rule_did_stands_beside_it(ui_desk: Desk, put: Put, tab: RulesTab) -> None:
    quiet = RuleForm(
        'Silence',
        Trigger(TriggerKind.QUIET_FOR, {'days': '3'}),
        effects=(Effect(EffectKind.WARN, {'text': 'Relancer'}),),
    )
    told = ui_desk.workplace.rules.preview(quiet)
    ui_desk.workplace.rules.switch_on(put(form=quiet), at_once=True)
    row = tab.list.rules.rows[0]
    assert told.acts > 1
    assert row.acted == f'a agi {told.acts} fois sur {told.deals} affaires'
    assert row.last.startswith('aujourd’hui')
    assert tab.inspector.last.text() == f'Dernière fois\u00a0: {row.last}'


def test_space_switches_off_at_once_and_undo_switches_on(ui_desk: Desk, tab: RulesTab, three: list[int]) -> None:
    press(tab, Key.Key_Space)
    assert switches(tab) == [False, False, False]
    ui_desk.workplace.workspace.undo()
    assert switches(tab) == [True, False, False]


def test_switching_on_shows_first_what_it_would_do(ui_desk: Desk, tab: RulesTab, three: list[int]) -> None:
    tab.list.choose(three[2])
    press(tab, Key.Key_Space)
    (dialog,) = open_dialogs(ui_desk, PreviewDialog)
    assert switches(tab)[2] is False
    QTest.keyClick(dialog, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # type: ignore[call-overload]
    assert switches(tab)[2] is True


def test_a_rule_that_lacks_something_is_edited_instead(ui_desk: Desk, tab: RulesTab, three: list[int]) -> None:
    tab.list.choose(three[1])
    press(tab, Key.Key_Space)
    assert len(open_dialogs(ui_desk, RuleDialog)) == 1
    assert open_dialogs(ui_desk, PreviewDialog) == []


def test_the_switch_of_a_row_takes_the_mouse_and_its_words_do_not(tab: RulesTab, three: list[int]) -> None:
    row = QRectF(tab.list.visualRect(tab.list.rules.index(0)))
    QTest.mouseClick(tab.list.viewport(), LEFT, PLAIN, row.center().toPoint())
    assert switches(tab)[0]
    QTest.mouseClick(tab.list.viewport(), LEFT, PLAIN, switch_of(row).center().toPoint())
    assert not switches(tab)[0]


def test_the_switch_beside_shows_what_is_stored(ui_desk: Desk, tab: RulesTab, three: list[int]) -> None:
    tab.list.choose(three[2])
    tab.inspector.switch.click()
    assert not tab.inspector.switch.isChecked()
    (dialog,) = open_dialogs(ui_desk, PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    dialog.main.click()
    assert tab.inspector.switch.isChecked()


@pytest.mark.parametrize(
    ('rule', 'key', 'order'),
    [(0, Key.Key_Down, ['Vide', 'Perdue', 'Autre']), (0, Key.Key_Up, ['Perdue', 'Vide', 'Autre']),
     (2, Key.Key_Up, ['Perdue', 'Autre', 'Vide'])],
    ids=['down', 'not above the first', 'up'],
)  # fmt: skip
def test_alt_and_an_arrow_move_a_rule(
    tab: RulesTab, three: list[int], rule: int, key: Qt.Key, order: list[str]
) -> None:
    tab.list.choose(three[rule])
    press(tab, key, ALT)
    assert names(tab) == order
    assert tab.list.current() is not None
    assert tab.list.current().id == three[rule]  # type: ignore[union-attr]


def test_delete_takes_a_rule_away_and_its_neighbour_is_looked_at(
    ui_desk: Desk, tab: RulesTab, three: list[int]
) -> None:
    press(tab, Key.Key_Delete)
    assert names(tab) == ['Vide', 'Autre']
    assert tab.inspector.name.text() == 'Vide'
    ui_desk.workplace.workspace.undo()
    assert names(tab) == ['Perdue', 'Vide', 'Autre']


def test_a_copy_is_shown_switched_off(tab: RulesTab, three: list[int]) -> None:
    tab.commands.duplicate(three[0])
    assert names(tab)[3] == 'Perdue (copie)'
    assert switches(tab)[3] is False
    assert tab.inspector.name.text() == 'Perdue (copie)'


def test_a_rule_is_copied_as_text(tab: RulesTab, three: list[int]) -> None:
    tab.commands.copy_text(tab.list.rules.rows[0].rule)
    assert QGuiApplication.clipboard().text().splitlines() == ['Perdue', tab.list.rules.rows[0].words]


def test_letters_are_left_to_the_program(tab: RulesTab, three: list[int]) -> None:
    press(tab, Key.Key_A)
    assert tab.list.current() is not None
    assert tab.list.current().id == three[0]  # type: ignore[union-attr]


def test_all_rules_are_stopped_and_let_act_again(ui_desk: Desk, tab: RulesTab, three: list[int]) -> None:
    tab.bar.may_act.click()
    assert not ui_desk.workplace.preferences.preferences.automation
    assert tab.stopped.isVisible()
    tab.resume.click()
    assert ui_desk.workplace.preferences.preferences.automation
    assert not tab.stopped.isVisible()
    assert tab.bar.may_act.isChecked()


def test_sixty_rules_scroll_and_stay_where_they_were(put: Put, tab: RulesTab) -> None:
    ids = [put(f'Règle {number}') for number in range(60)]
    assert tab.open_record(ids[40])
    scrolled = tab.list.verticalScrollBar().value()
    assert scrolled > 0
    tab.arrive()
    assert tab.list.verticalScrollBar().value() == scrolled
    assert tab.list.viewport().rect().contains(tab.list.visualRect(tab.list.currentIndex()).center())
    assert tab.list.hasFocus()
    assert not tab.open_record(77)


def test_what_lacks_something_cannot_be_previewed(tab: RulesTab, three: list[int]) -> None:
    assert tab.inspector.preview.isEnabled()
    tab.list.choose(three[1])
    assert not tab.inspector.preview.isEnabled()
    assert tab.inspector.state.text() == 'Il manque quelque chose'
