"""Columns and cards: every deal in sight, in its order, also when its stage was renamed or removed."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from building import NOW, TODAY, Desk, call, euros, in_days

from salesdesk.domain.activity import ActivityKind, NextAction
from salesdesk.domain.closing.promise import Promise, Side
from salesdesk.domain.errors import NotFound
from salesdesk.domain.process.qualification import AnswerValue
from salesdesk.domain.process.wording import Wording
from salesdesk.domain.views.deal_card import Attention, Rot

YES, NO, UNKNOWN = AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN


def columns(desk: Desk) -> list[tuple[str, int]]:
    board = desk.board.board(desk.filter())
    return [(column.stage.key if column.stage else '', column.totals.count) for column in board.columns]


def test_every_active_stage_has_a_column_even_without_deals(desk: Desk) -> None:
    keys = [stage.key for stage in desk.book.process(desk.pipeline().id).active]
    assert columns(desk) == [(key, 0) for key in keys]


def test_a_card_shows_what_the_deal_is(desk: Desk) -> None:
    deal_id = desk.put(
        'Hall B', 'qualification', organization='Girardeau', given='yn?', action=2, amount=euros(900),
        tags=('Neuf', 'Bois'), entered=NOW - timedelta(days=4),
    )  # fmt: skip
    card = desk.card(deal_id)
    assert (card.title, card.organization, card.amount) == ('Hall B', 'Girardeau', euros(900))
    assert card.answers == (YES, NO, UNKNOWN, UNKNOWN)
    assert card.next_action == NextAction(ActivityKind.CALL, in_days(2))
    assert ([tag.name for tag in card.tags], card.days, card.rot) == (['Neuf', 'Bois'], 4, Rot.FRESH)


def test_a_bare_card_shows_nothing_it_does_not_know(desk: Desk) -> None:
    card = desk.card(desk.put('Nue'))
    assert (card.organization, card.amount, card.tags, card.next_action) == ('', None, (), None)
    assert card.answers == (UNKNOWN,) * 4


@pytest.mark.parametrize(
    ('side', 'days', 'fields', 'is_owed'),
    [
        (Side.THEIRS, -1, {}, True), (Side.THEIRS, 0, {}, False), (Side.MINE, -1, {}, False),
        (Side.THEIRS, -1, {'kept_on': TODAY}, False), (Side.THEIRS, -1, {'broken_on': TODAY}, False),
        (Side.THEIRS, -1, {'deleted_at': NOW}, False),
    ],
)  # fmt: skip
def test_a_card_is_marked_while_the_customer_is_late_with_a_promise(
    desk: Desk, side: Side, days: int, fields: dict[str, Any], is_owed: bool
) -> None:
    deal_id, other = desk.put('Hall'), desk.put('Quai')
    with desk.workspace.unrecorded() as work:
        work.save(Promise(1, deal_id, side, 'Accès', NOW, in_days(days), **fields))
    assert (desk.card(deal_id).is_owed, desk.card(other).is_owed) == (is_owed, False)


def test_a_day_begins_at_her_midnight(desk: Desk) -> None:
    before_midnight = NOW.replace(day=8, hour=21, minute=59)
    after_midnight = before_midnight + timedelta(minutes=2)
    assert desk.card(desk.put(entered=before_midnight)).days == 1
    assert desk.card(desk.put(entered=after_midnight)).days == 0


def test_a_removed_stage_keeps_its_column_while_it_holds_deals(desk: Desk) -> None:
    deal_id = desk.put(stage='proposition')
    desk.process.remove_stage(desk.stage('proposition').id)
    assert columns(desk)[-1] == ('proposition', 1)
    assert desk.board.board(desk.filter()).columns[-1].accepts is False
    assert desk.titles('proposition') == ['Atelier']
    desk.move(deal_id, 'identification')
    assert 'proposition' not in dict(columns(desk))


def test_a_renamed_stage_keeps_its_deals(desk: Desk) -> None:
    desk.put(stage='proposition')
    stage = desk.stage('proposition')
    with desk.workspace.unrecorded() as work:
        work.save(replace(stage, name=Wording('Offre', 'Offer')))
    board = desk.board.board(desk.filter())
    assert [column.totals.count for column in board.columns if column.stage and column.stage.name.fr == 'Offre'] == [1]


def test_a_deal_in_a_stage_of_no_pipeline_it_knows_has_a_column_of_its_own(desk: Desk) -> None:
    desk.put('En place')
    deal_id = desk.put('Égarée', amount=euros(70))
    lost = desk.stage('contacted', 'prospecting').id
    desk.workspace.database.execute('UPDATE deal SET stage_id = ? WHERE id = ?', (lost, deal_id))
    column = desk.board.board(desk.filter()).columns[-1]
    assert (column.stage, column.totals.count, column.totals.sums[0].weighted) == (None, 1, euros(0))
    assert [card.title for card in desk.board.cards(desk.filter(), column.stage_id, None, 9)] == ['Égarée']


def test_a_stray_deal_can_be_put_where_it_belongs(desk: Desk) -> None:
    deal_id = desk.put('Égarée')
    lost = desk.stage('contacted', 'prospecting').id
    desk.workspace.database.execute('UPDATE deal SET stage_id = ? WHERE id = ?', (lost, deal_id))
    desk.move(deal_id, 'closing')
    assert desk.titles('closing') == ['Égarée']


def test_closed_and_deleted_deals_leave_the_board(desk: Desk) -> None:
    for close in (
        lambda deal_id: desk.closing.win(deal_id, in_days(0), None),
        lambda deal_id: desk.closing.lose(deal_id, desk.reason('no_budget')),
        desk.deals.delete,
    ):
        close(desk.put(stage='closing'))
    assert dict(columns(desk))['closing'] == 0


def test_each_pipeline_has_a_board_of_its_own(desk: Desk) -> None:
    desk.put('Piste', 'contacted', pipeline='prospecting')
    assert desk.board.board(desk.filter()).totals.count == 0
    assert desk.board.board(desk.filter('prospecting')).totals.count == 1


def test_a_pipeline_nobody_knows_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.board.board(replace(desk.filter(), pipeline_id=7))


def test_chips_count_before_they_filter(desk: Desk) -> None:
    desk.put('Tard', action=-1)
    desk.put('Demain', action=1)
    late = desk.board.board(desk.filter(attention=frozenset({Attention.LATE})))
    both = desk.board.board(desk.filter())
    assert (late.totals.count, both.totals.count) == (1, 2)
    assert late.attention == both.attention


def test_two_chips_widen(desk: Desk) -> None:
    desk.put('Tard', action=-1)
    desk.put('Rien')
    desk.put('Demain', action=1)
    wanted = frozenset({Attention.LATE, Attention.NO_ACTION})
    assert desk.titles('identification', attention=wanted) == ['Tard', 'Rien']


def test_a_plan_for_today_stops_the_clock_of_a_rotting_deal(desk: Desk) -> None:
    deal_id = desk.put(entered=NOW - timedelta(days=40))
    assert desk.card(deal_id).rot is Rot.RED
    desk.deals.plan_action(deal_id, call(0))
    assert desk.card(deal_id).rot is Rot.FRESH


def test_words_are_looked_for_in_title_organisation_and_contact(desk: Desk) -> None:
    desk.put('Éclairage', organization='Mairie de Cholet', contact='Zoé Martin')
    desk.put('Éclairage')
    assert desk.titles('identification', text='zoe ECLAIRAGE cholet') == ['Éclairage']
    assert len(desk.titles('identification', text=' eclair ')) == 2
