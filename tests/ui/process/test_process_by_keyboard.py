"""A whole afternoon with the process, without a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from salesdesk.domain.process.qualification import Criterion
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.stages_tab import StagesTab

Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


def press(page: StagesTab, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key for whatever has the keyboard."""
    focused = page.focusWidget()
    assert isinstance(focused, QWidget)
    QTest.keyClick(focused, key, modifiers)


def tab_to(page: StagesTab, name: str) -> None:
    """Tab until something of that name has the keyboard; twice round is too far."""
    for _number in range(80):
        focused = page.focusWidget()
        if isinstance(focused, QWidget) and focused.accessibleName() == name:
            return
        press(page, Key.Key_Tab)
    raise AssertionError(name)


def names(page: StagesTab) -> list[str]:
    return [row.name for row in page.stages.stages.rows]


def test_a_stage_is_added_named_gated_moved_and_removed(qtbot: QtBot, ui_desk: Desk, page: StagesTab) -> None:
    page.bar.tabs.setFocus()
    tab_to(page, 'Nouvelle étape')
    press(page, Key.Key_Return)
    qtbot.keyClicks(page.focusWidget(), 'Essai')
    press(page, Key.Key_Return)
    tab_to(page, 'Budget prévu')
    press(page, Key.Key_Space)
    made = page.stages.current()
    assert made is not None
    assert (made.name, [line.subject for line in made.gate]) == ('Essai', [Criterion.BUDGET])
    tab_to(page, 'Étapes')
    press(page, Key.Key_Down, Alt)
    assert names(page)[:3] == ['Identification', 'Qualification', 'Essai']
    press(page, Key.Key_Delete)
    assert 'Essai' not in names(page)
    tab_to(page, 'Remettre Essai')
    press(page, Key.Key_Space)
    assert names(page)[2] == 'Essai'


def test_another_pipeline_is_shown_with_the_arrows(page: StagesTab) -> None:
    page.bar.tabs.setFocus()
    press(page, Key.Key_Right)
    assert names(page)[0] == 'Accueil'


def test_the_rules_are_switched_with_space(ui_desk: Desk, page: StagesTab) -> None:
    page.stages.setFocus()
    tab_to(page, 'Des étapes peuvent être sautées')
    press(page, Key.Key_Space)
    sales = next(pipeline for pipeline in ui_desk.workplace.book.pipelines if pipeline.key == 'sales')
    assert sales.may_skip


def test_what_is_typed_is_kept_when_another_pipeline_is_chosen(qtbot: QtBot, ui_desk: Desk, page: StagesTab) -> None:
    page.inspector.names.name.line.setFocus()
    page.inspector.names.name.line.selectAll()
    qtbot.keyClicks(page.inspector.names.name.line, 'Premier contact')
    page.bar.tabs.setCurrentIndex(0)
    page.bar.tabs.setCurrentIndex(1)
    assert names(page)[0] == 'Premier contact'
    assert page.inspector.header.name.text() == 'Premier contact'
