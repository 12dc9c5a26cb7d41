"""J and K walk a column under the board's filter, as the cards stand there."""

from random import Random

import pytest
from building import TODAY, Desk

from salesdesk.controllers.board.neighbour_controller import NeighbourController
from salesdesk.domain.errors import NotFound
from salesdesk.domain.place import Place
from salesdesk.domain.views.deal_card import Attention


def test_the_first_the_middle_and_the_last_of_a_column(desk: Desk, neighbours: NeighbourController) -> None:
    one, two, three = (desk.put(title) for title in 'ABC')
    found = [neighbours.around(desk.filter(), deal_id) for deal_id in (one, two, three)]
    assert [(near.above, near.below) for near in found] == [(None, two), (one, three), (two, None)]
    assert [(near.position, near.count) for near in found] == [(1, 3), (2, 3), (3, 3)]


def test_another_column_is_not_walked_into(desk: Desk, neighbours: NeighbourController) -> None:
    desk.put(stage='qualification')
    near = neighbours.around(desk.filter(), desk.put())
    assert (near.position, near.count, near.above, near.below) == (1, 1, None, None)


def test_the_filter_hides_neighbours(desk: Desk, neighbours: NeighbourController) -> None:
    one, _hidden, three = desk.put('A', owner='Léa'), desk.put('B'), desk.put('C', owner='Léa')
    near = neighbours.around(desk.filter(owner='Léa'), one)
    assert (near.position, near.count, near.below) == (1, 2, three)


def test_a_deal_that_left_the_filter_still_has_the_neighbours_of_its_place(
    desk: Desk, neighbours: NeighbourController
) -> None:
    """She works through the late ones: each leaves the filter as she plans anew, and J goes on."""
    one, two, three = (desk.put(title, action=-1) for title in 'ABC')
    late = desk.filter(attention=frozenset({Attention.LATE}))
    desk.deals.complete_action(two)
    near = neighbours.around(late, two)
    assert (near.position, near.count, near.above, near.below) == (0, 2, one, three)


def test_a_closed_deal_has_them_too(desk: Desk, neighbours: NeighbourController) -> None:
    one, two, three = (desk.put(title) for title in 'ABC')
    desk.closing.win(two, TODAY, None)
    near = neighbours.around(desk.filter(), two)
    assert (near.position, near.above, near.below) == (0, one, three)


def test_a_deal_of_another_pipeline_has_none(desk: Desk, neighbours: NeighbourController) -> None:
    near = neighbours.around(desk.filter(), desk.put(pipeline='prospecting', stage='interested'))
    assert (near.position, near.count, near.above, near.below) == (0, 0, None, None)


@pytest.mark.parametrize('seed', range(3))
def test_walking_down_passes_every_card_in_its_order(desk: Desk, neighbours: NeighbourController, seed: int) -> None:
    random = Random(seed)
    ids = [desk.put(str(number), owner=random.choice(('Léa', ''))) for number in range(12)]
    for _ in range(10):
        moved, over = random.sample(ids, 2)
        desk.move(moved, 'identification', place=Place(over=over))
    wanted = desk.filter(owner='Léa')
    cards = [card.id for card in desk.cards('identification', owner='Léa')]
    found = [neighbours.around(wanted, deal_id) for deal_id in cards]
    assert [near.position for near in found] == list(range(1, len(cards) + 1))
    assert [(near.above, near.below) for near in found] == list(
        zip([None, *cards[:-1]], [*cards[1:], None], strict=True)
    )


def test_a_deal_that_is_gone_has_no_place(desk: Desk, neighbours: NeighbourController) -> None:
    with pytest.raises(NotFound):
        neighbours.around(desk.filter(), 999)
