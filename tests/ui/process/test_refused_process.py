"""The process on a disk that takes nothing: said once, and what is shown is what is stored."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from refusing import refusing

from salesdesk.domain.process.pipeline import Process
from salesdesk.domain.process.qualification import Criterion
from salesdesk.domain.process.stage_gate import RequiredField
from salesdesk.ui.desk import Desk
from salesdesk.ui.process.stages_tab import StagesTab
from salesdesk.ui.widgets.floating.toast import Toast

NAMES = ['Identification', 'Qualification', 'Proposition', 'Suivi', 'Négociation', 'Conclusion']
Act = Callable[[StagesTab], object]


def toasts(desk: Desk) -> list[str]:
    return [toast.label.text() for toast in desk.window.findChildren(Toast) if not toast.isHidden()]


def stored(desk: Desk) -> Process:
    found = next(pipeline for pipeline in desk.workplace.book.pipelines if pipeline.key == 'sales')
    return desk.workplace.book.process(found.id)


def names(page: StagesTab) -> list[str]:
    return [row.name for row in page.stages.stages.rows]


def shown(page: StagesTab) -> dict[str, object]:
    """Every switch and choice of the page as it stands."""
    asks = page.inspector.gate.asks
    return {
        'stages': names(page),
        'chosen': page.inspector.header.name.text(),
        'asked': [(key, row.switch.isChecked(), row.level.current()) for key, row in asks.items()],
        'fields': [(key, chip.isHidden()) for key, chip in page.inspector.gate.fields.chips.items()],
        'stalls': (page.inspector.stall.switch.isChecked(), page.inspector.stall.spin.value()),
        'decides': page.inspector.decision.isChecked(),
        'rules': {rule: switch.isChecked() for rule, switch in page.rules.switches.items()},
    }


ACTS: dict[str, Act] = {
    'a stage added': lambda page: page.bar.new_stage.click(),
    'a stage moved': lambda page: page.inspector.footer.down.click(),
    'a stage removed': lambda page: page.inspector.footer.remove.click(),
    'a criterion switched': lambda page: page.inspector.gate.asks[Criterion.NEED].switch.click(),
    'the next action switched': lambda page: page.inspector.gate.asks[''].switch.click(),
    'a field taken off': lambda page: page.inspector.gate.fields.chips[RequiredField.AMOUNT].cross.click(),
    'stalling switched': lambda page: page.inspector.stall.switch.click(),
    'the decision switched': lambda page: page.inspector.decision.click(),
    'a rule switched': lambda page: page.rules.switches['may_skip'].click(),
}


@pytest.fixture
def qualification(page: StagesTab) -> StagesTab:
    """The page with Qualification chosen."""
    page.stages.choose(page.stages.stages.rows[1].stage.id)
    return page


@pytest.mark.parametrize('act', ACTS.values(), ids=ACTS)
def test_what_cannot_be_changed_is_shown_as_it_is_stored(ui_desk: Desk, qualification: StagesTab, act: Act) -> None:
    process, before = stored(ui_desk), shown(qualification)
    with refusing(ui_desk.workplace.workspace):
        act(qualification)
    assert len(toasts(ui_desk)) == 1
    assert (stored(ui_desk), shown(qualification)) == (process, before)
    act(qualification)
    assert stored(ui_desk) != process


def test_after_a_refusal_the_next_key_means_the_stage_that_is_shown(
    qtbot: QtBot, ui_desk: Desk, qualification: StagesTab
) -> None:
    with refusing(ui_desk.workplace.workspace):
        qtbot.keyClick(qualification.stages, Qt.Key.Key_Delete)
    qtbot.keyClick(qualification.stages, Qt.Key.Key_Delete)
    assert names(qualification) == [name for name in NAMES if name != 'Qualification']


def test_a_name_that_was_not_stored_stays_typed_and_is_stored_later(ui_desk: Desk, qualification: StagesTab) -> None:
    name = qualification.inspector.names.name
    name.line.setText('Qualifier')
    with refusing(ui_desk.workplace.workspace):
        qualification.inspector.finish()
    assert (name.text(), bool(name.error()), names(qualification)) == ('Qualifier', True, NAMES)
    qualification.inspector.finish()
    assert (names(qualification)[1], name.error()) == ('Qualifier', '')


@pytest.mark.parametrize('typed', ['probability', 'stall'])
def test_a_number_that_was_not_stored_is_stored_when_it_is_settled_again(
    ui_desk: Desk, qualification: StagesTab, typed: str
) -> None:
    inspector = qualification.inspector
    spin = inspector.names.probability.spin if typed == 'probability' else inspector.stall.spin
    spin.setValue(33)
    with refusing(ui_desk.workplace.workspace):
        inspector.finish()
    stage = stored(ui_desk).stages[1]
    assert (stage.probability, stage.rotting_after) == (25, 10)
    spin.setValue(33)
    inspector.finish()
    stage = stored(ui_desk).stages[1]
    assert 33 in (stage.probability, stage.rotting_after)


def test_a_removed_stage_that_cannot_be_put_back_stays_listed(ui_desk: Desk, qualification: StagesTab) -> None:
    gone = qualification.inspector.stage().id
    qualification.inspector.footer.remove.click()
    with refusing(ui_desk.workplace.workspace):
        qualification.removed.buttons[gone].click()
    assert 'Qualification' not in names(qualification)
    assert qualification.inspector.header.name.text() in names(qualification)
    qualification.removed.buttons[gone].click()
    assert names(qualification) == NAMES
