"""Where there is no rule yet: suggestions in her language, which keep nothing before she saves."""

import pytest
from bench import Bench, press
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.i18n.translator import use_language
from salesdesk.ui.desk import Desk
from salesdesk.ui.rules.editor.rule_dialog import RuleDialog
from salesdesk.ui.rules.rules_tab import RulesTab
from salesdesk.ui.rules.suggestions import suggestions
from salesdesk.ui.widgets.text.rich_label import RichLabel


def test_four_whole_rules_are_suggested_and_none_is_kept(ui_desk: Desk, tab: RulesTab) -> None:
    rules = ui_desk.workplace.rules
    assert tab.first.isVisible()
    assert [rules.lacking(card.form) for card in tab.first.cards] == [(), (), (), ()]
    assert rules.rules() == []
    assert tab.bar.summary.text() == ''


def test_a_suggestion_reads_as_a_sentence(tab: RulesTab) -> None:
    words = tab.first.cards[0].findChildren(RichLabel)[0].text().replace('\u00a0', ' ')
    assert words.startswith('Quand une affaire entre dans Proposition, planifier un appel')


def test_using_one_opens_it_and_saving_it_asks_whether_it_shall_be_on(ui_desk: Desk, tab: RulesTab) -> None:
    tab.first.cards[1].button.click()
    (dialog,) = ui_desk.window.findChildren(RuleDialog)
    assert dialog.fields.name.text() == 'Une affaire dont on ne parle plus'
    dialog.submit()
    assert [rule.name for rule in ui_desk.workplace.rules.rules()] == ['Une affaire dont on ne parle plus']
    assert not tab.first.isVisible()
    assert tab.list.isVisible()


@pytest.mark.parametrize('language', ['fr', 'en'])
def test_suggestions_speak_her_language(ui_desk: Desk, language: str) -> None:
    use_language(language)
    place = ui_desk.workplace
    names = [form.name for form in suggestions(list(place.book.processes.values()), 'EUR')]
    assert names[2] == {'fr': 'Une date de clôture passée', 'en': 'A close date that has passed'}[language]


def test_no_words_are_cut_in_a_narrow_window(qtbot: QtBot, ui_desk: Desk) -> None:
    tab = RulesTab(ui_desk)
    qtbot.addWidget(tab)
    tab.resize(820, 664)
    tab.arrive()
    with qtbot.waitExposed(tab):
        tab.show()
    QApplication.sendPostedEvents()
    for card in tab.first.cards:
        label = card.findChildren(RichLabel)[0]
        assert label.height() >= label.heightForWidth(label.width())


def test_the_keyboard_goes_from_suggestion_to_suggestion(bench: Bench, tab: RulesTab) -> None:
    tab.bar.new_rule.setFocus()
    reached = []
    for _step in range(5):
        focused = bench.window.focusWidget()
        assert focused is not None
        press(focused, Qt.Key.Key_Tab)
        focused = bench.window.focusWidget()
        reached.append(focused.accessibleName() if focused is not None else '')
    assert reached[:2] == ['Utiliser Un appel après la proposition', 'Utiliser Une affaire dont on ne parle plus']
