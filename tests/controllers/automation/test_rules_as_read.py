"""Rules as sentences with the names of the database: her own, those of two pipelines, those that are gone."""

from datetime import timedelta

import pytest
from building import NOW, Desk

from salesdesk.controllers.automation.rule_reading import RuleReading
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.controllers.process.process_controller import StageForm
from salesdesk.domain.closing.competitor import Competitor
from salesdesk.domain.conditions.condition import Condition
from salesdesk.domain.conditions.deal_fields import DealField, own_key
from salesdesk.domain.custom_field import CustomField, Entity, FieldKind
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.rules.rule import Effect, EffectKind, Rule, Trigger, TriggerKind


@pytest.fixture
def reading(desk: Desk) -> RuleReading:
    return RuleReading(desk.workspace, desk.book)


def keep(desk: Desk, record: object) -> None:
    with desk.workspace.unrecorded() as work:
        work.save(record)


def tag(desk: Desk) -> int:
    desk.put('Une', tags=['Suivi'])
    return next(tag.id for tag in desk.lists.tags() if tag.name == 'Suivi')


def test_a_rule_is_read_with_the_names_of_today(desk: Desk, reading: RuleReading) -> None:
    entered = Trigger(TriggerKind.STAGE_ENTERED, {'stage_id': str(desk.stage('proposition').id)})
    effects = (Effect(EffectKind.ADD_TAG, {'tag_id': str(tag(desk))}),)
    rule = Rule(1, 'R', entered, (), effects, NOW)
    assert reading.sentence(rule) == 'When a deal enters Proposition, add the tag “Suivi”.'
    assert [part.text for part in reading.parts(rule) if part.is_strong] == ['Proposition', 'Suivi']


def test_a_stage_of_another_pipeline_with_the_same_name_is_told_apart(desk: Desk, reading: RuleReading) -> None:
    proposal, first = desk.stage('proposition'), desk.book.process(desk.pipeline('after_sales').id).stages[0]
    assert reading.stage(proposal.id) == 'Proposition'
    desk.process.edit_stage(first.id, StageForm(Wording('', 'proposition'), first.purpose, 10, 14))
    assert reading.stage(proposal.id) == 'Proposition (Sales)'
    assert reading.stage(first.id) == 'proposition (After-sales)'


def test_a_stage_taken_out_of_its_pipeline_is_said_to_be(desk: Desk, reading: RuleReading) -> None:
    stage = desk.stage('follow_up')
    desk.process.remove_stage(stage.id)
    assert reading.stage(stage.id) == 'Follow-up (removed)'
    assert reading.stage(1) == ''


def test_what_was_deleted_has_no_name(desk: Desk) -> None:
    keep(desk, Competitor(7, 'Lumex', NOW))
    one = Condition(DealField.COMPETITOR, 'one_of', ('7',))
    assert RuleReading(desk.workspace, desk.book).clause(one) == 'the competitor is “Lumex”'
    keep(desk, Competitor(7, 'Lumex', NOW, deleted_at=NOW + timedelta(days=1)))
    assert RuleReading(desk.workspace, desk.book).clause(one) == 'the competitor is something that is gone'


@pytest.mark.parametrize('kind', [EffectKind.START_CADENCE, EffectKind.START_DEAL, EffectKind.ADD_TAG, EffectKind.MOVE])
def test_an_effect_that_names_nothing_known_says_so(reading: RuleReading, kind: EffectKind) -> None:
    names = ('cadence_id', 'pipeline_id', 'tag_id', 'stage_id')
    assert reading.phrase(Effect(kind, dict.fromkeys(names, '12345'))).endswith('that is gone')


def test_a_field_of_her_own_is_called_by_its_name(desk: Desk) -> None:
    field_id = OwnFieldsController(desk.workspace).add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    field = CustomField(field_id, Entity.DEAL, 'Surface', FieldKind.NUMBER)
    asked = Condition(own_key(field), 'greater', ('12.5',))
    assert RuleReading(desk.workspace, desk.book).clause(asked) == 'the field “Surface” is over 12.5'


def test_a_tag_is_a_choice_too(desk: Desk, reading: RuleReading) -> None:
    asked = Condition(DealField.TAGS, 'one_of', (str(tag(desk)), 'x'))
    assert reading.clause(asked) == 'the deal wears the tag “Suivi” or something that is gone'


def test_a_rule_that_names_what_is_gone_is_known_to(desk: Desk, reading: RuleReading) -> None:
    entered = Trigger(TriggerKind.STAGE_ENTERED, {'stage_id': str(desk.stage('proposition').id)})
    gone = Effect(EffectKind.ADD_TAG, {'tag_id': '9'})
    whole = Rule(1, 'R', entered, (), (Effect(EffectKind.STOP_CADENCE),), NOW)
    assert reading.is_complete(whole)
    assert not reading.is_complete(Rule(2, 'S', entered, (), (gone,), NOW))
    assert not reading.is_complete(Rule(3, 'T', entered, (Condition('own:text:7', 'filled'),), (gone,), NOW))
    assert reading.is_complete(whole)
