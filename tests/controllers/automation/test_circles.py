"""Rules that would set each other off for ever come to an end, and she is told."""

from itertools import pairwise

import pytest
from building import Desk
from rule_desk import RuleDesk, effect, warns

from salesdesk.controllers.activities.activity_controller import Done
from salesdesk.controllers.automation.engine import MOST_ROUNDS
from salesdesk.controllers.deals.bulk_controller import BulkController
from salesdesk.controllers.process.process_controller import ProcessController
from salesdesk.domain.activity import ActivityKind
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.rules.rule import EffectKind, TriggerKind

T, E = TriggerKind, EffectKind


def stage_id(desk: Desk, key: str) -> int:
    return desk.stage(key).id


def moves(at: RuleDesk, source: str, target: str) -> int:
    """A rule: what enters one stage goes on to another."""
    return at.on(
        T.STAGE_ENTERED, effect(E.MOVE, stage_id=stage_id(at.desk, target)), stage_id=stage_id(at.desk, source),
        name=f'{source} > {target}',
    )  # fmt: skip


def test_there_and_back_stops_where_it_began_again(at: RuleDesk) -> None:
    moves(at, 'qualification', 'identification')
    moves(at, 'identification', 'qualification')
    deal_id = at.desk.put_ready()
    at.desk.move(deal_id, 'qualification')
    assert at.desk.stage_of(deal_id) == 'qualification'
    assert at.acts(deal_id) == ['move', 'move', 'loop']
    assert len(at.warnings(deal_id)) == 1
    assert 'circles' in at.warnings(deal_id)[0]


def test_a_circle_is_undone_with_what_began_it(at: RuleDesk) -> None:
    moves(at, 'qualification', 'identification')
    moves(at, 'identification', 'qualification')
    deal_id = at.desk.put_ready()
    before = at.desk.dump()
    at.desk.move(deal_id, 'qualification')
    at.desk.workspace.undo()
    assert at.desk.dump() == before


def test_a_rule_that_sets_itself_off_acts_once(at: RuleDesk) -> None:
    """Whatever it enters, it goes on to the next stage: it would go through all of them."""
    at.on(T.STAGE_ENTERED, effect(E.MOVE, stage_id=stage_id(at.desk, 'proposition')))
    deal_id = at.desk.put_ready()
    at.desk.move(deal_id, 'qualification')
    assert at.desk.stage_of(deal_id) == 'proposition'
    assert at.acts(deal_id) == ['move', 'loop']


def test_two_tags_that_call_each_other_come_to_rest_without_a_word(at: RuleDesk) -> None:
    one, other = at.tag('Un'), at.tag('Deux')
    at.on(T.TAG_ADDED, effect(E.ADD_TAG, tag_id=other), tag_id=one)
    at.on(T.TAG_ADDED, effect(E.ADD_TAG, tag_id=one), tag_id=other)
    deal_id = at.desk.put_ready()
    BulkController(at.desk.workspace).change_tags([deal_id], ['Un'])
    assert (at.tags(deal_id), at.acts(deal_id)) == (['Un', 'Deux'], ['add_tag'])


def test_a_deal_started_by_a_rule_does_not_start_the_next(at: RuleDesk) -> None:
    pipeline = at.desk.pipeline()
    at.on(T.STAGE_ENTERED, effect(E.START_DEAL, pipeline_id=pipeline.id), stage_id=stage_id(at.desk, 'identification'))
    deal_id = at.desk.put_ready(stage='qualification')
    at.desk.move(deal_id, 'identification')
    assert len(at.all(Deal)) == 2
    started = at.all(Deal)[-1].id
    assert at.acts(started) == ['started_here', 'loop']


def test_a_chain_of_different_rules_has_an_end(at: RuleDesk) -> None:
    """Each tag calls for the next one: more of them than rounds."""
    tags = [at.tag(f'T{number}') for number in range(MOST_ROUNDS + 3)]
    for one, following in pairwise(tags):
        at.on(T.TAG_ADDED, effect(E.ADD_TAG, tag_id=following), tag_id=one)
    deal_id = at.desk.put_ready()
    BulkController(at.desk.workspace).change_tags([deal_id], ['T0'])
    assert len(at.tags(deal_id)) == MOST_ROUNDS + 1
    assert at.acts(deal_id) == ['add_tag'] * MOST_ROUNDS + ['loop']


@pytest.mark.parametrize('count', [1, 3])
def test_a_circle_she_was_told_of_is_not_told_again(at: RuleDesk, count: int) -> None:
    at.on(T.ACTIVITY_DONE, effect(E.MOVE, stage_id=stage_id(at.desk, 'qualification')))
    moves(at, 'qualification', 'identification')
    moves(at, 'identification', 'qualification')
    deal_id = at.desk.put_ready()
    for _ in range(count):
        at.desk.activities.log(deal_id, ActivityKind.CALL, Done())
        at.desk.move(deal_id, 'identification', reason='encore')
    assert len(at.warnings(deal_id)) <= 2


def test_each_rule_acts_once_for_two_facts_of_one_action(at: RuleDesk) -> None:
    at.on(T.TAG_ADDED, warns())
    deal_id = at.desk.put_ready()
    BulkController(at.desk.workspace).change_tags([deal_id], ['Un', 'Deux'])
    assert at.acts(deal_id) == ['warn']


def test_a_deal_keeps_its_place_in_the_process_where_a_stage_is_gone(at: RuleDesk) -> None:
    moves(at, 'qualification', 'follow_up')
    ProcessController(at.desk.workspace, at.desk.book).remove_stage(stage_id(at.desk, 'follow_up'))
    deal_id = at.desk.put_ready()
    at.desk.move(deal_id, 'qualification')
    assert at.desk.stage_of(deal_id) == 'qualification'
    assert at.acts(deal_id) == ['refused']


def test_a_rule_that_was_applied_is_not_set_off_by_what_it_did(at: RuleDesk) -> None:
    rule_id = at.on(T.STAGE_ENTERED, effect(E.MOVE, stage_id=stage_id(at.desk, 'qualification')))
    deal_id = at.desk.put_ready()
    assert at.rules.switch_on(rule_id, at_once=True) == 1
    assert at.acts(deal_id) == ['move', 'loop']
