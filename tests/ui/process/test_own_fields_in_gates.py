"""The process page asks for fields of the seller's own."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.process.stage_gate import Requirement
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.inspector.stage_inspector import StageInspector
from salesdesk.ui.process.stages_tab import StagesTab


@pytest.fixture
def lot(ui_desk: Desk) -> int:
    return ui_desk.workplace.own_fields.add(Entity.DEAL, 'Lot', FieldKind.TEXT)


@pytest.fixture
def inspector(page: StagesTab, lot: int) -> StageInspector:
    """Showing Qualification, which asks for the lot."""
    page.stages.choose(page.stages.stages.rows[1].stage.id)
    page.inspector.gate.fields.changed.emit(f'own:{lot}', 'field_present block')
    return page.inspector


def gate(desk: Desk, inspector: StageInspector) -> list[Requirement]:
    stage = inspector.stage()
    return list(desk.workplace.book.process(stage.pipeline_id).gate(stage.id))


def test_her_own_fields_are_offered_behind_the_others(qtbot: QtBot, ui_desk: Desk, page: StagesTab, lot: int) -> None:
    fields = page.inspector.gate.fields
    qtbot.mouseClick(fields.add, Qt.MouseButton.LeftButton)
    offered = fields.menu.actions()
    fields.menu.close()
    assert offered[-1].text() == 'Lot'
    offered[-1].trigger()
    assert gate(ui_desk, page.inspector)[-1].subject == f'own:{lot}'


def test_it_stands_among_the_fields_by_its_name(page: StagesTab, inspector: StageInspector, lot: int) -> None:
    chip = inspector.gate.fields.chips[f'own:{lot}']
    assert chip.level.accessibleName() == 'Exigence pour «\u00a0Lot\u00a0»'
    assert 'Lot (requis)' in page.stages.stages.rows[1].accessible_text


def test_its_cross_takes_it_off(qtbot: QtBot, ui_desk: Desk, inspector: StageInspector, lot: int) -> None:
    qtbot.mouseClick(inspector.gate.fields.chips[f'own:{lot}'].cross, Qt.MouseButton.LeftButton)
    assert f'own:{lot}' not in {line.subject for line in gate(ui_desk, inspector)}


def test_renamed_it_is_called_so(ui_desk: Desk, inspector: StageInspector, lot: int) -> None:
    ui_desk.workplace.own_fields.edit(lot, 'Parcelle')
    assert 'Parcelle' in inspector.gate.fields.chips[f'own:{lot}'].level.accessibleName()


def test_put_away_it_asks_nothing_and_says_so(
    ui_desk: Desk, page: StagesTab, inspector: StageInspector, lot: int
) -> None:
    asked = page.stages.stages.rows[1].fields
    ui_desk.workplace.own_fields.archive(lot)
    row, chip = page.stages.stages.rows[1], inspector.gate.fields.chips[f'own:{lot}']
    assert (row.fields, 'Lot' in row.accessible_text) == (asked - 1, False)
    assert not chip.level.isEnabled()
    assert chip.is_called('Lot', put_away=True)


def test_another_change_of_the_gate_leaves_it_there(ui_desk: Desk, inspector: StageInspector, lot: int) -> None:
    ui_desk.workplace.own_fields.archive(lot)
    inspector.gate.fields.changed.emit('organization', 'field_present warn')
    assert f'own:{lot}' in {line.subject for line in gate(ui_desk, inspector)}
