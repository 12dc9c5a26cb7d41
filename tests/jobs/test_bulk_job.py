"""Changes to many deals on a connection of their own: one action, or none if they are stopped."""

import pytest
from building import Desk

from salesdesk.jobs.bulk_job import change_deals
from salesdesk.jobs.job import JobCancelled


def test_a_job_changes_all_in_one_step_and_tells_how_far_it_is(desk: Desk) -> None:
    ids = [desk.put(f'Affaire {number}') for number in range(120)]
    told: list[tuple[int, int]] = []
    job = change_deals(desk.workspace.path, desk.clock, lambda hands: hands.bulk.set_owner(ids, 'Léa'))
    job(lambda done, total: told.append((done, total)), lambda: False)
    assert {desk.deal(deal_id).owner for deal_id in ids} == {'Léa'}
    assert told == [(0, 120), (100, 120), (120, 120)]
    desk.workspace.look_for_changes_elsewhere()
    desk.workspace.undo()
    assert {desk.deal(deal_id).owner for deal_id in ids} == {''}


def test_a_stopped_job_has_changed_nothing(desk: Desk) -> None:
    ids = [desk.put('A'), desk.put('B')]
    before = desk.dump()
    job = change_deals(desk.workspace.path, desk.clock, lambda hands: hands.bulk.delete(ids))
    with pytest.raises(JobCancelled):
        job(lambda _done, _total: None, lambda: True)
    assert desk.dump() == before


def test_a_job_says_how_many_it_moved(desk: Desk) -> None:
    ids, stage = [desk.put_ready('A'), desk.put('B')], desk.stage('qualification').id
    job = change_deals(desk.workspace.path, desk.clock, lambda hands: hands.moves.move(ids, stage))
    assert job(lambda _done, _total: None, lambda: False) == 1
