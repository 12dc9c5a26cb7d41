"""The sample data, lived through the real controllers: every figure of the board's picture."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from building import NOW, PARIS, Desk, euros

from salesdesk.controllers.clock import FixedClock
from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.controllers.start.start_controller import StartChoices, set_up
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.deals.move import Permission
from salesdesk.domain.views.board import Board
from salesdesk.domain.views.deal_card import Attention, Rot
from salesdesk.settings import Preferences

STAGES = ('identification', 'qualification', 'proposition', 'follow_up', 'negotiation', 'closing')
PICTURE = {Attention.LATE: 3, Attention.NO_ACTION: 3, Attention.ROTTING: 5, Attention.DUE_TODAY: 6}


def board(desk: Desk) -> Board:
    return desk.board.board(desk.filter(), 'EUR')


def deal_named(desk: Desk, title: str, stage: str) -> int:
    return next(card.id for card in desk.cards(stage) if card.title == title)


def test_the_board_is_that_of_the_picture(sample_desk: Desk) -> None:
    totals = board(sample_desk).totals
    assert totals.count == 27
    assert [(sum_.total, sum_.weighted) for sum_ in totals.sums] == [(euros(406_250), euros(186_420))]


def test_each_column_is_that_of_the_picture(sample_desk: Desk) -> None:
    columns = board(sample_desk).columns
    assert [column.totals.count for column in columns] == [6, 6, 5, 4, 3, 3]
    assert [column.totals.sums[0].total for column in columns] == [
        euros(amount) for amount in (85_550, 70_000, 91_500, 50_500, 59_600, 49_100)
    ]


def test_the_chips_count_what_the_picture_counts(sample_desk: Desk) -> None:
    assert board(sample_desk).attention == PICTURE


@pytest.mark.parametrize('zone', ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Paris'])
def test_the_sample_is_the_same_wherever_she_is(tmp_path: Path, zone: str) -> None:
    desk = Desk(tmp_path / 'sample.db', FixedClock(NOW, ZoneInfo(zone)))
    set_up(desk.workspace, StartChoices('sales', Preferences()), sample=True)
    assert board(desk).attention == PICTURE
    assert (
        sum(card.rot is not Rot.FRESH for stage in STAGES for card in desk.cards(stage)) == PICTURE[Attention.ROTTING]
    )
    desk.workspace.close()


@pytest.mark.parametrize('days', range(7))
def test_on_whatever_day_it_is_made_nothing_is_planned_on_a_weekend(tmp_path: Path, days: int) -> None:
    made = NOW + timedelta(days=days)
    desk = Desk(tmp_path / 'sample.db', FixedClock(made, PARIS))
    set_up(desk.workspace, StartChoices('sales', Preferences()), sample=True)
    rows = desk.workspace.database.rows('SELECT due_on FROM activity WHERE done_at IS NULL')
    planned = {date.fromisoformat(row[0]) for row in rows} - {made.date()}
    assert {day.isoformat() for day in planned if day.weekday() > 4} == set()
    assert board(desk).attention[Attention.LATE] == PICTURE[Attention.LATE]
    desk.workspace.close()


def test_the_pills_are_those_of_the_picture(sample_desk: Desk) -> None:
    pills = sample_desk.board.conversions(sample_desk.pipeline().id)
    assert [pill.percent for pill in pills.values()] == [74, 73, 90, 72, 82, 86]


def test_the_cold_store_misses_its_budget_and_an_action(sample_desk: Desk) -> None:
    deal_id = deal_named(sample_desk, 'Entrepôt frigorifique', 'qualification')
    verdict = sample_desk.moves.verdicts(deal_id)[sample_desk.stage('proposition').id]
    assert verdict.permission is Permission.MISSING
    assert [line.subject or line.kind for line in verdict.missing] == ['budget', 'next_action_planned']


def test_the_sample_is_sound_and_has_a_past(sample_desk: Desk) -> None:
    report = check_database(sample_desk.workspace.database)
    assert report.is_sound
    assert report.counts['won'] > 0 < report.counts['lost']


def test_every_sample_deal_has_lived_what_its_history_tells(sample_desk: Desk) -> None:
    ids = [deal_id for (deal_id,) in sample_desk.workspace.database.rows('SELECT id FROM deal')]
    for deal_id in ids:
        told = sample_desk.history(deal_id)
        assert told[0] is EventKind.CREATED
        assert Counter(told)[EventKind.WON] == (sample_desk.deal(deal_id).won_at is not None)


def test_sample_deals_went_from_stage_to_stage(sample_desk: Desk) -> None:
    for card in sample_desk.cards('closing'):
        entered = [event.to_stage_id for event in sample_desk.deals.history(card.id) if event.to_stage_id]
        assert [sample_desk.book.stage(stage_id).key for stage_id in entered] == list(STAGES)


def test_sample_deals_went_on_from_qualification_by_a_decision(sample_desk: Desk) -> None:
    for card in sample_desk.cards('proposition'):
        decided = sample_desk.event(card.id, EventKind.DECIDED)
        assert decided.detail == {'decision': 'go'}
        assert decided.text


def test_sample_actions_have_their_hour_of_the_day(sample_desk: Desk) -> None:
    due = [card.next_action for stage in STAGES for card in sample_desk.cards(stage)]
    minutes = [action.minute for action in due if action and action.minute is not None]
    assert len(minutes) > 6
    assert all(8 * 60 <= minute <= 19 * 60 and minute % 15 == 0 for minute in minutes)


def test_nothing_of_the_sample_lies_in_the_future(sample_desk: Desk) -> None:
    latest = sample_desk.workspace.database.value('SELECT MAX(at) FROM deal_event')
    assert latest <= NOW.timestamp() * 1000


@pytest.mark.parametrize(('language', 'tag'), [('fr', 'Collectivité'), ('en', 'Public sector')])
def test_sample_tags_speak_her_language(tmp_path: Path, language: str, tag: str) -> None:
    desk = Desk(tmp_path / 'sample.db')
    set_up(desk.workspace, StartChoices('sales', Preferences(language=language)), sample=True)
    assert tag in [known.name for known in desk.deals.tags()]
    desk.workspace.close()
