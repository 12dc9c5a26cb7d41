"""The seller redraws her process: stages come, go, move and come back, and no deal is lost on the way."""

from dataclasses import replace

import pytest
from building import Desk

from salesdesk.controllers.process.process_controller import NAME_LIMIT, StageForm
from salesdesk.domain.errors import FieldInvalid, GateNotPassed, RuleRefusal, StageRemoved, StageSkipped
from salesdesk.domain.process.wording import Wording

VISIT = StageForm(Wording('Visite', 'Visit'), Wording('Voir le site', 'See the site'), 35, 8, asks_decision=True)


def keys(desk: Desk) -> list[str]:
    return [stage.key for stage in desk.book.process(desk.pipeline().id).active]


def names(desk: Desk) -> list[str]:
    return [stage.name.fr for stage in desk.book.process(desk.pipeline().id).active]


def refusal_of(desk: Desk, deal_id: int, stage: str) -> type[RuleRefusal]:
    with pytest.raises(RuleRefusal) as refusal:
        desk.move(deal_id, stage)
    return refusal.type


def test_a_stage_is_edited_as_the_form_says(desk: Desk) -> None:
    before = desk.stage('proposition')
    desk.process.edit_stage(before.id, VISIT)
    assert desk.stage('proposition') == replace(
        before, name=VISIT.name, purpose=VISIT.purpose, probability=35, rotting_after=8, asks_decision=True
    )


@pytest.mark.parametrize(('behind', 'position'), [('qualification', 2), ('closing', 6), (None, 0)])
def test_a_new_stage_stands_behind_another_or_in_front(desk: Desk, behind: str | None, position: int) -> None:
    desk.process.add_stage(desk.pipeline().id, desk.stage(behind).id if behind else None, VISIT)
    assert names(desk).index('Visite') == position
    assert len(names(desk)) == 7


def test_a_new_stage_takes_deals_and_has_no_gate_yet(desk: Desk) -> None:
    added = desk.process.add_stage(desk.pipeline().id, desk.stage('identification').id, VISIT)
    deal_id = desk.put_ready()
    desk.move(deal_id, desk.book.stage(added).key)
    desk.move(deal_id, 'qualification')
    assert desk.stage_of(deal_id) == 'qualification'


@pytest.mark.parametrize(
    ('moved', 'behind', 'first_three'),
    [
        ('closing', None, ['closing', 'identification', 'qualification']),
        ('identification', 'qualification', ['qualification', 'identification', 'proposition']),
        ('qualification', 'identification', ['identification', 'qualification', 'proposition']),
    ],
)
def test_a_stage_moves_behind_another(desk: Desk, moved: str, behind: str | None, first_three: list[str]) -> None:
    desk.process.move_stage(desk.stage(moved).id, desk.stage(behind).id if behind else None)
    assert keys(desk)[:3] == first_three


def test_deals_stay_in_a_stage_that_moves(desk: Desk) -> None:
    deal_id = desk.put_ready(stage='closing')
    desk.process.move_stage(desk.stage('closing').id, None)
    assert desk.stage_of(deal_id) == 'closing'
    desk.move(deal_id, 'identification')


def test_a_new_order_is_the_order_of_the_gates(desk: Desk) -> None:
    desk.process.move_stage(desk.stage('closing').id, desk.stage('identification').id)
    deal_id = desk.put_ready()
    assert refusal_of(desk, deal_id, 'qualification') is StageSkipped


def test_a_removed_stage_takes_no_deal_in_until_it_is_put_back(desk: Desk) -> None:
    stage = desk.stage('qualification')
    desk.process.remove_stage(stage.id)
    assert 'qualification' not in keys(desk)
    assert refusal_of(desk, desk.put_ready(), 'qualification') is StageRemoved
    desk.process.put_back_stage(stage.id)
    assert desk.stage('qualification') == stage


def test_the_last_stage_of_a_pipeline_stays(desk: Desk) -> None:
    *others, last = desk.book.process(desk.pipeline().id).active
    for stage in others:
        desk.process.remove_stage(stage.id)
    with pytest.raises(FieldInvalid) as refusal:
        desk.process.remove_stage(last.id)
    assert (refusal.value.field, refusal.value.problem) == ('stage', 'last_one')


def test_the_rules_of_a_pipeline_hold_at_once(desk: Desk) -> None:
    deal_id = desk.put()
    assert refusal_of(desk, deal_id, 'closing') is StageSkipped
    desk.process.set_rules(desk.pipeline().id, may_skip=True, may_override=True, back_needs_reason=False)
    assert refusal_of(desk, deal_id, 'closing') is GateNotPassed
    desk.move(deal_id, 'closing', override_reason='Vite')
    assert desk.undo_key() == 'move_deal'


def test_a_pipeline_may_have_a_name_in_one_language(desk: Desk) -> None:
    desk.process.rename_pipeline(desk.pipeline().id, Wording('', 'Deals'))
    assert desk.pipeline().name.read('fr') == 'Deals'


def test_a_name_may_be_as_long_as_a_column_header_bears(desk: Desk) -> None:
    longest = Wording('é' * NAME_LIMIT, 'e' * NAME_LIMIT)
    desk.process.edit_stage(desk.stage('closing').id, replace(VISIT, name=longest))
    assert desk.stage('closing').name == longest


@pytest.mark.parametrize('percent', [0, 100])
def test_a_stage_may_be_hopeless_or_certain(desk: Desk, percent: int) -> None:
    desk.process.edit_stage(desk.stage('closing').id, replace(VISIT, probability=percent))
    assert desk.stage('closing').probability == percent


@pytest.mark.parametrize('days', [1, 3650, None])
def test_a_limit_may_be_short_long_or_none(desk: Desk, days: int | None) -> None:
    desk.process.edit_stage(desk.stage('closing').id, replace(VISIT, rotting_after=days))
    assert desk.stage('closing').rotting_after == days
    assert desk.board.board(desk.filter()).totals.count == 0
