"""The inspector: everything about one stage, saved as soon as it is changed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesdesk.domain.process.pipeline import Stage
from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import RequiredField, RequirementKind, RequirementLevel
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.inspector.section import SIDE
from salesdesk.ui.process.inspector.stage_inspector import StageInspector
from salesdesk.ui.process.inspector.stall_section import red_from
from salesdesk.ui.process.stages_tab import StagesTab
from salesdesk.ui.widgets.focus.focus_trap import focus_stops

Key = Qt.Key
Asked = set[tuple[RequirementKind, str, RequirementLevel]]


@pytest.fixture
def inspector(page: StagesTab) -> StageInspector:
    """Showing Qualification."""
    page.stages.choose(page.stages.stages.rows[1].stage.id)
    return page.inspector


def stored(desk: Desk, inspector: StageInspector) -> Stage:
    return desk.workplace.book.stage(inspector.stage().id)


def asked(desk: Desk, inspector: StageInspector) -> Asked:
    stage = stored(desk, inspector)
    lines = desk.workplace.book.process(stage.pipeline_id).gate(stage.id)
    return {(line.kind, line.subject, line.level) for line in lines}


def steps(desk: Desk) -> int:
    """How many actions there are to take back."""
    count = 0
    while desk.workplace.workspace.undo() is not None:
        count += 1
    return count


def test_enter_saves_the_name(qtbot: QtBot, ui_desk: Desk, inspector: StageInspector) -> None:
    line = inspector.names.name.line
    line.setText('Qualifier')
    qtbot.keyClick(line, Key.Key_Return)
    assert stored(ui_desk, inspector).name.fr == 'Qualifier'
    assert inspector.header.name.text() == 'Qualifier'
    assert stored(ui_desk, inspector).name.en == 'Qualification'


def test_leaving_the_field_saves_too(ui_desk: Desk, page: StagesTab, inspector: StageInspector) -> None:
    inspector.names.name.line.setFocus()
    inspector.names.name.line.setText('Qualifier')
    page.stages.setFocus()
    assert stored(ui_desk, inspector).name.fr == 'Qualifier'
    assert steps(ui_desk) == 1


def test_leaving_an_unchanged_field_is_no_action(ui_desk: Desk, page: StagesTab, inspector: StageInspector) -> None:
    inspector.names.name.line.setFocus()
    page.stages.setFocus()
    assert steps(ui_desk) == 0


def test_escape_takes_back_what_was_typed(qtbot: QtBot, ui_desk: Desk, inspector: StageInspector) -> None:
    line = inspector.names.name.line
    line.setText('Autre')
    qtbot.keyClick(line, Key.Key_Escape)
    assert line.text() == 'Qualification'
    assert steps(ui_desk) == 0


@pytest.mark.parametrize(
    ('typed', 'sentence'),
    [
        ('', 'Donnez-lui un nom.'),
        ('x' * 61, 'Ce nom est trop long\u00a0: 60 caractères au plus.'),
    ],
)
def test_a_bad_name_is_said_under_the_field(
    ui_desk: Desk, inspector: StageInspector, typed: str, sentence: str
) -> None:
    inspector.names.name.line.setText(typed)
    inspector.names.finish()
    assert inspector.names.name.error() == sentence
    assert stored(ui_desk, inspector).name.fr == 'Qualification'


def test_what_is_being_typed_survives_a_change_from_elsewhere(ui_desk: Desk, inspector: StageInspector) -> None:
    inspector.names.name.line.setFocus()
    inspector.names.name.line.setText('En cours de')
    ui_desk.workplace.process.set_gate(inspector.stage().id, ())
    assert inspector.names.name.text() == 'En cours de'
    assert not inspector.gate.asks[Criterion.NEED].switch.isChecked()


def test_another_stage_is_shown_anew(page: StagesTab, inspector: StageInspector) -> None:
    inspector.names.name.set_error('Faux')
    page.stages.choose(page.stages.stages.rows[2].stage.id)
    assert inspector.names.name.text() == 'Proposition'
    assert inspector.names.name.error() == ''


def test_the_probability_is_saved_when_it_is_settled(qtbot: QtBot, ui_desk: Desk, inspector: StageInspector) -> None:
    spin = inspector.names.probability.spin
    spin.selectAll()
    qtbot.keyClicks(spin, '30')
    assert stored(ui_desk, inspector).probability == 25
    qtbot.keyClick(spin, Key.Key_Return)
    assert stored(ui_desk, inspector).probability == 30
    assert steps(ui_desk) == 1


def test_the_other_language_and_the_purpose_are_kept_apart(ui_desk: Desk, inspector: StageInspector) -> None:
    inspector.texts.other_name.line.setText('Qualify')
    inspector.texts.other_purpose.edit.setPlainText('Is it worth it?')
    inspector.texts.purpose.edit.setPlainText('Cela en vaut-il la peine ?')
    inspector.texts.finish()
    stage = stored(ui_desk, inspector)
    assert (stage.name.fr, stage.name.en) == ('Qualification', 'Qualify')
    assert (stage.purpose.fr, stage.purpose.en) == ('Cela en vaut-il la peine ?', 'Is it worth it?')


def test_switching_a_criterion_off_asks_nothing_more_of_it(ui_desk: Desk, inspector: StageInspector) -> None:
    inspector.gate.asks[Criterion.BUDGET].switch.click()
    assert all(subject != Criterion.BUDGET for _kind, subject, _level in asked(ui_desk, inspector))
    assert inspector.gate.asks[Criterion.BUDGET].level.isHidden()


def test_switching_it_on_again_requires_an_answer(ui_desk: Desk, inspector: StageInspector) -> None:
    inspector.gate.asks[Criterion.BUDGET].switch.click()
    inspector.gate.asks[Criterion.BUDGET].switch.click()
    wanted = (RequirementKind.CRITERION_ANSWERED, Criterion.BUDGET, RequirementLevel.BLOCK)
    assert wanted in asked(ui_desk, inspector)


def test_a_yes_can_be_advised(qtbot: QtBot, ui_desk: Desk, inspector: StageInspector) -> None:
    level = inspector.gate.asks[Criterion.NEED].level
    level.setFocus()
    qtbot.keyClick(level, Key.Key_End)
    wanted = (RequirementKind.CRITERION_YES, Criterion.NEED, RequirementLevel.WARN)
    assert wanted in asked(ui_desk, inspector)


def test_the_next_action_is_a_line_like_the_others(ui_desk: Desk, inspector: StageInspector) -> None:
    inspector.gate.asks[''].level.chosen.emit('next_action_planned warn')
    assert (RequirementKind.NEXT_ACTION_PLANNED, '', RequirementLevel.WARN) in asked(ui_desk, inspector)


def test_a_field_is_taken_off_by_its_cross(qtbot: QtBot, ui_desk: Desk, inspector: StageInspector) -> None:
    chip = inspector.gate.fields.chips[RequiredField.AMOUNT]
    qtbot.mouseClick(chip.cross, Qt.MouseButton.LeftButton)
    assert all(subject != RequiredField.AMOUNT for _kind, subject, _level in asked(ui_desk, inspector))
    assert chip.isHidden()


def test_a_missing_field_is_added_from_the_menu(qtbot: QtBot, ui_desk: Desk, inspector: StageInspector) -> None:
    fields = inspector.gate.fields
    qtbot.mouseClick(fields.add, Qt.MouseButton.LeftButton)
    offered = [action.text() for action in fields.menu.actions()]
    fields.menu.actions()[0].trigger()
    fields.menu.close()
    assert offered == ['Clôture prévue', 'Organisation']
    wanted = (RequirementKind.FIELD_PRESENT, RequiredField.EXPECTED_CLOSE_ON, RequirementLevel.BLOCK)
    assert wanted in asked(ui_desk, inspector)


def test_what_adds_a_field_stands_on_the_edge_of_the_texts_above(inspector: StageInspector) -> None:
    fields = inspector.gate.fields
    for field in RequiredField:
        fields.changed.emit(field, '')
    image = fields.add.grab().toImage()
    ground = image.pixelColor(0, 0)
    first = min(x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) != ground)
    assert (fields.add.mapTo(inspector.gate, QPoint()).x(), first < 4) == (SIDE, True)


def test_a_field_can_be_advised_only(ui_desk: Desk, inspector: StageInspector) -> None:
    inspector.gate.fields.chips[RequiredField.AMOUNT].level.chosen.emit('field_present warn')
    wanted = (RequirementKind.FIELD_PRESENT, RequiredField.AMOUNT, RequirementLevel.WARN)
    assert wanted in asked(ui_desk, inspector)


def test_with_every_field_asked_for_there_is_none_to_add(inspector: StageInspector) -> None:
    for field in RequiredField:
        inspector.gate.fields.changed.emit(field, 'field_present block')
    assert inspector.gate.fields.add.isHidden()


def test_the_limit_turns_amber_and_red(inspector: StageInspector) -> None:
    assert (inspector.stall.amber.chip.text, inspector.stall.red.chip.text) == ('10\u00a0j', '15\u00a0j')
    inspector.stall.spin.setValue(7)
    assert (inspector.stall.amber.chip.text, inspector.stall.red.chip.text) == ('7\u00a0j', '11\u00a0j')


@pytest.mark.parametrize(('limit', 'red'), [(1, 2), (2, 3), (7, 11), (10, 15)])
def test_red_begins_on_the_first_day_past_one_and_a_half_times_the_limit(limit: int, red: int) -> None:
    assert red_from(limit) == red


def test_the_limit_is_one_action_however_many_digits(qtbot: QtBot, ui_desk: Desk, inspector: StageInspector) -> None:
    spin = inspector.stall.spin
    spin.selectAll()
    qtbot.keyClicks(spin, '120')
    qtbot.keyClick(spin, Key.Key_Return)
    assert stored(ui_desk, inspector).rotting_after == 120
    assert steps(ui_desk) == 1


def test_a_stage_may_never_stall(ui_desk: Desk, inspector: StageInspector) -> None:
    inspector.stall.switch.click()
    assert stored(ui_desk, inspector).rotting_after is None
    assert inspector.stall.frame.isHidden()
    inspector.stall.switch.click()
    assert stored(ui_desk, inspector).rotting_after == 14


def test_a_decision_may_be_asked(ui_desk: Desk, inspector: StageInspector) -> None:
    inspector.decision.click()
    assert stored(ui_desk, inspector).asks_decision is False


def test_hiding_the_page_saves_what_was_typed(ui_desk: Desk, page: StagesTab, inspector: StageInspector) -> None:
    inspector.names.name.line.setText('Qualifier')
    page.hide()
    assert stored(ui_desk, inspector).name.fr == 'Qualifier'


def test_the_keyboard_reaches_everything_and_everything_has_a_name(page: StagesTab) -> None:
    stops = focus_stops(page)
    assert all(stop.accessibleName() for stop in stops), [stop for stop in stops if not stop.accessibleName()]
    names = [stop.accessibleName() for stop in stops]
    wanted = [
        'Pipelines',
        'Nouvelle étape',
        'Étapes',
        'Nom',
        'Des étapes peuvent être sautées',
        'Probabilité',
        'Besoin réel',
        'Jours sans progrès',
        'But',
        'Retirer l’étape',
    ]
    places = [names.index(name) for name in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize('width', [1120, 1364])
def test_no_name_in_the_inspector_is_cut(ui_desk: Desk, page: StagesTab, width: int) -> None:
    ui_desk.window.resize(width, 720)
    QApplication.sendPostedEvents()
    cut = [row.switch.accessibleName() for row in page.inspector.gate.asks.values() if _is_cut(row)]
    assert cut == []


def _is_cut(row: object) -> bool:
    label = row.layout().itemAt(0).widget()  # type: ignore[attr-defined]
    return label.width() < label.sizeHint().width()
