"""What happened to deals, read from the changes of an action."""

from dataclasses import replace
from typing import Any

import pytest
from building import NOW, euros, in_days

from salesdesk.automation.facts import expired_key, facts_of
from salesdesk.domain.activity import Activity, ActivityKind, ActivityResult
from salesdesk.domain.change import Change
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.note import Note
from salesdesk.domain.deals.tag import DealTag
from salesdesk.domain.money import Money
from salesdesk.domain.proposals.proposal import Proposal, ProposalState
from salesdesk.domain.rules.rule import TriggerKind

DEAL = Deal(7, 1, 11, 'a', 'Atelier', NOW, NOW, amount=euros(500))
CALL = Activity(3, 7, ActivityKind.CALL, in_days(0), None, 'Rappeler', True, NOW)
OFFER = Proposal(5, 7, 1, ProposalState.DRAFT, NOW, valid_until=in_days(30))


def kinds(*changes: Change[Any]) -> list[str]:
    return [str(fact.kind) for fact in facts_of(changes, NOW)]


def to(record: Any, **fields: Any) -> Change[Any]:
    return Change(record, replace(record, **fields))


def test_a_new_deal_enters_its_first_stage_and_has_an_amount() -> None:
    stage, amount = facts_of([Change(None, DEAL)], NOW)
    assert (stage.kind, stage.values) == (TriggerKind.STAGE_ENTERED, {'stage_id': '11'})
    assert amount.amounts == (None, euros(500))


def test_a_move_leaves_one_stage_and_enters_the_other() -> None:
    left, entered = facts_of([to(DEAL, stage_id=12)], NOW)
    assert (left.kind, left.values) == (TriggerKind.STAGE_LEFT, {'stage_id': '11'})
    assert (entered.kind, entered.values) == (TriggerKind.STAGE_ENTERED, {'stage_id': '12'})


def test_there_and_back_within_an_action_never_was() -> None:
    away = replace(DEAL, stage_id=12)
    assert facts_of([Change(DEAL, away), Change(away, DEAL)], NOW) == []


def test_two_moves_in_one_action_are_one_from_the_first_stage_to_the_last() -> None:
    away = replace(DEAL, stage_id=12)
    facts = facts_of([Change(DEAL, away), to(away, stage_id=13)], NOW)
    assert [fact.values['stage_id'] for fact in facts] == ['11', '13']


@pytest.mark.parametrize(
    ('change', 'found'),
    [
        (to(DEAL, won_at=NOW), ['won']),
        (to(DEAL, lost_at=NOW), ['lost']),
        (to(replace(DEAL, won_at=NOW), won_at=None), []),
        (to(DEAL, title='Autre'), []),
        (to(DEAL, amount=None), []),
        (to(DEAL, amount=euros(900)), ['amount_over']),
        (to(DEAL, amount=Money(500_00, 'USD')), ['amount_over']),
        (to(DEAL, deleted_at=NOW, stage_id=12), []),
        (to(replace(DEAL, deleted_at=NOW), deleted_at=None), []),
        (Change(None, replace(DEAL, amount=None, won_at=NOW)), ['won']),
        (Change(None, replace(DEAL, amount=None, lost_at=NOW)), ['lost']),
        (to(CALL, done_at=NOW), ['activity_done']),
        (Change(None, replace(CALL, done_at=NOW)), ['activity_done']),
        (to(replace(CALL, done_at=NOW), outcome='Rappelle demain'), []),
        (to(CALL, due_on=in_days(3)), []),
        (to(CALL, deleted_at=NOW), []),
        (to(CALL, deleted_at=NOW, done_at=NOW), []),
        (to(OFFER, state=ProposalState.SENT, sent_at=NOW), ['proposal_sent']),
        (Change(None, replace(OFFER, state=ProposalState.SENT, sent_at=NOW)), ['proposal_sent']),
        (to(replace(OFFER, state=ProposalState.REFUSED, sent_at=NOW), state=ProposalState.SENT), []),
        (to(replace(OFFER, state=ProposalState.SENT, sent_at=NOW), state=ProposalState.EXPIRED), ['proposal_expired']),
        (to(OFFER, state=ProposalState.SENT, sent_at=NOW, deleted_at=NOW), []),
        (Change(None, DealTag(7, 2)), ['tag_added']),
        (Change(None, Note(1, NOW, 'Vu', 7)), []),
    ],
    ids=lambda value: None if isinstance(value, Change) else '+'.join(value) or 'nothing',
)  # fmt: skip
def test_what_a_change_brings_about(change: Change[Any], found: list[str]) -> None:
    assert kinds(change) == found


def test_an_activity_says_what_it_was_and_how_it_ended() -> None:
    (fact,) = facts_of([to(CALL, done_at=NOW, result=ActivityResult.VOICEMAIL)], NOW)
    assert fact.values == {'kind': 'call', 'result': 'voicemail'}


def test_the_same_call_done_once_more_after_an_undo_is_another_fact() -> None:
    later = NOW.replace(hour=12)
    first, again = (facts_of([to(CALL, done_at=at)], at)[0].key for at in (NOW, later))
    assert first != again


def test_an_offer_that_ran_out_is_known_by_its_last_day() -> None:
    sent = replace(OFFER, state=ProposalState.SENT, sent_at=NOW)
    (fact,) = facts_of([to(sent, state=ProposalState.EXPIRED)], NOW)
    assert fact.key == expired_key(5, in_days(30)) == 'proposal_expired:5:2026-07-09'


def test_facts_come_in_the_order_of_the_changes() -> None:
    assert kinds(to(CALL, done_at=NOW), to(DEAL, won_at=NOW), Change(None, DealTag(7, 2))) == [
        'activity_done', 'won', 'tag_added',
    ]  # fmt: skip
