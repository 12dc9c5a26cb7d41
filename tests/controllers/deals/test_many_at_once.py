"""Many deals changed at once: one undo step for all, the same gates as for one, nothing half done."""

from collections.abc import Callable

import pytest
from building import Desk, in_days

from salesdesk.controllers.deals.bulk_controller import BulkController
from salesdesk.controllers.deals.bulk_moves import BulkMoves
from salesdesk.controllers.own_fields_controller import OwnFieldsController
from salesdesk.domain.custom_field import Entity, FieldKind
from salesdesk.domain.deals.deal_event import EventKind
from salesdesk.domain.deals.move import Permission
from salesdesk.domain.errors import FieldInvalid

Change = Callable[[BulkController, list[int]], None]


@pytest.fixture
def three(desk: Desk) -> list[int]:
    return [desk.put(name, owner='Paul', tags=('Ancien',)) for name in ('A', 'B', 'C')]


def tags(desk: Desk, deal_id: int) -> set[str]:
    return {tag.name for tag in desk.deals.details(deal_id).tags}


def tag_id(desk: Desk, name: str) -> int:
    return next(tag.id for tag in desk.deals.tags() if tag.name == name)


def test_tags_come_and_go_together(desk: Desk, three: list[int]) -> None:
    BulkController(desk.workspace).change_tags(three, ['Neuf', ' '], [tag_id(desk, 'Ancien')])
    assert [tags(desk, deal_id) for deal_id in three] == [{'Neuf'}] * 3
    desk.workspace.undo()
    assert [tags(desk, deal_id) for deal_id in three] == [{'Ancien'}] * 3


CHANGES: dict[str, Change] = {
    'own_deals': lambda bulk, ids: bulk.set_owner(ids, ' Léa '),
    'date_deals': lambda bulk, ids: bulk.set_expected_close(ids, in_days(4)),
    'delete_deals': lambda bulk, ids: bulk.delete(ids),
    'tag_deals': lambda bulk, ids: bulk.change_tags(ids, ['X']),
}


@pytest.mark.parametrize('key', CHANGES)
def test_each_change_is_one_step(desk: Desk, three: list[int], key: str) -> None:
    before = desk.dump()
    CHANGES[key](BulkController(desk.workspace), three)
    assert desk.undo_key() == key
    assert desk.dump() != before
    desk.workspace.undo()
    assert desk.dump() == before


def test_owner_and_close_date_are_written_and_taken_off(desk: Desk, three: list[int]) -> None:
    bulk = BulkController(desk.workspace)
    bulk.set_owner(three, ' Léa ')
    bulk.set_expected_close(three, in_days(4))
    assert {(desk.deal(id_).owner, desk.deal(id_).expected_close_on) for id_ in three} == {('Léa', in_days(4))}
    bulk.set_owner(three, '')
    bulk.set_expected_close(three, None)
    assert {(desk.deal(id_).owner, desk.deal(id_).expected_close_on) for id_ in three} == {('', None)}


def test_an_own_field_is_filled_on_all_or_on_none(desk: Desk, three: list[int]) -> None:
    own = OwnFieldsController(desk.workspace)
    field = own.add(Entity.DEAL, 'Surface', FieldKind.NUMBER)
    BulkController(desk.workspace).fill(three, {field: '12.5'})
    assert own.values_of(field, three) == dict.fromkeys(three, '12.5')
    with pytest.raises(FieldInvalid):
        BulkController(desk.workspace).fill(three, {field: 'beaucoup'})
    assert own.values_of(field, three) == dict.fromkeys(three, '12.5')


def test_work_that_is_stopped_has_changed_nothing(desk: Desk, three: list[int]) -> None:
    before = desk.dump()

    def stop(done: int, total: int) -> None:
        if done == total:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        BulkController(desk.workspace, stop).set_owner(three, 'Léa')
    assert desk.dump() == before


@pytest.fixture
def mixed(desk: Desk) -> list[int]:
    """Two that may go to qualification, one whose gate asks for something, one that is there, one that is won."""
    ids = [desk.put_ready('Une'), desk.put_ready('Deux'), desk.put('Nue'), desk.put_ready('Là', 'qualification')]
    won = desk.put_ready('Gagnée')
    desk.closing.win(won, in_days(0), None)
    return [*ids, won]


def test_those_that_may_not_go_are_named(desk: Desk, mixed: list[int]) -> None:
    verdict = BulkMoves(desk.workspace, desk.book).judge(mixed, desk.stage('qualification').id)
    held = {one.title: one.verdict.permission for one in verdict.held}
    assert (verdict.ready, held) == (2, {'Nue': Permission.MISSING, 'Gagnée': Permission.CLOSED})
    assert verdict.overridable == 1


def test_those_that_may_go_stand_on_top_as_they_stood(desk: Desk, mixed: list[int]) -> None:
    moved = BulkMoves(desk.workspace, desk.book).move(mixed, desk.stage('qualification').id)
    assert (moved, desk.titles('qualification'), desk.titles('identification')) == (2, ['Une', 'Deux', 'Là'], ['Nue'])
    assert desk.undo_key() == 'move_deals'
    desk.workspace.undo()
    assert desk.titles('identification') == ['Une', 'Deux', 'Nue']


def test_a_written_reason_lets_the_others_go_and_is_kept(desk: Desk, mixed: list[int]) -> None:
    moves = BulkMoves(desk.workspace, desk.book)
    assert moves.move(mixed, desk.stage('qualification').id, override_reason='Le client attend') == 3
    assert desk.event(mixed[2], EventKind.OVERRIDDEN).text == 'Le client attend'


def test_going_back_asks_why_where_the_pipeline_does(desk: Desk) -> None:
    ids = [desk.put_ready(name, 'qualification') for name in ('Une', 'Deux')]
    moves, home = BulkMoves(desk.workspace, desk.book), desk.stage('identification').id
    back = moves.judge(ids, home).back
    assert moves.move(ids, home, reason='' if not back else 'Trop tôt') == 2
