"""The pills: of the deals that reached a stage, how many went on; read from history alone."""

from datetime import timedelta

from building import NOW, TODAY, Desk

from salesdesk.controllers.board.board_controller import CONVERSION_DAYS
from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.domain.views.board import Conversion


def conversions(desk: Desk, pipeline: str = 'sales') -> dict[str, tuple[int, int]]:
    """Reached and went on, by stage key, where any deal was."""
    found = desk.board.conversions(desk.pipeline(pipeline).id)
    return {
        desk.book.stage(stage_id).key: (pill.reached, pill.went_on) for stage_id, pill in found.items() if pill.reached
    }


def test_without_deals_nothing_is_known(desk: Desk) -> None:
    pills = desk.board.conversions(desk.pipeline().id)
    assert list(pills.values()) == [Conversion(0, 0)] * 6
    assert all(pill.percent is None for pill in pills.values())


def test_a_deal_that_moved_on_counts_for_the_stage_it_left(desk: Desk) -> None:
    desk.put()
    desk.move(desk.put_ready(), 'qualification')
    assert conversions(desk) == {'identification': (2, 1), 'qualification': (1, 0)}


def test_a_deal_that_came_back_has_still_gone_on(desk: Desk) -> None:
    deal_id = desk.put_ready()
    desk.move(deal_id, 'qualification')
    desk.move(deal_id, 'identification')
    assert conversions(desk)['identification'] == (1, 1)


def test_a_win_counts_for_every_stage(desk: Desk) -> None:
    desk.closing.win(desk.put(stage='follow_up'), TODAY, None)
    assert set(conversions(desk).values()) == {(1, 1)}
    assert len(conversions(desk)) == 6


def test_a_loss_counts_as_far_as_it_got(desk: Desk) -> None:
    desk.closing.lose(desk.put(stage='qualification'), desk.reason('no_budget'))
    assert conversions(desk) == {'identification': (1, 1), 'qualification': (1, 0)}


def test_a_hand_over_is_the_end_of_the_first_pipeline_and_the_start_of_the_next(desk: Desk) -> None:
    lead = desk.put_ready(stage='interested', pipeline='prospecting')
    desk.moves.hand_over(MoveRequest(lead, 0))
    assert conversions(desk, 'prospecting')['interested'] == (1, 1)
    assert conversions(desk) == {'identification': (1, 0)}


def test_a_removed_stage_has_no_pill_but_was_on_the_way(desk: Desk) -> None:
    desk.put(stage='proposition')
    desk.process.remove_stage(desk.stage('qualification').id)
    assert conversions(desk) == {'identification': (1, 1), 'proposition': (1, 0)}


def test_old_and_deleted_deals_do_not_count(desk: Desk) -> None:
    desk.put(entered=NOW - timedelta(days=CONVERSION_DAYS + 1))
    desk.put(entered=NOW - timedelta(days=CONVERSION_DAYS - 1))
    desk.deals.delete(desk.put())
    assert conversions(desk) == {'identification': (1, 0)}


def test_an_undone_move_never_happened(desk: Desk) -> None:
    desk.move(desk.put_ready(), 'qualification')
    desk.workspace.undo()
    assert conversions(desk) == {'identification': (1, 0)}
