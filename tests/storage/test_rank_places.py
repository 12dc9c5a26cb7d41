"""A card's place in its column is a key between two others; a drag writes one row."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from random import Random

import pytest
from building import Desk
from hypothesis import given
from hypothesis import strategies as st
from stored_records import FIRST, NOW, SECOND, Stock, deal, deals, fill

from salesdesk.domain.deals.deal import Deal
from salesdesk.domain.place import TOP, Place
from salesdesk.storage.connection.opening import open_database
from salesdesk.storage.ranks import LONGEST_RANK, rank_at, ranks_below_all

# Right behind a0: what goes between the two needs a longer key than a column bears.
CROWDED = f'a0{"0" * LONGEST_RANK}1'
Position = st.tuples(st.integers(0, 4), st.sampled_from(['under', 'over', 'top']), st.integers(0, 4))


def put(stock: Stock, place: Place, id_: int, stage_id: int = FIRST) -> None:
    """Moves a deal to a place as the controller does: read, ranked, entered, saved."""
    work = stock.work()
    known = work.get(Deal, id_)
    rank = rank_at(stock.database, stage_id, place, id_)
    work.save(known.enter(known.pipeline_id, stage_id, rank, NOW))


def order(stock: Stock, stage_id: int = FIRST) -> list[int]:
    return [row[0] for row in stock.database.rows(
        'SELECT id FROM deal WHERE stage_id = ? AND won_at IS NULL AND lost_at IS NULL AND deleted_at IS NULL'
        ' ORDER BY rank, id', (stage_id,))]  # fmt: skip


def longest(stock: Stock) -> int:
    return int(stock.database.value('SELECT MAX(LENGTH(rank)) FROM deal'))


def five(stock: Stock) -> None:
    stock.save(*(deal(id_, rank=f'a{id_}') for id_ in range(5)))


def moved(ids: list[int], id_: int, where: str, anchor: int) -> list[int]:
    """What the order must be, by plain lists."""
    rest = [other for other in ids if other != id_]
    position = {'top': 0, 'under': rest.index(anchor) + 1, 'over': rest.index(anchor)}[where]
    return [*rest[:position], id_, *rest[position:]]


def test_new_deals_go_to_the_bottom_in_order(stock: Stock) -> None:
    five(stock)
    for id_, rank in zip((10, 11, 12), ranks_below_all(stock.database, FIRST, 3), strict=True):
        stock.save(deal(id_, rank=rank))
    assert order(stock) == [0, 1, 2, 3, 4, 10, 11, 12]


def test_an_empty_stage_has_a_top(stock: Stock) -> None:
    stock.save(deal(1))
    put(stock, TOP, 1, SECOND)
    assert order(stock, SECOND) == [1]


@pytest.fixture(scope='module')
def ranked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stock]:
    """Five cards that every example finds as the one before left them."""
    with closing(open_database(tmp_path_factory.mktemp('ranks') / 'ranks.db', create=True)) as database:
        stock = fill(database)
        five(stock)
        yield stock


@given(moves=st.lists(Position, min_size=1, max_size=30))
def test_cards_stand_where_they_were_put(ranked: Stock, moves: list[tuple[int, str, int]]) -> None:
    ids = order(ranked)
    for id_, where, anchor in moves:
        if id_ != anchor:
            place = TOP if where == 'top' else Place(**{where: anchor})
            put(ranked, place, id_)
            ids = moved(ids, id_, where, anchor)
            assert order(ranked) == ids


@pytest.mark.parametrize('seed', range(3))
def test_using_one_spot_again_and_again_rekeys_the_stage_and_keeps_the_order(stock: Stock, seed: int) -> None:
    five(stock)
    ids, random, rekeyed, before = order(stock), Random(seed), 0, 0
    for _ in range(250):
        id_ = random.choice(ids[2:])
        put(stock, Place(under=ids[0]), id_)
        ids = moved(ids, id_, 'under', ids[0])
        assert order(stock) == ids
        assert longest(stock) <= LONGEST_RANK
        rekeyed += longest(stock) < before
        before = longest(stock)
    assert rekeyed > 0


def test_rekeying_leaves_the_other_stages_and_closed_deals_alone(stock: Stock) -> None:
    stock.save(deal(1, rank='a0'), deal(2, rank=CROWDED), deal(3, rank='a5', won_at=NOW))
    stock.save(deal(4, rank='a7', stage_id=SECOND))
    put(stock, Place(under=1), 4)
    assert order(stock) == [1, 4, 2]
    assert longest(stock) < 5
    assert stock.work().get(Deal, 3).rank == 'a5'


def test_two_cards_of_the_same_rank_can_be_parted(stock: Stock) -> None:
    stock.save(*(deal(id_, rank='a1') for id_ in (1, 2, 3)), deal(9, rank='a9'))
    put(stock, Place(under=1), 9)
    assert order(stock) == [1, 9, 2, 3]


@pytest.mark.parametrize('place', [Place(under=1), Place(over=1)])
def test_beside_a_card_that_left_meanwhile_the_top_is_taken(stock: Stock, place: Place) -> None:
    """Its old rank may be another card's: there may be no room beside it."""
    stock.save(deal(1, rank='a2', deleted_at=NOW), deal(2, rank='a2'), deal(3, rank='a3'))
    put(stock, place, 3)
    assert order(stock) == [3, 2]


def test_beside_a_card_of_another_stage_the_top_is_taken(stock: Stock) -> None:
    stock.save(deal(1, stage_id=SECOND), *deals((2, 3)))
    put(stock, Place(under=1), 3)
    assert order(stock) == [3, 2]


@pytest.mark.parametrize('rank', ['a0', 'a1', 'a2', 'a0V', 'a1V'])
def test_a_card_gets_its_new_rank_even_if_it_is_the_one_it_was_read_with(stock: Stock, rank: str) -> None:
    """A stage re-keyed with the card in it would have changed the rank under the reader's feet."""
    stock.save(deal(1, rank='a0'), deal(2, rank=CROWDED), deal(3, rank='a3'), deal(4, rank=rank))
    put(stock, Place(under=1), 4)
    put(stock, Place(under=3), 4)
    assert order(stock) == [1, 2, 3, 4]


def test_a_drag_writes_one_row_of_the_column(desk: Desk) -> None:
    ids = [desk.put(str(number)) for number in range(5)]
    before = dict(desk.workspace.database.rows('SELECT id, rank FROM deal'))
    desk.move(ids[4], 'identification', place=Place(under=ids[0]))
    after = dict(desk.workspace.database.rows('SELECT id, rank FROM deal'))
    assert {id_ for id_ in ids if before[id_] != after[id_]} == {ids[4]}
    assert desk.titles('identification') == ['0', '4', '1', '2', '3']


def test_undo_gives_a_rekeyed_stage_its_old_ranks_back(desk: Desk) -> None:
    ids = [desk.put(str(number)) for number in range(3)]
    with desk.workspace.unrecorded() as work:
        work.save(replace(work.get(Deal, ids[1]), rank=CROWDED))
    before = desk.dump()
    desk.move(ids[2], 'identification', place=Place(under=ids[0]))
    assert desk.titles('identification') == ['0', '2', '1']
    desk.workspace.undo()
    assert desk.dump() == before
