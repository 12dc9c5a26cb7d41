"""Won, lost, abandoned; open again, by hand or by themselves on their day."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from building import NOW, TODAY, Desk, desk_on, euros, in_days

from salesdesk.controllers.clock import FixedClock
from salesdesk.domain.deals.deal import DealStatus
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.errors import NoteRequired


def test_a_win_of_today_is_won_now_at_its_final_amount(desk: Desk) -> None:
    deal_id = desk.put(stage='closing', amount=euros(1_000))
    desk.closing.win(deal_id, TODAY, euros(950))
    deal = desk.deal(deal_id)
    assert (deal.status, deal.won_at, deal.amount) == (DealStatus.WON, NOW, euros(950))
    assert desk.stage_of(deal_id) == 'closing'


@pytest.mark.parametrize('zone', ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Paris'])
def test_a_win_of_another_day_is_of_that_day_where_she_is(sales_file: Path, zone: str) -> None:
    with desk_on(sales_file, FixedClock(NOW, ZoneInfo(zone))) as desk:
        deal_id, day = desk.put(), desk.clock.today() - timedelta(days=3)
        desk.closing.win(deal_id, day, None)
        won_at = desk.deal(deal_id).won_at
        assert won_at
        assert won_at.astimezone(ZoneInfo(zone)).date() == day


def test_a_win_is_never_refused_but_says_what_the_gates_still_ask(desk: Desk) -> None:
    deal_id = desk.put(stage='negotiation')
    asked = [line.subject for line in desk.closing.still_asked(deal_id)]
    assert asked == ['budget', 'decision_maker', 'amount', 'expected_close_on', 'contact']
    desk.closing.win(deal_id, TODAY, None)
    assert desk.deal(deal_id).status is DealStatus.WON


def test_a_loss_has_its_reason_and_is_told(desk: Desk) -> None:
    deal_id = desk.put(stage='proposition', amount=euros(9))
    desk.closing.lose(deal_id, desk.reason('no_budget'), ' Gel des dépenses ')
    told = desk.event(deal_id, EventKind.LOST)
    assert (told.text, told.amount, told.from_stage_id) == ('Gel des dépenses', euros(9), desk.stage('proposition').id)
    assert told.detail == {'lost_reason_id': str(desk.reason('no_budget'))}


def test_another_reason_wants_words(desk: Desk) -> None:
    deal_id = desk.put()
    with pytest.raises(NoteRequired):
        desk.closing.lose(deal_id, desk.reason('other'))
    desk.closing.lose(deal_id, desk.reason('other'), 'Déménagement')
    assert desk.deal(deal_id).lost_note == 'Déménagement'


def test_an_abandoned_lead_is_a_recorded_decision(desk: Desk) -> None:
    deal_id = desk.put(stage='qualification', given='n')
    desk.closing.abandon(deal_id, ' Pas de besoin ', in_days(30))
    decided = desk.event(deal_id, EventKind.DECIDED)
    assert (decided.text, decided.detail) == ('Pas de besoin', {'decision': 'abandon', 'need': 'no'})
    deal = desk.deal(deal_id)
    assert (deal.status, deal.lost_reason_id, deal.lost_note) == (DealStatus.LOST, None, 'Pas de besoin')
    assert deal.returns_on == in_days(30)


def test_reasons_no_longer_in_use_are_not_offered(desk: Desk) -> None:
    removed = desk.reason('no_budget')
    desk.lists.remove_reason(removed)
    assert removed not in [reason.id for reason in desk.closing.lost_reasons()]


def test_a_reopened_deal_stands_on_top_of_its_stage_with_its_history(desk: Desk) -> None:
    deal_id = desk.put('Revenue', 'proposition', entered=NOW - timedelta(days=50))
    desk.put('Voisine', 'proposition')
    desk.closing.win(deal_id, TODAY, None)
    desk.closing.reopen(deal_id)
    assert desk.titles('proposition') == ['Revenue', 'Voisine']
    assert desk.card(deal_id).days == 0
    assert desk.history(deal_id) == [EventKind.CREATED, EventKind.WON, EventKind.REOPENED]


def test_several_reopened_deals_are_all_back(desk: Desk) -> None:
    ids = [desk.put(title, 'proposition') for title in ('Une', 'Deux')]
    for deal_id in ids:
        desk.closing.lose(deal_id, desk.reason('no_budget'))
    desk.closing.reopen(*ids)
    assert sorted(desk.titles('proposition')) == ['Deux', 'Une']


@pytest.mark.parametrize(('stage', 'now_in'), [('proposition', 'follow_up'), ('closing', 'negotiation')])
def test_a_deal_whose_stage_was_removed_comes_back_beside_it(desk: Desk, stage: str, now_in: str) -> None:
    deal_id = desk.put(stage=stage)
    desk.closing.lose(deal_id, desk.reason('no_budget'))
    desk.process.remove_stage(desk.stage(stage).id)
    desk.closing.reopen(deal_id)
    assert desk.stage_of(deal_id) == now_in


def test_a_deal_comes_back_by_itself_on_its_day(desk: Desk) -> None:
    deal_id = desk.put('Revenante', 'qualification')
    desk.closing.abandon(deal_id, 'Plus tard', in_days(1))
    assert desk.closing.bring_back_due() == 0
    desk.clock.set(NOW + timedelta(days=1))
    assert desk.closing.bring_back_due() == 1
    assert desk.titles('qualification') == ['Revenante']
    assert desk.deal(deal_id).returns_on is None


def test_a_day_away_from_the_desk_is_made_up_for(desk: Desk) -> None:
    for day in (1, 2, 3, 40):
        desk.closing.lose(desk.put(), desk.reason('postponed'), returns_on=in_days(day))
    desk.clock.set(NOW + timedelta(days=20))
    assert desk.closing.bring_back_due() == 3
    assert desk.closing.bring_back_due() == 0


def test_her_day_begins_at_her_midnight(desk: Desk) -> None:
    desk.closing.lose(desk.put(), desk.reason('postponed'), returns_on=in_days(1))
    desk.clock.set(datetime(2026, 6, 9, 21, 59, tzinfo=UTC))
    assert desk.closing.bring_back_due() == 0
    desk.clock.set(datetime(2026, 6, 9, 22, 0, tzinfo=UTC))
    assert desk.closing.bring_back_due() == 1


def test_a_deleted_deal_does_not_come_back(desk: Desk) -> None:
    deal_id = desk.put()
    desk.closing.lose(deal_id, desk.reason('postponed'), returns_on=in_days(1))
    desk.deals.delete(deal_id)
    desk.clock.set(NOW + timedelta(days=2))
    assert desk.closing.bring_back_due() == 0


def test_a_deal_reopened_before_its_day_stays_as_it_is(desk: Desk) -> None:
    deal_id = desk.put()
    desk.closing.lose(deal_id, desk.reason('postponed'), returns_on=in_days(1))
    desk.closing.reopen(deal_id)
    desk.clock.set(NOW + timedelta(days=2))
    assert desk.closing.bring_back_due() == 0


def test_reopening_an_open_deal_leaves_its_clock_alone(desk: Desk) -> None:
    deal_id = desk.put(entered=NOW - timedelta(days=9))
    desk.closing.reopen(deal_id)
    assert desk.card(deal_id).days == 9
