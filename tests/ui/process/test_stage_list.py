"""The list of stages: what it shows, and what mouse and keyboard do with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from salesdesk.ui.desk import Desk
from salesdesk.ui.process.stages.stage_rows import StageRow
from salesdesk.ui.process.stages_tab import StagesTab
from salesdesk.ui.widgets.floating.toast import Toast

NAMES = ['Identification', 'Qualification', 'Proposition', 'Suivi', 'Négociation', 'Conclusion']
Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


def names(page: StagesTab) -> list[str]:
    return [row.name for row in page.stages.stages.rows]


def row(page: StagesTab, name: str) -> StageRow:
    return next(row for row in page.stages.stages.rows if row.name == name)


def choose(page: StagesTab, name: str) -> None:
    page.stages.choose(row(page, name).stage.id)


def toast_of(desk: Desk) -> str:
    shown = [toast.label.text() for toast in desk.window.findChildren(Toast) if not toast.isHidden()]
    return shown[0] if shown else ''


def test_the_selling_process_comes_first_with_its_figures(page: StagesTab) -> None:
    assert names(page) == NAMES
    shown = row(page, 'Identification')
    assert (shown.deals, shown.amount) == (6, '85\u202f550\u00a0€')
    assert (shown.criteria, shown.fields, shown.asks_action) == (1, 2, False)
    assert page.bar.summary.text() == '6 étapes, 27 affaires ouvertes'


def test_the_model_is_sound(page: StagesTab, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.stages.stages)


def test_a_row_is_read_out_whole(page: StagesTab) -> None:
    index = page.stages.stages.index(3)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        'Suivi, étape 4 sur 6, 60\u00a0%, stagnante après 10\u00a0j, 4 affaires, 50\u202f500\u00a0€. '
        'Pour quitter cette étape\u00a0: Clôture prévue (requis), Prochaine action prévue (requis)'
    )
    assert 'Prochaine action' in index.data(Qt.ItemDataRole.ToolTipRole)


def test_choosing_a_stage_shows_it_in_the_inspector(qtbot: QtBot, page: StagesTab) -> None:
    page.stages.setFocus()
    qtbot.keyClick(page.stages, Key.Key_Down)
    assert page.inspector.header.name.text() == 'Qualification'
    assert page.inspector.header.place.text() == 'étape 2'
    assert page.inspector.names.probability.value() == 25


def test_a_click_chooses_too(qtbot: QtBot, page: StagesTab) -> None:
    spot = page.stages.visualRect(page.stages.stages.index(4)).center()
    qtbot.mouseClick(page.stages.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.inspector.header.name.text() == 'Négociation'


@pytest.mark.parametrize(
    ('key', 'order'),
    [
        (Key.Key_Up, ['Identification', 'Proposition', 'Qualification']),
        (Key.Key_Down, ['Identification', 'Qualification', 'Suivi']),
    ],
)
def test_alt_and_an_arrow_move_the_stage(qtbot: QtBot, page: StagesTab, key: Qt.Key, order: list[str]) -> None:
    choose(page, 'Proposition')
    qtbot.keyClick(page.stages, key, Alt)
    assert names(page)[:3] == order
    assert page.inspector.header.name.text() == 'Proposition'


def test_the_buttons_move_it_and_end_at_the_ends(qtbot: QtBot, page: StagesTab) -> None:
    footer = page.inspector.footer
    choose(page, 'Qualification')
    qtbot.mouseClick(footer.up, Qt.MouseButton.LeftButton)
    assert names(page)[:2] == ['Qualification', 'Identification']
    assert not footer.up.isEnabled()
    assert footer.down.isEnabled()


def test_the_first_stage_stays_first(qtbot: QtBot, ui_desk: Desk, page: StagesTab) -> None:
    choose(page, 'Identification')
    qtbot.keyClick(page.stages, Key.Key_Up, Alt)
    assert names(page) == NAMES
    assert toast_of(ui_desk) == ''


def test_delete_removes_the_stage_and_says_where_its_deals_are(qtbot: QtBot, ui_desk: Desk, page: StagesTab) -> None:
    choose(page, 'Suivi')
    qtbot.keyClick(page.stages, Key.Key_Delete)
    assert 'Suivi' not in names(page)
    gone = 'Étape «\u00a0Suivi\u00a0» retirée'
    assert toast_of(ui_desk) == f'{gone}. Toujours au tableau, dans une colonne à part\u00a0: 4 affaires.'
    assert page.bar.summary.text() == '5 étapes, 27 affaires ouvertes'


def test_an_empty_stage_goes_without_a_word_about_deals(ui_desk: Desk, page: StagesTab, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.bar.new_stage, Qt.MouseButton.LeftButton)
    page.stages.removal_asked.emit()
    assert toast_of(ui_desk) == 'Étape «\u00a0Nouvelle étape\u00a0» retirée'


def test_of_two_stages_removed_one_after_the_other_each_is_named(ui_desk: Desk, page: StagesTab) -> None:
    choose(page, 'Qualification')
    page.stages.removal_asked.emit()
    assert toast_of(ui_desk).startswith('Étape «\u00a0Qualification\u00a0» retirée')
    page.stages.removal_asked.emit()
    assert toast_of(ui_desk).startswith('Étape «\u00a0Proposition\u00a0» retirée')


@pytest.mark.parametrize(('gone', 'next_one'), [('Qualification', 'Proposition'), ('Conclusion', 'Négociation')])
def test_after_a_removal_its_neighbour_is_looked_at(page: StagesTab, gone: str, next_one: str) -> None:
    choose(page, gone)
    page.stages.removal_asked.emit()
    assert page.inspector.header.name.text() == next_one


def test_a_removed_stage_is_listed_and_put_back_where_it_was(qtbot: QtBot, page: StagesTab) -> None:
    choose(page, 'Suivi')
    gone = row(page, 'Suivi').stage.id
    page.stages.removal_asked.emit()
    texts = {label.text() for label in page.removed.findChildren(QLabel)}
    assert {'Suivi', 'Encore là, dans une colonne à part au tableau\u00a0: 4 affaires'} <= texts
    qtbot.mouseClick(page.removed.buttons[gone], Qt.MouseButton.LeftButton)
    assert names(page) == NAMES
    assert page.removed.isHidden()
    assert page.inspector.header.name.text() == 'Suivi'


def test_the_last_stage_cannot_be_removed(page: StagesTab) -> None:
    for _number in range(5):
        page.stages.removal_asked.emit()
    page.stages.removal_asked.emit()
    assert len(names(page)) == 1
    assert not page.inspector.footer.remove.isEnabled()
    assert page.inspector.footer.remove.toolTip() == 'Un pipeline garde au moins une étape.'


def test_a_new_stage_stands_behind_the_chosen_one_and_waits_for_its_name(qtbot: QtBot, page: StagesTab) -> None:
    choose(page, 'Identification')
    qtbot.mouseClick(page.bar.new_stage, Qt.MouseButton.LeftButton)
    name = page.inspector.names.name.line
    assert names(page)[1] == 'Nouvelle étape'
    assert page.inspector.names.probability.value() == 17
    assert name.hasFocus()
    assert name.selectedText() == 'Nouvelle étape'


def test_enter_leads_to_the_name(qtbot: QtBot, page: StagesTab) -> None:
    page.stages.setFocus()
    qtbot.keyClick(page.stages, Key.Key_Return)
    assert page.inspector.names.name.line.hasFocus()


def test_each_change_is_one_step_back(ui_desk: Desk, page: StagesTab, qtbot: QtBot) -> None:
    choose(page, 'Suivi')
    page.stages.removal_asked.emit()
    ui_desk.workplace.workspace.undo()
    assert names(page) == NAMES


def test_another_pipeline_has_its_own_stages_and_end(page: StagesTab) -> None:
    page.bar.tabs.setCurrentIndex(0)
    assert names(page) == ['À contacter', 'Contacté', 'Intéressé']
    assert page.end.accessibleName() == 'Transmise à Vente'
    page.bar.tabs.setCurrentIndex(1)
    assert page.end.accessibleName() == 'Gagnée'


def test_a_stage_without_a_limit_never_stalls(page: StagesTab) -> None:
    page.commands.edit_stage(row(page, 'Suivi').stage.id, rotting_after=None)
    assert row(page, 'Suivi').limit_text == '–'
    assert 'sans stagnation' in row(page, 'Suivi').accessible_text
