"""Where a dropped card comes to lie: order is hers, kept, and cheap however often one spot is used."""

from pathlib import Path

import pytest
from building import Desk, desk_on
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.controllers.deals.move_controller import MoveRequest
from salesdesk.domain.place import TOP, Place
from salesdesk.storage.ranks import LONGEST_RANK

STAGE = 'qualification'


def fill(desk: Desk, titles: str) -> dict[str, int]:
    """A deal per letter, in this order, by title."""
    return {title: desk.put(title, STAGE) for title in titles}


def drop(desk: Desk, deal_id: int, place: Place = TOP) -> None:
    desk.moves.move(MoveRequest(deal_id, desk.stage(STAGE).id, place))


def order(desk: Desk) -> str:
    return ''.join(desk.titles(STAGE))


@pytest.mark.parametrize(
    ('dropped', 'under', 'over', 'after'),
    [
        ('c', '', '', 'cab'), ('a', 'b', '', 'bac'), ('a', 'c', '', 'bca'), ('c', 'a', '', 'acb'),
        ('c', '', 'b', 'acb'), ('c', '', 'a', 'cab'), ('a', '', 'c', 'bac'),
        ('b', 'b', '', 'abc'), ('b', '', 'b', 'abc'),
    ],
)  # fmt: skip
def test_a_card_lies_where_it_is_dropped(desk: Desk, dropped: str, under: str, over: str, after: str) -> None:
    ids = fill(desk, 'abc')
    drop(desk, ids[dropped], Place(ids.get(under), ids.get(over)))
    assert order(desk) == after


def test_a_card_from_another_column_lies_where_it_is_dropped(desk: Desk) -> None:
    ids = fill(desk, 'abc')
    guest = desk.put('x', 'proposition')
    drop(desk, guest, Place(under=ids['a']))
    assert order(desk) == 'axbc'


def test_a_neighbour_that_is_gone_means_the_top(desk: Desk) -> None:
    ids = fill(desk, 'abc')
    elsewhere = desk.put('x', 'proposition')
    drop(desk, ids['c'], Place(under=elsewhere))
    assert order(desk) == 'cab'


def test_cards_a_filter_hides_keep_their_places(desk: Desk) -> None:
    ids = fill(desk, 'abc')
    desk.put('d', STAGE, owner='Léa')
    drop(desk, ids['a'], Place(under=ids['c']))
    assert order(desk) == 'bcad'


def test_a_drop_writes_one_card(desk: Desk) -> None:
    ids = fill(desk, 'abc')
    desk.heard.clear()
    drop(desk, ids['c'], Place(under=ids['a']))
    assert desk.heard[0].deals == {ids['c']}


def test_order_is_kept_when_the_file_is_opened_again(desk: Desk) -> None:
    ids = fill(desk, 'abc')
    drop(desk, ids['c'])
    again = Desk(desk.workspace.path, desk.clock)
    assert order(again) == 'cab'
    again.workspace.close()


def test_many_drops_in_one_spot_keep_order_and_short_ranks(desk: Desk) -> None:
    ids = fill(desk, 'abcd')
    for number in range(300):
        drop(desk, ids['cd'[number % 2]], Place(under=ids['a']))
    assert order(desk) == 'adcb'
    assert all(len(card.rank) <= LONGEST_RANK for card in desk.cards(STAGE))


def test_a_rank_the_rekeyed_column_would_give_anyway_is_still_written(desk: Desk) -> None:
    ids = fill(desk, 'axbm')
    database = desk.workspace.database
    # What many drops right under "a" leave behind: no room there, and a card that has the middle of a fresh gap.
    for title, rank in (('a', 'a0'), ('x', 'a0' + '0' * 30 + '1'), ('b', 'a0' + '0' * 29 + '2'), ('m', 'a0V')):
        database.execute('UPDATE deal SET rank = ? WHERE id = ?', (rank, ids[title]))
    drop(desk, ids['m'], Place(under=ids['a']))
    assert order(desk) == 'amxb'


def test_two_cards_of_one_rank_make_room_between_them(desk: Desk) -> None:
    ids = fill(desk, 'abc')
    desk.workspace.database.execute("UPDATE deal SET rank = 'a0' WHERE title IN ('a', 'b')")
    drop(desk, ids['c'], Place(under=ids['a']))
    assert order(desk) == 'acb'


@pytest.mark.parametrize('place', ['under', 'over'])
def test_two_cards_of_one_rank_can_change_places(desk: Desk, place: str) -> None:
    ids = fill(desk, 'abc')
    desk.workspace.database.execute("UPDATE deal SET rank = 'a0' WHERE title IN ('a', 'b')")
    moved, neighbour = ('a', 'b') if place == 'under' else ('b', 'a')
    drop(desk, ids[moved], Place(**{place: ids[neighbour]}))
    assert order(desk) == 'bac'


DROPS = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from(('under', 'over', 'top')), st.integers(0, 5)), max_size=40
)


def dropped_in(column: list[str], title: str, side: str, neighbour: str) -> list[str]:
    """The column as a plain list would have it."""
    if side != 'top' and title == neighbour:
        return column
    rest = [other for other in column if other != title]
    at = 0 if side == 'top' else rest.index(neighbour) + (side == 'under')
    return [*rest[:at], title, *rest[at:]]


@given(DROPS)
def test_random_drops_keep_the_order_of_a_plain_list(sales_file: Path, drops: list[tuple[int, str, int]]) -> None:
    with desk_on(sales_file) as desk:
        ids, column = fill(desk, 'abcdef'), list('abcdef')
        for moved, side, neighbour in drops:
            title, other = 'abcdef'[moved], 'abcdef'[neighbour]
            drop(desk, ids[title], TOP if side == 'top' else Place(**{side: ids[other]}))
            column = dropped_in(column, title, side, other)
            assert order(desk) == ''.join(column)
