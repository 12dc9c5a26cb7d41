"""What she is told at once of what rules did: of the action just made, and of nothing older."""

from collections.abc import Iterator

import pytest
from rule_desk import RuleDesk, effect, warns

from salesdesk.controllers.automation.rules_told import told_of_rules, warnings_of
from salesdesk.domain.rules.rule import EffectKind, TriggerKind
from salesdesk.i18n.translator import use_language

ENTERED = TriggerKind.STAGE_ENTERED


@pytest.fixture(autouse=True)
def english_after() -> Iterator[None]:
    yield
    use_language('en')


def move(at: RuleDesk) -> str:
    at.desk.move(at.desk.put_ready(), 'qualification')
    return told_of_rules(at.desk.workspace).replace('\u00a0', ' ')


def plans(days: int = 2) -> object:
    return effect(EffectKind.PLAN, kind='call', days=days)


@pytest.mark.parametrize(
    ('language', 'told'),
    [
        ('fr', 'La règle « Suivre » a planifié 2 actions et a ajouté 1 étiquette.'),
        ('en', 'The rule “Suivre” planned 2 activities and added 1 tag.'),
    ],
)
def test_one_rule_is_told_with_what_it_did(at: RuleDesk, language: str, told: str) -> None:
    tag = effect(EffectKind.ADD_TAG, tag_id=at.tag('Suivi'))
    at.on(ENTERED, plans(), plans(5), tag, name='Suivre')
    use_language(language)
    assert move(at) == told


def test_several_rules_are_counted(at: RuleDesk) -> None:
    at.on(ENTERED, plans(), plans(5), name='A')
    at.on(ENTERED, warns(), name='B')
    assert move(at) == '2 rules acted, 3 times in all.'


def test_an_action_without_rules_tells_nothing_of_an_older_one(at: RuleDesk) -> None:
    at.on(ENTERED, warns(), name='A')
    move(at)
    at.desk.deals.delete(at.desk.put('Autre'))
    assert told_of_rules(at.desk.workspace) == ''


def test_nothing_is_told_where_there_is_no_history(at: RuleDesk) -> None:
    assert told_of_rules(at.desk.workspace) == ''


def test_a_rule_that_was_refused_says_where_to_look(at: RuleDesk) -> None:
    at.on(ENTERED, effect(EffectKind.ADD_TAG, tag_id=12345), name='Perdue')
    assert move(at) == 'The rule “Perdue” could not act: see the deal.'


def test_a_circle_is_told(at: RuleDesk) -> None:
    there, back = (at.desk.stage(key).id for key in ('qualification', 'identification'))
    at.on(ENTERED, effect(EffectKind.MOVE, stage_id=back), name='Aller', stage_id=there)
    at.on(ENTERED, effect(EffectKind.MOVE, stage_id=there), name='Retour', stage_id=back)
    assert 'The rule “Aller” went round in circles and was stopped.' in move(at)


def test_warnings_stand_on_their_deal_until_they_are_seen(at: RuleDesk) -> None:
    rule_id = at.on(ENTERED, warns('Relire'), name='Gros')
    deal_id = at.desk.put_ready()
    at.desk.move(deal_id, 'qualification')
    (warning,) = warnings_of(at.desk.workspace, deal_id)
    assert (warning.text, warning.rule_id, warning.rule) == ('Relire', rule_id, 'Gros')
    at.rules.delete(rule_id)
    assert [one.rule for one in warnings_of(at.desk.workspace, deal_id)] == ['']
    assert warnings_of(at.desk.workspace, at.desk.put('Autre')) == []
