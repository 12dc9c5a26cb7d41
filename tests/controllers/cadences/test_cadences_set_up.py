"""Cadences as she sets them up: what is changed holds for those that start later, and each change is undone by one."""

from dataclasses import replace

import pytest
from building import Desk
from cadence_building import june, only_run, planned, planned_days, put_cadence

from salesdesk.controllers.cadences.cadence_controller import CadenceController
from salesdesk.controllers.cadences.run_controller import RunController
from salesdesk.controllers.cadences.step_controller import StepController, StepForm
from salesdesk.domain.cadences.cadence import StepKind
from salesdesk.domain.errors import FieldInvalid
from salesdesk.domain.process.wording import Wording

NAME = Wording('Suivi', 'Follow-up')
CALL, EMAIL, TASK = StepKind.CALL, StepKind.EMAIL, StepKind.TASK


@pytest.fixture
def cadences(desk: Desk) -> CadenceController:
    return CadenceController(desk.workspace)


@pytest.fixture
def steps(desk: Desk) -> StepController:
    return StepController(desk.workspace)


def days_and_kinds(steps: StepController, cadence_id: int) -> list[tuple[int, StepKind]]:
    return [(step.day, step.kind) for step in steps.of_cadence(cadence_id)]


def test_a_new_one_calls_on_its_first_day_and_waits_to_be_started(
    cadences: CadenceController, steps: StepController
) -> None:
    cadence_id = cadences.add(NAME)
    (kept,) = cadences.all()
    assert (kept.name, kept.stage_id, kept.on_proposal_sent, kept.is_on) == (NAME, None, False, True)
    assert days_and_kinds(steps, cadence_id) == [(0, CALL)]


@pytest.mark.parametrize(
    ('name', 'problem'), [(Wording(' ', ''), 'empty'), (Wording('x' * 61, ''), 'too_long')], ids=['empty', 'long']
)
def test_a_name_is_asked_for(cadences: CadenceController, name: Wording, problem: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        cadences.add(name)
    assert refused.value.problem == problem
    assert cadences.all() == []


def test_what_starts_it_is_changed_and_changed_back(desk: Desk, cadences: CadenceController) -> None:
    cadences.add(NAME)
    (before,) = cadences.all()
    cadences.edit(replace(before, stage_id=desk.stage('proposition').id, is_on=False))
    assert cadences.all()[0].stage_id == desk.stage('proposition').id
    desk.workspace.undo()
    assert cadences.all() == [before]


def test_a_copy_has_the_same_steps_and_is_off(desk: Desk, cadences: CadenceController, steps: StepController) -> None:
    cadence_id = put_cadence(desk, 'Suivi', on_proposal_sent=True)
    copy_id = cadences.duplicate(cadence_id)
    first, copy = cadences.all()
    assert (copy.id, copy.name.fr, copy.on_proposal_sent, copy.is_on) == (copy_id, 'Suivi (2)', True, False)
    assert days_and_kinds(steps, copy_id) == days_and_kinds(steps, first.id)
    steps.delete(steps.of_cadence(copy_id)[0].id)
    assert len(steps.of_cadence(cadence_id)) == 4


def test_the_copy_of_a_long_name_can_be_kept(cadences: CadenceController) -> None:
    cadences.duplicate(cadences.add(Wording('x' * 60, '')))
    assert max(len(cadence.name.fr) for cadence in cadences.all()) == 60


def test_the_order_is_hers(desk: Desk, cadences: CadenceController) -> None:
    one, two, three = (put_cadence(desk, name, position=at) for at, name in enumerate('abc'))
    cadences.order([three, one, two])
    assert [cadence.name.fr for cadence in cadences.all()] == ['c', 'a', 'b']


def test_deleted_it_is_gone_from_the_list_and_what_is_at_work_goes_on(desk: Desk, cadences: CadenceController) -> None:
    deal_id, cadence_id = desk.put(), put_cadence(desk)
    RunController(desk.workspace).start(deal_id, cadence_id)
    assert cadences.at_work(cadence_id) == 1
    cadences.delete(cadence_id)
    assert cadences.all() == []
    assert only_run(desk, deal_id).name.fr == 'Relance'
    desk.workspace.undo()
    assert len(cadences.all()) == 1


def test_steps_stand_by_their_days(desk: Desk, steps: StepController) -> None:
    cadence_id = put_cadence(desk, steps=[(0, CALL), (5, EMAIL)])
    steps.add(cadence_id, StepForm(2, TASK))
    assert days_and_kinds(steps, cadence_id) == [(0, CALL), (2, TASK), (5, EMAIL)]
    last = steps.of_cadence(cadence_id)[-1]
    steps.edit(last.id, StepForm(1, EMAIL))
    assert days_and_kinds(steps, cadence_id) == [(0, CALL), (1, EMAIL), (2, TASK)]


def test_put_in_another_order_they_keep_the_rhythm_of_the_days(desk: Desk, steps: StepController) -> None:
    cadence_id = put_cadence(desk, steps=[(0, CALL), (2, EMAIL), (5, TASK)])
    one, two, three = (step.id for step in steps.of_cadence(cadence_id))
    steps.order(cadence_id, [three, one, two])
    assert days_and_kinds(steps, cadence_id) == [(0, TASK), (2, CALL), (5, EMAIL)]


@pytest.mark.parametrize(
    ('form', 'field', 'problem'),
    [
        (StepForm(-1, CALL), 'step_day', 'out_of_range'),
        (StepForm(366, CALL), 'step_day', 'out_of_range'),
        (StepForm(1, CALL, Wording('', 'x' * 201)), 'step', 'too_long'),
    ],
    ids=['before', 'too far', 'too long'],
)
def test_some_steps_cannot_be(desk: Desk, steps: StepController, form: StepForm, field: str, problem: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        steps.add(put_cadence(desk), form)
    assert (refused.value.field, refused.value.problem) == (field, problem)


def test_the_last_step_stays(desk: Desk, steps: StepController) -> None:
    cadence_id = put_cadence(desk, steps=[(0, CALL)])
    with pytest.raises(FieldInvalid):
        steps.delete(steps.of_cadence(cadence_id)[0].id)


def test_what_is_changed_holds_for_those_that_start_later(desk: Desk, steps: StepController) -> None:
    cadence_id, runs = put_cadence(desk), RunController(desk.workspace)
    begun, later = desk.put('Une'), desk.put('Deux')
    runs.start(begun, cadence_id)
    first = steps.of_cadence(cadence_id)[0]
    changed = steps.edit(first.id, StepForm(1, TASK, Wording('Autre', 'Other')))
    steps.delete(steps.of_cadence(cadence_id)[-1].id)
    run_id = only_run(desk, begun).run.id
    runs.pause(run_id)
    runs.resume(run_id)
    runs.start(later, cadence_id)
    # The one that has begun is read by its own steps for ever.
    assert changed != first.id
    assert planned_days(desk, begun) == june(9, 11, 16, 22)
    assert planned_days(desk, later) == june(10, 11, 16)
    assert planned(desk, later)[0].subject == 'Other'


def test_a_step_nobody_used_keeps_its_place_in_the_database(desk: Desk, steps: StepController) -> None:
    cadence_id = put_cadence(desk)
    first = steps.of_cadence(cadence_id)[0]
    assert steps.edit(first.id, StepForm(1, TASK)) == first.id
    desk.heard.clear()
    assert steps.edit(first.id, StepForm(1, TASK)) == first.id
    assert desk.heard == []
