"""The rules of a whole pipeline."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salesdesk.domain.process.pipeline import Pipeline
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.pipeline_rules import RULES
from salesdesk.ui.process.stages_tab import StagesTab


def stored(desk: Desk) -> Pipeline:
    return next(pipeline for pipeline in desk.workplace.book.pipelines if pipeline.key == 'sales')


@pytest.mark.parametrize('rule', RULES)
def test_a_switch_changes_its_rule_and_no_other(qtbot: QtBot, ui_desk: Desk, page: StagesTab, rule: str) -> None:
    before = {name: getattr(stored(ui_desk), name) for name in RULES}
    qtbot.mouseClick(page.rules.switches[rule], Qt.MouseButton.LeftButton)
    assert {name: getattr(stored(ui_desk), name) for name in RULES} == before | {rule: not before[rule]}


def test_undo_turns_the_switch_back(ui_desk: Desk, page: StagesTab) -> None:
    page.rules.switches['may_skip'].click()
    ui_desk.workplace.workspace.undo()
    assert not page.rules.switches['may_skip'].isChecked()


def test_the_pipeline_is_renamed_in_both_languages(ui_desk: Desk, page: StagesTab) -> None:
    page.rules.name.line.setText('Ventes')
    page.rules.finish()
    page.rules.other_name.line.setText('Selling')
    page.rules.finish()
    assert (stored(ui_desk).name.fr, stored(ui_desk).name.en) == ('Ventes', 'Selling')
    assert page.bar.tabs.tabText(1) == 'Ventes'


def test_a_pipeline_needs_a_name(ui_desk: Desk, page: StagesTab) -> None:
    page.rules.name.line.setText('')
    page.rules.finish()
    assert page.rules.name.error() == 'Donnez-lui un nom.'
    assert stored(ui_desk).name.fr == 'Vente'


def test_without_an_english_name_the_french_one_is_shown_in_its_place(ui_desk: Desk, page: StagesTab) -> None:
    page.rules.other_name.line.setText('')
    page.rules.finish()
    assert page.rules.other_name.line.placeholderText() == 'Vente'
