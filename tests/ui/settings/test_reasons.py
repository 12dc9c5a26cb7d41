"""The list of reasons for a loss."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from salesdesk.domain.process.lost_reason import LostReason
from salesdesk.ui.desk import Desk
from salesdesk.ui.settings.sections.reasons_section import ReasonsSection
from salesdesk.ui.settings.settings_page import SettingsPage

Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def section(page: SettingsPage) -> ReasonsSection:
    page.open_section('reasons')
    section = page.section('reasons')
    assert isinstance(section, ReasonsSection)
    return section


def stored(desk: Desk) -> list[LostReason]:
    return desk.workplace.reference.lost_reasons()


def names(desk: Desk) -> list[str]:
    return [reason.name.fr for reason in stored(desk)]


def choose(section: ReasonsSection, row: int) -> None:
    section.list.setCurrentIndex(section.list.rows.index(row))


def test_the_model_is_sound(section: ReasonsSection, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(section.list.rows)


def test_the_list_stands_as_it_is_offered(ui_desk: Desk, section: ReasonsSection) -> None:
    shown = [section.list.rows.index(row).data() for row in range(section.list.rows.rowCount())]
    assert shown == names(ui_desk)
    last = section.list.rows.index(len(shown) - 1)
    assert last.data(Qt.ItemDataRole.AccessibleTextRole) == 'Autre, demande une note'


def test_a_reason_is_renamed_in_one_language_or_both(ui_desk: Desk, section: ReasonsSection) -> None:
    section.form.name.line.setText('Trop cher')
    section.form.finish()
    section.form.other_name.line.setText('Too expensive')
    section.form.finish()
    assert (stored(ui_desk)[0].name.fr, stored(ui_desk)[0].name.en) == ('Trop cher', 'Too expensive')


def test_a_reason_without_a_name_is_refused(ui_desk: Desk, section: ReasonsSection) -> None:
    section.form.name.line.setText('')
    section.form.finish()
    assert section.form.name.error() == 'Donnez un nom au motif.'
    assert names(ui_desk)[0] == 'Pas de budget'


def test_a_reason_may_ask_for_a_note(ui_desk: Desk, section: ReasonsSection) -> None:
    section.form.needs_note.click()
    assert stored(ui_desk)[0].needs_note


@pytest.mark.parametrize(('row', 'key', 'lands'), [(2, Key.Key_Up, 1), (2, Key.Key_Down, 3)])
def test_alt_and_an_arrow_move_a_reason(
    qtbot: QtBot, ui_desk: Desk, section: ReasonsSection, row: int, key: Qt.Key, lands: int
) -> None:
    choose(section, row)
    moved = names(ui_desk)[row]
    qtbot.keyClick(section.list, key, Alt)
    assert names(ui_desk)[lands] == moved
    assert section.list.currentIndex().row() == lands


def test_the_buttons_move_it_and_end_at_the_ends(qtbot: QtBot, ui_desk: Desk, section: ReasonsSection) -> None:
    assert not section.form.up.isEnabled()
    qtbot.mouseClick(section.form.down, Qt.MouseButton.LeftButton)
    assert names(ui_desk)[:2] == ['Sans réponse', 'Pas de budget']
    assert section.form.up.isEnabled()


def test_the_first_one_stays_first(qtbot: QtBot, ui_desk: Desk, section: ReasonsSection) -> None:
    before = names(ui_desk)
    qtbot.keyClick(section.list, Key.Key_Up, Alt)
    assert names(ui_desk) == before


def test_a_new_reason_waits_for_its_name_before_the_one_that_asks_for_a_note(
    qtbot: QtBot, ui_desk: Desk, section: ReasonsSection
) -> None:
    qtbot.mouseClick(section.add_reason, Qt.MouseButton.LeftButton)
    assert names(ui_desk)[-2:] == ['Nouveau motif', 'Autre']
    assert section.form.name.line.hasFocus()
    assert section.form.name.line.selectedText() == 'Nouveau motif'


def test_delete_removes_and_the_next_one_is_chosen(qtbot: QtBot, ui_desk: Desk, section: ReasonsSection) -> None:
    choose(section, 1)
    qtbot.keyClick(section.list, Key.Key_Delete)
    assert 'Sans réponse' not in names(ui_desk)
    assert section.form.name.text() == 'Concurrent moins cher'


def test_enter_leads_to_the_name(qtbot: QtBot, section: ReasonsSection) -> None:
    section.list.setFocus()
    qtbot.keyClick(section.list, Key.Key_Return)
    assert section.form.name.line.hasFocus()


def test_the_last_reason_stays(ui_desk: Desk, section: ReasonsSection) -> None:
    for _number in range(len(names(ui_desk))):
        section.list.removal_asked.emit()
    assert len(names(ui_desk)) == 1
    assert section.form.remove.toolTip() == 'Gardez au moins un motif.'


def test_each_change_is_one_step_back(ui_desk: Desk, section: ReasonsSection) -> None:
    before = names(ui_desk)
    section.list.removal_asked.emit()
    ui_desk.workplace.workspace.undo()
    assert names(ui_desk) == before
    assert section.list.rows.rowCount() == len(before)


def test_the_reasons_for_a_win_are_edited_beside_those_for_a_loss(ui_desk: Desk, page: SettingsPage) -> None:
    page.open_section('won_reasons')
    section = page.section('won_reasons')
    assert isinstance(section, ReasonsSection)
    before = names(ui_desk)
    section.form.name.line.setText('Le mieux adapté')
    section.form.finish()
    assert ui_desk.workplace.reference.won_reasons.reasons()[0].name.fr == 'Le mieux adapté'
    assert names(ui_desk) == before
