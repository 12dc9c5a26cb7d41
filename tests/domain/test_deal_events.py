"""The history a change leaves, read from before and after alone."""

from dataclasses import replace
from typing import Any

import pytest
from pure_building import LATER, NOW, TODAY, deal

from salesdesk.domain.change import Change
from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.deals.deal_event import DealEvent, EventKind, events_of
from salesdesk.domain.money import Money

BEFORE = deal(1, amount=Money(100, 'EUR'))


def events(after: Deal, before: Deal | None = BEFORE, reason: str = '') -> list[DealEvent]:
    return list(events_of(Change(before, after), LATER, reason))


def events_after(**fields: Any) -> list[DealEvent]:
    return events(replace(BEFORE, **fields))


def test_a_new_deal_is_created_in_its_stage_with_its_amount() -> None:
    assert events(BEFORE, None) == [
        DealEvent(7, LATER, EventKind.CREATED, to_stage_id=1, amount=Money(100, 'EUR')),
    ]


def test_a_move_tells_from_where_to_where_and_why() -> None:
    moved = BEFORE.enter(1, 2, 'b0', LATER)
    assert events(moved, reason='Décideur parti') == [
        DealEvent(7, LATER, EventKind.STAGE_ENTERED, 1, 2, Money(100, 'EUR'), 'Décideur parti'),
    ]


def test_a_hand_over_is_told_apart_from_a_move() -> None:
    [event] = events(BEFORE.enter(2, 9, 'b0', LATER))
    assert (event.kind, event.from_stage_id, event.to_stage_id) == (EventKind.HANDED_OVER, 1, 9)


def test_a_new_place_in_the_column_is_no_event() -> None:
    assert events_after(rank='b0') == []


def test_a_plan_is_no_event_of_the_deal() -> None:
    assert events_after(next_action=None, external_id='X-1', extra={'Région': 'Ouest'}) == []


def test_a_win_is_dated_on_its_day_and_has_the_final_amount() -> None:
    won, changed = events(BEFORE.win(NOW, Money(90, 'EUR')))
    assert won == DealEvent(7, NOW, EventKind.WON, 1, None, Money(90, 'EUR'))
    assert (changed.kind, changed.amount) == (EventKind.AMOUNT_CHANGED, Money(90, 'EUR'))


def test_a_loss_keeps_its_reason_and_note() -> None:
    [lost] = events(BEFORE.lose(NOW, 5, 'Trop cher', TODAY))
    assert lost == DealEvent(7, NOW, EventKind.LOST, 1, None, Money(100, 'EUR'), 'Trop cher', {'lost_reason_id': '5'})


def test_an_abandoned_lead_has_words_but_no_reason_of_the_list() -> None:
    [lost] = events(BEFORE.lose(NOW, None, 'Pas de besoin', None))
    assert (lost.text, lost.detail) == ('Pas de besoin', {})


@pytest.mark.parametrize('closed', [BEFORE.win(NOW, None), BEFORE.lose(NOW, 5, 'Trop cher', None)])
def test_a_reopened_deal_says_in_which_stage(closed: Deal) -> None:
    [event] = events(closed.reopen('b0', LATER), closed)
    assert (event.kind, event.to_stage_id, event.at) == (EventKind.REOPENED, 1, LATER)


def test_the_trash_is_told_on_the_way_in_and_out() -> None:
    deleted = replace(BEFORE, deleted_at=NOW)
    assert [event.kind for event in events(deleted)] == [EventKind.DELETED]
    assert [event.kind for event in events(BEFORE, deleted)] == [EventKind.RESTORED]
    assert events(replace(deleted, deleted_at=LATER), deleted) == []


@pytest.mark.parametrize(
    ('amount', 'detail'),
    [(None, {'before': '100', 'currency': 'EUR'}), (Money(100, 'CHF'), {'before': '100', 'currency': 'EUR'})],
)
def test_an_amount_changed_or_taken_away_keeps_the_old_one(amount: Money | None, detail: dict[str, str]) -> None:
    [event] = events_after(amount=amount)
    assert (event.kind, event.amount, event.detail) == (EventKind.AMOUNT_CHANGED, amount, detail)


def test_a_first_amount_has_no_old_one() -> None:
    [event] = events(BEFORE, replace(BEFORE, amount=None))
    assert (event.amount, event.detail) == (Money(100, 'EUR'), {})


def test_a_new_close_date_keeps_both() -> None:
    [event] = events_after(expected_close_on=TODAY)
    assert (event.kind, event.detail) == (EventKind.CLOSE_DATE_CHANGED, {'before': '', 'after': '2026-06-09'})


def test_edited_fields_are_one_event_with_what_they_were() -> None:
    [event] = events_after(title='Hall', owner='Ana', organization_id=4)
    assert (event.kind, event.detail) == (EventKind.EDITED, {'title': 'Atelier', 'owner': '', 'organization_id': ''})


def test_one_change_can_tell_several_things_in_order() -> None:
    told = events(replace(BEFORE.enter(1, 2, 'b0', LATER), amount=None, note='Rappeler'))
    assert [event.kind for event in told] == [EventKind.STAGE_ENTERED, EventKind.AMOUNT_CHANGED, EventKind.EDITED]


def test_what_did_not_change_leaves_no_trace() -> None:
    assert events(BEFORE) == []
