"""The order of stages, with removed ones among them."""

import pytest
from pure_building import ELSEWHERE, process

from salesdesk.domain.process.pipeline import Process, Stage


def id_of(stage: Stage | None) -> int | None:
    return stage.id if stage else None


@pytest.mark.parametrize(('here', 'ahead'), [(1, 3), (2, 3), (3, 4), (4, None), (ELSEWHERE, 1)])
def test_the_next_stage_is_the_first_active_one_behind(here: int, ahead: int | None) -> None:
    assert id_of(process(removed=[2]).next_after(here)) == ahead


@pytest.mark.parametrize(('here', 'back'), [(1, None), (2, 1), (3, 1), (4, 3), (ELSEWHERE, None)])
def test_the_stage_before_is_the_last_active_one_in_front(here: int, back: int | None) -> None:
    assert id_of(process(removed=[2]).before(here)) == back


@pytest.mark.parametrize(
    ('start', 'end', 'left'),
    [(1, 4, [1, 3]), (2, 4, [2, 3]), (3, 4, [3]), (4, 1, []), (1, 1, []), (ELSEWHERE, 3, [1])],
)
def test_the_stages_left_on_the_way_are_its_own_and_the_active_ones_between(
    start: int, end: int, left: list[int]
) -> None:
    assert [stage.id for stage in process(removed=[2]).left_on_the_way(start, end)] == left


@pytest.mark.parametrize(('start', 'left'), [(1, [1, 3]), (2, [2, 3]), (3, [3]), (4, [4]), (ELSEWHERE, [1, 3])])
def test_the_stages_left_to_the_end_are_its_own_and_the_active_ones_behind(start: int, left: list[int]) -> None:
    assert [stage.id for stage in process(removed=[2, 4]).left_to_the_end(start)] == left


def test_forward_is_towards_the_end_also_from_a_removed_stage() -> None:
    gone = process(removed=[2])
    assert gone.is_forward(1, 3)
    assert gone.is_forward(2, 3)
    assert not gone.is_forward(3, 2)
    assert not gone.is_forward(3, 3)


def test_a_process_knows_its_removed_stages_but_does_not_offer_them() -> None:
    gone = process(removed=[2])
    assert [stage.id for stage in gone.active] == [1, 3, 4]
    assert id_of(gone.stage(2)) == 2
    assert gone.stage(ELSEWHERE) is None


def test_a_stage_without_a_gate_asks_nothing() -> None:
    assert process().gate(1) == ()


def test_a_pipeline_without_stages_leads_nowhere() -> None:
    empty: Process = process(0)
    assert (empty.active, empty.next_after(1), empty.before(1)) == ((), None, None)
