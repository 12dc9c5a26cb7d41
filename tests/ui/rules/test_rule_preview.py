"""Before a rule is switched on: what it would do today, deal by deal, which of them opens, and the choice to do it."""

from collections.abc import Callable

import pytest
from bench import Bench, heard, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from salesdesk.controllers.automation.rule_form import RuleForm
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.rules.rule import Effect, EffectKind, Trigger, TriggerKind
from salesdesk.i18n.translator import use_language
from salesdesk.ui.desk import Desk
from salesdesk.ui.rules import rule_commands
from salesdesk.ui.rules.preview.preview_dialog import PreviewDialog
from salesdesk.ui.rules.rules_tab import RulesTab

Put = Callable[..., int]
QUIET = Trigger(TriggerKind.QUIET_FOR, {'days': '3'})
WARN = Effect(EffectKind.WARN, {'text': 'Relancer'})
CALL = Effect(EffectKind.PLAN, {'kind': 'call', 'days': '2', 'subject': 'Nouvelles'})


@pytest.fixture
def opened(bench: Bench, put: Put, tab: RulesTab, ui_desk: Desk) -> Callable[..., PreviewDialog]:
    """The preview of a rule that is made for it."""

    def make(*effects: Effect, trigger: Trigger = QUIET, conditions: tuple[Condition, ...] = ()) -> PreviewDialog:
        rule_id = put(form=RuleForm('Silence', trigger, conditions, effects))
        dialog = tab.commands.preview(ui_desk.workplace.rules.rule(rule_id))
        bench.settle()
        return dialog

    return make


def deals_of(dialog: PreviewDialog) -> int:
    """On how many it would act."""
    assert dialog.list is not None
    lines = [dialog.list.model().index(row, 0) for row in range(dialog.list.model().rowCount())]
    return len({line.data(Qt.ItemDataRole.UserRole).deal_id for line in lines})


def plain(text: str) -> str:
    return text.replace('\u00a0', ' ').replace('\u202f', ' ')


def test_what_it_would_do_is_counted_by_kind(opened: Callable[..., PreviewDialog]) -> None:
    dialog = opened(CALL, WARN)
    deals = deals_of(dialog)
    assert deals > 2
    wanted = f'Sur les données d’aujourd’hui, cette règle planifierait {deals} actions et afficherait {deals} '
    assert plain(dialog.summary.text()) == f'{wanted}avertissements.'
    assert 'regarde une fois par jour' in dialog.explained.text()


def test_each_line_says_the_deal_and_the_act_with_its_day(opened: Callable[..., PreviewDialog]) -> None:
    dialog = opened(CALL)
    assert dialog.list is not None
    index = dialog.list.model().index(0, 0)
    said = plain(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
    assert said.endswith('planifier un appel « Nouvelles » dans 2 jours ouvrés, jeu. 11')


def test_the_model_of_the_lines_is_sound(opened: Callable[..., PreviewDialog], qtmodeltester: ModelTester) -> None:
    dialog = opened(CALL)
    assert dialog.list is not None
    qtmodeltester.check(dialog.list.model())


def test_what_would_be_refused_says_why_and_is_not_counted(ui_desk: Desk, opened: Callable[..., PreviewDialog]) -> None:
    gone = Effect(EffectKind.ADD_TAG, {'tag_id': '9'})
    dialog = opened(gone)
    assert plain(dialog.summary.text()) == 'Sur les données d’aujourd’hui, cette règle ne ferait rien.'
    assert dialog.list is not None
    said = plain(str(dialog.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)))
    assert said.endswith('non, ce qu’elle nomme n’existe plus')
    assert dialog.now.isHidden()


def test_a_rule_that_would_do_nothing_shows_no_list(opened: Callable[..., PreviewDialog]) -> None:
    nobody = Condition('title', 'is', ('Cette affaire n’existe pas',))
    dialog = opened(WARN, conditions=(nobody,))
    assert dialog.list is None
    assert 'Appliquée maintenant' not in dialog.explained.text()


@pytest.mark.parametrize('hand', ['mouse', 'keyboard'])
def test_a_line_opens_its_deal_and_closes_the_preview(
    tab: RulesTab, opened: Callable[..., PreviewDialog], hand: str
) -> None:
    asked, dialog = heard(tab.deal_asked), opened(WARN)
    assert dialog.list is not None
    index = dialog.list.model().index(1, 0)
    wanted = index.data(Qt.ItemDataRole.UserRole).deal_id
    if hand == 'mouse':
        spot = dialog.list.visualRect(index).center()
        QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    else:
        dialog.list.setFocus()
        press(dialog.list, Qt.Key.Key_Down)
        press(dialog.list, Qt.Key.Key_Return)
    assert asked == [wanted]
    assert dialog.isHidden()


def test_switching_on_alone_touches_no_deal(bench: Bench, ui_desk: Desk, opened: Callable[..., PreviewDialog]) -> None:
    dialog = opened(WARN)
    dialog.main.click()
    assert ui_desk.workplace.rules.rules()[0].is_on
    assert ui_desk.workplace.rules.figures() == {}
    assert plain(bench.toasts()[-1]) == 'La règle « Silence » est active'


def test_applied_at_once_one_undo_takes_back_the_acts_and_the_switch(
    bench: Bench, ui_desk: Desk, opened: Callable[..., PreviewDialog]
) -> None:
    dialog = opened(WARN)
    dialog.now.click()
    rules = ui_desk.workplace.rules
    (figures,) = rules.figures().values()
    assert figures.deals == deals_of(dialog)
    told = f'La règle « Silence » est active. La règle « Silence » a donné {deals_of(dialog)} avertissements.'
    assert plain(bench.toasts()[-1]) == told
    ui_desk.workplace.workspace.undo()
    assert rules.figures() == {}
    assert not rules.rules()[0].is_on


def test_thousands_are_done_beside_the_window(
    qtbot: QtBot, ui_desk: Desk, tab: RulesTab, opened: Callable[..., PreviewDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rule_commands, 'AT_ONCE', 1)
    dialog = opened(WARN)
    count = deals_of(dialog)
    with qtbot.waitSignal(tab.commands.flow.ended):
        dialog.now.click()
        assert tab.progress.isVisible()
    assert not tab.progress.isVisible()
    assert ui_desk.workplace.rules.figures()[ui_desk.workplace.rules.rules()[0].id].deals == count


def test_of_one_that_is_on_it_is_said_what_it_does(
    bench: Bench, ui_desk: Desk, tab: RulesTab, put: Put, opened: Callable[..., PreviewDialog]
) -> None:
    opened(WARN).main.click()
    dialog = tab.commands.preview(ui_desk.workplace.rules.rules()[0])
    assert dialog.accessibleName() == 'Ce que fait cette règle'
    assert dialog.main.caption() == 'Fermer'
    dialog.main.click()
    assert ui_desk.workplace.rules.rules()[0].is_on


def test_in_english_it_reads_as_well(opened: Callable[..., PreviewDialog]) -> None:
    use_language('en')
    dialog = opened(WARN)
    assert dialog.summary.text() == f'On today’s data, this rule would show {deals_of(dialog)} warnings.'
