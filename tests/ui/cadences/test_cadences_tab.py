"""Cadences set up on the screen: by mouse and by keyboard, saved at once, taken back by one undo."""

import pytest
from bench import Bench, click, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesdesk.domain.cadences.cadence import Cadence, CadenceStep, StepKind
from salesdesk.ui.cadences.cadences_tab import CadencesTab

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def kept(bench: Bench) -> list[Cadence]:
    return bench.workplace.cadences.all()


def steps(bench: Bench, cadence: int = 0) -> list[CadenceStep]:
    return bench.workplace.cadence_steps.of_cadence(kept(bench)[cadence].id)


def names(tab: CadencesTab) -> list[str]:
    return [record.name.fr for record in tab.list.rows.records]


def spoken(tab: CadencesTab) -> list[str]:
    return [tab.list.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(len(tab.list.ids))]


def test_each_says_what_starts_it(tab: CadencesTab) -> None:
    assert spoken(tab) == ['Suivi, À l’envoi d’une proposition', 'Contact, À la main']
    assert tab.bar.summary.text() == '2 séries de relances'


def test_a_stage_starts_it_from_now_on(bench: Bench, tab: CadencesTab) -> None:
    stage = bench.ledger.stage('proposition')
    tab.form.stage.choose(str(stage.id))
    tab.form.stage.chosen.emit(str(stage.id))
    tab.form.on_proposal.click()
    assert (kept(bench)[0].stage_id, kept(bench)[0].on_proposal_sent) == (stage.id, False)
    assert spoken(tab)[0] == 'Suivi, Dans Proposition'
    assert bench.toasts() == ['Relances modifiées\u00a0: cela vaut pour celles qui démarrent désormais']


def test_switched_off_it_says_so(bench: Bench, tab: CadencesTab) -> None:
    tab.form.is_on.click()
    assert not kept(bench)[0].is_on
    assert spoken(tab)[0] == 'Suivi, À l’envoi d’une proposition, désactivées'


def test_a_new_one_is_ready_for_its_name(bench: Bench, tab: CadencesTab) -> None:
    click(tab.bar.new_cadence)
    assert tab.form.names.here.line.hasFocus()
    QTest.keyClicks(tab.form.names.here.line, 'Salon')
    press(tab.form.names.here.line, Key.Key_Return)
    assert [cadence.name.fr for cadence in kept(bench)] == ['Suivi', 'Contact', 'Salon']
    assert kept(bench)[2].name.en == 'New cadence'


def test_without_a_name_it_is_not_kept(bench: Bench, tab: CadencesTab) -> None:
    for field in (tab.form.names.there, tab.form.names.here):
        field.set_text('')
        press(field.line, Key.Key_Return)
    assert tab.form.names.here.error() == 'Donnez-lui un nom.'
    assert kept(bench)[0].name.fr == 'Suivi'


def test_copied_moved_and_deleted(bench: Bench, tab: CadencesTab) -> None:
    click(tab.footer.copy)
    assert names(tab) == ['Suivi', 'Contact', 'Suivi (2)']
    press(tab.list, Key.Key_Up, ALT)
    assert names(tab) == ['Suivi', 'Suivi (2)', 'Contact']
    press(tab.list, Key.Key_Delete)
    assert names(tab) == ['Suivi', 'Contact']
    bench.workplace.workspace.undo()
    assert names(tab) == ['Suivi', 'Suivi (2)', 'Contact']


def test_with_the_last_one_deleted_the_first_is_asked_for(tab: CadencesTab) -> None:
    for _ in range(2):
        click(tab.footer.remove)
    assert tab.none.isVisible()
    assert not tab.inspector.isVisible()
    click(tab.bar.new_cadence)
    assert tab.inspector.isVisible()


def test_a_step_is_changed_in_its_inspector(bench: Bench, tab: CadencesTab) -> None:
    inspector = tab.inspector
    assert inspector.place.text() == '1 sur 4'
    inspector.day.set_value(3)
    inspector.day.spin.editingFinished.emit()
    assert [step.day for step in steps(bench)] == [2, 3, 5, 9]
    # She goes on with the one she changed, wherever it stands now.
    assert inspector.place.text() == '2 sur 4'
    inspector.kind.choose('task')
    inspector.kind.chosen.emit('task')
    assert steps(bench)[1].kind is StepKind.TASK
    assert not inspector.letter.isVisible()


def test_an_hour_and_words_are_kept(bench: Bench, tab: CadencesTab) -> None:
    tab.inspector.hour.choose('600')
    tab.inspector.hour.chosen.emit('600')
    tab.inspector.subjects.here.set_text('Rappeler Lise')
    tab.inspector.finish()
    step = steps(bench)[0]
    assert (step.minute, step.subject.fr) == (600, 'Rappeler Lise')
    said = tab.steps.list.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == 'J+0, Appel, Rappeler Lise, 10:00'


def test_steps_are_added_moved_and_taken_away(bench: Bench, tab: CadencesTab) -> None:
    click(tab.steps.add_step)
    assert [step.day for step in steps(bench)] == [0, 2, 5, 9, 11]
    assert tab.inspector.subjects.here.line.hasFocus()
    press(tab.steps.list, Key.Key_Up, ALT)
    assert [step.kind for step in steps(bench)][3:] == [StepKind.CALL, StepKind.DECIDE]
    press(tab.steps.list, Key.Key_Delete)
    assert [step.day for step in steps(bench)] == [0, 2, 5, 11]


def test_the_last_step_cannot_be_taken_away(bench: Bench, tab: CadencesTab) -> None:
    for _ in range(3):
        click(tab.inspector.footer.remove)
    assert tab.inspector.footer.remove.toolTip() == 'Des relances gardent au moins une action.'
    press(tab.steps.list, Key.Key_Delete)
    assert len(steps(bench)) == 1
    assert 'Des relances gardent au moins une action.' in bench.toasts()


@pytest.mark.parametrize('cadence', [0, 1])
def test_what_is_at_work_is_counted(bench: Bench, tab: CadencesTab, cadence: int) -> None:
    bench.workplace.cadence_runs.start(bench.ledger.put(), kept(bench)[cadence].id)
    tab.list.setCurrentIndex(tab.list.rows.index(cadence))
    assert '1 en cours continue comme elle a commencé.' in tab.form.note.text()


def test_where_nothing_may_act_by_itself_it_says_so_and_ends_that(bench: Bench, tab: CadencesTab) -> None:
    assert not tab.stopped.isVisible()
    bench.workplace.preferences.change(automation=False)
    tab.arrive()
    assert tab.stopped.isVisible()
    click(tab.resume)
    assert bench.workplace.preferences.preferences.automation
    assert not tab.stopped.isVisible()
