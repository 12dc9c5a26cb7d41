"""Ids are in the order of time and never repeat."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise, repeat

import pytest
from building import Desk
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.controllers.deals.deal_form import DealForm
from salesdesk.controllers.safety.check_controller import check_database
from salesdesk.storage.connection.database import Database
from salesdesk.storage.ids import COUNTER_BITS, EPOCH_MS, MAKER_BITS, IdSource, last_id

LATER = EPOCH_MS + 70_000_000_000


def source(times: Iterator[int], maker: int = 5, after: int = 0) -> IdSource:
    return IdSource(maker, lambda: next(times), after)


def is_rising(ids: list[int]) -> bool:
    return all(one < next_ for one, next_ in pairwise(ids))


def millisecond_of(id_: int) -> int:
    return (id_ >> (MAKER_BITS + COUNTER_BITS)) + EPOCH_MS


def test_a_hundred_thousand_ids_are_all_different_and_in_order() -> None:
    ids = IdSource().take(100_000)
    assert is_rising(ids)


def test_an_id_says_when_it_was_made() -> None:
    assert millisecond_of(source(repeat(LATER)).next()) == LATER


def test_ids_of_one_millisecond_overflow_into_the_next() -> None:
    ids = source(repeat(LATER)).take((1 << COUNTER_BITS) * 2 + 1)
    assert is_rising(ids)
    assert [millisecond_of(ids[i]) - LATER for i in (0, 1023, 1024, 2047, 2048)] == [0, 0, 1, 1, 2]


@given(st.lists(st.integers(EPOCH_MS - 1000, LATER), min_size=2, max_size=50))
def test_however_the_clock_jumps_ids_rise(times: list[int]) -> None:
    assert is_rising(source(iter(times)).take(len(times)))


@given(st.integers(0, 2**61 - 1), st.integers(EPOCH_MS - 1000, LATER))
def test_the_first_id_of_a_new_day_follows_the_last_one_of_the_database(last: int, now: int) -> None:
    assert source(repeat(now), after=last).next() > last


def test_two_makers_in_the_same_milliseconds_never_meet() -> None:
    one, other = (source(repeat(LATER), maker).take(5000) for maker in (3, 4))
    assert not set(one) & set(other)


def test_makers_differ_from_start_to_start() -> None:
    makers = {IdSource(clock_ms=lambda: LATER).next() for _ in range(20)}
    assert len(makers) > 10


@pytest.mark.parametrize('day', [datetime(2026, 6, 9, tzinfo=UTC), datetime(2058, 10, 1, tzinfo=UTC)])
def test_an_id_leaves_room_for_the_two_bits_of_the_search(day: datetime) -> None:
    last = source(repeat(int(day.timestamp() * 1000)), (1 << MAKER_BITS) - 1).take(1 << COUNTER_BITS)[-1]
    assert last * 4 + 3 < 2**63


def test_an_empty_database_has_no_last_id(database: Database) -> None:
    assert last_id(database) == 0


def test_after_the_clock_was_set_back_the_last_action_is_still_undone_first(desk: Desk) -> None:
    """Here as a database in which the clock was a day ahead."""
    tomorrow = int((datetime.now(UTC) + timedelta(days=1)).timestamp() * 1000)
    desk.workspace._ids = source(repeat(tomorrow))
    deal_id = desk.deals.create(desk.pipeline().id, None, DealForm('Tomorrow'))
    again = Desk(desk.workspace.path)
    again.deals.delete(deal_id)
    assert again.undo_key() == 'delete_deal'
    assert check_database(again.workspace.database).is_sound
    again.workspace.close()


@pytest.mark.parametrize('maker', [0, 5, 9, (1 << MAKER_BITS) - 1])
def test_an_id_comes_after_that_of_another_maker_of_the_same_millisecond(maker: int) -> None:
    other = source(repeat(LATER), 5).take(3)[-1]
    ours = source(repeat(LATER), maker)
    assert other < ours.next(after=other) < ours.next()
